import Domain
import HTML
import Storage

/// The pages that write a strategic objective.
struct ObjectiveResource: Resource {
    let addresses = ResourceAddresses(formsAt: Path.objectives("{slug}"), new: "nouveau")
    let section = Section.strategy

    func context(_ visit: MemberVisit) async throws -> Dossier {
        try await visit.dossier(.tree(on: visit.today))
    }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> Objective {
        let id: ID<Objective> = try visit.id()
        guard let objective = dossier.$objectives[id] else { throw Refusal.notFound }
        return objective
    }

    /// On the axis that the address names, where it names one.
    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Objective {
        let asked = dossier.axes.first { String($0.number) == visit.query("axe") }
        return Objective(axis: asked?.id ?? .unsaved, title: "")
    }

    func form(
        _ objective: Objective, isNew: Bool, in dossier: Dossier, for visit: MemberVisit
    ) -> EditForm<Objective> {
        let slug = dossier.contract.slug
        return EditForm(
            contract: dossier.contract, section: section,
            title: isNew ? "Ajouter un objectif stratégique" : "Modifier l’objectif stratégique",
            breadcrumb: visit.viewer.aboveStrategy(dossier.contract),
            action: isNew ? Path.newObjective(slug) : Path.objective(slug, objective.id),
            back: Path.axes(slug), form: Objective.form(Objective.Choices(dossier)), stored: objective,
            version: isNew ? nil : objective.version, button: isNew ? "Ajouter l’objectif" : "Enregistrer",
            aside: isNew
                ? .empty
                : CommonPages.wayOut("Supprimer cet objectif", Path.objectiveRemoval(slug, objective.id)))
    }

    func save(
        _ typed: EditForm<Objective>.Typed, _ sent: FormData, _ visit: MemberVisit, in dossier: Dossier
    ) async throws -> String {
        var objective = typed.value
        objective.version = typed.version
        let slug = dossier.contract.slug
        try await visit.store.save(objective, in: slug, by: visit.signature)
        let axis = dossier.$axes[objective.axis]
        return axis.map { Path.axisPlace(slug, $0) } ?? Path.axes(slug)
    }

    func removal(_ objective: Objective, in dossier: Dossier, for viewer: Viewer) -> Removal {
        Removal(
            title: "Supprimer un objectif stratégique", takes: [objective.title],
            breadcrumb: viewer.aboveStrategy(dossier.contract), back: Path.axes(dossier.contract.slug),
            version: objective.version)
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let slug = try visit.slug()
        try await visit.store.removeObjective(visit.id(), version: version, in: slug, by: visit.signature)
        return Path.axes(slug)
    }
}
