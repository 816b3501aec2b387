import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct MeetingFormTests {
    private let root = "/cls/\(TestSite.slug)/reunions"

    @Test func `every meeting of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            let columns = MeetingColumns(dossier: site.dossier)
            for meeting in site.dossier.meetings {
                var form = MeetingForm(
                    columns.answers(of: meeting), dossier: site.dossier, today: TestSite.moment.day)
                let read = try form.meeting(of: meeting)
                #expect(read == meeting)
            }
        }
    }

    @Test func `a meeting is prepared with its identity and its agenda`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                root,
                [
                    "kind": "steering", "title": "Comité de pilotage", "when": "1er mars 2023", "time": "15h",
                    "state": "held", "ordinal": "3", "agenda.0.title": "Ouverture",
                ])
            #expect(answer.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let meeting = try #require(dossier.meetings.first { $0.ordinal == 3 })
            #expect(meeting.committee == dossier.committees.first { $0.kind == .steering }?.id)
            #expect(meeting.agenda.map(\.title) == ["Ouverture"])
            let page = try await visitor.get(try #require(answer.headers[.location]))
            #expect(page.text.contains("3e COPIL"))
        }
    }

    @Test func `a refused meeting comes back whole, with a fault at each row`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                root,
                [
                    "kind": "steering", "title": "", "when": "demain", "state": "held",
                    "agenda.3.owner": "La <b>coordination</b>",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            for words in ["demain", "La &lt;b&gt;coordination&lt;/b&gt;", "Donnez un intitulé à ce point."] {
                #expect(answer.text.contains(words), "\(words)")
            }
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.meetings.count == site.dossier.meetings.count)
        }
    }

    @Test func `what a meeting left is out of reach of its form`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try #require(site.dossier.meetings.first { $0.ordinal == 1 })
            let answer = try await visitor.post(
                "\(root)/\(copil.id)",
                [
                    "_version": "1", "kind": "steering", "title": copil.title, "when": "7 décembre 2021",
                    "state": "held", "ordinal": "1", "decisions.0.text": "Autre",
                ])
            #expect(answer.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.meetings.first { $0.id == copil.id }?.decisions == copil.decisions)
        }
    }

    @Test func `a meeting is removed with the effect of its decisions, which the page announces`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try #require(site.dossier.meetings.first { $0.ordinal == 1 })
            let page = try await visitor.get("\(root)/\(copil.id)/suppression").text
            #expect(page.contains("Mettre l’action\u{a0}7 en stand-by"))
            #expect(page.contains("et son effet sur la fiche\u{a0}7"))
            let gone = try await visitor.post("\(root)/\(copil.id)/suppression", ["_version": "1"])
            #expect(gone.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let seven = try #require(dossier.actions.first { $0.number == 7 })
            #expect(dossier.rulings[seven.id] == nil)
        }
    }
}
