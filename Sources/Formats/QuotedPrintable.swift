/// Text as lines of at most 76 ASCII characters (RFC 2045, 6.7).
enum QuotedPrintable {
    /// The lines, each ended.
    static func encoded(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.map { encodedLine(Array($0.utf8)) + "\n" }.joined()
    }

    private static func encodedLine(_ bytes: [UInt8]) -> String {
        var out = ""
        var width = 0
        for (index, byte) in bytes.enumerated() {
            let piece = encoded(byte, isLast: index == bytes.count - 1, isFirst: width == 0)
            // A soft break takes the 76th place.
            let room = index == bytes.count - 1 ? 76 : 75
            if width + piece.utf8.count > room {
                out += "=\n"
                width = 0
                let again = encoded(byte, isLast: index == bytes.count - 1, isFirst: true)
                out += again
                width = again.utf8.count
            } else {
                out += piece
                width += piece.utf8.count
            }
        }
        return out
    }

    /// White space that ends a line, a dot that begins one, and «From» at a beginning would not travel.
    private static func encoded(_ byte: UInt8, isLast: Bool, isFirst: Bool) -> String {
        switch byte {
        case UInt8(ascii: "="): "=3D"
        case UInt8(ascii: "."), UInt8(ascii: "F"):
            isFirst ? "=" + Hexadecimal.upper([byte]) : String(UnicodeScalar(byte))
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            isLast ? "=" + Hexadecimal.upper([byte]) : String(UnicodeScalar(byte))
        case 0x21...0x7e: String(UnicodeScalar(byte))
        default: "=" + Hexadecimal.upper([byte])
        }
    }
}
