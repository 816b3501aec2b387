import Domain
import Storage

/// The first page of a contract.
struct DashboardRoutes {
    var routes: [Route] {
        [.page("/cls/{slug}", in: .dashboard, show)]
    }

    private func show(_ visit: MemberVisit) async throws -> DashboardPage {
        let slug = try visit.slug()
        let (store, member, today) = (visit.store, visit.member, visit.today)
        async let dossier = store.dossier(
            slug, .dashboard(on: today), keptAs: "accueil \(today.iso)", visibleTo: member)
        async let log = store.latestHistory(of: slug, limit: 60, visibleTo: member)
        async let publications = store.publications(in: slug, visibleTo: member)
        async let advances = store.countEntries(
            of: Quarter(of: today), upTo: today, in: slug, visibleTo: member)
        let beginning =
            visit.may(.editContract) ? try await store.beginning(of: slug, visibleTo: member) : nil
        let dashboard = Dashboard(
            try await dossier, try await log, advances: try await advances,
            publications: try await publications, on: today)
        return DashboardPage(dashboard, beginning, for: visit.viewer)
    }
}
