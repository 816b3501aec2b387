import Domain
import Drawings
import Foundation
import Testing

/// `press/palette.json` is the one palette: the stylesheet, the drawings and the colours offered say the same, and
/// nothing else in the sources names a colour. The press has the same law over its own files.
@Suite struct PaletteTests {
    /// The colours by name, on light ground and on dark; the shares of each tone; those offered to a contract.
    private struct File: Decodable {
        let screen: [String: [String]]
        let print: [String: String]
        let tones: [String: [String: String]]
        let offered: [String: String]

        func light(_ name: String) -> String? { print[name] ?? screen[name]?.first }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL
    private let file: File

    init() throws {
        let data = try Data(contentsOf: Self.root.appending(path: "press/palette.json"))
        file = try JSONDecoder().decode(File.self, from: data)
    }

    private func read(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    @Test func `each colour has one value on light ground and one on dark`() {
        #expect(file.screen.count > 30)
        for (name, pair) in file.screen { #expect(pair.count == 2, "\(name)") }
        #expect(Set(file.screen.keys).isDisjoint(with: file.print.keys))
    }

    @Test func `the stylesheet takes its colours from the palette`() throws {
        let text = try read("Sources/Web/Assets/styles/10-tokens.css")
        let halves = text.components(separatedBy: "@media screen and (prefers-color-scheme: dark)")
        try #require(halves.count == 2)
        let light = Self.tokens(halves[0])
        let dark = Self.tokens(halves[1])
        #expect(light == file.screen.compactMapValues(\.first))
        #expect(dark == file.screen.filter { $0.value.first != $0.value.last }.compactMapValues(\.last))
    }

    /// The tokens that are colours, by their names.
    private static func tokens(_ text: String) -> [String: String] {
        let found = text.matches(of: /--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6}|rgb\([^)]*\));/)
        return Dictionary(
            found.map { (String($0.name), String($0.value)) }, uniquingKeysWith: { "\($0), \($1)" })
    }

    @Test func `drawings take their colours from the palette`() throws {
        let text = try read("Sources/Drawings/Palette.swift")
        let constants = text.matches(of: try Regex(##"static let (\w+) = "([^"]*)""##))
        #expect(constants.count > 10)
        for each in constants {
            let constant = try #require(each[1].substring)
            let name = constant.replacing(/[A-Z]/) { "-\($0.output.lowercased())" }
            #expect(file.light(String(name)) == each[2].substring.map(String.init), "\(name)")
        }
        #expect(Dictionary(Palette.offered.map { ($0.1, $0.0) }) { first, _ in first } == file.offered)
        for (name, code) in file.offered { #expect(Accent(code)?.isReadable == true, "\(name)") }
    }

    @Test(arguments: [
        (Bucket.attained, "attained"), (.onTrack, "onTrack"), (.planNeeded, "planNeeded"),
        (.willNotBeAttained, "notAttained"),
    ])
    func `a bucket is filled with the colour of its tone`(bucket: Bucket, tone: String) {
        #expect(file.tones[tone]?["fill"].flatMap(file.light) == bucket.fill)
    }

    @Test func `words of a tone are read on paper and on the wash of a remark`() throws {
        let wash = try #require(file.print["wash"].flatMap(Accent.init))
        for (tone, shares) in file.tones {
            let words = try #require(shares["words"].flatMap(file.light).flatMap(Accent.init), "\(tone)")
            #expect(words.contrastWithWhite / wash.contrastWithWhite >= 4.5, "\(tone)")
        }
    }

    /// Where a colour may be written: the two copies that the tests above compare, black squares for cameras, and
    /// the example of how a colour is written.
    private static let allowed = [
        "Sources/Drawings/Palette.swift", "Sources/Web/Assets/styles/10-tokens.css",
        "Sources/Web/Meetings/Attendance/QRCode.swift",
    ]
    private static let example = "#1b4f8f"

    @Test func `no colour is written elsewhere`() throws {
        let folder = Self.root.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { ["swift", "css", "js", "svg"].contains($0.pathExtension) }
        #expect(files.count > 300)
        let colours = /#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\brgba?\(|\bhsla?\(/
        for url in files {
            let path = String(url.path.dropFirst(Self.root.path.count)).drop { $0 == "/" }
            guard !Self.allowed.contains(String(path)) else { continue }
            let known: Set<String> =
                url.pathExtension == "svg" ? Set(file.screen.values.joined()) : [Self.example]
            let text = try String(contentsOf: url, encoding: .utf8)
            let found = text.matches(of: colours).map { String($0.output) }.filter { !known.contains($0) }
            #expect(found.isEmpty, "\(path): \(found)")
        }
    }
}
