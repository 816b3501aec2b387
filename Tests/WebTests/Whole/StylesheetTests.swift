import Foundation
import Testing

/// The stylesheet reads in the order that its first line promises.
@Suite struct StylesheetTests {
    private let text: String

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        text = try String(
            contentsOf: folder.appending(path: "../../../Sources/Web/Assets/jalon.css").standardized,
            encoding: .utf8)
    }

    @Test func `every section holds rules`() throws {
        let sections = text.split(separator: "/* ---------- ").dropFirst()
        try #require(sections.count > 10)
        for section in sections {
            let name = section.prefix { $0 != "-" && $0 != "\n" }
            #expect(section.contains("{"), "\(name)")
        }
    }

    @Test func `what is printed is said last, and once`() throws {
        let pieces = text.components(separatedBy: "@media print {")
        try #require(pieces.count == 2)
        #expect(!pieces[1].contains("\n}\n\n"), "rules follow those of the print")
        #expect(pieces[1].hasSuffix("\n}\n"))
    }
}
