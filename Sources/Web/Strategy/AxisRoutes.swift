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
        let file = try await visit.contractFile()
        let page = AxisPages(file: file, day: visit.dayAsked, mayEdit: visit.may(.editContract)).list(
            breadcrumb: visit.breadcrumb(file.contract, Link("Axes et objectifs", "", isCurrent: true)))
        return .html(visit.page(page, of: file.contract, in: .strategy))
    }

    private func newAxis(_ visit: MemberVisit) async throws -> Response {
        return form(visit, try await visit.fileToEdit(), nil).shown(to: visit)
    }

    private func createAxis(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let file = try await visit.fileToEdit()
        return try await form(visit, file, nil).answer(sent, from: visit) { answers in
            try await save(Axis(number: 0, title: ""), answers, in: file, by: visit)
        }
    }

    private func editAxis(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.fileToEdit()
        return form(visit, file, try axis(visit, file)).shown(to: visit)
    }

    private func saveAxis(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let file = try await visit.fileToEdit()
        var axis = try axis(visit, file)
        let form = form(visit, file, axis)
        axis.version = sent.version
        return try await form.answer(sent, from: visit) { [axis] in
            try await save(axis, $0, in: file, by: visit)
        }
    }

    private func save(
        _ stored: Axis, _ answers: FormData, in file: ContractFile, by visit: MemberVisit
    ) async throws -> String {
        var axis = stored
        var reader = FormReader(answers)
        axis.number = reader.number("number") ?? 0
        axis.title = answers["title"]
        try reader.check { [axis] () throws(Refusal) in try axis.validate() }
        try await visit.store.save(axis, in: file.contract.slug, by: visit.hand)
        return Path.axisPlace(file.contract.slug, axis)
    }

    private func askAxis(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.fileToEdit()
        let axis = try axis(visit, file)
        let page = CommonPages.removal(
            "Supprimer l’axe\u{a0}\(axis.number)", takes: [axis.label],
            action: Path.axisRemoval(file.contract.slug, axis.id), back: Path.axes(file.contract.slug),
            version: axis.version, csrf: visit.csrf, breadcrumb: trail(visit, file, "Supprimer"))
        return .html(visit.page(page, of: file.contract, in: .strategy))
    }

    private func removeAxis(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeAxis(visit.id(), version: sent.version, in: slug, by: visit.hand)
        return .seeOther(Path.axes(slug))
    }

    private func axis(_ visit: MemberVisit, _ file: ContractFile) throws -> Axis {
        let id: ID<Axis> = try visit.id()
        guard let axis = file.axes.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return axis
    }

    private func form(_ visit: MemberVisit, _ file: ContractFile, _ axis: Axis?) -> EditForm {
        let slug = file.contract.slug
        let title = axis.map { "Modifier l’axe\u{a0}\($0.number)" } ?? "Ajouter un axe stratégique"
        let number = axis?.number ?? (file.axes.map(\.number).max() ?? 0) + 1
        return EditForm(
            contract: file.contract, section: .strategy, title: title,
            breadcrumb: trail(visit, file, title),
            action: axis.map { Path.axis(slug, $0.id) } ?? Path.newAxis(slug), back: Path.axes(slug),
            outline: StrategyForms.axis,
            stored: FormData(saying: [("number", String(number)), ("title", axis?.title ?? "")]),
            version: axis?.version, button: axis == nil ? "Ajouter l’axe" : "Enregistrer",
            aside: axis.map { StrategyForms.removal("Supprimer cet axe", Path.axisRemoval(slug, $0.id)) }
                ?? .empty)
    }

    private func trail(_ visit: MemberVisit, _ file: ContractFile, _ title: String) -> [Link] {
        visit.breadcrumb(
            file.contract, Link("Axes et objectifs", Path.axes(file.contract.slug)),
            Link(title, "", isCurrent: true))
    }
}
