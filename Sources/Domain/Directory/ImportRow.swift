/// One line of a directory, as it is read: what it says, and what of it is not kept.
struct ImportRow {
    /// By what a choice names it.
    let key: String
    let sheet: String
    let number: Int
    var values: [DirectorySheet.Column: String] = [:]
    /// What is not kept of it, without keeping the line from being taken.
    var notes: [String] = []
    /// Whether the first name stands with the name.
    var isNameWhole = false
    private(set) var isStructure = false

    init(key: String, sheet: String, number: Int) {
        (self.key, self.sheet, self.number) = (key, sheet, number)
    }

    subscript(_ column: DirectorySheet.Column) -> String { values[column] ?? "" }

    /// What it tells of.
    var called: String {
        [self[.firstName], self[.name]].filter { !$0.isEmpty }.joined(separator: " ").unlessBlank
            ?? self[.structure]
    }

    /// Its line of the preview.
    func line(_ name: String, _ outcome: DirectoryImport.Outcome) -> DirectoryImport.Line {
        .init(key: key, sheet: sheet, number: number, name: name, outcome: outcome, notes: notes)
    }

    /// A structure or a contact: the type says it, else a first name does.
    mutating func decide(hasTypes: Bool, hasFirstNames: Bool) {
        defer { takeStructureAlone() }
        guard hasTypes else {
            isStructure = !hasFirstNames
            return
        }
        switch French.folded(self[.type]) {
        case "structure", "structures", "organisme": isStructure = true
        case "contact", "contacts", "personne": isStructure = false
        default:
            isStructure = self[.firstName].isEmpty && self[.structure].isEmpty
            let word = isStructure ? "une structure" : "un contact"
            leave(.type, "lue comme \(word)")
        }
    }

    /// A line that names a structure and nobody is of that structure.
    private mutating func takeStructureAlone() {
        guard !isStructure, self[.name].isEmpty, self[.firstName].isEmpty, !self[.structure].isEmpty else {
            return
        }
        isStructure = true
        values[.name] = values.removeValue(forKey: .structure)
    }

    /// Says that what a column tells is not kept.
    mutating func leave(_ column: DirectorySheet.Column, _ reason: String = "") {
        guard let text = self[column].unlessBlank else { return }
        values[column] = nil
        let told = "\(column.rawValue) «\u{202f}\(text.prefix(60))\u{202f}» non repris"
        let why = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
        notes.append(why.isEmpty ? told : "\(told)\u{202f}: \(why.lowercasedFirst)")
    }

    /// Leaves what a rule refuses.
    mutating func leave(_ faults: [Invalid], _ columns: [String: DirectorySheet.Column]) {
        for fault in faults {
            guard let column = columns[fault.field] else { continue }
            leave(column, fault.message)
        }
    }

    mutating func horizon(_ column: DirectorySheet.Column) -> Horizon? {
        guard let text = self[column].unlessBlank else { return nil }
        if let day = serial(column) { return .day(day) }
        if let horizon = Reading.horizon(text) { return horizon }
        leave(column, Reading.noDate(text))
        return nil
    }

    mutating func day(_ column: DirectorySheet.Column, upTo today: Day) -> Day? {
        guard let text = self[column].unlessBlank else { return nil }
        guard let day = serial(column) ?? Reading.day(text) else {
            leave(column, Reading.noDay(text))
            return nil
        }
        if day > today {
            leave(column, "l’accord est daté de l’avenir")
            return nil
        }
        return day
    }

    /// The day of a number that a workbook counts; says so.
    private mutating func serial(_ column: DirectorySheet.Column) -> Day? {
        guard let day = TypedNumber.whole(self[column]).flatMap(Day.init(serial:)) else { return nil }
        notes.append("nombre lu comme une date\u{202f}: \(French.date(day))")
        return day
    }

    /// One of the words of a column, accents and case ignored.
    mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
        _ column: DirectorySheet.Column, _ label: (Value) -> String
    ) -> Value? {
        guard let text = self[column].unlessBlank else { return nil }
        let words = HeadingWords.key(text)
        let found = Value.allCases.first { HeadingWords.key(label($0)) == words || $0.rawValue == text }
        if found == nil {
            let known = French.list(Value.allCases.map(label).filter { !$0.isEmpty }, "ou")
            notes.append(
                "\(column.rawValue.lowercased()) inconnu «\u{202f}\(text.prefix(40))\u{202f}»\u{202f}: \(known)"
            )
        }
        return found
    }

    /// «oui», «non»; nil for what is neither.
    mutating func flag(_ column: DirectorySheet.Column) -> Bool? {
        switch French.folded(self[column]) {
        case "": return nil
        case "oui", "o", "x", "vrai", "1", "yes", "true", "✓", "✔": return true
        case "non", "n", "faux", "0", "no", "false": return false
        default:
            leave(column, "ni oui ni non")
            return nil
        }
    }
}
