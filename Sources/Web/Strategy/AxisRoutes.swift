import Storage

/// Axes and strategic objectives: the page of all, and the forms of each.
struct AxisRoutes {
    var routes: [Route] {
        [.page(Path.axes("{slug}"), in: .strategy, list)] + AxisResource().routes + ObjectiveResource().routes
    }

    private func list(_ visit: MemberVisit) async throws -> AxisPage {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        return AxisPage(viewer: visit.viewer, dossier: dossier, day: visit.dayAsked)
    }
}
