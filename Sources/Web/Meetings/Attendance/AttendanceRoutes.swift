import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The émargement of a meeting, row by row: two people who take it at once lose nothing.
struct AttendanceRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/emargement"
        return [
            .get(root, show), .post(root, add), .post("\(root)/liste", prepare),
            .post("\(root)/{row}", mark), .get("\(root)/{row}/suppression", confirm),
            .post("\(root)/{row}/suppression", remove),
        ] + Route.prints(root, printed)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return answer(
            visit, AttendancePage(visit: visit, dossier: dossier, meeting: try dossier.meeting(visit.id())))
    }

    private func prepare(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        try await visit.store.prepareAttendance(of: id, in: slug, by: visit.signature)
        return .seeOther(Path.attendance(slug, id))
    }

    private func add(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        try Access.require(visit.member, .editContract)
        var page = AttendancePage(visit: visit, dossier: dossier, meeting: meeting)
        do {
            let row = try await visit.store.add(
                ArrivalForm.arrival(form, of: dossier), to: meeting.id, in: dossier.contract.slug,
                by: visit.signature)
            return .seeOther(Path.attendance(dossier.contract.slug, meeting.id, at: row))
        } catch Refusal.invalid(let faults) {
            page.refuse(form, faults)
            return answer(visit, page, .unprocessableContent)
        } catch Refusal.conflict(let sentence) {
            page.refuse(form, [Invalid("name", sentence)])
            return answer(visit, page, .unprocessableContent)
        }
    }

    private func mark(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let stored = try meeting.attendanceRow(visit.id("row"))
        try Access.require(visit.member, .editContract)
        let row = try MarkForm.row(form, over: stored)
        do {
            try await visit.store.save(row, in: dossier.contract.slug, by: visit.signature)
            return .seeOther(Path.attendance(dossier.contract.slug, meeting.id, at: row.id))
        } catch Refusal.stale {
            return try await overtaken(visit, row)
        }
    }

    /// Somebody wrote the row first: both values, and a button for each.
    private func overtaken(_ visit: MemberVisit, _ mine: Attendance) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        var page = AttendancePage(visit: visit, dossier: dossier, meeting: meeting)
        page.conflict = AttendanceConflict(mine: mine, theirs: try meeting.attendanceRow(mine.id))
        return answer(visit, page, .conflict)
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        try Access.require(visit.member, .editContract)
        let page = AttendancePage(visit: visit, dossier: dossier, meeting: meeting)
            .removal(try meeting.attendanceRow(visit.id("row")))
        return .html(visit.page(page, of: dossier.contract, in: .meetings))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        _ = try await visit.store.meeting(id, in: slug, visibleTo: visit.member)
            .attendanceRow(visit.id("row"))
        try await visit.store.removeAttendance(
            visit.id("row"), version: form.version, in: slug, by: visit.signature)
        return .seeOther(Path.attendance(slug, id))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let audience = visit.asks("public") ? Audience.public : .partners
        let sheet = AttendanceDocument(
            meeting: meeting, dossier: dossier, audience: audience, isBlank: visit.asks("vide"))
        let slug = dossier.contract.slug
        try await visit.noteExport("Émargement, \(meeting.name), en \(format.name)", in: slug)
        return await visit.printed(
            sheet.document(on: visit.today), as: format, named: sheet.fileName, of: dossier.contract,
            in: .meetings)
    }

    private func answer(
        _ visit: MemberVisit, _ page: AttendancePage, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        .html(visit.page(page.page, of: page.dossier.contract, in: .meetings), status: status)
    }
}

extension Meeting {
    /// A row of its émargement; what is not there does not exist.
    func attendanceRow(_ id: ID<Attendance>) throws(Refusal) -> Attendance {
        guard let row = attendance.first(where: { $0.id == id }) else { throw .notFound }
        return row
    }
}
