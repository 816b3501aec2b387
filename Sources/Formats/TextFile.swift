/// The text of a file whose encoding nobody tells.
package enum TextFile {
    /// UTF-8, UTF-16 with its mark, else Mac Roman or Windows-1252 as older spreadsheets write it; nil for what is no text.
    package static func text(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes) }
        guard !bytes.contains(0) else { return nil }
        if let text = String(validating: bytes, as: UTF8.self) {
            return text.first == "\u{feff}" ? String(text.dropFirst()) : text
        }
        return String(String.UnicodeScalarView(bytes.map(isMacRoman(bytes) ? macScalar : scalar)))
    }

    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let isLittle = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            return UInt16(high) << 8 | UInt16(low)
        }
        guard let text = String(validating: units, as: UTF16.self), !text.unicodeScalars.contains("\0") else {
            return nil
        }
        return text
    }

    /// Whether accents between letters are written as a Mac did: «é» is 8E there, a mark that French has not in Windows-1252.
    private static func isMacRoman(_ bytes: [UInt8]) -> Bool {
        let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
        var (mac, windows) = (0, 0)
        for index in bytes.indices.dropFirst() where bytes[index] >= 0x80 && isLetter(bytes[index - 1]) {
            switch bytes[index] {
            // «’», «œ» and «…» follow a letter in Windows-1252 too.
            case 0x85, 0x92, 0x9C, 0xE0...0xFF: windows += 1
            case 0x80...0x9F: mac += 1
            default: break
            }
        }
        return mac > windows
    }

    private static func macScalar(_ byte: UInt8) -> Unicode.Scalar {
        byte < 0x80 ? Unicode.Scalar(byte) : macRoman[Int(byte) - 0x80]
    }

    private static let macRoman = Array(
        ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰"
            + "ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

    /// A byte of Windows-1252; the five that it leaves open stand for themselves.
    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return special[Int(byte) - 0x80]
    }

    private static let special = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
