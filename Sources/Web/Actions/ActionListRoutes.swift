import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The list of fiches, as a page, a spreadsheet and files; and its order.
struct ActionListRoutes {
    var routes: [Route] {
        let slug = "{slug}"
        return Route.list(Path.actions(slug), in: .actions) { visit in
            try await list(visit, of: visit.dossier(.actionList(on: visit.dayAsked)))
        } + [
            .page(Path.actionOrder(slug), in: .actions, .editContract, order),
            .post(Path.actionOrder(slug), .editContract, reorder),
            .post("\(Path.actions(slug))/{number}/montee", .editContract) { visit, _ in
                try await move(visit, up: true)
            },
            .post("\(Path.actions(slug))/{number}/descente", .editContract) { visit, _ in
                try await move(visit, up: false)
            },
        ] + Route.prints(Path.actions(slug), print)
    }

    private func list(_ visit: MemberVisit, of dossier: Dossier) -> ActionListPage {
        ActionListPage(ActionList(dossier, on: visit.dayAsked), visit.asked, for: visit.viewer)
    }

    /// The fiches ticked; all that the filter shows when none is.
    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = list(visit, of: dossier)
        let asked = Set(visit.queries("fiche"))
        let chosen = page.listing.matching.filter { asked.isEmpty || asked.contains($0.number) }
        if chosen.isEmpty { throw Refusal.notFound }
        let documents = chosen.map { ActionDocument.build($0.action, of: dossier, on: page.list.day) }
        let contract = dossier.contract
        let count = French.count(documents.count, "fiche")
        try await visit.noteExport("\(count) en \(format.name)", in: contract.slug)
        return await visit.printed(
            documents, title: ActionDocument.collectionTitle(of: dossier), as: format,
            named: "fiches-\(contract.slug)", of: contract, in: .actions)
    }

    private func order(_ visit: MemberVisit) async throws -> ActionOrderPage {
        let dossier = try await visit.dossier(.actions)
        return ActionOrderPage(contract: dossier.contract, actions: dossier.actions, viewer: visit.viewer)
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
}
