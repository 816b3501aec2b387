import Documents
import Domain
import Hummingbird
import Storage

/// The émargement of a meeting, row by row: two people who take it at once lose nothing.
struct AttendanceRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/emargement"
        return [
            .page(root, in: .meetings, page), .post(root, .editContract, add),
            .post("\(root)/liste", .editContract, prepare), .post("\(root)/{row}", .editContract, mark),
            .get("\(root)/{row}/suppression", .editContract, confirm),
            .post("\(root)/{row}/suppression", .editContract, remove),
        ] + Route.prints(root, in: .meetings, printed)
    }

    private func page(_ visit: MemberVisit) async throws -> AttendancePage {
        let dossier = try await visit.dossier(.attendance(of: visit.id()))
        return AttendancePage(
            viewer: visit.viewer, dossier: dossier, meeting: try dossier.meeting(visit.id()),
            once: visit.once ?? Token.random())
    }

    private func prepare(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        try await visit.store.prepareAttendance(of: id, in: slug, by: visit.signature)
        return .seeOther(Path.attendance(slug, id))
    }

    private func add(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        var page = try await page(visit)
        let (slug, meeting) = (page.slug, page.meeting.id)
        do {
            let arrival = try Arrival.form(Arrival.Choices(page.dossier)).read(form, over: .blank).value
            let row = try await visit.store.add(arrival, to: meeting, in: slug, by: visit.signature)
            return .seeOther(Path.attendance(slug, meeting, at: row))
        } catch Refusal.invalid(let faults) {
            page.refuse(form, faults)
        } catch Refusal.conflict(let sentence) {
            page.refuse(form, [Invalid("name", sentence)])
        }
        return visit.show(page, in: .meetings, status: .unprocessableContent)
    }

    private func mark(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier(.attendance(of: visit.id()))
        let meeting = try dossier.meeting(visit.id())
        let stored = try meeting.attendanceRow(visit.id("row"))
        let typed = try Attendance.markForm.read(form, over: stored).value
        var row = stored
        row.version = form.version
        row.mark(typed.presence, representedBy: typed.representative)
        do {
            try await visit.store.save(row, in: dossier.slug, by: visit.signature)
            return .seeOther(Path.attendance(dossier.slug, meeting.id, at: row.id))
        } catch Refusal.stale {
            return try await overtaken(visit, row)
        }
    }

    /// Somebody wrote the row first: both values, and a button for each.
    private func overtaken(_ visit: MemberVisit, _ mine: Attendance) async throws -> Response {
        var page = try await page(visit)
        page.conflict = AttendanceConflict(mine: mine, theirs: try page.meeting.attendanceRow(mine.id))
        return visit.show(page, in: .meetings, status: .conflict)
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let page = try await page(visit)
        let removal = page.removal(try page.meeting.attendanceRow(visit.id("row")))
        return visit.show(
            CommonPages.removal(removal, action: visit.path, csrf: visit.csrf), of: page, in: .meetings)
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        _ = try await visit.store.meeting(id, in: slug, visibleTo: visit.member)
            .attendanceRow(visit.id("row"))
        try await visit.store.removeAttendance(
            visit.id("row"), version: form.version, in: slug, by: visit.signature)
        return .seeOther(Path.attendance(slug, id))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let dossier = try await visit.dossier(.attendance(of: visit.id()))
        let meeting = try dossier.meeting(visit.id())
        let audience = visit.asks("public") ? Audience.public : .partners
        let sheet = AttendanceDocument(
            meeting: meeting, dossier: dossier, audience: audience, isBlank: visit.asks("vide"))
        return Printout(
            sheet.document(on: visit.today), of: dossier, named: sheet.fileName,
            as: "Émargement, \(meeting.name),")
    }
}

extension Meeting {
    /// A row of its émargement; what is not there does not exist.
    func attendanceRow(_ id: ID<Attendance>) throws(Refusal) -> Attendance {
        guard let row = attendance.first(where: { $0.id == id }) else { throw .notFound }
        return row
    }
}
