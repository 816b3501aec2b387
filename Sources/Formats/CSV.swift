/// Tables for spreadsheets: semicolons between cells, as French ones expect.
package enum CSV {
    /// A whole file, with the mark by which a spreadsheet knows UTF-8.
    package static func file(_ rows: [[String]]) -> String {
        "\u{feff}" + rows.map(line).joined()
    }

    /// One line, ended.
    package static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ";") + "\r\n"
    }

    /// A cell that starts with = + - @ tab or CR would be run: an apostrophe makes it text.
    package static func cell(_ text: String) -> String {
        let safe = text.unicodeScalars.first.map(isRun) == true ? "'\(text)" : text
        let quoted = safe.unicodeScalars.contains { "\";\n\r".unicodeScalars.contains($0) }
        return quoted ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
    }

    /// Without the apostrophe that `cell` put before it, and without the white space around it.
    static func bare(_ cell: String) -> String {
        let text = trimmed(cell.filter { $0 != "\0" })
        guard text.first == "'", text.dropFirst().unicodeScalars.first.map(isRun) == true else { return text }
        return String(text.dropFirst())
    }

    private static func isRun(_ first: Unicode.Scalar) -> Bool {
        "=+-@\t\r".unicodeScalars.contains(first)
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
