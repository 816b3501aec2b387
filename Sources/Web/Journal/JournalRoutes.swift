import Domain
import HTML
import Hummingbird
import Storage

/// The journal: what happened on the fiches, and beside them.
struct JournalRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/journal"
        return Route.list(root, in: .journal, list) + [.get("\(root)/{id}", show)]
            + EntryResource().routes
    }

    private func list(_ visit: MemberVisit) async throws -> JournalListPage {
        let dossier = try await visit.dossier()
        let list = JournalList(dossier)
        return JournalListPage(
            list, EntryShown(dossier: dossier, answers: list.answers), visit.asked, for: visit.viewer)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let id: ID<JournalEntry> = try visit.id()
        let dossier = try await visit.dossier(.entry(id))
        let page = EntryPage(viewer: visit.viewer, dossier: dossier, entry: try dossier.entry(id))
        return .html(visit.page(page.page, of: dossier.contract, in: .journal))
    }
}
