import Domain
import Hummingbird
import Storage

/// The code of a meeting, for who coordinates: opened, shown in large, closed.
struct CodeRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/emargement/code"
        return [
            .page(root, in: .meetings, .editContract, show), .post(root, .editContract, open),
            .post("\(root)/cloture", .editContract, close),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> CodePage {
        let dossier = try await visit.dossier(.meeting(visit.id()))
        let meeting = try dossier.meeting(visit.id())
        let code = try await visit.store.code(
            of: meeting.id, in: dossier.slug, visibleTo: visit.member)
        return CodePage(
            viewer: visit.viewer, dossier: dossier, meeting: meeting, code: code, host: visit.siteHost,
            address: visit.siteAddress)
    }

    private func open(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        var generator = SystemRandomNumberGenerator()
        _ = try await visit.store.openCode(
            AttendanceCode.random(using: &generator), for: id, in: slug, by: visit.signature)
        return .seeOther(Path.attendanceCode(slug, id))
    }

    private func close(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        try await visit.store.closeCode(of: id, in: slug, by: visit.signature)
        return .seeOther(Path.attendanceCode(slug, id))
    }
}

extension MemberVisit {
    /// The name of this site as the browser knows it: «jalon.example».
    var siteHost: String { visit.request.head.authority ?? "localhost" }

    /// The same with its scheme: «https://jalon.example».
    var siteAddress: String { "\(site.origin.isSecure ? "https" : "http")://\(siteHost)" }
}
