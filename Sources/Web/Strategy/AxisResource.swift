import Domain
import HTML
import Storage

/// The pages that write an axis.
struct AxisResource: Resource {
    let addresses = ResourceAddresses(formsAt: Path.axes("{slug}"), new: "nouveau")
    let section = Section.strategy

    func context(_ visit: MemberVisit) async throws -> Dossier {
        try await visit.dossier(.tree(on: visit.today))
    }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> Axis {
        let id: ID<Axis> = try visit.id()
        guard let axis = dossier.$axes[id] else { throw Refusal.notFound }
        return axis
    }

    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Axis {
        Axis(number: (dossier.axes.map(\.number).max() ?? 0) + 1, title: "")
    }

    func form(_ axis: Axis, isNew: Bool, in dossier: Dossier, for visit: MemberVisit) -> EditForm<Axis> {
        let slug = dossier.contract.slug
        return EditForm(
            contract: dossier.contract, section: section,
            title: isNew ? "Ajouter un axe stratégique" : "Modifier l’axe\u{a0}\(axis.number)",
            breadcrumb: visit.viewer.aboveStrategy(dossier.contract),
            action: isNew ? Path.newAxis(slug) : Path.axis(slug, axis.id), back: Path.axes(slug),
            form: Axis.form, stored: axis, version: isNew ? nil : axis.version,
            button: isNew ? "Ajouter l’axe" : "Enregistrer",
            aside: isNew
                ? .empty : CommonPages.wayOut("Supprimer cet axe", Path.axisRemoval(slug, axis.id)))
    }

    func save(
        _ typed: EditForm<Axis>.Typed, _ sent: FormData, _ visit: MemberVisit, in dossier: Dossier
    ) async throws -> String {
        var axis = typed.value
        axis.version = typed.version
        try await visit.store.save(axis, in: dossier.contract.slug, by: visit.signature)
        return Path.axisPlace(dossier.contract.slug, axis)
    }

    func removal(_ axis: Axis, in dossier: Dossier, for viewer: Viewer) -> Removal {
        Removal(
            title: "Supprimer l’axe\u{a0}\(axis.number)", takes: [axis.label],
            breadcrumb: viewer.aboveStrategy(dossier.contract), back: Path.axes(dossier.contract.slug),
            version: axis.version)
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let slug = try visit.slug()
        try await visit.store.removeAxis(visit.id(), version: version, in: slug, by: visit.signature)
        return Path.axes(slug)
    }
}

extension Viewer {
    /// The pages above a form of the strategy.
    func aboveStrategy(_ contract: Contract) -> [Link] {
        breadcrumb(contract, Link("Axes et objectifs stratégiques", Path.axes(contract.slug)))
    }
}
