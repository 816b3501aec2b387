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
        let headings = try ImportHeadings(sheet.lines)
        ignored = headings.ignored
        let below = sheet.lines.drop { $0.number <= headings.number }
        guard !below.isEmpty else {
            throw .invalid("text", "Le tableau n’a que sa ligne de titres\u{202f}: rien à importer.")
        }
        var draft = ImportDraft(dossier, today)
        let rows = below.filter { !headings.isTotal($0) }.map { headings.row($0) }
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

/// The line of titles of a table, wherever it stands: what each column holds.
struct ImportHeadings {
    let columns: [DirectorySheet.Column?]
    let ignored: [String]
    /// The number of its line.
    let number: Int
    /// Whether names stand whole in one column.
    private let areNamesWhole: Bool

    init(_ lines: [Sheet.Line]) throws(Refusal) {
        guard let first = lines.first else {
            throw .invalid("text", "Collez un tableau, ou choisissez un fichier.")
        }
        let found = lines.prefix(15).map { (line: $0, columns: Self.columns($0)) }
        let named = found.filter { $0.columns.contains(.name) }
        guard let best = named.max(by: { Self.score($0.columns) < Self.score($1.columns) }) else {
            throw .invalid(
                "text",
                "Ligne \(first.number)\u{202f}: une ligne porte les titres des colonnes, dont «\u{202f}Nom\u{202f}»."
            )
        }
        (columns, number) = (best.columns, best.line.number)
        ignored = zip(best.line.cells, best.columns).filter { $1 == nil && !$0.isEmpty }.map(\.0)
        let known = best.columns.compactMap(\.self)
        let several: Set<DirectorySheet.Column> = [.telephone, .email]
        for column in Set(known) where !several.contains(column) && known.count(where: { $0 == column }) > 1 {
            throw .invalid(
                "text", "Ligne \(number)\u{202f}: deux colonnes disent «\u{202f}\(column.rawValue)\u{202f}».")
        }
        let isWhole = zip(best.line.cells, best.columns).contains { $1 == .name && Self.isWhole($0) }
        let ofStructures: Set<DirectorySheet.Column> = [
            .type, .siret, .finess, .acronym, .kind, .firstName, .contact,
        ]
        let isOfPeople = known.contains(.structure) && ofStructures.isDisjoint(with: known)
        areNamesWhole = isWhole || isOfPeople
    }

    /// Titles as they are known; the second «Titre» of Outlook is the function, and a town without a postal address is the
    /// commune.
    private static func columns(_ line: Sheet.Line) -> [DirectorySheet.Column?] {
        var columns = line.cells.map {
            isWhole($0) ? DirectorySheet.Column.name : DirectorySheet.Column(heading: $0)
        }
        let civilities = columns.indices.filter { columns[$0] == .civility }
        if civilities.count == 2, !columns.contains(.function) { columns[civilities[1]] = .function }
        let known = Set(columns.compactMap(\.self))
        if let town = columns.firstIndex(of: .town), known.isDisjoint(with: [.commune, .street, .postalCode])
        {
            columns[town] = .commune
        }
        return columns
    }

    private static func score(_ columns: [DirectorySheet.Column?]) -> Int {
        Set(columns.compactMap(\.self)).count
    }

    private static func isWhole(_ heading: String) -> Bool {
        let whole = [
            "nom et prenom", "prenom et nom", "nom prenom", "prenom nom", "nom complet", "full name", "name",
        ]
        return whole.contains(French.slug(heading).replacing("-", with: " "))
    }

    /// «Total : 12», alone on its line.
    func isTotal(_ line: Sheet.Line) -> Bool {
        let filled = line.cells.filter { !$0.isBlank }
        return filled.count == 1 && French.folded(filled[0]).hasPrefix("total")
    }

    func row(_ line: Sheet.Line) -> ImportRow {
        var values: [DirectorySheet.Column: String] = [:]
        var others: [String] = []
        for (column, cell) in zip(columns, line.cells) where !cell.isBlank {
            guard let column else { continue }
            switch (column, values[column]) {
            case (.telephone, let told?): values[column] = "\(told) / \(cell)"
            case (.email, .some): others.append("autre adresse, non reprise\u{202f}: \(cell)")
            default: values[column] = cell
            }
        }
        values[.telephone] = values[.telephone]?.replacing(":::", with: "/")
        var row = ImportRow(number: line.number, values: values)
        row.notes = others
        if line.cells.dropFirst(columns.count).contains(where: { !$0.isEmpty }) {
            row.faults.append("plus de cellules que de titres")
        }
        row.decide(
            hasTypes: columns.contains(.type), hasFirstNames: columns.contains(.firstName) || areNamesWhole)
        if !row.isStructure, values[.firstName] == nil, areNamesWhole { row.isNameWhole = true }
        return row
    }
}

/// One line, as it is read: what it says, and why it cannot be taken.
struct ImportRow {
    let number: Int
    let values: [DirectorySheet.Column: String]
    var faults: [String] = []
    /// What is not kept of it, without keeping the line from being taken.
    var notes: [String] = []
    /// Whether the first name stands with the name.
    var isNameWhole = false
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
        notes.append("\(column.rawValue.lowercasedFirst)\u{202f}: \(Reading.noDate(text).lowercasedFirst)")
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
            notes.append(
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
