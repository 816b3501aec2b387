extension String {
    /// Adds words with & < > " ' written as references; words without them are copied whole.
    mutating func appendEscaped(_ value: String) {
        let isPlain = value.utf8.withContiguousStorageIfAvailable { bytes in
            !bytes.contains { $0.isSpecialInMarkup }
        }
        if isPlain == true {
            append(value)
        } else {
            appendReplacing(value)
        }
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
