import Domain
import HTML
import Hummingbird
import Storage

/// Axes and strategic objectives: the page of all, and the forms of each.
struct AxisRoutes {
    let site: Site

    var routes: [Route] {
        [.get(Path.axes("{slug}"), list)] + AxisResource().routes + ObjectiveResource().routes
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        let page = AxisPage(viewer: visit.viewer, dossier: dossier, day: visit.dayAsked).page
        return .html(visit.page(page, of: dossier.contract, in: .strategy))
    }
}
