extension StoredFile {
    /// Whether a text may be the name of a file: SHA-256 in hexadecimal and a kind.
    package static func isName(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 64 else { return false }
        return parts[0].utf8.allSatisfy(isHexadecimal)
            && FileKind.allCases.contains { $0.fileExtension == parts[1] }
    }

    /// Whether it is shown in pages.
    package var isPicture: Bool { mediaType == "image/jpeg" || mediaType == "image/png" }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}
