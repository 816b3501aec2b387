/// What a file that somebody brings holds: tables of cells, whatever it was.
package struct Workbook: Codable, Hashable, Sendable {
    /// «xlsx», «docx», «ods», «html», «csv».
    package var kind: String
    /// What its reader says of it: «macros», «html».
    package var notes: [String]
    package var tables: [Grid]

    package init(kind: String, notes: [String] = [], tables: [Grid]) {
        (self.kind, self.notes, self.tables) = (kind, notes, tables)
    }

    /// All that it says.
    package var texts: [String] {
        tables.flatMap { [$0.name] + $0.before + $0.cells.map(\.text) }
    }

    /// A table of text, as pasted or as a file of values parted by marks.
    package init(_ sheet: Sheet) {
        let cells = sheet.lines.flatMap { line in
            line.cells.enumerated().compactMap { index, text in
                text.isBlank ? nil : GridCell(row: line.number, column: index + 1, text: text)
            }
        }
        self.init(kind: "csv", tables: [Grid(name: "Tableau", cells: cells)])
    }
}

/// A sheet of a workbook, or a table of a text with what stands before it.
package struct Grid: Codable, Hashable, Sendable {
    package var name: String
    package var hidden: Bool
    /// The paragraphs between the table before and this one.
    package var before: [String]
    /// By row, then by column.
    package var cells: [GridCell]

    package init(name: String, hidden: Bool = false, before: [String] = [], cells: [GridCell]) {
        (self.name, self.hidden, self.before, self.cells) = (name, hidden, before, cells)
    }

    /// Its rows that hold something, in order.
    var rows: [(number: Int, cells: [GridCell])] {
        let byRow = Dictionary(grouping: cells, by: \.row)
        return byRow.keys.sorted().map { ($0, byRow[$0] ?? []) }
    }
}

/// A cell that holds something, at the place of its upper left corner; places begin at 1.
package struct GridCell: Codable, Hashable, Sendable {
    /// What sort of value it holds.
    package enum Kind: String, Codable, Sendable {
        case text, number, date
        /// A formula that could not be computed: «#REF!».
        case error
        /// A formula whose value was never kept.
        case uncomputed
    }

    package var row: Int
    package var column: Int
    /// As a person would have typed it.
    package var text: String
    package var kind: Kind
    package var width: Int
    package var height: Int
    package var isHidden: Bool
    package var isStruck: Bool

    package init(row: Int, column: Int, text: String, kind: Kind = .text, width: Int = 1, height: Int = 1) {
        (self.row, self.column, self.text, self.kind) = (row, column, text, kind)
        (self.width, self.height, isHidden, isStruck) = (width, height, false, false)
    }

    private enum CodingKeys: String, CodingKey {
        case row, column, text, kind, width, height
        case isHidden = "hidden"
        case isStruck = "struck"
    }

    /// What is usual may be left out.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        row = try values.decode(Int.self, forKey: .row)
        column = try values.decode(Int.self, forKey: .column)
        text = try values.decode(String.self, forKey: .text)
        kind = try values.decodeIfPresent(Kind.self, forKey: .kind) ?? .text
        width = try values.decodeIfPresent(Int.self, forKey: .width) ?? 1
        height = try values.decodeIfPresent(Int.self, forKey: .height) ?? 1
        isHidden = try values.decodeIfPresent(Bool.self, forKey: .isHidden) ?? false
        isStruck = try values.decodeIfPresent(Bool.self, forKey: .isStruck) ?? false
    }
}
