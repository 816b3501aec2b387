import Domain
import HTML
import Hummingbird
import Storage

/// Axes and strategic objectives: the page of all, and the forms of each.
struct AxisRoutes {
    let site: Site

    var routes: [Route] {
        let slug = "{slug}"
        return [
            .get(Path.axes(slug), list),
            .get(Path.newAxis(slug), newAxis), .post(Path.newAxis(slug), createAxis),
            .get("\(Path.axes(slug))/{id}", editAxis), .post("\(Path.axes(slug))/{id}", saveAxis),
            .get("\(Path.axes(slug))/{id}/suppression", askAxis),
            .post("\(Path.axes(slug))/{id}/suppression", removeAxis),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = AxisPages(dossier: dossier, day: visit.dayAsked, mayEdit: visit.may(.editContract)).list(
            breadcrumb: visit.breadcrumb(dossier.contract, Link("Axes et objectifs", "", isCurrent: true)))
        return .html(visit.page(page, of: dossier.contract, in: .strategy))
    }

    private func newAxis(_ visit: MemberVisit) async throws -> Response {
        return form(visit, try await visit.dossierToEdit(), nil).shown(to: visit)
    }

    private func createAxis(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        return try await form(visit, dossier, nil).answer(sent, from: visit) { answers in
            try await save(Axis(number: 0, title: ""), answers, in: dossier, by: visit)
        }
    }

    private func editAxis(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        return form(visit, dossier, try axis(visit, dossier)).shown(to: visit)
    }

    private func saveAxis(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        var axis = try axis(visit, dossier)
        let form = form(visit, dossier, axis)
        axis.version = sent.version
        return try await form.answer(sent, from: visit) { [axis] in
            try await save(axis, $0, in: dossier, by: visit)
        }
    }

    private func save(
        _ stored: Axis, _ answers: FormData, in dossier: Dossier, by visit: MemberVisit
    ) async throws -> String {
        var axis = stored
        var reader = FormerReader(answers)
        axis.number = reader.number("number") ?? 0
        axis.title = answers["title"]
        try reader.check { [axis] () throws(Refusal) in try axis.validate() }
        try await visit.store.save(axis, in: dossier.contract.slug, by: visit.signature)
        return Path.axisPlace(dossier.contract.slug, axis)
    }

    private func askAxis(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let axis = try axis(visit, dossier)
        let page = CommonPages.removal(
            "Supprimer l’axe\u{a0}\(axis.number)", takes: [axis.label],
            action: Path.axisRemoval(dossier.contract.slug, axis.id), back: Path.axes(dossier.contract.slug),
            version: axis.version, csrf: visit.csrf, breadcrumb: trail(visit, dossier, "Supprimer"))
        return .html(visit.page(page, of: dossier.contract, in: .strategy))
    }

    private func removeAxis(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeAxis(visit.id(), version: sent.version, in: slug, by: visit.signature)
        return .seeOther(Path.axes(slug))
    }

    private func axis(_ visit: MemberVisit, _ dossier: Dossier) throws -> Axis {
        let id: ID<Axis> = try visit.id()
        guard let axis = dossier.axes.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return axis
    }

    private func form(_ visit: MemberVisit, _ dossier: Dossier, _ axis: Axis?) -> FormerEditForm {
        let slug = dossier.contract.slug
        let title = axis.map { "Modifier l’axe\u{a0}\($0.number)" } ?? "Ajouter un axe stratégique"
        let number = axis?.number ?? (dossier.axes.map(\.number).max() ?? 0) + 1
        return FormerEditForm(
            contract: dossier.contract, section: .strategy, title: title,
            breadcrumb: trail(visit, dossier, title),
            action: axis.map { Path.axis(slug, $0.id) } ?? Path.newAxis(slug), back: Path.axes(slug),
            outline: StrategyForms.axis,
            stored: FormData(saying: [("number", String(number)), ("title", axis?.title ?? "")]),
            version: axis?.version, button: axis == nil ? "Ajouter l’axe" : "Enregistrer",
            aside: axis.map { StrategyForms.removal("Supprimer cet axe", Path.axisRemoval(slug, $0.id)) }
                ?? .empty)
    }

    private func trail(_ visit: MemberVisit, _ dossier: Dossier, _ title: String) -> [Link] {
        visit.breadcrumb(
            dossier.contract, Link("Axes et objectifs", Path.axes(dossier.contract.slug)),
            Link(title, "", isCurrent: true))
    }
}
