import Domain
import HTML
import Storage

/// The pages that write a strategic objective.
struct ObjectiveResource: KeptResource {
    let addresses = ResourceAddresses(formsAt: Path.objectives("{slug}"), new: "nouveau")
    let section = Section.strategy

    func context(_ visit: MemberVisit) async throws -> Dossier {
        try await visit.dossier(.tree(on: visit.today))
    }

    func above(_ dossier: Dossier) -> [Link] { [.axes(dossier.slug)] }

    func words(_ objective: Objective) -> ResourceWords {
        ResourceWords(
            new: "Ajouter un objectif stratégique",
            edit: "Modifier l’objectif «\u{202f}\(objective.title.shortened(60))\u{202f}»",
            remove: "Supprimer l’objectif «\u{202f}\(objective.title.shortened(60))\u{202f}»\u{202f}?",
            add: "Ajouter l’objectif", andNext: "Ajouter et suivant",
            wayOut: "Supprimer cet objectif")
    }

    let kept: Kept = \.$objectives

    /// On the axis that the address names, where it names one.
    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Objective {
        let asked = dossier.axes.first { String($0.number) == visit.query("axe") }
        return Objective(axis: asked?.id ?? .unsaved, title: "")
    }

    func questions(_ objective: Objective, in dossier: Dossier, for visit: MemberVisit) -> Form<Objective> {
        Objective.form(Objective.Choices(dossier))
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        let (objective, slug) = (typed.value, dossier.slug)
        try await visit.store.save(objective, in: slug, by: visit.signature)
        return dossier.$axes[objective.axis].map { Path.axisPlace(slug, $0) } ?? Path.axes(slug)
    }

    func takes(_ objective: Objective, in dossier: Dossier) -> [String] { [objective.title] }

    var removing: Removing { Store.removeObjective }
}
