extension String {
    /// Adds words with & < > " ' written as references; words without them are copied whole.
    mutating func appendEscaped(_ value: String) {
        let bytes = value.utf8
        guard var special = bytes.firstIndex(where: \.isSpecialInMarkup) else {
            append(value)
            return
        }
        var start = bytes.startIndex
        while true {
            append(contentsOf: value[start..<special])
            append(bytes[special].markupReference)
            start = bytes.index(after: special)
            guard let next = bytes[start...].firstIndex(where: \.isSpecialInMarkup) else { break }
            special = next
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
