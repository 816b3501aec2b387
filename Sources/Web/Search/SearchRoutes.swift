import Domain
import HTML
import Hummingbird
import Storage

/// Search over everything of a contract.
struct SearchRoutes {
    let site: Site

    var routes: [Route] {
        [.get("/cls/{slug}/recherche", search)]
    }

    private func search(_ visit: MemberVisit) async throws -> Response {
        let query = String(visit.query("q").prefix(200))
        let found = try await visit.store.searchPage(query, in: visit.slug(), visibleTo: visit.member)
        let page = SearchPage(
            contract: found.contract, query: query, hits: found.hits, viewer: visit.viewer)
        return .html(visit.page(page.page, of: found.contract, in: nil))
    }
}
