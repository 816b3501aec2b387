/// A table whose columns are times: fiches by months with crosses, or indicators by years.
struct FollowTable {
    /// What a row tells, with what stands under each time.
    struct Row {
        let sheet: String
        let number: Int
        var texts: [FollowField: String]
        /// What a second column calls the fiche, or what is done for it.
        var name = ""
        var marks: [(when: Horizon, text: String)]

        /// By what a choice names it.
        var key: String { "\(sheet)#\(number)" }
    }

    private(set) var rows: [Row] = []
    private(set) var headings: [SourceHeading<FollowField>] = []
    private(set) var remarks: [SourceRemark] = []
    /// Whether months are named and no year is.
    private(set) var lacksYear = false

    private let grid: Grid
    private var times: [Int: Horizon] = [:]
    private var fields: [Int: FollowField] = [:]
    /// A second column that names fiches: their titles, or what is done for each.
    private var names: Int?

    /// `year` is that of months that name none.
    init(_ grid: Grid, _ known: Headings<FollowField>, year: Int) {
        self.grid = grid
        let all = grid.rows
        let best = all.prefix(60).map { row in (row.number, TimeHeads(grid, row.number, row.cells, year)) }
            .max { $0.1.columns.count < $1.1.columns.count }
        guard let (title, heads) = best, heads.columns.count >= 2 else {
            if let first = grid.cells.first {
                remark(first.text, "Feuille sans colonnes de mois ni d’années")
            }
            return
        }
        (times, lacksYear) = (heads.columns, heads.lacksYear)
        readHeadings(title, known)
        for cell in grid.cells where cell.row < title - 2 { remark(cell.text, "Au-dessus du tableau") }
        for row in all where row.number > title { read(row.cells, at: row.number) }
    }

    private mutating func remark(_ text: String, _ reason: String) {
        remarks.append(SourceRemark(sheet: grid.name, text: text, reason: reason))
    }

    /// Those of the row of times, or of the two around it where it says nothing of a column.
    private mutating func readHeadings(_ title: Int, _ known: Headings<FollowField>) {
        let near = grid.cells.filter { title - 2 <= $0.row && $0.row <= title && times[$0.column] == nil }
        for cell in near.sorted(by: { ($1.row, $0.column) < ($0.row, $1.column) }) {
            guard fields[cell.column] == nil, !headings.contains(where: { $0.heading == cell.text }) else {
                continue
            }
            let meaning = known.meaning(cell.text)
            if meaning == nil, cell.row < title { continue }
            if let field = meaning?.field, !fields.values.contains(field) {
                fields[cell.column] = field
            } else if meaning?.field == .action, names == nil {
                names = cell.column
            }
            let example = grid.cells.first { $0.row > title && $0.column == cell.column }?.text ?? ""
            headings.append(
                SourceHeading(
                    heading: cell.text, key: HeadingWords.key(cell.text), field: meaning?.field,
                    isGuessed: meaning?.certainty == .guessed, example: example))
        }
    }

    private mutating func read(_ cells: [GridCell], at number: Int) {
        var row = Row(sheet: grid.name, number: number, texts: [:], marks: [])
        for cell in cells {
            if times[cell.column] != nil {
                for column in cell.column..<(cell.column + max(1, min(cell.width, 60))) {
                    if let when = times[column] { row.marks.append((when, cell.text)) }
                }
            } else if let field = fields[cell.column] {
                row.texts[field] = cell.text
            } else if cell.column == names {
                row.name = cell.text
            }
        }
        let labels = row.texts.filter { $0.key == .action || $0.key == .step || $0.key == .indicator }
        if labels.isEmpty, cells.count == 1 || row.marks.isEmpty {
            return remark(cells.map(\.text).joined(separator: " · "), "Ligne seule")
        }
        if labels.values.contains(where: isTotal) {
            return remark(cells.map(\.text).joined(separator: " · "), "Ligne de total")
        }
        if row.texts[.action] == nil { row.texts[.action] = carried(number, row) }
        rows.append(row)
    }

    private func isTotal(_ text: String) -> Bool {
        let folded = French.folded(text)
        return folded.hasPrefix("total") || folded.hasPrefix("sous-total") || folded.hasPrefix("source :")
    }

