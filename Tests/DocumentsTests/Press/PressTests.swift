import Documents
import Domain
import Foundation
import Testing

@Suite(.enabled(if: InstalledPress.isReady, "press/.venv is missing: run press/setup"), .serialized)
struct PressTests {
    let day: Day
    let temporary: URL

    init() throws {
        day = try #require(Day(2023, 4, 7))
        temporary = FileManager.default.temporaryDirectory.appending(path: "press-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    }

    func press(timeLimit: Duration = .seconds(120), folder: URL = InstalledPress.folder) -> Press {
        Press(.init(folder: folder, temporaryFolder: temporary, timeLimit: timeLimit))
    }

    var leftovers: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: temporary.path) }
    }

    @Test func `a rich document becomes a conforming PDF`() async throws {
        let printed = try await press().print(RichDocument.document(day: day), as: .pdf)
        #expect(printed.bytes.starts(with: Array("%PDF-1.7".utf8)))
        #expect(printed.isStrict, "\(printed.log)")
        #expect(printed.note == nil)
        #expect(try leftovers.isEmpty)
    }

    @Test func `a rich document becomes an OpenDocument text`() async throws {
        let printed = try await press().print(RichDocument.document(day: day), as: .odt)
        #expect(printed.bytes.starts(with: Array("PK".utf8)))
        let head = String(decoding: printed.bytes.prefix(100), as: UTF8.self)
        #expect(head.contains("application/vnd.oasis.opendocument.text"))
    }

    @Test func `a rich document becomes a Word text`() async throws {
        let printed = try await press().print(RichDocument.document(day: day), as: .docx)
        #expect(printed.bytes.starts(with: Array("PK".utf8)))
        let head = String(decoding: printed.bytes.prefix(100), as: UTF8.self)
        #expect(head.contains("[Content_Types].xml"))
    }

    @Test(arguments: Format.texts)
    func `the same document gives the same bytes`(format: Format) async throws {
        let press = press()
        async let first = press.print(RichDocument.document(day: day), as: format)
        async let second = press.print(RichDocument.document(day: day), as: format)
        #expect(try await first.bytes == second.bytes)
    }

    @Test func `many documents are bound in one file, and wait their turn`() async throws {
        let press = press()
        let documents = (1...15).map { number in
            Document(
                title: "Fiche action \(number)", day: day,
                blocks: [.heading(1, "Objectifs"), .paragraph("…")])
        }
        let sizes = try await withThrowingTaskGroup { group in
            for _ in 0..<6 {
                group.addTask {
                    try await press.print(documents, title: "Fiches action", as: .pdf).bytes.count
                }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(sizes.count == 1)
        #expect(try leftovers.isEmpty)
    }

    @Test func `a character without a drawing is replaced, and the person is told`() async throws {
        let document = Document(title: "漢字", day: day, blocks: [.paragraph("texte 漢")])
        let printed = try await press().print(document, as: .pdf)
        #expect(printed.isStrict)
        #expect(printed.replacedCount == 2)
        #expect(printed.note?.contains("2 caractères") == true)
    }

    @Test func `the clock stops a press that takes too long, and nothing is left`() async throws {
        await #expect(throws: PressError.timedOut) {
            try await press(timeLimit: .milliseconds(5)).print(RichDocument.document(day: day), as: .pdf)
        }
        #expect(try leftovers.isEmpty)
    }

    @Test func `a press that is not there is named`() async throws {
        let nowhere = temporary.appending(path: "nowhere")
        let error = await #expect(throws: PressError.self) {
            try await press(folder: nowhere).print(RichDocument.document(day: day), as: .pdf)
        }
        #expect(error == .missing(nowhere.appending(path: ".venv/bin/python").path))
        #expect(error?.sentence.contains("administration") == true)
    }

    @Test func `a press that fails says why to the log alone`() async throws {
        let broken = temporary.appending(path: "press")
        let manager = FileManager.default
        try manager.createDirectory(at: broken.appending(path: "fonts"), withIntermediateDirectories: true)
        try "raise SystemExit('fault in the press')".write(
            to: broken.appending(path: "press.py"), atomically: true, encoding: .utf8)
        try manager.createSymbolicLink(
            at: broken.appending(path: ".venv"),
            withDestinationURL: InstalledPress.folder.appending(path: ".venv")
        )
        let error = await #expect(throws: PressError.self) {
            try await press(folder: broken).print(RichDocument.document(day: day), as: .pdf)
        }
        guard case .failed(let log)? = error else {
            return #expect(Bool(false), "\(String(describing: error))")
        }
        #expect(log.contains("fault in the press"))
        #expect(error?.sentence.contains("fault") == false)
    }

    @Test func `a task that is cancelled prints nothing and leaves nothing`() async throws {
        let press = press()
        let document = RichDocument.document(day: day)
        let task = Task { try await press.print(document, as: .pdf) }
        task.cancel()
        await #expect(throws: PressError.cancelled) { try await task.value }
        #expect(try leftovers.isEmpty)
    }
}
