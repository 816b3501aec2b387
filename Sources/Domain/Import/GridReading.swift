/// Finds the fiches of a table, whatever its layout: a row a fiche, or labels beside texts.
struct GridReading {
    let headings: PlanHeadings
    let grid: Grid
    private(set) var fiches: [SourceFiche] = []
    private(set) var remarks: [SourceRemark] = []
    /// In the order of the table.
    private(set) var found: [SourceHeading<PlanField>] = []

    /// Reads a table at once.
    init(_ grid: Grid, _ headings: PlanHeadings) {
        (self.grid, self.headings) = (grid, headings)
        let rows = grid.rows
        guard !rows.isEmpty else { return }
        let (title, across) = headingRow(rows)
        let down = labels(rows)
        if across >= 2, across >= down {
            readRows(rows, under: title)
        } else if down >= 3 {
            readLabels(rows)
        } else {
            let texts = grid.cells.prefix(3).map(\.text).joined(separator: " · ")
            remark(texts, "Feuille sans fiche\u{202f}: \(French.count(grid.cells.count, "cellule"))")
        }
    }

    mutating func remark(_ text: String, _ reason: String) {
        remarks.append(SourceRemark(sheet: grid.name, text: text, reason: reason))
    }

    mutating func add(_ fiche: SourceFiche) { fiches.append(fiche) }

    /// What a row tells of the fiche above it; an axis that it repeats is told already.
    mutating func addToLast(_ values: [SourceValue]) {
        let told = Set(fiches[fiches.count - 1].values.filter { $0.field?.isSingle ?? false }.map(\.text))
        fiches[fiches.count - 1].values += values.filter { !($0.field == .axis && told.contains($0.text)) }
    }

    /// Remembers a heading once.
    mutating func note(_ heading: String, _ meaning: PlanHeadings.Meaning?, _ example: String) {
        let key = HeadingWords.key(heading)
        guard !key.isEmpty, !found.contains(where: { $0.key == key }) else { return }
        found.append(
            SourceHeading(
                heading: heading, key: key, field: meaning?.field, isGuessed: meaning?.certainty == .guessed,
                example: example))
    }

    /// What stands above a table, before it or in the name of its sheet: the axis, the objective, the fiche.
    func banners(above row: Int) -> [PlanBanner] {
        let above = grid.cells.filter { $0.row < row }.map(\.text)
        return ([grid.name] + grid.before + above).compactMap(PlanBanner.init)
    }

    /// The row that most fields are named in, and how many.
    private func headingRow(_ rows: [(number: Int, cells: [GridCell])]) -> (row: Int, fields: Int) {
        var best = (row: 0, fields: 0)
        for row in rows.prefix(60) where row.cells.count > 1 {
            let fields = Set(row.cells.compactMap { headings.meaning($0.text)?.field })
            let isNamed = fields.contains(.title) || fields.contains(.number) || fields.contains(.code)
            if isNamed, fields.count > best.fields { best = (row.number, fields.count) }
        }
        return best
    }

    /// How many fields labels name at the beginning of rows.
    private func labels(_ rows: [(number: Int, cells: [GridCell])]) -> Int {
        Set(rows.compactMap { $0.cells.first.flatMap { headings.meaning($0.text)?.field } }).count
    }
}
