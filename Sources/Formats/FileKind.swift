/// What a file is by its content: neither its name nor what the browser says of it is believed.
package enum FileKind: String, CaseIterable, Sendable {
    case jpeg, png, webp
    /// Photographs of some phones, which the re-encoding does not read.
    case heic
    case pdf, odt, ods, odp, docx, xlsx, pptx

    /// Reads the first bytes, and for office files the names in their archive; nil for what is not taken.
    package init?(content: some RandomAccessCollection<UInt8>) {
        let head = Array(content.prefix(128))
        if head.starts(with: [0xff, 0xd8, 0xff]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
            self = .png
        } else if head.says("RIFF"), head.says("WEBP", at: 8) {
            self = .webp
        } else if head.says("ftyp", at: 4), Self.brands.contains(where: { head.says($0, at: 8) }) {
            self = .heic
        } else if head.says("%PDF-") {
            self = .pdf
        } else if head.starts(with: [0x50, 0x4b, 0x03, 0x04]), let office = Self.office(Array(content)) {
            self = office
        } else {
            return nil
        }
    }

    /// Whether it is a photograph or a drawing, that the re-encoding may read.
    package var isPicture: Bool {
        switch self {
        case .jpeg, .png, .webp, .heic: true
        case .pdf, .odt, .ods, .odp, .docx, .xlsx, .pptx: false
        }
    }

    /// What follows the dot in the name of a file.
    package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

    /// «PDF», «ODT»: the format as one says it.
    package var label: String { rawValue.uppercased() }

    /// Of the response that serves it.
    package var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .heic: "image/heic"
        case .pdf: "application/pdf"
        case .odt, .ods, .odp: "application/vnd.oasis.opendocument.\(Self.family[self] ?? "")"
        case .docx, .xlsx, .pptx:
            "application/vnd.openxmlformats-officedocument.\(Self.family[self] ?? "")"
        }
    }

    private static let brands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis"]
    private static let family: [FileKind: String] = [
        .odt: "text", .ods: "spreadsheet", .odp: "presentation", .docx: "wordprocessingml.document",
        .xlsx: "spreadsheetml.sheet", .pptx: "presentationml.presentation",
    ]

    /// An OpenDocument file says what it is in its first entry, an Office Open XML one by the names of its parts. One
    /// that carries macros is not taken.
    private static func office(_ bytes: [UInt8]) -> FileKind? {
        guard let archive = ZipNames(bytes), !archive.holdsMacros else { return nil }
        let names = archive.names
        for kind in [FileKind.odt, .ods, .odp] {
            let mark = Array("mimetype\(kind.mediaType)".utf8)
            if bytes.dropFirst(30).starts(with: mark), names.contains("content.xml") { return kind }
        }
        guard names.contains("[Content_Types].xml") else { return nil }
        if names.contains("word/document.xml") { return .docx }
        if names.contains("xl/workbook.xml") { return .xlsx }
        return names.contains("ppt/presentation.xml") ? .pptx : nil
    }
}

extension [UInt8] {
    fileprivate func says(_ word: String, at start: Int = 0) -> Bool {
        dropFirst(start).starts(with: word.utf8)
    }
}
