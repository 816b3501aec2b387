extension String {
    /// The words of the text: letters and figures between spaces and punctuation. Linear, without copies.
    var words: [Substring] {
        var words: [Substring] = []
        let bytes = utf8
        var start: Index?
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = bytes[index].isWordByte ? 1 : wordLength(at: index)
            if length > 0 {
                start = start ?? index
                bytes.formIndex(&index, offsetBy: length)
            } else {
                if let first = start { words.append(self[first..<index]) }
                start = nil
                bytes.formIndex(&index, offsetBy: bytes[index].scalarLength)
            }
        }
        if let first = start { words.append(self[first...]) }
        return words
    }

    /// Bytes of the letter that is not ASCII here; 0 for spaces and punctuation: U+0080–U+00BF, U+2000–U+206F.
    private func wordLength(at index: Index) -> Int {
        let lead = utf8[index]
        guard lead >= 0x80 else { return 0 }
        let next = utf8[utf8.index(after: index)]
        if lead == 0xc2 || (lead == 0xe2 && (next == 0x80 || next == 0x81)) { return 0 }
        return lead.scalarLength
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        default: false
        }
    }

    /// Bytes of the scalar that begins so.
    fileprivate var scalarLength: Int {
        switch self {
        case 0..<0xc0: 1
        case 0xc0..<0xe0: 2
        case 0xe0..<0xf0: 3
        default: 4
        }
    }
}

extension Substring {
    /// Whether it begins with a capital, or with a letter that is not ASCII.
    var beginsHigh: Bool {
        guard let first = utf8.first else { return false }
        return first >= 0x80 || (0x41...0x5a).contains(first)
    }
}
