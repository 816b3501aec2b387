import Domain
import HTML
import Hummingbird
import Storage

/// The door of the site: one's contracts.
struct HomeRoutes {
    var routes: [Route] {
        [.get(Path.home, home)]
    }

    private func home(_ visit: MemberVisit) async throws -> Response {
        let contracts = try await visit.store.contracts(visibleTo: visit.member)
        if contracts.count == 1, let only = contracts.first { return .seeOther(Path.contract(only.slug)) }
        if contracts.isEmpty, visit.may(.administer) { return .seeOther(Path.admin) }
        return .html(visit.page(HomePages.contracts(contracts)))
    }
}
