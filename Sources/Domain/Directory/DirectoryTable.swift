/// A table of a directory: the line of titles wherever it stands, and the lines below it.
struct DirectoryTable {
    private typealias Column = DirectorySheet.Column

    /// A column as its title was understood.
    private struct Titled {
        let heading: String
        var column: Column?
        let isGuessed: Bool
    }

    private(set) var rows: [ImportRow] = []
    /// Empty where no line is one of titles.
    private(set) var headings: [SourceHeading<DirectorySheet.Column>] = []
    private(set) var remarks: [SourceRemark] = []
    private let grid: Grid
    private var columns: [Int: Titled] = [:]
    /// Whether names stand whole in one column.
    private var areNamesWhole = false

    init(_ grid: Grid, _ known: Headings<DirectorySheet.Column>) {
        self.grid = grid
        guard let titles = Self.titles(grid, known) else {
            let cells = French.count(grid.cells.count, "cellule")
            if !grid.cells.isEmpty { remark("", "Feuille sans titres de colonnes\u{202f}: \(cells)") }
            return
        }
        for cell in titles.cells {
            let meaning = known.meaning(cell.text)
            columns[cell.column] = Titled(
                heading: cell.text, column: meaning?.field, isGuessed: meaning?.certainty == .guessed)
        }
        arrange()
        for cell in titles.cells { note(cell, below: titles.number) }
        for cell in grid.cells where cell.row < titles.number { remark(cell.text, "Au-dessus du tableau") }
        read(below: titles.number)
    }

    private mutating func remark(_ text: String, _ reason: String) {
        remarks.append(SourceRemark(sheet: grid.name, text: text, reason: reason))
    }

    /// The line that most columns are named in, a name or a structure among them.
    private static func titles(
        _ grid: Grid, _ known: Headings<DirectorySheet.Column>
    ) -> (number: Int, cells: [GridCell])? {
        var best: (row: (number: Int, cells: [GridCell]), score: Int)?
        for row in grid.rows.prefix(60) {
            let meanings = row.cells.compactMap { known.meaning($0.text) }
            let fields = Set(meanings.map(\.field))
            let isNamed = meanings.contains {
                ($0.field == .name || $0.field == .structure) && $0.certainty != .guessed
            }
            if isNamed, fields.count > best?.score ?? 0 { best = (row, fields.count) }
        }
        return best?.row
    }

    private mutating func note(_ cell: GridCell, below row: Int) {
        let key = HeadingWords.key(cell.text)
        guard !key.isEmpty, !headings.contains(where: { $0.key == key }) else { return }
        let example = grid.cells.first { $0.row > row && $0.column == cell.column }?.text ?? ""
        headings.append(
            SourceHeading(
                heading: cell.text, key: key, field: columns[cell.column]?.column,
                isGuessed: columns[cell.column]?.isGuessed ?? false, example: example))
    }

    /// What titles mean beside each other: the second «Titre» of Outlook is the function, a town without a postal address is
    /// the commune, and where nobody is named the contact or the structure is.
    private mutating func arrange() {
        let order = columns.keys.sorted()
        func places(_ column: Column) -> [Int] { order.filter { columns[$0]?.column == column } }
        func has(_ column: Column) -> Bool { !places(column).isEmpty }
        let civilities = places(.civility)
        if civilities.count == 2, !has(.function) { columns[civilities[1]]?.column = .function }
        if let town = places(.town).first, !has(.commune), !has(.street), !has(.postalCode) {
            columns[town]?.column = .commune
        }
        var isWhole = places(.name).contains { Column.isWholeName(columns[$0]?.heading ?? "") }
        if !has(.name), let structure = places(.structure).first {
            if let contact = places(.contact).first {
                columns[contact]?.column = .name
                isWhole = true
            } else {
                columns[structure]?.column = .name
            }
        }
        let ofStructures: [Column] = [.type, .siret, .finess, .acronym, .kind, .firstName, .contact]
        let isOfPeople = has(.structure) && !ofStructures.contains(where: has)
        areNamesWhole = isWhole || isOfPeople
    }

    private mutating func read(below title: Int) {
        let spans = grid.cells.filter { $0.height > 1 && $0.row > title }
        var college = ""
        for line in grid.rows where line.number > title {
            if let lone = line.cells.first, line.cells.count == 1 {
                if French.folded(lone.text).hasPrefix("total") {
                    remark(lone.text, "Ligne de total")
                    continue
                }
                // «Collège des associations», alone on its line, is told of the lines below.
                if let band = College(typed: lone.text), columns[lone.column]?.column != .college {
                    college = band.label
                    continue
                }
            }
            let spanned = spans.filter { $0.row < line.number && line.number < $0.row + $0.height }
            var row = ImportRow(key: "\(grid.name)#\(line.number)", sheet: grid.name, number: line.number)
            for cell in spanned + line.cells { take(cell, into: &row) }
            if !college.isEmpty, row[.college].isEmpty { row.values[.college] = college }
            row.decide(
                hasTypes: columns.values.contains { $0.column == .type },
                hasFirstNames: columns.values.contains { $0.column == .firstName } || areNamesWhole)
            row.isNameWhole = !row.isStructure && row[.firstName].isEmpty && areNamesWhole
            rows.append(row)
        }
    }

    /// A cell under its title; what a line tells twice is noted, and of telephones, addresses and streets all are kept.
    private func take(_ cell: GridCell, into row: inout ImportRow) {
        // Several of one column in a cell, as Google writes them.
        let text = cell.text.tidiedCell.replacing(":::", with: "/")
        guard !text.isEmpty, let titled = columns[cell.column] else {
            if !text.isEmpty { row.notes.append("sans titre, non repris\u{202f}: \(text.prefix(60))") }
            return
        }
        guard let column = titled.column else { return }
        if cell.isStruck, column == .name { row.notes.append("barrée dans le fichier") }
        switch (column, row.values[column]) {
        case (.telephone, let told?): row.values[column] = "\(told) / \(text)"
        case (.street, let told?): row.values[column] = "\(told), \(text)"
        case (.email, .some): row.notes.append("autre adresse, non reprise\u{202f}: \(text)")
        case (_, .some(let told)) where told != text:
            row.notes.append("«\u{202f}\(titled.heading)\u{202f}», non repris\u{202f}: \(text.prefix(60))")
        default: row.values[column] = text
        }
    }
}

extension College {
    /// «signataire», «Collège des associations», «Établissement»: nil for what names none.
    init?(typed text: String) {
        let words = Set(HeadingWords.of(text)).subtracting(["college", "autre"])
        let found = College.allCases.first { college in
            let own = Set(HeadingWords.of(college.label)).subtracting(["autre"])
            return !words.isEmpty && (words == own || words.count == 1 && words.isSubset(of: own))
        }
        if let found { self = found } else { return nil }
    }
}

extension String {
    /// A cell without what does not show, its lines trimmed.
    fileprivate var tidiedCell: String {
        let shown = String(
            String.UnicodeScalarView(
                unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint || $0 == "\u{200d}" }))
        return shown.split(whereSeparator: \.isNewline)
            .map { $0.split { $0.isWhitespace && !$0.isNewline }.joined(separator: " ") }
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
