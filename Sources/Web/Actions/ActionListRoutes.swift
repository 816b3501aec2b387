import Documents
import Domain
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
        ] + Route.moves("\(Path.actions(slug))/{number}", .editContract, move)
            + Route.prints(Path.actions(slug), in: .actions, print)
    }

    private func list(_ visit: MemberVisit, of dossier: Dossier) -> ActionListPage {
        ActionListPage(ActionList(dossier, on: visit.dayAsked), visit.asked, for: visit.viewer)
    }

    /// The fiches ticked; all that the filter shows when none is.
    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let dossier = try await visit.dossier()
        let page = list(visit, of: dossier)
        let asked = Set(visit.queries("fiche"))
        let chosen = page.listing.matching.filter { asked.isEmpty || asked.contains($0.number) }
        if chosen.isEmpty { throw Refusal.notFound }
        return Printout(
            ActionDocument.several(chosen.map(\.action), of: dossier, on: page.list.day),
            title: ActionDocument.collectionTitle(of: dossier), of: dossier,
            named: "fiches-\(dossier.slug)", as: French.count(chosen.count, "fiche"))
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

    private func move(_ visit: MemberVisit, _ up: Bool) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.move(visit.number(), up: up, in: slug, by: visit.signature)
        return .seeOther(Path.actionOrder(slug))
    }
}
