/// A document that is known for what it is, and that is not kept as it is.
package enum UnfitDocument: Sendable {
    /// It opens by a password alone, or says what may not be done with it.
    case locked
    /// Of Word, Excel or PowerPoint before 2007.
    case former
    /// What new documents are made from.
    case template
    case withMacros

    /// Reads the bytes; of a template of Office the name alone tells, since nothing is decompressed.
    package init?(_ content: [UInt8], named name: String) {
        if content.starts(with: "%PDF-".utf8) {
            guard content.namesEncryption else { return nil }
            self = .locked
        } else if content.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
            if content.holdsWide("EncryptedPackage") {
                self = .locked
            } else if Self.streams.contains(where: content.holdsWide) {
                self = .former
            } else {
                return nil
            }
        } else if content.starts(with: [0x50, 0x4b, 0x03, 0x04]), let archive = ZipNames(content) {
            let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            if archive.holdsMacros {
                self = .withMacros
            } else if Self.templates.contains(kind) || content.isOpenDocumentTemplate {
                self = .template
            } else if archive.isLocked {
                self = .locked
            } else {
                return nil
            }
        } else {
            return nil
        }
    }

    /// The streams that hold the text in files of Office before 2007.
    private static let streams = ["WordDocument", "Workbook", "Book", "PowerPoint Document"]
    private static let templates = ["dotx", "xltx", "potx", "dotm", "xltm", "potm"]
}

extension ZipNames {
    /// Programs that run when the document opens.
    var holdsMacros: Bool {
        names.contains {
            $0.hasSuffix("vbaProject.bin") || $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/")
        }
    }

    /// An OpenDocument file under a password: its text is there, is not compressed, and is no XML.
    fileprivate var isLocked: Bool {
        names.contains("encrypted-package")
            || beginning(of: "content.xml").map { $0.first != UInt8(ascii: "<") && $0.first != 0xef } ?? false
    }
}

extension [UInt8] {
    /// «/Encrypt 12 0 R» or «/Encrypt <<…»: the trailer of a PDF under a password.
    fileprivate var namesEncryption: Bool {
        var start = startIndex
        let mark = Array("/Encrypt".utf8)
        while let found = self[start...].firstRange(of: mark) {
            let next = self[found.upperBound...].prefix(8).first { !" \r\n\t".utf8.contains($0) }
            if let next, next == UInt8(ascii: "<") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
                return true
            }
            start = found.upperBound
        }
        return false
    }

    /// Whether it holds a word in UTF-16, as the directory of such a file writes names.
    fileprivate func holdsWide(_ word: String) -> Bool {
        let wide = word.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xff), UInt8(unit >> 8)] } + [0, 0]
        return firstRange(of: wide) != nil
    }

    fileprivate var isOpenDocumentTemplate: Bool {
        let head = self[...].prefix(128)
        let mark = Array("mimetypeapplication/vnd.oasis.opendocument.".utf8)
        guard head.dropFirst(30).starts(with: mark) else { return false }
        return head.dropFirst(30 + mark.count).prefix(40).firstRange(of: Array("-template".utf8)) != nil
    }
}
