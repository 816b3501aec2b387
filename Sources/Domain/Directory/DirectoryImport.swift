/// What a file would do to a directory, line by line: it creates and completes, it never replaces what is there.
package struct DirectoryImport: FileImport {
    /// Of a directory.
    package static let sort = ImportSort.directory

    /// What becomes of a line.
    package enum Outcome: Hashable, Sendable {
        case created
        /// Labels of what was empty and is told now.
        case completed([String])
        case unchanged
        /// Why it cannot be taken; the others are taken without it.
        case refused([String])
        /// Somebody left it out.
        case leftOut
    }

    /// One line of the file.
    package struct Line: Hashable, Sendable {
        /// By what a choice names it.
        package let key: String
        package let sheet: String
        package let number: Int
        package let name: String
        package internal(set) var outcome: Outcome
        /// What else to know: «adresse gardée: …».
        package internal(set) var notes: [String] = []
    }

    /// In the order of the file.
    package private(set) var lines: [Line] = []
    package private(set) var headings: [SourceHeading<DirectorySheet.Column>] = []
    package private(set) var questions: [ImportQuestion] = []
    /// What stands beside the lines: titles above, totals, sheets that are no directory.
    package private(set) var remarks: [SourceRemark] = []
    /// What is written, new ones under ids below 0 that roles and contacts name.
    package private(set) var organizations: [Organization] = []
    package private(set) var people: [Person] = []

    package init(
        _ workbook: Workbook, _ choices: ImportChoices = ImportChoices(), into dossier: Dossier, on today: Day
    ) throws(Refusal) {
        let known = Headings<DirectorySheet.Column>(choices)
        var rows: [ImportRow] = []
        for grid in workbook.tables {
            let table = DirectoryTable(grid, known)
            rows += table.rows
            remarks += table.remarks
            for heading in table.headings where !headings.contains(where: { $0.key == heading.key }) {
                headings.append(heading)
            }
        }
        guard !headings.isEmpty else {
            throw .invalid(
                "file",
                "Aucun titre de colonne n’a été reconnu\u{202f}: une ligne doit porter «\u{202f}Nom\u{202f}» ou «\u{202f}Structure\u{202f}»."
            )
        }
        guard !rows.isEmpty else {
            throw .invalid("file", "Sous ses titres, ce tableau n’a aucune ligne\u{202f}: rien à importer.")
        }
        guard rows.count <= Sheet.maximumLines else {
            throw .invalid("file", "Le tableau est trop long\u{202f}: 5\u{202f}000\u{a0}lignes au plus.")
        }
        var draft = ImportDraft(dossier, today, choices.answers)
        take(rows, choices.leftOut, &draft)
        questions = draft.questions
        (organizations, people) = (draft.touchedOrganizations, draft.touchedPeople)
    }

    /// A contact may name a structure that stands below it, and a structure a contact.
    private mutating func take(_ rows: [ImportRow], _ leftOut: Set<String>, _ draft: inout ImportDraft) {
        var results: [String: Line] = [:]
        let taken = rows.filter { !leftOut.contains($0.key) }
        for row in taken where row.isStructure { results[row.key] = draft.takeStructure(row) }
        for row in taken where !row.isStructure { results[row.key] = draft.takeContact(row) }
        for row in taken where row.isStructure {
            results[row.key].map { results[row.key] = draft.takeCorrespondent(row, $0) }
        }
        lines = rows.map { results[$0.key] ?? $0.line($0.called, .leftOut) }
    }

    /// Whether it changes anything.
    package var changes: Bool { !organizations.isEmpty || !people.isEmpty }

    /// Keys of the lines that are not refused.
    package var offered: [String] {
        lines.filter { if case .refused = $0.outcome { false } else { true } }.map(\.key)
    }

    /// Lines that make somebody new.
    package var created: Int { lines.count { $0.outcome == .created } }
    /// Lines that tell nothing new.
    package var unchanged: Int { lines.count { $0.outcome == .unchanged } }
    /// Lines that fill what was empty.
    package var completed: Int { lines.count { if case .completed = $0.outcome { true } else { false } } }
    /// Lines that cannot be taken.
    package var refused: Int { lines.count { if case .refused = $0.outcome { true } else { false } } }
    /// Lines that somebody left out.
    package var leftOut: Int { lines.count { $0.outcome == .leftOut } }

    /// What was announced, to compare with what would be done now.
    package var seal: String {
        [created, completed, unchanged, organizations.count, people.count].map(String.init)
            .joined(separator: "-")
    }

    /// What is kept of it once it is taken.
    package var report: ImportReport { ImportReport(self) }
}
