import Domain
import Storage

/// The instances of the contract: who sits in them, and when they must meet.
struct CommitteeRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/instances"
        return [.page(root, in: .committees, list), .page("\(root)/{id}", in: .committees, show)]
            + CommitteeResource().routes
    }

    private func list(_ visit: MemberVisit) async throws -> CommitteeListPage {
        let dossier = try await visit.dossier(.committeePages)
        return CommitteeListPage(viewer: visit.viewer, dossier: dossier)
    }

    private func show(_ visit: MemberVisit) async throws -> CommitteePage {
        let dossier = try await visit.dossier(.committeePages)
        let committee = try dossier.committee(visit.id())
        return CommitteePage(viewer: visit.viewer, dossier: dossier, committee: committee)
    }
}
