import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct MeetingFormTests {
    private let root = "/cls/\(TestSite.slug)/reunions"

    @Test func `every meeting of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            let form = Meeting.form(Meeting.Choices(site.dossier), on: Day.last(ofMonth: 3, 2023))
            for meeting in site.dossier.meetings {
                let read = try form.read(form.answers(of: meeting), over: meeting)
                #expect(read.value == meeting)
                #expect(read.newcomers.isEmpty)
            }
        }
    }

    @Test func `a meeting that names no instance takes that of its kind, where it has one`() async throws {
        try await TestSite.run { site in
            let form = Meeting.form(Meeting.Choices(site.dossier), on: TestSite.moment.day)
            let steering = try #require(site.dossier.committees.first { $0.kind == .steering })
            let blank = Meeting(.workingGroup, "Groupe", .day(TestSite.moment.day), .planned)
            for (kind, expected) in [(Meeting.Kind.steering, steering.id), (.external, nil)] {
                let typed = form.answers(of: blank).replacing("kind", kind.rawValue)
                #expect(try form.read(typed, over: blank).value.committee == expected)
            }
        }
    }

    @Test func `two who change different points of an agenda both keep theirs, with what no form asks`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var meeting = try #require(site.dossier.meetings.first { $0.agenda.count > 2 })
            let point = meeting.agenda[1].id
            let leftOver = try await visitor.post(
                "\(root)/\(meeting.id)/seance/points/\(point)/report", ["isLeftOver": "oui"])
            #expect(leftOver.status == .seeOther)
            (meeting.agenda[1].isLeftOver, meeting.version) = (true, meeting.version + 1)
            let form = Meeting.form(Meeting.Choices(site.dossier), on: TestSite.moment.day)
            let answers = form.answers(of: meeting)
            let marks = ReadMarks(of: answers, in: form.shape).text
            let path = "\(root)/\(meeting.id)"
            for change in [["agenda.0.title": "Ouverture"], ["agenda.1.minutes": "55"]] {
                let answer = try await visitor.send(
                    path, answers, version: meeting.version,
                    replacing: change.merging(["_read": marks]) { $1 })
                #expect(answer.status == .seeOther)
            }
            var expected = meeting.agenda
            (expected[0].title, expected[1].minutes) = ("Ouverture", 55)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.$meetings[meeting.id]?.agenda == expected)
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

    @Test func `a meeting is what its instance is, whatever its type said`() async throws {
        try await TestSite.run { site in
            let technical = try #require(site.dossier.committees.first { $0.kind == .technical })
            let answer = try await site.visitor(.coordinator).post(
                root,
                [
                    "kind": "i\(technical.id)", "title": "Comité technique",
                    "when": "1er mars 2023", "state": "planned", "ordinal": "77",
                ])
            #expect(answer.status == .seeOther)
            let store = site.site.store
            var meeting = try #require(
                try await store.dossier(TestSite.slug).meetings.first { $0.ordinal == 77 })
            #expect(meeting.kind == .technical && meeting.committee == technical.id)
            meeting.kind = .steering
            let coordinator = Signature(try site.member(.coordinator), at: TestSite.moment)
            try await store.save(meeting, in: TestSite.slug, by: coordinator)
            let stored = try await store.dossier(TestSite.slug).meetings.first { $0.id == meeting.id }
            #expect(stored?.kind == .technical)
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

    @Test func `a form that is sent twice adds its point once`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try #require(site.dossier.meetings.first { $0.agenda.count > 2 })
            let form = Meeting.form(Meeting.Choices(site.dossier), on: TestSite.moment.day)
            let answers = form.answers(of: meeting)
            let changes = [
                "_read": ReadMarks(of: answers, in: form.shape).text, "agenda.90.title": "Questions diverses",
            ]
            for _ in 0..<2 {
                let answer = try await visitor.send(
                    "\(root)/\(meeting.id)", answers, version: meeting.version, replacing: changes)
                #expect(answer.status == .seeOther)
            }
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let stored = try #require(dossier.$meetings[meeting.id])
            #expect(stored.agenda.map(\.title) == meeting.agenda.map(\.title) + ["Questions diverses"])
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
            #expect(dossier.$meetings[copil.id]?.decisions == copil.decisions)
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
