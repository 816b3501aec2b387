import Foundation
import NIOCore
import Testing

@testable import Web

/// The stylesheet is parts joined by name into one address: tokens first, the print part last.
@Suite struct StylesheetTests {
    private let parts: [(name: String, text: String)]

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Web/Assets/styles").standardized
        parts = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
    }

    @Test func `every part says what it is, holds rules, and is one breath long`() throws {
        try #require(parts.count > 10)
        for (name, text) in parts {
            #expect(text.hasPrefix("/* ") && text.hasSuffix("}\n"), "\(name)")
            #expect(text.contains("{"), "\(name)")
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 600, "\(name)")
        }
    }

    @Test func `what is printed is said last, and once`() throws {
        #expect(parts.map(\.text).joined().components(separatedBy: "@media print {").count == 2)
        let last = try #require(parts.last)
        #expect(last.name == "99-print.css")
        #expect(!last.text.contains("\n}\n\n"), "rules follow those of the print")
    }

    @Test func `three widths have a name, and no other is asked`() throws {
        let widths: Set<Substring> = ["29.99rem", "30rem", "41.99rem", "42rem", "61.99rem", "62rem"]
        var count = 0
        for (name, text) in parts {
            for match in text.matches(of: #/@media[^{]*width[^0-9]*(?<width>[0-9.]+[a-z]+)/#) {
                count += 1
                #expect(widths.contains(match.width), "\(name): \(match.0)")
            }
        }
        try #require(count > 10)
    }

    @Test func `one address serves them all, in their order`() throws {
        let assets = try AssetLibrary()
        let served = try #require(assets.files["jalon.css"])
        #expect(String(buffer: served.bytes) == parts.map(\.text).joined())
        #expect(served.type == "text/css; charset=utf-8")
        #expect(assets.version.count == 12, "two digits a byte, zeros too")
    }
}
