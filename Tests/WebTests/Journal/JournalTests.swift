import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct JournalTests {
    private let root = "/cls/\(TestSite.slug)/journal"

    @Test func `the journal groups every advance by quarter, the latest first`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(root)
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(page.text.contains("\(site.dossier.entries.count)\u{a0}avancées"))
            let winter = try #require(page.text.range(of: "<h2>1er trimestre\u{a0}2023"))
            let older = try #require(page.text.range(of: "<h2>1er trimestre\u{a0}2021"))
            #expect(winter.lowerBound < older.lowerBound)
            for entry in site.dossier.entries { #expect(page.text.contains("\(root)/\(entry.id)\"")) }
            #expect(!page.text.contains("Ajouter une avancée"))
        }
    }

    @Test func `a filter keeps what it says and counts it`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let fiche = try #require(site.dossier.actions.first { $0.number == 12 })
            let own = site.dossier.entries.filter { $0.actions.contains(fiche.id) }
            let page = try await visitor.get("\(root)?fiche=12").text
            #expect(page.contains("\(own.count)\u{a0}avancées sur\u{a0}\(site.dossier.entries.count)"))
            let others = site.dossier.entries.filter(\.actions.isEmpty).count
            let beside = try await visitor.get("\(root)?fiche=autres").text
            #expect(beside.contains("\(French.count(others, "avancée")) sur"))
            let words = try await visitor.get("\(root)?q=URBANISME+favorable").text
            #expect(words.contains("Introduction à l’Urbanisme Favorable à la Santé"))
            let none = try await visitor.get("\(root)?q=introuvable").text
            #expect(none.contains("Aucune avancée ne correspond") && none.contains("0\u{a0}avancée sur"))
        }
    }

    @Test func `the spreadsheet holds exactly what is shown, and the history says who took it`() async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let csv = try await visitor.get("\(root).csv?trimestre=2023-T1").text
            let quarter = try #require(Quarter(2023, 1))
            let count = site.dossier.entries.filter { quarter.contains($0.when.first) }.count
            #expect(csv.split(separator: "2023-T1").count == count + 1)
            #expect(!csv.contains("2021-T1"))
            let rows = try await site.site.store.history(
                of: TestSite.slug, limit: 1, visibleTo: try site.member(.coordinator))
            #expect(rows.first?.label == "Journal en CSV" && rows.first?.verb == .export)
        }
    }

    @Test func `the journal of a commune holds its advances, by month`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let own = site.dossier.entries.filter { $0.communes.contains("77152") }
            let page = try await visitor.get("\(root)?commune=77152&trimestre=2023-T1").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            let quarter = try #require(Quarter(2023, 1))
            let shown = own.filter { quarter.contains($0.when.first) }
            try #require(!shown.isEmpty)
            for entry in shown {
                #expect(page.contains("\(root)/\(entry.id)\""))
            }
            #expect(page.contains("<h3>Mars\u{a0}2023</h3>"))
            let csv = try await visitor.get("\(root).csv?commune=77152").text
            #expect(csv.split(separator: "\r\n").count == own.count + 1)
        }
    }

    @Test func `every advance reads as a page of its own`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            for entry in site.dossier.entries {
                let page = try await visitor.get("\(root)/\(entry.id)")
                #expect(page.status == .ok)
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
                #expect(page.text.contains("Modifier") && page.text.contains("Historique de cette avancée"))
            }
            #expect(try await visitor.get("\(root)/99999").status == .notFound)
            #expect(try await visitor.get("\(root)/abc").status == .notFound)
        }
    }
}
