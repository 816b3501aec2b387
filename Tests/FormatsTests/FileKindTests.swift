import Formats
import Testing

@Suite struct FileKindTests {
    /// An archive of empty files: their names alone matter.
    private func archive(_ names: [String], first: String = "") -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for (index, name) in names.enumerated() {
            let start = bytes.count
            let content = index == 0 ? Array(first.utf8) : []
            let length = [UInt8(name.utf8.count), 0]
            let fixed: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
            let sizes = [UInt8(content.count), 0, 0, 0, UInt8(content.count), 0, 0, 0]
            bytes += [0x50, 0x4b, 3, 4] + fixed + sizes + length + [0, 0] + Array(name.utf8) + content
            directory +=
                [0x50, 0x4b, 1, 2, 20, 0] + fixed + sizes + length + [UInt8](repeating: 0, count: 12)
            directory += [UInt8(start & 255), UInt8(start >> 8), 0, 0] + Array(name.utf8)
        }
        let place = bytes.count
        let count = [UInt8(names.count), 0]
        bytes += directory
        bytes += [0x50, 0x4b, 5, 6, 0, 0, 0, 0] + count + count
        bytes += [UInt8(directory.count & 255), UInt8(directory.count >> 8), 0, 0]
        return bytes + [UInt8(place & 255), UInt8(place >> 8), 0, 0, 0, 0]
    }

    @Test(arguments: [FileKind.odt, .ods, .odp])
    func `an OpenDocument file says what it is in its first entry`(kind: FileKind) {
        #expect(FileKind(content: archive(["mimetype", "content.xml"], first: kind.mediaType)) == kind)
        #expect(FileKind(content: archive(["mimetype"], first: kind.mediaType)) == nil)
    }

    @Test(arguments: [
        ("word/document.xml", FileKind.docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx),
    ])
    func `an Office file is told by its parts, and macros are not taken`(part: String, kind: FileKind) {
        #expect(FileKind(content: archive(["[Content_Types].xml", part])) == kind)
        #expect(FileKind(content: archive(["[Content_Types].xml", part, "word/vbaProject.bin"])) == nil)
        #expect(FileKind(content: archive([part])) == nil)
    }

    @Test func `a file is told by its first bytes`() {
        #expect(FileKind(content: [0xff, 0xd8, 0xff, 0xe0]) == .jpeg)
        #expect(FileKind(content: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) == .png)
        #expect(FileKind(content: Array("RIFF1234WEBPVP8 ".utf8)) == .webp)
        #expect(FileKind(content: [0, 0, 0, 32] + Array("ftypheic".utf8)) == .heic)
        #expect(FileKind(content: Array("%PDF-1.4".utf8)) == .pdf)
    }

    @Test(arguments: [
        "", "<svg/>", "<!doctype html>", "GIF89a", "MZ", "PK\u{3}\u{4}", "RIFF1234AVI ", " %PDF-1.4",
        "\u{7f}ELF",
    ])
    func `anything else is not taken`(content: String) {
        #expect(FileKind(content: Array(content.utf8)) == nil)
    }

    @Test func `a broken archive is not taken, wherever it breaks`() {
        let whole = archive(["[Content_Types].xml", "word/document.xml"])
        for length in stride(from: 0, to: whole.count, by: 3) {
            #expect(FileKind(content: Array(whole.prefix(length))) == nil)
        }
        for place in whole.indices.suffix(60) {
            var bent = whole
            bent[place] = 0xff
            _ = FileKind(content: bent)
        }
    }

    private func wide(_ word: String) -> [UInt8] {
        word.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xff), UInt8(unit >> 8)] } + [0, 0]
    }

    private func unfit(_ content: [UInt8], _ name: String = "a.pdf") -> UnfitDocument? {
        UnfitDocument(content, named: name)
    }

    @Test
    func `a document under a password, of an old format, a template or one with macros is told as such`() {
        #expect(unfit(Array("%PDF-1.7\ntrailer << /Size 9 /Encrypt 8 0 R >>".utf8)) == .locked)
        #expect(unfit(Array("%PDF-1.7\ntrailer <</Encrypt<</Filter/Standard>>>>".utf8)) == .locked)
        #expect(unfit(Array("%PDF-1.7\n(/EncryptMetadata true) /Encrypt".utf8)) == nil)
        let container: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
        #expect(unfit(container + wide("EncryptedPackage")) == .locked)
        for stream in ["WordDocument", "Workbook", "PowerPoint Document"] {
            #expect(unfit(container + wide("Root Entry") + wide(stream)) == .former, "\(stream)")
        }
        #expect(unfit(container) == nil)
        let letter = archive(["[Content_Types].xml", "word/document.xml"])
        #expect(unfit(letter, "lettre.docx") == nil && unfit(letter, "modele.DOTX") == .template)
        let kind = "application/vnd.oasis.opendocument.text"
        #expect(unfit(archive(["mimetype", "content.xml"], first: kind + "-template")) == .template)
        #expect(unfit(archive(["mimetype", "encrypted-package"], first: kind)) == .locked)
        #expect(unfit(archive(["mimetype", "content.xml"], first: kind)) == .locked)
        let macros = archive(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])
        #expect(unfit(macros, "a.docm") == .withMacros)
    }
}
