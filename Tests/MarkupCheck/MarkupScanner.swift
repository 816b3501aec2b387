/// One piece of markup, as the checker reads it.
enum MarkupToken: Equatable {
    case open(name: String, attributes: [MarkupAttribute], closesItself: Bool)
    case close(name: String)
    case text(String)
    case fault(String)
}

/// One attribute: its name in lower case, its raw value, and whether the value stood between double quotes.
struct MarkupAttribute: Equatable {
    let name: String
    let value: String?
    let isQuoted: Bool
}

/// Cuts markup into tags and text. It is stricter than a browser: what it does not understand is a fault.
struct MarkupScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ markup: String) {
        bytes = Array(markup.utf8)
    }

    /// The next piece, or nil at the end.
    mutating func next() -> MarkupToken? {
        guard position < bytes.count else { return nil }
        guard bytes[position] == UInt8(ascii: "<") else { return .text(take { $0 != UInt8(ascii: "<") }) }
        if starts(with: "<!--") { return comment() }
        if starts(with: "<!") { return declaration() }
        if starts(with: "</") { return closing() }
        return opening()
    }

    /// The text up to the closing tag of an element that holds no markup (`script`, `style`, `textarea`, `title`).
    mutating func rawText(until name: String) -> String {
        let (end, start) = ("</\(name)", position)
        while position < bytes.count, !starts(with: end) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func comment() -> MarkupToken {
        while position < bytes.count, !starts(with: "-->") { position += 1 }
        position = min(position + 3, bytes.count)
        return .text("")
    }

    private mutating func declaration() -> MarkupToken {
        let words = take { $0 != UInt8(ascii: ">") }
        position = min(position + 1, bytes.count)
        return words.lowercased() == "<!doctype html" ? .text("") : .fault("unknown declaration \(words)>")
    }

    private mutating func closing() -> MarkupToken {
        position += 2
        let name = take(\.isNameByte)
        skipSpace()
        guard !name.isEmpty, current == UInt8(ascii: ">") else { return broken("</\(name)") }
        position += 1
        return .close(name: name.lowercased())
    }

    private mutating func opening() -> MarkupToken {
        position += 1
        let name = take(\.isNameByte)
        if name.isEmpty { return .fault("a bare < in the text") }
        var attributes: [MarkupAttribute] = []
        while position < bytes.count {
            skipSpace()
            if starts(with: "/>") {
                position += 2
                return .open(name: name, attributes: attributes, closesItself: true)
            }
            if current == UInt8(ascii: ">") {
                position += 1
                return .open(name: name, attributes: attributes, closesItself: false)
            }
            guard let attribute = attribute() else { return broken("<\(name)") }
            attributes.append(attribute)
        }
        return broken("<\(name)")
    }

    private mutating func attribute() -> MarkupAttribute? {
        let name = take(\.isNameByte).lowercased()
        if name.isEmpty { return nil }
        guard current == UInt8(ascii: "=") else {
            return MarkupAttribute(name: name, value: nil, isQuoted: true)
        }
        position += 1
        guard current == UInt8(ascii: "\"") else {
            let value = take { !$0.isSpace && $0 != UInt8(ascii: ">") }
            return MarkupAttribute(name: name, value: value, isQuoted: false)
        }
        position += 1
        let value = take { $0 != UInt8(ascii: "\"") }
        guard current == UInt8(ascii: "\"") else { return nil }
        position += 1
        return MarkupAttribute(name: name, value: value, isQuoted: true)
    }

    private mutating func broken(_ start: String) -> MarkupToken {
        _ = take { $0 != UInt8(ascii: ">") }
        position = min(position + 1, bytes.count)
        return .fault("a tag that does not end well: \(start)")
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func starts(with words: String) -> Bool {
        var index = position
        for byte in words.utf8 {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
        }
        return true
    }

    private mutating func skipSpace() {
        while let byte = current, byte.isSpace { position += 1 }
    }

    private mutating func take(_ isPart: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, isPart(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    fileprivate var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
