/// What a table would do to a directory, line by line: it creates and completes, it never replaces what is there.
package struct DirectoryImport: Sendable {
    /// What becomes of a line.
    package enum Outcome: Hashable, Sendable {
        case created
        /// Labels of what was empty and is told now.
        case completed([String])
        case unchanged
        /// Why it cannot be taken.
        case refused([String])
    }

    /// One line of the table.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let name: String
        package internal(set) var outcome: Outcome
        /// What else to know: «adresse gardée: …».
        package internal(set) var notes: [String] = []
    }

    /// In the order of the table.
    package private(set) var lines: [Line] = []
    /// Headings that say nothing to a directory.
    package let ignored: [String]
    /// What is written, new ones under ids below 0 that roles and contacts name.
    package private(set) var organizations: [Organization] = []
    package private(set) var people: [Person] = []

    /// Reads a table against a directory. Throws `.invalid` when the whole cannot be read.
    package init(_ sheet: Sheet, into dossier: Dossier, on today: Day) throws(Refusal) {
        guard let first = sheet.lines.first else {
            throw .invalid("text", "Collez un tableau, ou choisissez un fichier.")
        }
        let headings = try ImportHeadings(first)
        ignored = headings.ignored
        guard sheet.lines.count > 1 else {
            throw .invalid("text", "Le tableau n’a que sa ligne de titres\u{202f}: rien à importer.")
        }
        var draft = ImportDraft(dossier, today)
        let rows = sheet.lines.dropFirst().map { headings.row($0) }
        var results: [Int: Line] = [:]
        // A contact may name a structure that stands below it.
        for row in rows where row.isStructure { results[row.number] = draft.takeStructure(row) }
        for row in rows where !row.isStructure { results[row.number] = draft.takeContact(row) }
        for row in rows where row.isStructure {
            results[row.number].map { results[row.number] = draft.takeCorrespondent(row, $0) }
        }
        lines = rows.compactMap { results[$0.number] }
        (organizations, people) = (draft.touchedOrganizations, draft.touchedPeople)
    }

    /// Whether every line can be taken: an import is whole or is not.
    package var isSound: Bool {
        lines.allSatisfy { if case .refused = $0.outcome { false } else { true } }
    }

    /// Whether it changes anything.
    package var changes: Bool { !organizations.isEmpty || !people.isEmpty }

    /// Lines that make somebody new.
    package var created: Int { lines.count { $0.outcome == .created } }
    /// Lines that tell nothing new.
    package var unchanged: Int { lines.count { $0.outcome == .unchanged } }
    /// Lines that fill what was empty.
    package var completed: Int { lines.count { if case .completed = $0.outcome { true } else { false } } }
    /// Lines that cannot be taken.
    package var refused: Int { lines.count - created - unchanged - completed }

    /// What was announced, to compare with what would be done now.
    package var seal: String { "\(created)-\(completed)-\(unchanged)-\(organizations.count)-\(people.count)" }
}

/// The first line of a table: what each column holds.
struct ImportHeadings {
    let columns: [DirectorySheet.Column?]
    let ignored: [String]

    init(_ line: Sheet.Line) throws(Refusal) {
        columns = line.cells.map(DirectorySheet.Column.init(heading:))
        ignored = zip(line.cells, columns).filter { $1 == nil && !$0.isEmpty }.map(\.0)
        let known = columns.compactMap(\.self)
        guard known.contains(.name) else {
            throw .invalid(
                "text",
                "Ligne \(line.number)\u{202f}: la première ligne porte les titres des colonnes, dont «\u{202f}Nom\u{202f}»."
            )
        }
        for column in Set(known) where known.count(where: { $0 == column }) > 1 {
            throw .invalid(
                "text",
                "Ligne \(line.number)\u{202f}: deux colonnes disent «\u{202f}\(column.rawValue)\u{202f}».")
        }
    }

    func row(_ line: Sheet.Line) -> ImportRow {
        var values: [DirectorySheet.Column: String] = [:]
        for (column, cell) in zip(columns, line.cells) { if let column { values[column] = cell } }
        var row = ImportRow(number: line.number, values: values)
        if line.cells.dropFirst(columns.count).contains(where: { !$0.isEmpty }) {
            row.faults.append("plus de cellules que de titres")
        }
        row.decide(hasTypes: columns.contains(.type), hasFirstNames: columns.contains(.firstName))
        return row
    }
}

/// One line, as it is read: what it says, and why it cannot be taken.
struct ImportRow {
    let number: Int
    let values: [DirectorySheet.Column: String]
    var faults: [String] = []
    private(set) var isStructure = false

    init(number: Int, values: [DirectorySheet.Column: String]) {
        self.number = number
        self.values = values
    }

    subscript(_ column: DirectorySheet.Column) -> String { values[column] ?? "" }

    /// A structure or a contact: the type says it, else a first name does.
    mutating func decide(hasTypes: Bool, hasFirstNames: Bool) {
        guard hasTypes else {
            isStructure = !hasFirstNames
            return
        }
        switch French.folded(self[.type]) {
        case "structure", "structures", "organisme": isStructure = true
        case "contact", "contacts", "personne": isStructure = false
        default:
            isStructure = true
            faults.append("type inconnu\u{202f}: écrivez Structure ou Contact")
        }
    }

    mutating func horizon(_ column: DirectorySheet.Column) -> Horizon? {
        guard let text = self[column].unlessBlank else { return nil }
        if let horizon = Reading.horizon(text) { return horizon }
        faults.append(Reading.noDate(text))
        return nil
    }

    mutating func day(_ column: DirectorySheet.Column, upTo today: Day) -> Day? {
        guard let text = self[column].unlessBlank else { return nil }
        guard let day = Reading.day(text) else {
            faults.append(Reading.noDay(text))
            return nil
        }
        if day > today { faults.append("l’accord est daté de l’avenir") }
        return day
    }

    /// One of the words of a column, accents and case ignored.
    mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
        _ column: DirectorySheet.Column, _ label: (Value) -> String
    ) -> Value? {
        guard let text = self[column].unlessBlank else { return nil }
        let folded = French.folded(text)
        let found = Value.allCases.first { French.folded(label($0)) == folded || $0.rawValue == text }
        if found == nil {
            let known = French.list(Value.allCases.map(label).filter { !$0.isEmpty }, "ou")
            faults.append(
                "\(column.rawValue.lowercased()) inconnu «\u{202f}\(text.prefix(40))\u{202f}»\u{202f}: \(known)"
            )
        }
        return found
    }

    /// «oui», «non»; nil when blank.
    mutating func flag(_ column: DirectorySheet.Column) -> Bool? {
        switch French.folded(self[column]) {
        case "": return nil
        case "oui", "o", "x", "vrai", "1": return true
        case "non", "n", "faux", "0": return false
        default:
            faults.append("«\u{202f}\(self[column].prefix(40))\u{202f}» n’est ni oui ni non")
            return nil
        }
    }

    /// What a rule of the directory refuses.
    mutating func check(_ rule: () throws(Refusal) -> Void) {
        do throws(Refusal) {
            try rule()
        } catch {
            guard case .invalid(let invalid) = error else { return faults.append("ligne refusée") }
            faults += invalid.map(\.message).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        }
    }
}
