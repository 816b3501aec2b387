extension String {
    /// Adds words with & < > " ' written as references; words without them are copied whole.
    package mutating func appendEscaped(_ value: String) {
        let isPlain = value.utf8.withContiguousStorageIfAvailable { bytes in
            !bytes.contains { $0.isSpecialInMarkup }
        }
        if isPlain == true {
            append(value)
        } else {
            appendReplacing(value)
        }
    }

    /// Safe in XML text and attributes: characters that XML or a printer refuses are left out, line ends are spaces.
    package var inXML: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r": kept.append(" ")
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
                "\u{FFFE}", "\u{FFFF}":
                continue
            default: kept.append(scalar)
            }
        }
        var safe = ""
        safe.appendEscaped(String(kept))
        return safe
    }

    /// The words that references stood for, as `appendEscaped` wrote them.
    package var readingReferences: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        let references: [UInt8] = [0x22, 0x27, 0x3C, 0x3E, 0x26]
        return references.reduce(self) { $0.replacing($1.markupReference, with: String(UnicodeScalar($1))) }
    }

    private mutating func appendReplacing(_ value: String) {
        let bytes = value.utf8
        var start = bytes.startIndex
        while let special = bytes[start...].firstIndex(where: { $0.isSpecialInMarkup }) {
            append(contentsOf: value[start..<special])
            append(bytes[special].markupReference)
            start = bytes.index(after: special)
        }
        append(contentsOf: value[start...])
    }
}

extension UInt8 {
    fileprivate var isSpecialInMarkup: Bool {
        switch self {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
        default: false
        }
    }

    fileprivate var markupReference: String {
        switch self {
        case 0x22: "&quot;"
        case 0x26: "&amp;"
        case 0x27: "&#39;"
        case 0x3C: "&lt;"
        default: "&gt;"
        }
    }
}
