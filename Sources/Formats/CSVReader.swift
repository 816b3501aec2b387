/// Why a table cannot be read, and where: lines are counted from 1.
package enum CSVFault: Error, Hashable {
    /// A quote closes a cell that goes on.
    case textAfterQuote(line: Int)
    /// A quote that was opened is never closed.
    case openQuote(line: Int)
}

/// Reads a table as a spreadsheet writes it, strictly, scalar by scalar.
package struct CSVReader {
    /// One line of cells; a cell may hold line ends, the number is that of its first line in the text.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let cells: [String]
    }

    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var index = 0
    private var line = 1

    /// The lines of a text that hold something. Semicolons, commas or tabs part its cells, as its first line tells;
    /// cells may stand in quotes.
    package static func lines(of text: String) throws(CSVFault) -> [Line] {
        var reader = CSVReader(text)
        return try reader.all()
    }

    private init(_ text: String) {
        let text = text.first == "\u{feff}" ? String(text.dropFirst()) : text
        scalars = Array(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars)
        separator = Self.separator(of: scalars)
    }

    private mutating func all() throws(CSVFault) -> [Line] {
        var lines: [Line] = []
        while index < scalars.count {
            let number = line
            let cells = try row()
            if cells.contains(where: { !$0.isEmpty }) {
                lines.append(Line(number: number, cells: cells))
            }
        }
        return lines
    }

    /// The cells up to the end of a line, which is passed.
    private mutating func row() throws(CSVFault) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard index < scalars.count else { return cells }
            let end = scalars[index]
            index += 1
            if end == "\n" {
                line += 1
                return cells
            }
        }
    }

    /// One cell, up to a separator or the end of its line.
    private mutating func cell() throws(CSVFault) -> String {
        guard index < scalars.count, scalars[index] == "\"" else {
            var text = String.UnicodeScalarView()
            while index < scalars.count, scalars[index] != separator, scalars[index] != "\n" {
                text.append(scalars[index])
                index += 1
            }
            return CSV.bare(String(text))
        }
        return try quoted()
    }

    private mutating func quoted() throws(CSVFault) -> String {
        let start = line
        var text = String.UnicodeScalarView()
        index += 1
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == "\n" { line += 1 }
            guard scalar == "\"" else {
                text.append(scalar)
                continue
            }
            if index < scalars.count, scalars[index] == "\"" {
                text.append("\"")
                index += 1
            } else if index == scalars.count || scalars[index] == separator || scalars[index] == "\n" {
                return CSV.bare(String(text))
            } else {
                throw .textAfterQuote(line: line)
            }
        }
        throw .openQuote(line: start)
    }

    /// The separator that the first line has most of, outside quotes.
    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == "\n", !isQuoted { break }
            if !isQuoted, [";", ",", "\t"].contains(scalar) { counts[scalar, default: 0] += 1 }
        }
        return [";", "\t", ","].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ";"
    }
}
