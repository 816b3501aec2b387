import Domain
import HTML
import Storage

/// The pages that write an étape of the planning.
struct MilestoneResource: ObjectResource {
    typealias Value = WrittenStep

    let addresses = ResourceAddresses(formsAt: Path.planningSteps("{slug}"), new: "nouvelle")
    let section = Section.planning

    func context(_ visit: MemberVisit) async throws -> Dossier {
        try await visit.dossier(.milestoneForm)
    }

    func above(_ dossier: Dossier) -> [Link] { [Link("Planning", Path.planning(dossier.slug))] }

    func words(_ step: WrittenStep) -> ResourceWords {
        let name = "«\u{202f}\(step.milestone.title.shortened(60))\u{202f}»"
        return ResourceWords(
            new: "Ajouter une étape", edit: "Modifier l’étape \(name)",
            remove: "Supprimer l’étape \(name)\u{202f}?", add: "Ajouter l’étape",
            andNext: "Ajouter et suivante", wayOut: "Supprimer cette étape")
    }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> WrittenStep {
        let id: ID<Milestone> = try visit.id()
        guard let step = dossier.steps(on: visit.today).first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        return WrittenStep(step)
    }

    /// The address may name its fiche.
    func blank(_ visit: MemberVisit, in dossier: Dossier) -> WrittenStep {
        let number = Int(visit.query("fiche"))
        let action = dossier.actions.first { $0.number == number }
        return WrittenStep(Milestone("", of: action?.id, known: visit.today))
    }

    func questions(_ step: WrittenStep, in dossier: Dossier, for visit: MemberVisit) -> Form<WrittenStep> {
        WrittenStep.form(
            WrittenStep.Choices(dossier, of: step, on: visit.today), isHeld: step.milestone.source != nil)
    }

    func dress(_ form: inout EditForm<WrittenStep>, in dossier: Dossier, for visit: MemberVisit) {
        let step = dossier.steps(on: visit.today).first { $0.id == form.stored.milestone.id }
        guard let step else { return }
        form.lead = "\(French.capitalized(step.sentence))."
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        let id = try await visit.store.save(
            typed.value.written(on: visit.today), adding: typed.newcomers, in: dossier.slug,
            by: visit.signature)
        return Path.step(dossier.slug, id)
    }

    func takes(_ step: WrittenStep, in dossier: Dossier) -> [String] {
        let waiting = dossier.milestones.filter { $0.waits.contains(step.milestone.id) }
        return ["l’étape «\u{202f}\(step.milestone.title)\u{202f}»"]
            + waiting.map { "ce qu’attendait «\u{202f}\($0.title)\u{202f}»" }
    }

    var removing: Removing {
        { store in
            { id, version, slug, signature in
                try await store.removeMilestone(
                    ID(id.rawValue), version: version, in: slug, by: signature)
            }
        }
    }
}
