import Storage

/// Search over everything of a contract.
struct SearchRoutes {
    var routes: [Route] {
        [.page("/cls/{slug}/recherche", in: nil, search)]
    }

    private func search(_ visit: MemberVisit) async throws -> SearchPage {
        let query = String(visit.query("q").prefix(200))
        let found = try await visit.store.searchPage(query, in: visit.slug(), visibleTo: visit.member)
        return SearchPage(found: found, query: query, viewer: visit.viewer)
    }
}
