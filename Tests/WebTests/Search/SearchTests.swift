import Domain
import Formats
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct SearchTests {
    private let base = "/cls/\(TestSite.slug)/recherche"

    @Test func `results are grouped by kind, the words found are marked, each leads to its page`()
        async throws
    {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(base)?q=DEPISTAGE").text
            #expect(page.contains("<h2>Fiches action "))
            #expect(page.contains("<mark>dépistage</mark>"))
            #expect(page.contains("href=\"/cls/\(TestSite.slug)/fiches/9\""))
            #expect(!page.contains("**"))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
        }
    }

    @Test func `an indicator leads to its page, of a fiche or of the contract`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let own = [
                site.dossier.indicators.first { $0.subject == .contract },
                site.dossier.indicators.first { $0.action != nil },
            ]
            for indicator in own {
                let indicator = try #require(indicator)
                let results = try await visitor.get("\(base)?q=\(Percent.encoded(indicator.label))").text
                let path = Path.indicator(TestSite.slug, indicator.id)
                #expect(results.contains("href=\"\(path)\""), "\(indicator.label)")
                #expect(try await visitor.get(path).status == .ok)
            }
        }
    }

    @Test func `nothing typed and nothing found both teach`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            for (query, words) in [
                ("", "Que cherchez-vous"), ("?q=introuvable", "Rien ne correspond à tous ces mots"),
                ("?q=%22%20NEAR(%20*%20--%20zzz", "Rien ne correspond"),
                ("?q=%3Cmark%3E%00", "Rien ne correspond"),
            ] {
                let answer = try await visitor.get(base + query)
                #expect(answer.status == .ok)
                #expect(answer.text.contains(words), "\(query)")
                #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            }
        }
    }

    @Test(arguments: ObjectKind.ofContracts)
    func `every kind of object leads somewhere, but for accounts and subscribers`(kind: ObjectKind) {
        let place = ObjectPlace(
            action: 9, meeting: ID(4), quarter: Quarter(2023, 1), version: 2)
        let path = Path.object(kind, 7, at: place, in: "melun")
        #expect((path == nil) == [.member, .subscriber].contains(kind))
        #expect(path?.hasPrefix("/cls/melun/") != false)
    }

    @Test func `a title is marked where its words begin as those typed`() {
        #expect(SearchMarks("sante").marked("Journée de la Santé").text == "Journée de la <mark>Santé</mark>")
        #expect(SearchMarks("<b>").marked("a<b>").text == "a&lt;<mark>b</mark>&gt;")
    }
}
