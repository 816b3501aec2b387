import Documents
import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Names put in every free text of one contract, and looked for in the files that the public is given.
@Suite(.enabled(if: TestSite.hasPress, "press/.venv is missing: run press/setup"))
struct MaskedFilesTests {
    @Test func `no file that the public is given holds a name, nor do its metadata or what is heard of it`()
        async throws
    {
        try await TestSite.run { site in
            try await site.nameEverywhere()
            try await site.runCopy { named in
                let dossier = try await named.site.store.dossier(TestSite.slug)
                for (document, formats) in try Self.documents(of: dossier) {
                    for format in formats {
                        let words = try await named.words(of: document, as: format)
                        #expect(Secrets.left(in: words) == [], "\(document.footer), \(format)")
                        #expect(words.count > 2_000, "\(document.footer), \(format) was not read")
                    }
                }
                #expect(Secrets.left(in: try await named.fileNames()) == [])
            }
        }
    }

    @Test func `what is looked for is found in a file that holds it`() async throws {
        try await TestSite.run { site in
            let text: Text = "Mme \(strong: "Gar")nier est venue."
            let document = Document(
                title: "Essai", author: "Mme Lacombe", day: TestSite.moment.day,
                blocks: [
                    .paragraph(text),
                    .figure(
                        .svg("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>"),
                        alternative: "Portrait de M. Teixeira"),
                ])
            for format in Format.texts {
                let words = try await site.words(of: document, as: format)
                #expect(Secrets.left(in: words).count >= 3, "\(format)")
            }
        }
    }

    /// A review, its deck and a fiche as the public reads them, each in its formats.
    private static func documents(of dossier: Dossier) throws -> [(Document, [Format])] {
        let day = TestSite.moment.day
        let meeting = try #require(dossier.meetings.first { $0.id == ID(4) })
        let action = try #require(dossier.actions.first { $0.number == 9 })
        let review = QuarterlyReview(TestSite.quarter, of: dossier)
        return [
            (ReviewDocument.build(review, for: .public, on: day), Format.texts),
            (MeetingDeck.build(meeting, of: dossier, for: .public, on: day), Format.decks),
            (ActionDocument.build(action, of: dossier, for: .public, on: day), Format.texts),
        ]
    }
}

extension TestSite {
    /// Whether the press of this checkout is set up; in continuous integration it must be.
    fileprivate static var hasPress: Bool {
        FileManager.default.fileExists(atPath: python.path)
            || ProcessInfo.processInfo.environment["CI"] != nil
    }

    private static var python: URL { pressFolder.appending(path: ".venv/bin/python") }

    /// Every word of a document once printed: its text, its metadata, what is heard of its pictures.
    fileprivate func words(of document: Document, as format: Format) async throws -> String {
        let printed = try await site.press.print(document, as: format)
        let file = FileManager.default.temporaryDirectory.appending(
            path: "\(UUID().uuidString).\(format.fileExtension)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(printed.bytes).write(to: file)
        let reader = Process()
        let output = Pipe()
        reader.executableURL = Self.python
        reader.arguments = [Self.pressFolder.appending(path: "tests/every_word.py").path, file.path]
        reader.standardOutput = output
        try reader.run()
        let words = try output.fileHandleForReading.readToEnd() ?? Data()
        reader.waitUntilExit()
        #expect(reader.terminationStatus == 0)
        return String(decoding: words, as: UTF8.self)
    }

    /// The names under which the files of a public version are saved.
    fileprivate func fileNames() async throws -> String {
        let reader = try await visitor(.reader)
        var names: [String] = []
        for path in ["revues/\(Self.quarter.code).odt?public=oui", "reunions/4/diaporama.odp?public=oui"] {
            let answer = try await reader.get("/cls/\(Self.slug)/\(path)")
            #expect(answer.status == .ok)
            names.append(answer.headers[.contentDisposition] ?? "")
        }
        return names.joined(separator: "\n")
    }
}
