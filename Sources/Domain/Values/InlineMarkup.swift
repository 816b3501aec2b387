/// Bold, italics and links within one line of the light markup.
enum InlineMarkup {
    /// Reads one line; a mark without its pair stays text. Linear in the length of the line.
    static func runs(_ line: String) -> [Markup.Run] {
        var reader = Reader(rest: line[...])
        return reader.read()
    }

    private struct Reader {
        var rest: Substring
        var runs: [Markup.Run] = []
        var plain = ""
        /// Marks known to have no closing pair further on: looked for once.
        var unpaired: Set<String> = []

        mutating func read() -> [Markup.Run] {
            while let character = rest.first {
                switch character {
                case "*":
                    if !readMarked("**", strong: true), !readMarked("*", strong: false) { keep() }
                case "[":
                    if !readLink() { keep() }
                default: keepPlain()
                }
            }
            flush()
            return runs
        }

        private mutating func keep() {
            plain.append(rest.removeFirst())
        }

        /// All that stands before the next mark, at once: most texts have few.
        private mutating func keepPlain() {
            let end =
                rest.utf8.firstIndex { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[") } ?? rest.endIndex
            guard end > rest.startIndex else { return keep() }
            plain += rest[..<end]
            rest = rest[end...]
        }

        private mutating func flush() {
            if !plain.isEmpty { runs.append(Markup.Run(plain)) }
            plain = ""
        }

        private mutating func readMarked(_ mark: String, strong: Bool) -> Bool {
            guard rest.hasPrefix(mark), !unpaired.contains(mark) else { return false }
            let inner = rest.dropFirst(mark.count)
            guard let end = Self.range(of: mark, in: inner) else {
                unpaired.insert(mark)
                return false
            }
            let text = inner[..<end.lowerBound]
            guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace,
                strong || !isWithinWord(before: plain.last, after: inner[end.upperBound...].first)
            else { return false }
            flush()
            runs.append(Markup.Run(String(text), strong: strong, emphasis: !strong))
            rest = inner[end.upperBound...]
            return true
        }

        /// «2*3*4» is a product.
        private func isWithinWord(before: Character?, after: Character?) -> Bool {
            [before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
        }

        /// The first place of one or two asterisks, byte by byte.
        private static func range(of mark: String, in text: Substring) -> Range<String.Index>? {
            let bytes = text.utf8
            var start = bytes.startIndex
            while let found = bytes[start...].firstIndex(of: UInt8(ascii: "*")) {
                let next = bytes.index(after: found)
                if mark.utf8.count == 1 { return found..<next }
                if next < bytes.endIndex, bytes[next] == UInt8(ascii: "*") {
                    return found..<bytes.index(after: next)
                }
                start = next
            }
            return nil
        }

        private mutating func readLink() -> Bool {
            guard let middle = rest.prefix(400).firstRange(of: "](") else {
                return false
            }
            let label = rest[rest.index(after: rest.startIndex)..<middle.lowerBound]
            let after = rest[middle.upperBound...].prefix(2_001)
            guard let end = after.firstIndex(of: ")"), !label.isEmpty, !label.contains("[") else {
                return false
            }
            let address = String(after[..<end])
            guard Markup.isSafe(address) else { return false }
            flush()
            runs.append(Markup.Run(String(label), link: address))
            rest = rest[rest.index(after: end)...]
            return true
        }
    }
}

extension Markup {
    /// Whether an address may be a link: http, https or mailto, without white space.
    package static func isSafe(_ address: String) -> Bool {
        let lower = address.lowercased()
        return ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix)
            && address.utf8.count <= 2_000 && !address.contains(where: \.isWhitespace)
    }
}
