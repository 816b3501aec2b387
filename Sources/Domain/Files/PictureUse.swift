/// A picture where it is shown: the same file may illustrate several things, each with its own words.
package struct PictureUse: Hashable, Sendable {
    /// The name of its file in the contract: SHA-256 of the bytes and kind, «….jpg» or «….png».
    package var file: String
    /// What it shows, for those who do not see it; empty while nobody wrote it.
    package var alternative: String
    /// Who made it: «Ville de Melun».
    package var credit: String

    package init(_ file: String, alternative: String = "", credit: String = "") {
        self.file = file
        self.alternative = alternative
        self.credit = credit
    }
}

/// A document that accompanies an advance: a programme, a leaflet, a report.
package struct Attachment: Hashable, Sendable {
    /// The name of its file in the contract: SHA-256 of the bytes and kind, «….pdf».
    package var file: String
    /// What it is: «Programme de la journée».
    package var title: String

    package init(_ file: String, title: String) {
        self.file = file
        self.title = title
    }
}

extension [Attachment] {
    /// Those of a field that bear no title.
    func faults(in field: String) -> [Invalid] {
        enumerated().filter { $0.element.title.isBlank }.map {
            Invalid("\(field).\($0.offset).title", "Donnez un titre au document.")
        }
    }
}

/// A file kept with a contract: a photograph without its metadata, a logo, a document.
package struct StoredFile: Hashable, Sendable {
    /// SHA-256 of the bytes and kind.
    package let name: String
    /// Its media type, by its content.
    package let mediaType: String
    /// Bytes.
    package let size: Int
    /// In pixels; nil for a document.
    package let width: Int?
    /// In pixels; nil for a document.
    package let height: Int?

    package init(name: String, mediaType: String, size: Int, width: Int? = nil, height: Int? = nil) {
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.width = width
        self.height = height
    }
}

extension StoredFile {
    /// Whether it is shown in pages.
    package var isPicture: Bool { mediaType == "image/jpeg" || mediaType == "image/png" }
}
