import Domain
import Storage

/// The meetings of the instances, and those that others lead.
struct MeetingRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions"
        return [.page(root, in: .meetings, list), .page("\(root)/{id}", in: .meetings, show)]
            + MeetingResource().routes
    }

    private func list(_ visit: MemberVisit) async throws -> MeetingListPage {
        let asked = visit.asked
        let reading = try await visit.store.meetingList(
            page: Int(asked["page"]) ?? 1, size: MeetingListPage.pageSize, on: visit.today, in: visit.slug(),
            visibleTo: visit.member)
        return MeetingListPage(reading, asked, for: visit.viewer)
    }

    private func show(_ visit: MemberVisit) async throws -> MeetingPage {
        let id: ID<Meeting> = try visit.id()
        let dossier = try await visit.store.dossier(
            visit.slug(), .meeting(id), keptAs: "réunion \(id)", visibleTo: visit.member)
        return MeetingPage(viewer: visit.viewer, dossier: dossier, meeting: try dossier.meeting(id))
    }
}
