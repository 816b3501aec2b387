import Domain
import HTML
import Hummingbird
import Storage

/// Counts that write themselves: who came, by meeting, college, structure, commune, year and fiche.
struct AttendanceReportRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions/participation"
        return [.get(root, show), .get("\(root).csv", csv)]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.attendanceReport)
        return .html(visit.page(page(visit, dossier).page, of: dossier.contract, in: .meetings))
    }

    private func page(_ visit: MemberVisit, _ dossier: Dossier) -> AttendanceReportPage {
        AttendanceReportPage(viewer: visit.viewer, dossier: dossier, asked: visit.asked)
    }

    private func csv(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.attendanceReport)
        let rows = AttendanceReportTable(dossier: dossier, report: page(visit, dossier).report).rows
        return try await visit.csv(
            rows, named: "participation", as: "Participation aux réunions", in: dossier.contract.slug)
    }
}

/// The counts of each meeting for a spreadsheet.
struct AttendanceReportTable {
    let dossier: Dossier
    let report: AttendanceReport

    var rows: [[String]] {
        let header =
            ["Date", "Type", "Réunion", "Fiches", "Participants"] + College.allCases.map(\.label)
            + ["Communes", "Élus référents", "En toutes lettres"]
        return [header] + report.meetings.map(row)
    }

    private func row(_ meeting: Meeting) -> [String] {
        let actions = dossier.$actions.byID
        let attendanceTotals = meeting.attendanceTotals
        let fiches = meeting.actions.compactMap { actions[$0].map { String($0.number) } }
        return [
            meeting.when.french, meeting.kind.label, meeting.title, fiches.joined(separator: ", "),
            String(attendanceTotals.participants),
        ] + College.allCases.map { String(attendanceTotals.byCollege[$0] ?? 0) } + [
            attendanceTotals.communes.sorted().map(dossier.commune).joined(separator: ", "),
            String(attendanceTotals.elected),
            attendanceTotals.french,
        ]
    }
}
