extension NameBook {
    /// What stands in the place of a name.
    package static let mask = "[nom masqué]"
    /// What parts two cells that are read together.
    package static let cellSeparator = "\u{1f}"

    /// What names somebody in a text, in order. Most texts name nobody: a look at their bytes says so.
    package func findings(in text: String) -> [NameFinding] {
        guard hides, anchors.mayStand(in: text, telephones: !telephones.isEmpty) else { return [] }
        var reader = NameReader(NameWords(text), self)
        return reader.read()
    }

    /// Whether a text names somebody whom it hides, and nobody else can be.
    package func isSure(of text: String) -> Bool { findings(in: text).contains { $0.certainty == .certain } }

    /// Whether some folded words hold a last name.
    package func holds(_ passage: String) -> Bool {
        NameWords(passage).words.contains { word in
            lasts[word.hash]?.bearers.contains { bearers[$0].isHidden } ?? false
        }
    }

    /// A text with something else in the place of the names that are sure.
    package func replacing(_ text: String, by pseudonym: String) -> String {
        let bytes = Array(text.utf8)
        var (out, at): ([UInt8], Int) = ([], 0)
        for finding in findings(in: text) where finding.certainty == .certain {
            out += bytes[at..<finding.range.lowerBound]
            out += pseudonym.utf8
            at = finding.range.upperBound
        }
        return String(decoding: out + bytes[at...], as: UTF8.self)
    }

    /// A text without the names that it hides.
    package func masked(_ text: String) -> String { masked([text]).first ?? text }

    /// Pieces that are read one after the other, without the names that they hide; a name may begin in one and end in
    /// another.
    package func masked(_ pieces: [String], between separator: String = "") -> [String] {
        let found = findings(in: pieces.count == 1 ? pieces[0] : pieces.joined(separator: separator)).filter {
            $0.certainty == .certain || hidesDoubts && $0.certainty == .asked
        }
        guard !found.isEmpty else { return pieces }
        let hidden = NameMasks(found, pieces, separator)
        return hidden.isEmpty ? pieces : hidden.pieces
    }
}

/// Pieces of a text in which names are hidden.
struct NameMasks {
    let isEmpty: Bool
    private(set) var pieces: [String]

    init(_ findings: [NameFinding], _ pieces: [String], _ separator: String) {
        let bytes = Array(pieces.joined(separator: separator).utf8)
        let ranges = Self.merged(findings.map(\.range), bytes)
        isEmpty = ranges.isEmpty
        self.pieces = pieces
        guard !isEmpty else { return }
        var start = 0
        self.pieces = pieces.map { piece in
            let range = start..<start + piece.utf8.count
            start = range.upperBound + separator.utf8.count
            return Self.masked(range, ranges, bytes)
        }
    }

    private static func masked(_ piece: Range<Int>, _ ranges: [Range<Int>], _ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        var at = piece.lowerBound
        for range in ranges where range.overlaps(piece) {
            out += bytes[at..<max(at, range.lowerBound)]
            // A name that began in the piece before is told there.
            if piece.contains(range.lowerBound) { out += NameBook.mask.utf8 }
            at = min(range.upperBound, piece.upperBound)
        }
        out += bytes[at..<max(at, piece.upperBound)]
        return String(decoding: out, as: UTF8.self)
    }

    /// Names side by side are one mask: «MM. Garnier, Lacombe et Petit».
    private static func merged(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
        ranges.reduce(into: []) { merged, range in
            if let last = merged.last,
                isBeside(bytes[min(last.upperBound, range.lowerBound)..<range.lowerBound])
            {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }

    private static func isBeside(_ between: ArraySlice<UInt8>) -> Bool {
        guard between.count < 12 else { return false }
        let words = String(decoding: between, as: UTF8.self).split {
            $0.isWhitespace || $0 == "," || $0 == "/" || $0 == "&"
        }
        return words.isEmpty && !between.contains(0x0a) && !between.contains(0x1f) || words == ["et"]
            || words == ["ou"]
    }
}
