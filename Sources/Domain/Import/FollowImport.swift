/// What a table of follow-up would add to a contract: étapes from crosses under months, values of indicators from columns
/// of years. It adds and completes; what is there is replaced only where somebody says so.
package struct FollowImport: FileImport {
    /// Of étapes and values.
    package static let sort = ImportSort.follow

    /// One row of the file.
    package struct Line: Hashable, Sendable {
        /// What becomes of it.
        package enum Outcome: Hashable, Sendable {
            case added, completed, unchanged
            /// Why nothing of it can be taken.
            case refused(String)
            /// Somebody left it out.
            case leftOut
        }

        /// By what a choice names it.
        package let key: String
        package let sheet: String
        package let number: Int
        /// «Fiche 9», «Contrat».
        package let subject: String
        package let title: String
        package internal(set) var outcome: Outcome
        /// What else to know, and the cells that are not taken.
        package internal(set) var notes: [String] = []
    }

    /// In the order of the file.
    package private(set) var lines: [Line] = []
    package private(set) var headings: [SourceHeading<FollowField>] = []
    package private(set) var questions: [ImportQuestion] = []
    package private(set) var remarks: [SourceRemark] = []
    /// New ones.
    package private(set) var milestones: [Milestone] = []
    /// New ones, and those of the contract that have more values.
    package private(set) var indicators: [Indicator] = []
    /// How many values are added or replaced.
    package private(set) var values = 0

    package init(
        _ workbook: Workbook, _ choices: ImportChoices = ImportChoices(), into dossier: Dossier, on today: Day
    ) throws(Refusal) {
        let known = Headings<FollowField>(choices)
        let year = choices.answers[Self.year].flatMap { Int($0) } ?? today.year
        var rows: [FollowTable.Row] = []
        var lacksYear = false
        for grid in workbook.tables {
            let table = FollowTable(grid, known, year: year)
            rows += table.rows
            remarks += table.remarks
            lacksYear = lacksYear || table.lacksYear
            for heading in table.headings where !headings.contains(where: { $0.key == heading.key }) {
                headings.append(heading)
            }
        }
        guard !rows.isEmpty else {
            throw .invalid(
                "file",
                "Aucune colonne de mois ni d’années n’a été reconnue\u{202f}: une ligne doit porter «\u{202f}janvier, février…\u{202f}» ou «\u{202f}2022, 2023…\u{202f}»."
            )
        }
        guard rows.count <= 1_000 else {
            throw .invalid("file", "Le tableau est trop long\u{202f}: 1\u{202f}000\u{a0}lignes au plus.")
        }
        var draft = FollowDraft(dossier, today, choices.answers)
        if lacksYear { draft.askYear(Self.year, year, of: dossier) }
        lines = rows.map { row in
            draft.take(row, isLeftOut: choices.leftOut.contains(row.key))
        }
        (questions, milestones) = (draft.questions, draft.milestones)
        (indicators, values) = (draft.touched, draft.values)
    }

    private static let year = "annee"

    /// Whether it writes anything.
    package var changes: Bool { !milestones.isEmpty || !indicators.isEmpty }

    /// Keys of the lines that are not refused.
    package var offered: [String] {
        lines.filter { if case .refused = $0.outcome { false } else { true } }.map(\.key)
    }

    /// What was announced, to compare with what would be done now.
    package var seal: String {
        let outcomes = Line.Outcome.counted.map { outcome in lines.count { $0.outcome == outcome } }
        return (outcomes + [milestones.count, indicators.count, values]).map(String.init)
            .joined(separator: "-")
    }

    /// What is kept of it once it is taken.
    package var report: ImportReport { ImportReport(self) }
}

extension FollowImport.Line.Outcome {
    fileprivate static let counted: [Self] = [.added, .completed, .unchanged, .leftOut]
}
