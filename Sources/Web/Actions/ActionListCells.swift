import Domain
import HTML

/// The columns of the list of fiches, on screen and in the spreadsheet.
struct ActionListCells: Sendable {
    let slug: String

    typealias Row = ActionList.Row

    var columns: [ListingColumn<Row>] {
        [
            .shown("Choisir", isTitleHidden: true) { row in
                Field.tick("fiche", value: row.number, label: "Choisir la fiche\u{a0}\(row.number)")
            },
            .shown("N°", .by("numero") { $0.action.number }, cell: number),
            .exported("Numéro") { $0.number },
            .exported("Code ARS") { $0.action.code },
            .shown(
                "Intitulé", .text("intitule") { $0.action.title }, text: { $0.action.title },
                cell: title),
            .shown(
                "Axe", .by("axe") { $0.axis.number }, text: { String($0.axis.number) },
                cell: { "\($0.axis.number)" }),
            .exported("Intitulé de l’axe") { $0.axis.title },
            .shown("Pilote", .text("pilote") { $0.pilot }, text: { $0.pilot }, cell: { "\($0.pilot)" }),
            .shown(
                "État", .by("etat") { Bucket.allCases.firstIndex(of: $0.line.bucket) ?? 0 },
                text: { $0.line.verdict.label }, cell: { HTML.tag($0.line.verdict) }),
            .exported("Priorité") { said($0.line.standing.priority) },
            .exported("Stand-by") { said($0.line.standing.standby) },
            .shown("Complète", .by("completude") { $0.complete }, cell: completeness),
            .exported("Reste-à-faire ou commentaire") {
                Markup($0.line.assessment?.remaining ?? "").plainText
            },
            .exported("Sections complètes") { String($0.complete) },
            .exported("Non placé") { $0.action.unplaced.map(\.inOneLine).joined(separator: "\n") },
        ]
    }

    private func said(_ ruling: Ruling?) -> String {
        ruling.map { "\($0.meetingName), \($0.when.french)" } ?? ""
    }

    private func number(_ row: Row) -> HTML {
        let code = HTML.when(
            !row.action.code.isBlank, .lineNote("<span class=\"code\">\(row.action.code)</span>"))
        return "\(row.number)\(code)"
    }

    /// The title, then what rulings made of the fiche.
    private func title(_ row: Row) -> HTML {
        let standing = row.line.standing
        let priority = HTML.when(standing.priority != nil, " \(HTML.tag("Prioritaire", .grey))")
        let standby = HTML.when(
            standing.standby != nil, " \(HTML.tag("Stand-by", .grey, shape: .square))")
        return HTML.link(row.action.title, Path.action(slug, row.action.number)) + priority + standby
    }

    private func completeness(_ row: Row) -> HTML {
        let all = ActionSection.allCases.count
        return "\(row.complete)\u{202f}/\u{202f}\(all)<span class=\"hidden\"> sections</span>"
    }
}
