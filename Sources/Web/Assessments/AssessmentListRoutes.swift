import Domain
import HTML
import Hummingbird
import Storage

/// The list of bilans, on screen and as a table for a spreadsheet.
struct AssessmentListRoutes {
    let site: Site

    var routes: [Route] {
        [.get("/cls/{slug}/bilans", list), .get("/cls/{slug}/bilans.csv", spreadsheet)]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let list = try await visit.store.assessmentList(in: visit.slug(), visibleTo: visit.member)
        let page = AssessmentListPage(list, visit.assessmentQuery, for: visit)
        let trail = visit.breadcrumb(list.contract, Link("Bilans", "", isCurrent: true))
        return .html(visit.page(page.page(breadcrumb: trail), of: list.contract, in: .assessments))
    }

    private func spreadsheet(_ visit: MemberVisit) async throws -> Response {
        let slug = try visit.slug()
        let list = try await visit.store.assessmentList(in: slug, visibleTo: visit.member)
        let lines = AssessmentSelection(list, visit.assessmentQuery).lines
        let rows = [AssessmentSpreadsheet.header] + lines.map(AssessmentSpreadsheet.row)
        return try await visit.csv(rows, named: "bilans-\(slug)", as: "Bilans", in: slug)
    }
}

extension MemberVisit {
    /// What the address asks of the list.
    var assessmentQuery: AssessmentQuery {
        AssessmentQuery(FormData(visit.request.uri.query ?? ""))
    }
}

/// The same lines for a spreadsheet.
enum AssessmentSpreadsheet {
    static let header = [
        "Type", "Date", "Numéro", "Code ARS", "Fiche", "Axe", "Démarrée", "En cours",
        "Atteinte des objectifs", "Échéance prévue", "État",
    ]

    static func row(_ line: AssessmentLine) -> [String] {
        let fiche = [
            String(line.number), line.code, line.title, "Axe \(line.axisNumber)\u{202f}: \(line.axisTitle)",
        ]
        guard let held = line.held else { return ["Aucun", ""] + fiche + ["", "", "", "", ""] }
        return [held.kind.label, held.day.iso] + fiche
            + [
                held.started ? "Oui" : "Non", held.underway ? "Oui" : "Non", held.attainment.label,
                held.horizon?.french ?? "", held.state.label,
            ]
    }
}
