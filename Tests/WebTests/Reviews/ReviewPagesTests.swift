import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

@Suite struct ReviewPagesTests {
    private let root = "/cls/\(TestSite.slug)/revues"

    @Test func `the list begins with the quarter under way and counts its facts`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(root)
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            let rows = page.text.split(separator: "<tr>").dropFirst(2)
            #expect(rows.first?.contains("1er trimestre\u{a0}2023") == true)
            #expect(rows.first?.contains("En cours") == true)
            let quarter = try #require(Quarter(2023, 1))
            let entries = site.dossier.entries.count { quarter.contains($0.when.first) }
            #expect(rows.first?.contains(">\(entries)</td>") == true)
        }
    }

    @Test func `the review of the first quarter of 2023 reads as a page`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(root)/2023-T1")
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            for words in [
                "14\u{a0}participants", "Déploiement du CLS", "Calendrier des dates à venir",
                "\(root)/2022-T4\"", "\(root)/2023-T2\"", "\(root)/2023-T1.pdf\"", "\(root)/2023-T1.odt\"",
                "\(root)/2023-T1.docx\"",
            ] { #expect(page.text.contains(words), "\(words)") }
        }
    }

    @Test func `the public review names nobody`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let text = try await visitor.get("\(root)/2023-T1?public=oui").text
            let article = try #require(text.split(separator: "<article").last)
            for person in site.dossier.people { #expect(!article.contains(" \(person.lastName)<")) }
            #expect(text.contains("\(root)/2023-T1.pdf?public=oui"))
        }
    }

    @Test(arguments: ["2019-T2", "2031-T4", "1900-T1", "2200-T4"])
    func `a quarter without facts answers a calm review`(code: String) async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(root)/\(code)")
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
        }
    }

    @Test(arguments: ["2023-T5", "2023-T0", "2023", "T1-2023", "2023-T1x", "2023-T5.pdf"])
    func `what is no quarter does not exist`(code: String) async throws {
        try await TestSite.run { site in
            let found = try await site.visitor(.reader).get("\(root)/\(code)")
            #expect(found.status == .notFound)
        }
    }

    @Test(arguments: [("pdf", "PDF"), ("docx", "Word"), ("odt", "OpenDocument")])
    func `the review is given as a file, and the history says so`(format: String, name: String) async throws {
        try await TestSite.run { site in
            let answer = try await site.visitor(.reader).get("\(root)/2023-T1.\(format)?public=oui")
            let bytes = Array(answer.body.readableBytesView.prefix(4))
            #expect(answer.status == .ok)
            #expect(bytes == (format == "pdf" ? Array("%PDF".utf8) : [0x50, 0x4B, 3, 4]))
            #expect(
                answer.headers[.contentDisposition]
                    == "attachment; filename=\"revue-2023-T1-public.\(format)\"")
            let rows = try await site.site.store.history(
                of: TestSite.slug, limit: 1, visibleTo: try site.member(.coordinator))
            #expect(rows.first?.label == "Revue 2023-T1 en \(name)")
        }
    }
}
