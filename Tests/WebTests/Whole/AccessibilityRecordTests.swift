import Foundation
import Testing

/// `docs/accessibility.md` tells how each criterion is checked, by tests that there are.
@Suite struct AccessibilityRecordTests {
    private let rows: [[String]]
    private let tests: Set<String>

    init() throws {
        let house = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
            .standardized
        let text = try String(contentsOf: house.appending(path: "docs/accessibility.md"), encoding: .utf8)
        rows = text.split(separator: "\n").filter { $0.contains(/^\| \d+\.\d+ \|/) }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let files = try #require(
            FileManager.default.enumerator(
                at: house.appending(path: "Tests"), includingPropertiesForKeys: nil))
        let press = try #require(
            FileManager.default.enumerator(
                at: house.appending(path: "press/tests"), includingPropertiesForKeys: nil))
        let urls = (files.allObjects + press.allObjects).compactMap { $0 as? URL }.filter {
            ["swift", "py"].contains($0.pathExtension) && !$0.path.contains("/.venv/")
        }
        tests = try Set(
            urls.flatMap { url in
                let text = try String(contentsOf: url, encoding: .utf8)
                return text.matches(of: /func `([^`]+)`|def (test_\w+)/).map {
                    String($0.output.1 ?? $0.output.2 ?? "")
                }
            })
    }

    @Test func `each of the 106 criteria is told once, in order`() {
        let themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
        let all = themes.enumerated().flatMap { theme, count in (1...count).map { "\(theme + 1).\($0)" } }
        #expect(all.count == 106)
        #expect(rows.map { $0[0] } == all)
    }

    @Test func `a criterion that applies names the tests that check it, and they exist`() {
        for row in rows {
            #expect(row.count == 5 && ["oui", "non"].contains(row[2]), "\(row)")
            let named = row[4].matches(of: /`([^`]+)`/).map { String($0.output.1) }
            #expect(row[2] == "non" || !named.isEmpty, "\(row[0]) is checked by nothing")
            for name in named { #expect(tests.contains(name), "\(row[0]) names «\(name)»") }
        }
    }
}
