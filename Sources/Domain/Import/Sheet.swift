/// A table that somebody brings: lines of cells, whatever file they came from.
package struct Sheet: Sendable {
    /// One line that holds something, under the number it has in the file.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let cells: [String]

        package init(number: Int, cells: [String]) {
            self.number = number
            self.cells = cells
        }
    }

    /// The most lines that an import takes.
    package static let maximumLines = 5_000

    package let lines: [Line]

    /// Throws `.invalid` for more lines than an import takes.
    package init(_ lines: [Line]) throws(Refusal) {
        guard lines.count <= Self.maximumLines else {
            throw .invalid("text", "Le tableau est trop long\u{202f}: 5\u{202f}000\u{a0}lignes au plus.")
        }
        self.lines = lines
    }
}
