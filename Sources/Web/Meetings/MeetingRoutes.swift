import Domain
import HTML
import Hummingbird
import Storage

/// The meetings of the instances, and those that others lead.
struct MeetingRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions"
        return [.get(root, list), .get("\(root)/{id}", show)] + MeetingResource().routes
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let asked = visit.asked
        let reading = try await visit.store.meetingList(
            page: Int(asked["page"]) ?? 1, size: MeetingListPage.pageSize, on: visit.today, in: visit.slug(),
            visibleTo: visit.member)
        let page = MeetingListPage(reading, asked, for: visit.viewer).page
        return .html(visit.page(page, of: reading.dossier.contract, in: .meetings))
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let id: ID<Meeting> = try visit.id()
        let dossier = try await visit.store.dossier(
            visit.slug(), .meeting(id), keptAs: "réunion \(id)", visibleTo: visit.member)
        let page = MeetingPage(
            viewer: visit.viewer, dossier: dossier, meeting: try dossier.meeting(visit.id())
        ).page
        return .html(visit.page(page, of: dossier.contract, in: .meetings))
    }
}
