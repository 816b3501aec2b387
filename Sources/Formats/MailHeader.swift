/// Headers of a message: words that are not ASCII encoded (RFC 2047), lines folded (RFC 5322), nothing injected.
enum MailHeader {
    /// One header on one or more lines, each ended.
    static func line(_ name: String, _ text: String) -> String {
        let start = "\(name): "
        return folded(
            start,
            isPlain(text) ? text.split(separator: " ").map(String.init) : encodedWords(text, after: start))
    }

    /// A header whose value is ours alone: addresses, dates, identifiers; parts go on a line of their own when long.
    static func raw(_ name: String, _ parts: [String]) -> String {
        folded("\(name): ", parts.map(onOneLine))
    }

    /// «"CLS de Melun" <cls@exemple.fr>», its name encoded when it needs to be.
    static func address(_ header: String, _ address: MailAddress) -> String {
        let (name, mailbox) = (onOneLine(address.name), onOneLine(address.mailbox))
        let address = "<\(mailbox)>"
        if name.isEmpty { return raw(header, [mailbox]) }
        if !isPlain(name) {
            return folded("\(header): ", encodedWords(name, after: "\(header): ") + [address])
        }
        let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return folded("\(header): ", "\"\(quoted)\"".split(separator: " ").map(String.init) + [address])
    }

    /// Line ends and other controls are spaces: a value never begins a header of its own.
    static func onOneLine(_ text: String) -> String {
        let tame = text.unicodeScalars.map { scalar -> Character in
            let isControl = scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
            let isSeparator = scalar.value == 0x2028 || scalar.value == 0x2029
            return isControl || isSeparator ? " " : Character(scalar)
        }
        return String(tame).split(separator: " ").joined(separator: " ")
    }

    /// ASCII that means nothing but itself: «=?» would be read as an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20..<0x7f).contains($0) } && !text.contains("=?")
            && text.split(separator: " ").allSatisfy { $0.utf8.count <= 70 }
    }

    /// «=?utf-8?q?…?=», on lines of at most 76 characters, none parting a character.
    private static func encodedWords(_ text: String, after lead: String) -> [String] {
        let (start, end) = ("=?utf-8?q?", "?=")
        var words: [String] = []
        var word = ""
        for scalar in onOneLine(text).unicodeScalars {
            let piece = String(scalar).utf8.map(encoded).joined()
            let width = (words.isEmpty ? lead.utf8.count : 1) + start.utf8.count + word.utf8.count
            if width + piece.utf8.count + end.utf8.count > 76 {
                words.append(start + word + end)
                word = ""
            }
            word += piece
        }
        return words + [start + word + end]
    }

    /// Letters and digits alone stand as they are: the strictest rule, that of names (RFC 2047, 5.3).
    private static func encoded(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: " "): "_"
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            String(UnicodeScalar(byte))
        default: "=" + Hexadecimal.upper([byte])
        }
    }

    /// At most 78 characters a line where the parts allow it.
    private static func folded(_ start: String, _ parts: [String]) -> String {
        var text = start
        var width = start.utf8.count
        for (index, part) in parts.enumerated() {
            if index > 0 {
                let isLong = width + 1 + part.utf8.count > 78
                text += isLong ? "\n " : " "
                width = isLong ? 1 : width + 1
            }
            text += part
            width += part.utf8.count
        }
        return text + "\n"
    }
}
