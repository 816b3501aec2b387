import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The list of fiches, as a page, a spreadsheet and files; and its order.
struct ActionListRoutes {
    let site: Site

    var routes: [Route] {
        let slug = "{slug}"
        return [
            .get(Path.actions(slug), list), .get("\(Path.actions(slug)).csv", table),
            .get(Path.actionOrder(slug), order), .post(Path.actionOrder(slug), reorder),
            .post("\(Path.actions(slug))/{number}/montee") { visit, _ in try await move(visit, up: true) },
            .post("\(Path.actions(slug))/{number}/descente") { visit, _ in try await move(visit, up: false) },
        ] + Route.prints(Path.actions(slug), print)
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let list = try await actions(visit)
        let contract = list.dossier.contract
        let page = ActionListPage(list: list, mayEdit: visit.may(.editContract)).page(
            breadcrumb: visit.breadcrumb(contract, Link("Fiches action", "", isCurrent: true)))
        return .html(visit.page(page, of: contract, in: .actions))
    }

    private func table(_ visit: MemberVisit) async throws -> Response {
        let list = try await actions(visit)
        let slug = list.dossier.contract.slug
        return try await visit.csv(list.table, named: "fiches-\(slug)", as: "Fiches action", in: slug)
    }

    /// The fiches ticked; all that the filter shows when none is.
    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let list = try await actions(visit)
        let asked = Set(visit.queries("fiche"))
        let chosen = list.rows.map(\.action).filter { asked.isEmpty || asked.contains(String($0.number)) }
        if chosen.isEmpty { throw Refusal.notFound }
        let documents = chosen.map { ActionDocument.build($0, of: list.dossier, on: list.day) }
        let contract = list.dossier.contract
        let count = French.count(documents.count, "fiche")
        try await visit.noteExport("\(count) en \(format.name)", in: contract.slug)
        return await visit.printed(
            documents, title: ActionDocument.collectionTitle(of: list.dossier), as: format,
            named: "fiches-\(contract.slug)", of: contract, in: .actions)
    }

    private func order(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let page = ActionOrderPage(dossier: dossier, csrf: visit.csrf).page(
            breadcrumb: visit.breadcrumb(
                dossier.contract, Link("Fiches action", Path.actions(dossier.contract.slug)),
                Link("Ordre", "", isCurrent: true)))
        return .html(visit.page(page, of: dossier.contract, in: .actions))
    }

    private func reorder(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let ids: [ID<Action>] = form.all("order").compactMap { ID($0) }
        try await visit.store.order(ids, in: slug, by: visit.signature)
        return .seeOther(Path.actionOrder(slug))
    }

    private func move(_ visit: MemberVisit, up: Bool) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.move(visit.number(), up: up, in: slug, by: visit.signature)
        return .seeOther(Path.actionOrder(slug))
    }

    private func actions(_ visit: MemberVisit) async throws -> ActionList {
        ActionList(try await visit.dossier(), on: visit.dayAsked, ActionFilter(visit))
    }
}

extension MemberVisit {
    /// Every value of a name of the query string, in order.
    func queries(_ name: String) -> [String] {
        visit.request.uri.queryParameters[values: name[...]].map { String($0) }
    }
}
