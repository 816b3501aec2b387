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
            .get(Path.actionOrder(slug), .editContract, order),
            .post(Path.actionOrder(slug), .editContract, reorder),
            .post("\(Path.actions(slug))/{number}/montee", .editContract, up),
            .post("\(Path.actions(slug))/{number}/descente", .editContract, down),
        ] + Route.prints(Path.actions(slug), print)
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let list = try await actions(visit)
        let contract = list.dossier.contract
        let page = ActionListPage(viewer: visit.viewer, list: list).page
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
        let dossier = try await visit.dossier()
        let page = ActionOrderPage(viewer: visit.viewer, dossier: dossier).page
        return .html(visit.page(page, of: dossier.contract, in: .actions))
    }

    private func reorder(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let ids: [ID<Action>] = form.all("order").compactMap { ID($0) }
        try await visit.store.order(ids, in: slug, by: visit.signature)
        return .seeOther(Path.actionOrder(slug))
    }

    private func up(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await move(visit, up: true)
    }

    private func down(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await move(visit, up: false)
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
