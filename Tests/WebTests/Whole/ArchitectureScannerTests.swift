import Testing

/// The scanners on snippets, so that the laws can be seen to bite.
@Suite struct ArchitectureScannerTests {
    @Test func `comments and literals are blanked, interpolated code is not`() {
        let blank = ArchitectureBlanking.blank(
            ##"""
            let a = "try! \(b as! Int)" // try!
            /* fatalError /* nested */ */ let c = #"as! \#(d)"#
            """##)
        #expect(!blank.contains("try!"))
        #expect(!blank.contains("fatalError"))
        #expect(blank.contains("b as! Int"))
        #expect(blank.contains("let c ="))
        #expect(blank.contains("d"))
        #expect(blank.count(where: { $0 == "\n" }) == 1)
    }

    @Test func `a multiline literal hides what looks like code`() {
        let text = "let page = \"\"\"\n    func fake() {\n    }\n    \"\"\"\nfunc real() {}\n"
        #expect(scan(text).bodies == [.init(line: 5, length: 1)])
    }

    @Test func `imports are read with what stands before them`() {
        let found = scan(
            """
            import GRDB
            @testable import Web
            package import struct HTML.HTML
            // import Not
            """)
        #expect(found.imports.map(\.name) == ["GRDB", "Web", "HTML"])
        #expect(found.imports.map(\.line) == [1, 2, 3])
    }

    @Test func `types are read at any depth`() {
        let found = scan("package final class MailManager {\n    private enum DateUtils {}\n}\n")
        #expect(found.types.map(\.name) == ["MailManager", "DateUtils"])
    }

    @Test func `a body runs from its first line to its brace`() {
        let found = scan(
            """
            struct Row {
                var height: Int { 1 }
                var width: Int {
                    2
                }
                let stored = 3
                package init(
                    of: Int
                ) {
                    if of > 1 {
                    }
                }
                func one() throws(Refusal)
                    -> Int
                {
                    1
                }
            }
            """)
        #expect(
            found.bodies == [
                .init(line: 2, length: 1), .init(line: 3, length: 3), .init(line: 7, length: 6),
                .init(line: 13, length: 5),
            ])
    }

    @Test func `a requirement of a protocol has no body`() {
        let found = scan("protocol Shape {\n    func area() -> Int\n    var side: Int { get }\n}\n")
        #expect(found.bodies == [.init(line: 3, length: 1)])
    }

    @Test func `a package declaration wants a line of explanation`() {
        let found = scan(
            """
            /// Explained.
            @frozen
            package struct Day {
                package let year: Int
                package private(set) var era: [String: Int] = [:]
                /// Explained.
                package var month: Int { 1 }
                package var week: Int { 1 }
                package static let epoch = 1
                package static func today() -> Day
                package init() {}
                package static func < (a: Day, b: Day) -> Bool { true }
                package var description: String { "" }
                case first
            }
            """)
        #expect(found.undocumented.map(\.name) == ["week", "epoch", "today"])
        #expect(found.undocumented.map(\.line) == [8, 9, 10])
    }

    private func scan(_ text: String) -> ArchitectureScanner {
        ArchitectureScanner(source: ArchitectureSource(path: "Sources/Web/Snippet.swift", text: text))
    }
}
