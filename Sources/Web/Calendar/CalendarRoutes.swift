import Domain
import Hummingbird
import NIOCore
import Storage

/// The agenda as a page and as calendar files; the private link by which a calendar follows it.
struct CalendarRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/agenda"
        return [
            .page(root, in: .calendar, page), .get("\(root).ics", feed),
            .post("\(root)/lien", make),
            .post("\(root)/lien/suppression", revoke), .open(.get, "/agenda/{token}.ics", followed),
            .get("/cls/{slug}/reunions/{id}.ics", meeting),
        ]
    }

    private func page(_ visit: MemberVisit) async throws -> CalendarPage {
        let span = CalendarSpan(from: visit.query("de"), today: visit.today)
        let dossier = try await visit.dossier(.calendar(from: span.start, to: span.end, on: visit.today))
        let link = try await visit.store.calendarLink(in: dossier.slug, of: visit.member)
        return CalendarPage(
            viewer: visit.viewer, dossier: dossier, span: span, link: link,
            made: try await made(visit, in: dossier.slug))
    }

    /// The address is shown for ten minutes, to the browser that asked for it: the database keeps what it is recognized by,
    /// not what it is.
    private func make(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (token, slug) = (Token.random(), try visit.slug())
        try await visit.store.makeCalendarLink(Token.hash(token), in: slug, by: visit.signature)
        var response = Response.seeOther(Path.calendar(slug))
        response.setCookie(cookie.setting(token, seconds: 600))
        return response
    }

    /// The link that was just made here, as long as it is this account's.
    private func made(_ visit: MemberVisit, in slug: String) async throws -> String? {
        guard let token = cookie.token(in: visit.visit.request),
            let owner = try await visit.store.calendarOwner(Token.hash(token)),
            owner.slug == slug, owner.member.id == visit.member.id
        else { return nil }
        return visit.visit.publicRoot + Path.privateCalendar(token)
    }

    private var cookie: SessionCookie { SessionCookie(site.origin, purpose: "agenda") }

    private func revoke(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.revokeCalendarLink(in: slug, by: visit.signature)
        return .seeOther(Path.calendar(slug))
    }

    private func feed(_ visit: MemberVisit) async throws -> Response {
        let slug = try visit.slug()
        try await visit.noteExport("Agenda en iCalendar", in: slug)
        return try await published(slug, to: visit.member, visit.visit)
    }

    /// Without session: the secret of the address is 256 bits, and what it does not open does not exist.
    private func followed(_ visit: Visit) async throws -> Response {
        let token = try visit.parameter("token")
        guard (20...100).contains(token.utf8.count),
            let owner = try await site.store.calendarOwner(Token.hash(token))
        else { throw Refusal.notFound }
        return try await published(owner.slug, to: owner.member, visit)
    }

    private func published(_ slug: String, to member: Member, _ visit: Visit) async throws -> Response {
        let dossier = try await site.store.dossier(slug, visibleTo: member)
        let calendar = try await calendar(dossier, for: member, visit)
        let text = CalendarFile(.publish, name: dossier.contract.name, calendar.events(on: visit.moment.day))
        return .calendar(text, named: "agenda-\(slug)")
    }

    /// An invitation for who writes the contract, or its cancellation; a date to keep for the others.
    private func meeting(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let calendar = try await calendar(dossier, for: visit.member, visit.visit)
        guard let event = calendar.event(of: meeting) else {
            throw Refusal.conflict(
                "Cette réunion n’a pas encore de jour\u{202f}: elle ne peut pas entrer dans un calendrier.")
        }
        try await visit.noteExport("\(meeting.name) en iCalendar", in: dossier.slug)
        var sent = CalendarFile(.publish, name: dossier.contract.name, [event])
        if visit.may(.editContract) {
            sent.method = meeting.state == .cancelled ? .cancel : .request
            sent.organizer = .init(name: visit.member.name, email: visit.member.email)
            sent.stamp = visit.moment
        }
        return .calendar(sent, named: "reunion-\(meeting.when.code)")
    }

    private func calendar(
        _ dossier: Dossier, for member: Member, _ visit: Visit
    ) async throws -> ContractCalendar {
        let slug = dossier.slug
        let record = try await site.store.calendarRecord(of: slug, visibleTo: member, at: visit.moment)
        let root = visit.publicRoot
        return ContractCalendar(
            dossier, record, address: { root + Path.meeting(slug, $0) },
            step: { root + Path.step(slug, $0) })
    }
}

extension Response {
    fileprivate static func calendar(_ dossier: CalendarFile, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/calendar; charset=utf-8; method=\(dossier.method.rawValue)",
                .contentDisposition: "attachment; filename=\"\(name).ics\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: dossier.text)))
    }
}
