import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct DecisionsPageTests {
    private let root = "/cls/\(TestSite.slug)/reunions"

    private func copil(_ site: TestSite) throws -> Meeting {
        try #require(site.dossier.meetings.first { $0.kind == .steering && $0.ordinal == 2 })
    }

    private func stored(_ site: TestSite, _ id: ID<Meeting>) async throws -> Meeting {
        try await site.site.store.meeting(id, in: TestSite.slug, visibleTo: site.member(.reader))
    }

    @Test func `«Suites» is a side of the meeting that everybody reads`() async throws {
        try await TestSite.run { site in
            for role in [Role.coordinator, .reader] {
                let visitor = try await site.visitor(role)
                for meeting in site.dossier.meetings {
                    let page = try await visitor.get(Path.meetingDecisions(TestSite.slug, meeting.id)).text
                    #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
                    #expect(page.contains(">Ajouter une décision<") == (role == .coordinator))
                }
            }
        }
    }

    @Test func `a decision is changed at its address, and the others stay as they are`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try copil(site)
            let path = Path.decisionPart(
                TestSite.slug, copil.id, .decision, copil.decisions[1].id.description)
            let page = try await visitor.get(path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("data-asked-by=\"outcome\" data-asked-for=\"adoptedWithReserve\""))
            let fields: [(String, String)] = [
                ("_version", "\(copil.version)"), ("text", "Reformulée"), ("outcome", "adopted"),
                ("effect", "priority"), ("fiches", "10"),
                ("answers", copil.decisions[1].answers[0].description),
            ]
            let refused = try await visitor.post(path, fields.map { $0.0 == "text" ? ("text", "") : $0 })
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("id=\"champ-text-erreur\""))
            let answer = try await visitor.post(path, fields)
            #expect(answer.headers[.location] == Path.meetingDecisions(TestSite.slug, copil.id))
            var expected = copil.decisions
            expected[1].text = "Reformulée"
            let meeting = try await stored(site, copil.id)
            #expect(meeting.decisions == expected)
            #expect(meeting.tasks == copil.tasks && meeting.conclusions == copil.conclusions)
        }
    }

    @Test func `a decision, a conclusion and a task are added once, however often they are sent`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try copil(site)
            for part in DecisionPart.addressed {
                let path = Path.addDecisionPart(TestSite.slug, copil.id, part)
                #expect(MarkupChecker.faults(in: try await visitor.get(path).text, isWholePage: true) == [])
                let once = String(repeating: "\(part.rawValue.first ?? "x")", count: 43)
                for _ in 0..<3 {
                    let answer = try await visitor.post(path, ["_once": once, "text": "Ajoutée <ici>"])
                    #expect(answer.status == .seeOther)
                }
            }
            let meeting = try await stored(site, copil.id)
            #expect(meeting.decisions.map(\.text) == copil.decisions.map(\.text) + ["Ajoutée <ici>"])
            #expect(meeting.conclusions.count == copil.conclusions.count + 1)
            #expect(meeting.tasks.count == copil.tasks.count + 1)
            let row = try #require(meeting.tasks.last).id.description
            let path = Path.decisionPart(TestSite.slug, copil.id, .task, row)
            #expect(try await visitor.post("\(path)/suppression").status == .seeOther)
            #expect(try await stored(site, copil.id).tasks == copil.tasks)
            #expect(try await visitor.get(path).status == .notFound)
        }
    }

    @Test func `lines of the notes become decisions about the fiche of their point`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            var meeting = Meeting(.technical, "COTECH", .day(TestSite.moment.day), .planned)
            meeting.agenda = [AgendaItem("Dépistage")]
            meeting.agenda[0].action = try #require(site.dossier.actions.first { $0.number == 9 }).id
            let id = try await site.site.store.save(meeting, in: TestSite.slug, by: signature)
            let item = try await stored(site, id).agenda[0].id
            _ = try await site.site.store.save(
                note: "- Bus en mai | à Melun\n\n  • Écrire à la CPAM  ", at: id, on: item, version: 0,
                in: TestSite.slug, by: signature)
            let path = Path.decisionNotes(TestSite.slug, id)
            let page = try await visitor.get(path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("value=\"\(item)|Bus en mai | à Melun\""))
            #expect(try await visitor.post(path, ["part": "decision"]).status == .conflict)
            for _ in 0..<2 {
                let answer = try await visitor.post(
                    path, ["ligne": "\(item)|Bus en mai | à Melun", "part": "decision"])
                #expect(answer.headers[.location] == Path.meetingDecisions(TestSite.slug, id))
            }
            let selected = try await visitor.post(
                path, ["ligne": "\(item)|Écrire à la CPAM", "part": "task", "point": "1"])
            #expect(selected.headers[.location] == Path.sitting(TestSite.slug, id, point: 1))
            let left = try await stored(site, id)
            #expect(left.decisions.map(\.text) == ["Bus en mai | à Melun"])
            #expect(left.decisions[0].actions == [meeting.agenda[0].action].compactMap(\.self))
            #expect(left.tasks.map(\.text) == ["Écrire à la CPAM"])
            #expect(try await visitor.get(path).text.contains("Déjà dans les suites"))
        }
    }
}
