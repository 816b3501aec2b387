import Domain
import HTML
import Hummingbird
import Storage

/// The meetings of the instances, and those that others lead.
struct MeetingRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions"
        return [
            .get(root, list), .get("\(root)/nouvelle", new), .post(root, create), .get("\(root)/{id}", show),
            .get("\(root)/{id}/modifier", edit), .post("\(root)/{id}", save),
            .get("\(root)/{id}/suppression", confirm), .post("\(root)/{id}/suppression", remove),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = MeetingsPages(visit: visit, dossier: dossier).list()
        return .html(visit.page(page, of: dossier.contract, in: .meetings))
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = MeetingPage(visit: visit, dossier: dossier, meeting: try dossier.meeting(visit.id())).page
        return .html(visit.page(page, of: dossier.contract, in: .meetings))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return try MeetingEditor(visit: visit, dossier: dossier).new().shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        let editor = MeetingEditor(visit: visit, dossier: dossier)
        return try await editor.new().answer(form, from: visit) { typed in
            try await write(editor.blank, typed, dossier, visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        return try MeetingEditor(visit: visit, dossier: dossier).edit(meeting).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        var meeting = try dossier.meeting(visit.id())
        let page = try MeetingEditor(visit: visit, dossier: dossier).edit(meeting)
        meeting.version = form.version
        return try await page.answer(form, from: visit) { [meeting] typed in
            try await write(meeting, typed, dossier, visit)
        }
    }

    private func write(
        _ former: Meeting, _ form: FormData, _ dossier: Dossier, _ visit: MemberVisit
    ) async throws -> String {
        var reader = MeetingForm(form, dossier: dossier, today: visit.today)
        let meeting = try reader.meeting(of: former)
        let slug = dossier.contract.slug
        return Path.meeting(slug, try await visit.store.save(meeting, in: slug, by: visit.signature))
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        try Access.require(visit.member, .editContract)
        let page = MeetingsPages(visit: visit, dossier: dossier).removal(try dossier.meeting(visit.id()))
        return .html(visit.page(page, of: dossier.contract, in: .meetings))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeMeeting(visit.id(), version: form.version, in: slug, by: visit.signature)
        return .seeOther(Path.meetings(slug))
    }
}

extension Dossier {
    /// A meeting of the contract; what is not there does not exist.
    func meeting(_ id: ID<Meeting>) throws(Refusal) -> Meeting {
        guard let meeting = meetings.first(where: { $0.id == id }) else { throw .notFound }
        return meeting
    }
}
