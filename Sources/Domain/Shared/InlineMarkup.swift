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
                default: keep()
                }
            }
            flush()
            return runs
        }

        private mutating func keep() {
            plain.append(rest.removeFirst())
        }

        private mutating func flush() {
            if !plain.isEmpty { runs.append(Markup.Run(plain)) }
            plain = ""
        }

        private mutating func readMarked(_ mark: String, strong: Bool) -> Bool {
            guard rest.hasPrefix(mark), !unpaired.contains(mark) else { return false }
            let inner = rest.dropFirst(mark.count)
            guard let end = inner.firstRange(of: mark) else {
                unpaired.insert(mark)
                return false
            }
            let text = inner[..<end.lowerBound]
            guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace else {
                return false
            }
            flush()
            runs.append(Markup.Run(String(text), strong: strong, emphasis: !strong))
            rest = inner[end.upperBound...]
            return true
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
