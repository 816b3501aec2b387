import Domain
import HTML
import Hummingbird
import Storage

/// The first page of a contract.
struct DashboardRoutes {
    let site: Site

    var routes: [Route] {
        [.get("/cls/{slug}", show)]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let slug = try visit.slug()
        async let dossier = visit.store.dossier(slug, visibleTo: visit.member)
        async let log = visit.store.historyLog(of: slug, limit: 60, visibleTo: visit.member)
        async let publications = visit.store.publications(in: slug, visibleTo: visit.member)
        let dashboard = Dashboard(
            try await dossier, try await log, publications: try await publications, on: visit.today)
        let page = DashboardPage(dashboard, for: visit.viewer).page
        return .html(visit.page(page, of: dashboard.dossier.contract, in: .dashboard))
    }
}
