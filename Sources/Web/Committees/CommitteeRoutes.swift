import Domain
import HTML
import Hummingbird
import Storage

/// The instances of the contract: who sits in them, and when they must meet.
struct CommitteeRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/instances"
        return [.get(root, list), .get("\(root)/{id}", show)] + CommitteeResource().routes
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.committeePages)
        let page = CommitteeListPage(viewer: visit.viewer, dossier: dossier).page
        return .html(visit.page(page, of: dossier.contract, in: .committees))
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.committeePages)
        let committee = try dossier.committee(visit.id())
        let page = CommitteePage(viewer: visit.viewer, dossier: dossier, committee: committee).page
        return .html(visit.page(page, of: dossier.contract, in: .committees))
    }
}
