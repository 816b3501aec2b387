import Domain
import HTML
import Storage

/// The pages that write an axis.
struct AxisResource: KeptResource {
    let addresses = ResourceAddresses(formsAt: Path.axes("{slug}"), new: "nouveau")
    let section = Section.strategy

    func context(_ visit: MemberVisit) async throws -> Dossier {
        try await visit.dossier(.tree(on: visit.today))
    }

    func above(_ dossier: Dossier) -> [Link] { [.axes(dossier.slug)] }

    func words(_ axis: Axis) -> ResourceWords {
        ResourceWords(
            new: "Ajouter un axe stratégique", edit: "Modifier l’axe\u{a0}\(axis.number)",
            remove: "Supprimer l’axe\u{a0}\(axis.number)", add: "Ajouter l’axe",
            andNext: "Ajouter et suivant",
            wayOut: "Supprimer cet axe")
    }

    let kept: Kept = \.$axes

    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Axis {
        Axis(number: (dossier.axes.map(\.number).max() ?? 0) + 1, title: "")
    }

    func questions(_ axis: Axis, in dossier: Dossier, for visit: MemberVisit) -> Form<Axis> { Axis.form }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        try await visit.store.save(typed.value, in: dossier.slug, by: visit.signature)
        return Path.axisPlace(dossier.slug, typed.value)
    }

    func takes(_ axis: Axis, in dossier: Dossier) -> [String] { [axis.label] }

    var removing: Removing { Store.removeAxis }
}
