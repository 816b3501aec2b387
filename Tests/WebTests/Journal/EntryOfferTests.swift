import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// What is offered to link an advance to: the last meetings, and older ones on demand.
@Suite struct EntryOfferTests {
    private let root = "/cls/\(TestSite.slug)/journal"

    /// A site whose contract held a meeting a week since 2021, each with a decision.
    private func run(
        _ test: @escaping @Sendable (TestSite, Visitor, [Meeting]) async throws -> Void
    ) async throws {
        try await TestSite.run { site in
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            for week in 0..<30 {
                var meeting = Meeting(
                    .workingGroup, "Groupe \(week)", .day(Day.first(ofMonth: 3, 2021).adding(days: 7 * week)))
                meeting.decisions = [Decision("Décider \(week)", .orientation, .adopted)]
                try await site.site.store.save(meeting, in: TestSite.slug, by: signature)
            }
            let stored = try await site.site.store.dossier(TestSite.slug).meetings
            try await test(
                site, try await site.visitor(.coordinator), stored.filter { $0.title.hasPrefix("Groupe ") })
        }
    }

    @Test func `the last meetings are offered, and older ones by their year`() async throws {
        try await run { site, visitor, meetings in
            let first = try #require(meetings.first)
            let (option, box) = ("<option value=\"\(first.id)\"", "Décider 0")
            let form = try await visitor.get("\(root)/nouveau?fiche=9").text
            #expect(!form.contains(option) && !form.contains(box))
            #expect(form.contains("<a href=\"\(root)/nouveau?fiche=9&amp;annee=2021\">2021</a>"))
            let older = try await visitor.get("\(root)/nouveau?fiche=9&annee=2021").text
            #expect(older.contains(option) && older.contains(box) && older.contains("<strong>2021</strong>"))
        }
    }

    @Test func `an older meeting that was chosen stays chosen`() async throws {
        try await run { site, visitor, meetings in
            let first = try #require(meetings.first)
            let decision = first.decisions[0].id
            var fields = [
                ("title", ""), ("when", "mars 2023"), ("kind", "action"), ("meeting", "\(first.id)"),
                ("follows", "\(decision)"),
            ]
            let refused = try await visitor.post(root, fields)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("<option value=\"\(first.id)\" selected"))
            #expect(refused.text.contains("value=\"\(decision)\" checked"))
            fields[0].1 = "Une suite"
            #expect(try await visitor.post(root, fields).status == .seeOther)
            let entries = try await site.site.store.dossier(TestSite.slug).entries
            let entry = try #require(entries.first { $0.title == "Une suite" })
            #expect(entry.meeting == first.id && entry.follows == [decision])
            let form = try await visitor.get("\(root)/\(entry.id)/modifier").text
            #expect(form.contains("<option value=\"\(first.id)\" selected"))
            #expect(form.contains("value=\"\(decision)\" checked"))
        }
    }

    @Test func `past meetings come by pages, the latest first`() async throws {
        try await run { _, visitor, meetings in
            let list = "/cls/\(TestSite.slug)/reunions"
            let (page, second) = try await (visitor.get(list).text, visitor.get("\(list)?page=2").text)
            let (first, middle) = (meetings[0], meetings[12])
            #expect(page.contains("<a href=\"\(list)?page=2\">") && page.contains("Rythme des instances"))
            #expect(!page.contains("\(list)/\(middle.id)\""))
            #expect(second.contains("\(list)/\(middle.id)\"") && !second.contains("Rythme des instances"))
            #expect(try await visitor.get("\(list)?page=99").text.contains("\(list)/\(first.id)\""))
        }
    }
}
