import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct CalendarTests {
    private let root = "/cls/\(TestSite.slug)"

    /// The lines of a calendar file, unfolded.
    private func lines(_ answer: TestResponse) -> [String] {
        answer.text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    /// Makes a private link, and reads it where it is shown.
    private func link(_ visitor: Visitor) async throws -> String {
        let made = try await visitor.post("\(root)/agenda/lien")
        #expect(made.status == .seeOther && made.headers[.location] == "\(root)/agenda")
        let cookie = try #require(made.headers[.setCookie]?.split(separator: ";").first.map(String.init))
        var holder = visitor
        holder.cookies = [cookie]
        let page = try await holder.get("\(root)/agenda")
        #expect(try await holder.get("\(root)/agenda").text == page.text)
        #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
        let start = try #require(page.text.range(of: "/agenda/"))
        let rest = page.text[start.lowerBound...]
        return String(rest[..<(try #require(rest.range(of: ".ics")).upperBound)])
    }

    @Test func `the agenda shows meetings, deadlines and forecasts by month, and leads on`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let page = try await visitor.get("\(root)/agenda").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                "De mars\u{a0}2023 à août\u{a0}2023", "<h2>Mai\u{a0}2023</h2>",
                "9\u{a0}mai\u{a0}2023 à 10h00",
                "Le COTECH doit se réunir au plus tard le 15\u{a0}mai\u{a0}2023.",
                "Atteinte prévue des objectifs",
                "\(root)/agenda?de=2022-09", "Créer mon lien privé",
            ] { #expect(page.contains(words), "\(words)") }
            #expect(!page.contains("Préparer une réunion"))
            let past = try await visitor.get("\(root)/agenda?de=2022-09").text
            #expect(past.contains("15\u{a0}novembre\u{a0}2022") && past.contains("2e COPIL"))
            for odd in ["de=2022-99", "de=demain", "de=2022", "de="] {
                #expect(try await visitor.get("\(root)/agenda?\(odd)").status == .ok)
            }
        }
    }

    @Test func `a private link opens the calendar without session, until it is renewed or taken back`()
        async throws
    {
        try await TestSite.run { site in
            let (reader, stranger) = (try await site.visitor(.reader), try await site.visitor(nil))
            let first = try await link(reader)
            #expect(first.utf8.count > 50)
            #expect(!(try await reader.get("\(root)/agenda").text.contains(first)))
            let feed = try await stranger.get(first)
            #expect(feed.headers[.contentType] == "text/calendar; charset=utf-8; method=PUBLISH")
            #expect(lines(feed).contains("SUMMARY:2e COPIL – Comité de pilotage du CLS"))
            #expect(try await stranger.get(first).text == feed.text)
            let second = try await link(reader)
            #expect(try await stranger.get(first).status == .notFound)
            #expect(try await stranger.get(second).status == .ok)
            let gone = try await reader.post("\(root)/agenda/lien/suppression")
            #expect(gone.headers[.location] == "\(root)/agenda")
            #expect(try await stranger.get(second).status == .notFound)
            #expect(try await stranger.get("/agenda/\(Token.random()).ics").status == .notFound)
        }
    }

    @Test func `a link dies with the account, and with its grant of the contract`() async throws {
        try await TestSite.run { site in
            let stranger = try await site.visitor(nil)
            let path = try await link(try await site.visitor(.reader))
            var member = try await site.site.store.member(site.member(.reader).id)
            let granted = member.contracts
            member.contracts = []
            try await site.site.store.save(member, by: nil, at: TestSite.moment)
            #expect(try await stranger.get(path).status == .notFound)
            (member.contracts, member.version) = (granted, member.version + 1)
            try await site.site.store.save(member, by: nil, at: TestSite.moment)
            #expect(try await stranger.get(path).status == .ok)
            (member.isDisabled, member.version) = (true, member.version + 1)
            try await site.site.store.save(member, by: nil, at: TestSite.moment)
            #expect(try await stranger.get(path).status == .notFound)
        }
    }

    @Test func `a meeting that is cancelled, then removed, stays in the feed as cancelled`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            let meeting = try #require(site.dossier.meetings.first { $0.when.code == "2023-05-09" })
            try await site.site.store.change(meeting.id, in: TestSite.slug, by: signature) {
                $0.state = .cancelled
            }
            func event() async throws -> [String] {
                let feed = lines(try await visitor.get("\(root)/agenda.ics"))
                let uid = try #require(feed.firstIndex { $0.hasPrefix("UID:reunion-\(meeting.id)-") })
                return Array(feed[uid...].prefix { $0 != "END:VEVENT" })
            }
            let cancelled = try await event()
            #expect(cancelled.contains("STATUS:CANCELLED") && cancelled.contains("SEQUENCE:1"))
            let dossier = try await visitor.get("\(root)/reunions/\(meeting.id).ics")
            #expect(lines(dossier).contains("METHOD:CANCEL") && lines(dossier).contains("STATUS:CANCELLED"))
            try await site.site.store.removeMeeting(
                meeting.id, version: 2, in: TestSite.slug, by: signature)
            let removed = try await event()
            #expect(removed.contains("STATUS:CANCELLED") && removed.contains("SEQUENCE:2"))
            #expect(removed.first == cancelled.first)
            let record = try await site.site.store.calendarRecord(
                of: TestSite.slug, visibleTo: site.member(.coordinator),
                at: TestSite.moment.adding(seconds: Store.removalTold + 1))
            #expect(record.removed.isEmpty)
        }
    }

    @Test func `one meeting is an invitation for who writes, a date to keep for who reads`() async throws {
        try await TestSite.run { site in
            let copil = try #require(site.dossier.meetings.first { $0.when.code == "2023-02-07" })
            let path = "\(root)/reunions/\(copil.id).ics"
            let sent = lines(try await site.visitor(.coordinator).get(path))
            #expect(sent.contains("METHOD:REQUEST"))
            #expect(sent.contains("ORGANIZER;CN=\"Compte coordinator\":mailto:coordinator@melun.example"))
            #expect(sent.contains("DTSTART;TZID=Europe/Paris:20230207T150000"))
            let read = lines(try await site.visitor(.reader).get(path))
            #expect(read.contains("METHOD:PUBLISH") && !read.contains { $0.hasPrefix("ORGANIZER") })
            let vague = try #require(site.dossier.meetings.first { $0.when.code == "2023-12" })
            #expect(
                try await site.visitor(.reader).get("\(root)/reunions/\(vague.id).ics").status == .conflict)
        }
    }
}
