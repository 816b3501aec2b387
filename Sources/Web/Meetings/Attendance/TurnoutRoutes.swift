import Domain
import HTML
import Hummingbird
import Storage

/// Counts that write themselves: who came, by meeting, college, structure, commune, year and fiche.
struct TurnoutRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions/participation"
        return [.get(root, show), .get("\(root).csv", csv)]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        return .html(visit.page(TurnoutPage(visit: visit, file: file).page, of: file.contract, in: .meetings))
    }

    private func csv(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        let rows = TurnoutTable(file: file, report: TurnoutPage(visit: visit, file: file).report).rows
        return try await visit.csv(
            rows, named: "participation", as: "Participation aux réunions", in: file.contract.slug)
    }
}

/// The counts of each meeting for a spreadsheet.
struct TurnoutTable {
    let file: ContractFile
    let report: TurnoutReport

    var rows: [[String]] {
        let header =
            ["Date", "Type", "Réunion", "Fiches", "Participants"] + College.allCases.map(\.label)
            + ["Communes", "Élus référents", "En toutes lettres"]
        return [header] + report.meetings.map(row)
    }

    private func row(_ meeting: Meeting) -> [String] {
        let actions = file.actionsByID
        let turnout = meeting.turnout
        let fiches = meeting.actions.compactMap { actions[$0].map { String($0.number) } }
        return [
            meeting.when.french, meeting.kind.label, meeting.title, fiches.joined(separator: ", "),
            String(turnout.participants),
        ] + College.allCases.map { String(turnout.byCollege[$0] ?? 0) } + [
            turnout.communes.sorted().map(file.commune).joined(separator: ", "), String(turnout.elected),
            turnout.french,
        ]
    }
}
