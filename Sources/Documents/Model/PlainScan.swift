/// Looks at the bytes of a text before it is read by characters: most texts need nothing, and a look is cheap.
extension Typography {
    /// Nothing of it could change: no control, no rare mark, no punctuation that asks for a space, no long word.
    /// Every scalar that it lets pass is a character of its own, and is drawn by every font.
    static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var word = 0
            var at = 0
            while at < bytes.count {
                let size = plainSize(bytes, at)
                guard size > 0 else { return false }
                word = bytes[at] == 0x20 ? 1 : word + 1
                guard word < longWord else { return false }
                at += size
            }
            return true
        }
    }

    /// How many bytes the plain scalar that begins here takes; none where it is not plain.
    private static func plainSize(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        switch bytes[at] {
        case 0x21, 0x3a, 0x3b, 0x3f: 0  // ! : ; ?
        case 0x20..<0x7f: 1
        case 0xc2:  // U+00A0 to U+00BF, less « and »
            bytes[at + 1] < 0xa0 || bytes[at + 1] == 0xab || bytes[at + 1] == 0xbb ? 0 : 2
        case 0xc3, 0xc4, 0xc5: 2  // letters of Latin, U+00C0 to U+017F
        case 0xe2: bytes[at + 1] == 0x80 && isPlainSign(bytes[at + 2]) ? 3 : 0
        default: 0
        }
    }

    /// Of U+2000 to U+203F: – ’ … and the narrow space, which stands where it was set.
    private static func isPlainSign(_ last: UInt8) -> Bool {
        last == 0x93 || last == 0x99 || last == 0xa6 || last == 0xaf
    }

    /// Whether a word may be too long for a line: it is not, when this says no. A space that a mark could join to
    /// what follows ends no word here.
    static func mayHoldLongWord(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var length = 0
            for at in bytes.indices {
                let isEnd = bytes[at] == 0x20 || bytes[at] == 0x0a
                length = isEnd && (at + 1 == bytes.count || bytes[at + 1] < 0xcc) ? 1 : length + 1
                if length >= longWord { return true }
            }
            return false
        }
    }

    /// Whether a word may be an address: none is, without @, w or /.
    static func mayHoldAddress(_ text: String) -> Bool {
        text.utf8.contains { $0 == 0x40 || $0 == 0x77 || $0 == 0x2f }
    }
}
