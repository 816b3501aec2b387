import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct AssessmentListTests {
    private let base = "/cls/\(TestSite.slug)/bilans"

    @Test func `the list has the columns of the ARS tool in its order, and one line a fiche`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(base).text
            let titles = ["Bilan", "Type", "Fiche", "Axe", "En cours", "Atteinte", "État"]
            let places = titles.map { page.firstRange(of: ">\($0)<")?.lowerBound }
            #expect(places.allSatisfy { $0 != nil })
            #expect(page.contains("15\u{a0}lignes"))
            #expect(
                page.contains(
                    "13\u{a0}fiches sur\u{a0}15 ont démarré, 12\u{a0}fiches sur\u{a0}15 sont en cours"))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
        }
    }

    @Test func `a search ignores accents and case, and keeps its words in the address`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(base)?q=URBANISME&tri=-axe").text
            #expect(page.contains("1\u{a0}ligne correspond"))
            #expect(page.contains("value=\"URBANISME\""))
            #expect(page.contains("bilans.csv?q=URBANISME&amp;tri=-axe"))
        }
    }

    @Test func `the sorted column says so and its link sorts the other way`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(base)?tri=en-cours").text
            #expect(page.contains("aria-sort=\"ascending\""))
            #expect(page.contains("bilans?tri=-en-cours"))
        }
    }

    @Test func `the spreadsheet holds what is shown, and a cell that would run is made text`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let all = try await visitor.get("\(base).csv").text
            #expect(all.split(separator: "\r\n").count == 16)
            let some = try await visitor.get("\(base).csv?atteinte=atteint&lignes=10").text
            #expect(some.split(separator: "\r\n").count == 5)
            #expect(some.contains(";4;2021-511;"))
        }
    }

    @Test func `a reader is offered nothing to write`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(base).text
            #expect(!page.contains("Créer"))
            #expect(!page.contains(">Modifier<"))
            let contributor = try await site.visitor(.contributor).get(base).text
            #expect(contributor.contains("bilans/nouveau?fiche=9\""))
            #expect(!contributor.contains("bilans/nouveau?fiche=1\""))
        }
    }

    @Test func `a page without a line says how to widen the search`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(base)?q=introuvable").text
            #expect(page.contains("Aucun bilan ne correspond"))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
        }
    }

    @Test func `hostile queries are answered like the others`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let hostile = [
                "?q=%3Cscript%3Ealert(1)%3C/script%3E", "?page=-3&lignes=1e9", "?page=9223372036854775807",
                "?axe=99999999999999999999", "?tri=--;DROP", "?q=%00%FF%22'", "?lignes=tous&page=2",
            ]
            for query in hostile {
                let answer = try await visitor.get(base + query)
                #expect(answer.status == .ok, "\(query)")
                #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [], "\(query)")
                #expect(!answer.text.contains("<script>alert"))
            }
        }
    }
}

extension AssessmentListTests {
    @Test func `filters, pages and counts agree with the sample`() async throws {
        try await TestSite.run { site in
            let member = try site.member(.reader)
            let viewer = Viewer(member: member, moment: TestSite.moment, csrf: "")
            let list = try await site.site.store.assessmentList(in: TestSite.slug, visibleTo: member)
            func listing(_ query: String) -> Listing<AssessmentLine> {
                list.listing(FormData(query), for: viewer)
            }
            #expect(listing("atteinte=atteint").shown.map(\.number) == [4, 5, 11, 14])
            let second = listing("lignes=10&page=2")
            #expect(second.shown.map(\.number) == [11, 12, 13, 14, 15])
            #expect(second.pages == 2)
            #expect(listing("lignes=10&page=99").page == 2)
            #expect(listing("tri=-fiche").shown.first?.number == 15)
            #expect(listing("lignes=7&type=rien&page=0&tri=inconnu").query.string.isEmpty)
            #expect(AssessmentCounts(list, on: TestSite.moment.day).started == 13)
        }
    }
}
