/// A table as a spreadsheet writes it, read strictly: cells with the number of their line.
package struct SheetText: Sendable {
    /// One line of cells; a cell may hold line ends, the number is that of its first line in the text.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let cells: [String]
    }

    /// The most that an import takes, in UTF-8.
    package static let maximumBytes = 500_000
    /// The same in lines that hold something.
    package static let maximumLines = 5_000

    /// Lines that hold something.
    package let lines: [Line]

    /// Reads a text whose cells are separated by semicolons, commas or tabs, as its first line tells; cells may stand
    /// in quotes. Throws `.invalid` with the number of the line that cannot be read.
    package init(_ text: String) throws(Refusal) {
        if text.isBlank { throw .invalid("text", "Collez un tableau, ou choisissez un fichier.") }
        guard text.utf8.count <= Self.maximumBytes else {
            throw .invalid("text", "Le tableau est trop grand\u{202f}: 500\u{a0}Ko au plus.")
        }
        var reader = SheetReader(text)
        lines = try reader.all()
        guard lines.count <= Self.maximumLines else {
            throw .invalid("text", "Le tableau est trop long\u{202f}: 5\u{202f}000\u{a0}lignes au plus.")
        }
    }

    /// The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252 as older spreadsheets write it.
    /// Throws `.invalid` for what is no text.
    package static func decoded(_ bytes: [UInt8]) throws(Refusal) -> String {
        let refusal = Refusal.invalid("file", "Ce fichier n’est pas un tableau en texte (CSV).")
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = utf16(bytes) else { throw refusal }
            return text
        }
        guard !bytes.contains(0) else { throw refusal }
        if let text = String(validating: bytes, as: UTF8.self) {
            return text.first == "\u{feff}" ? String(text.dropFirst()) : text
        }
        return String(String.UnicodeScalarView(bytes.map(scalar)))
    }

    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let isLittle = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            return UInt16(high) << 8 | UInt16(low)
        }
        guard let text = String(validating: units, as: UTF16.self), !text.unicodeScalars.contains("\0") else {
            return nil
        }
        return text
    }

    /// A byte of Windows-1252; the five that it leaves open stand for themselves.
    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return special[Int(byte) - 0x80]
    }

    private static let special = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

/// Walks a text once, scalar by scalar.
private struct SheetReader {
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var index = 0
    private var line = 1

    init(_ text: String) {
        let text = text.first == "\u{feff}" ? String(text.dropFirst()) : text
        scalars = Array(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars)
        separator = Self.separator(of: scalars)
    }

    mutating func all() throws(Refusal) -> [SheetText.Line] {
        var lines: [SheetText.Line] = []
        while index < scalars.count {
            let number = line
            let cells = try row()
            if cells.contains(where: { !$0.isEmpty }) {
                lines.append(SheetText.Line(number: number, cells: cells))
            }
        }
        return lines
    }

    /// The cells up to the end of a line, which is passed.
    private mutating func row() throws(Refusal) -> [String] {
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
    private mutating func cell() throws(Refusal) -> String {
        guard index < scalars.count, scalars[index] == "\"" else {
            var text = String.UnicodeScalarView()
            while index < scalars.count, scalars[index] != separator, scalars[index] != "\n" {
                text.append(scalars[index])
                index += 1
            }
            return Self.tidied(String(text))
        }
        return try quoted()
    }

    private mutating func quoted() throws(Refusal) -> String {
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
                return Self.tidied(String(text))
            } else {
                throw .invalid(
                    "text", "Ligne \(line)\u{202f}: un guillemet ferme une cellule que du texte continue.")
            }
        }
        throw .invalid("text", "Ligne \(start)\u{202f}: un guillemet ouvert n’est jamais fermé.")
    }

    /// White space around it goes, and the apostrophe that keeps a spreadsheet from running it.
    private static func tidied(_ text: String) -> String {
        let bare = text.filter { $0 != "\0" }
        let trimmed = bare.trimmed
        guard trimmed.first == "'", let next = trimmed.dropFirst().unicodeScalars.first,
            "=+-@\t\r".unicodeScalars.contains(next)
        else { return trimmed }
        return String(trimmed.dropFirst())
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

extension String {
    /// Without the white space around it.
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
