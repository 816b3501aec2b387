import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

@testable import Web

/// Keeps answers as files that two runs can be compared by. `bin/pages` says where.
struct PageKeeper {
    let folder: URL

    /// The folder that `bin/pages` asks for; nil when the tests run alone, which keep nothing.
    static let asked = ProcessInfo.processInfo.environment["JALON_PAGES_INTO"].map { URL(filePath: $0) }

    /// A folder of its own within the one that is asked for, empty.
    init(_ name: String, in folder: URL) throws {
        self.folder = folder.appending(path: name)
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    }

    /// Keeps a page that was read well.
    func keep(_ text: String, as name: String) throws {
        try keep("200", text, as: name)
    }

    /// Keeps an answer with its status, where it leads, and its text; bytes that are no text by their number.
    func keep(_ answer: TestResponse, as name: String, then followed: TestResponse? = nil) throws {
        try keep(
            Self.head(answer), Self.text(answer) + (followed.map { "\n" + Self.whole($0) } ?? ""), as: name)
    }

    private func keep(_ head: String, _ text: String, as name: String) throws {
        let kept = PageText.lines(PageText.settled("\(head)\n\(text)"))
        try Data(kept.utf8).write(to: folder.appending(path: name + ".txt"))
    }

    private static func whole(_ answer: TestResponse) -> String { "\(head(answer))\n\(text(answer))" }

    private static func head(_ answer: TestResponse) -> String {
        ([String(answer.status.code)] + [answer.headers[.location]].compactMap { $0 }).joined(separator: " ")
    }

    private static func text(_ answer: TestResponse) -> String {
        String(validating: Array(answer.body.readableBytesView), as: UTF8.self)
            ?? "\(answer.body.readableBytes) bytes"
    }

    /// A name of file for an address: the contract left out, slashes as dots.
    static func name(of address: String) -> String {
        let bare = PageText.settled(address).replacing("/cls/\(TestSite.slug)", with: "/contrat")
            .replacing("/cls/{slug}", with: "/contrat")
        let dotted = bare.split(separator: "/").joined(separator: ".").replacing("?", with: "~")
            .split(whereSeparator: \.isWhitespace).joined(separator: "-")
        let name = dotted.isEmpty ? "accueil" : dotted
        guard name.utf8.count > 180 else { return name }
        // Long questions part by what they say, not by their order: the same name at each run.
        let mark = name.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        return "\(name.prefix(150))~\(String(mark, radix: 16))"
    }
}