    /// The fiche told above: by a cell that goes down to the row, or by the row before where this one names a thing of it.
    private func carried(_ number: Int, _ row: Row) -> String? {
        let columns = fields.filter { $0.value == .action }.map(\.key)
        let spanned = grid.cells.first { cell in
            columns.contains(cell.column) && cell.row < number && number < cell.row + cell.height
        }
        if let spanned { return spanned.text }
        return row.texts[.step] == nil && row.texts[.indicator] == nil ? nil : rows.last?.texts[.action]
    }
}

/// The times that a row of headings names.
private struct TimeHeads {
    private(set) var columns: [Int: Horizon] = [:]
    private(set) var lacksYear = false

    init(_ grid: Grid, _ number: Int, _ cells: [GridCell], _ year: Int) {
        var months: [(column: Int, month: Int)] = []
        for cell in cells {
            if let when = Self.time(cell.text) { columns[cell.column] = when }
            if let month = Self.month(cell.text) { months.append((cell.column, month)) }
        }
        if months.isEmpty { months = Self.letters(cells) }
        guard months.count >= 2 else {
            for (column, month) in months { columns[column] = beside(column, month) }
            return
        }
        var current = Self.year(of: grid, above: number) ?? year
        lacksYear = Self.year(of: grid, above: number) == nil
        var before = 0
        for (column, month) in months.sorted(by: { $0.column < $1.column }) {
            if let told = Self.banner(over: column, above: number, in: grid) {
                (current, lacksYear) = (told, false)
            } else if month <= before {
                current += 1
            }
            before = month
            columns[column] = .month(year: current, month: month)
        }
    }

    /// A month without a year among others that have one: the next after what stands before it, or the last before what follows.
    private func beside(_ column: Int, _ month: Int) -> Horizon? {
        let known = columns.sorted { $0.key < $1.key }
        if let before = known.last(where: { $0.key < column })?.value.last {
            return .month(year: month > before.month ? before.year : before.year + 1, month: month)
        }
        guard let after = known.first(where: { $0.key > column })?.value.first else { return nil }
        return .month(year: month < after.month ? after.year : after.year - 1, month: month)
    }

    /// «2022», «Valeur 2022», «T1 2023», «janv. 2023», «au 31/12/2022».
    private static func time(_ text: String) -> Horizon? {
        guard text.count <= 30, text.contains(where: \.isASCIIDigit) else { return nil }
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        while let first = words.first, leading.contains(French.folded(first)) { words.removeFirst() }
        guard let found = Reading.horizon(words.joined(separator: " ")) else { return nil }
        return (1_990...2_100).contains(found.first.year) ? found : nil
    }

    private static let leading: Set<String> = [
        "valeur", "valeurs", "realise", "resultat", "resultats", "annee", "au", "en", "releve", "bilan",
    ]

    private static func month(_ text: String) -> Int? {
        text.contains(where: \.isASCIIDigit) ? nil : DateReader.month(French.folded(text).filter(\.isLetter))
    }

    /// «J F M A M J J A S O N D».
    private static func letters(_ cells: [GridCell]) -> [(column: Int, month: Int)] {
        let initials = cells.filter { $0.text.count == 1 }
        guard initials.count % 12 == 0, !initials.isEmpty,
            French.folded(initials.map(\.text).joined())
                == String(repeating: "jfmamjjasond", count: initials.count / 12)
        else { return [] }
        return initials.enumerated().map { ($1.column, $0 % 12 + 1) }
    }

    /// The year that stands over a column, whatever it spans.
    private static func banner(over column: Int, above row: Int, in grid: Grid) -> Int? {
        grid.cells.last {
            $0.row < row && row - 3 <= $0.row && $0.column <= column && column < $0.column + $0.width
                && wholeYear($0.text) != nil
        }.flatMap { wholeYear($0.text) }
    }

    private static func wholeYear(_ text: String) -> Int? {
        let bare = text.filter { !$0.isWhitespace }
        guard bare.count == 4, let year = Int(bare), (1_990...2_100).contains(year) else { return nil }
        return year
    }

    /// The only year that the name of the sheet, or what stands above, tells.
    private static func year(of grid: Grid, above row: Int) -> Int? {
        let texts = [grid.name] + grid.before + grid.cells.filter { $0.row < row }.map(\.text)
        let years = Set(
            texts.flatMap { text in
                text.split { !$0.isASCIIDigit }.compactMap { wholeYear(String($0)) }
            })
        return years.count == 1 ? years.first : nil
    }
}
