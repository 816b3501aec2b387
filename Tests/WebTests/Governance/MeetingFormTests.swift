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
            let columns = MeetingColumns(file: site.file)
            for meeting in site.file.meetings {
                var form = MeetingForm(
                    columns.answers(of: meeting), file: site.file, today: TestSite.moment.day)
                let read = try form.meeting(of: meeting)
                #expect(read == meeting)
                #expect(form.newcomers.isEmpty)
            }
        }
    }

    @Test func `a meeting is written with structures added on the spot`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                root,
                [
                    "kind": "steering", "title": "Comité de pilotage", "when": "1er mars 2023", "time": "15h",
                    "state": "held", "ordinal": "3", "contributions.0.structure": "Collectif Santé Brie",
                    "contributions.0.text": "Un témoignage",
                    "decisions.0.text": "Mettre la fiche 2 en stand-by.", "decisions.0.effect": "standby",
                    "decisions.0.outcome": "adopted", "decisions.0.fiches": "2",
                    "conclusions.0.text": "Poursuivre", "next": "décembre 2023",
                ])
            #expect(answer.status == .seeOther)
            let file = try await site.site.store.contractFile(TestSite.slug)
            let meeting = try #require(file.meetings.first { $0.ordinal == 3 })
            #expect(meeting.committee == file.committees.first { $0.kind == .steering }?.id)
            let structure = try #require(file.organizations.first { $0.name == "Collectif Santé Brie" })
            #expect(meeting.contributions.map(\.organization) == [structure.id])
            let fiche = try #require(file.actions.first { $0.number == 2 })
            #expect(file.rulings[fiche.id]?.last?.effect == .standby)
            let page = try await visitor.get(try #require(answer.headers[.location]))
            #expect(page.text.contains("3e COPIL") && page.text.contains("Mise en stand-by"))
        }
    }

    @Test func `a refused meeting comes back whole, with a fault at each row`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                root,
                [
                    "kind": "steering", "title": "", "when": "demain", "state": "held",
                    "agenda.3.owner": "La coordination",
                    "decisions.2.text": "<b>Décider</b>", "decisions.2.fiches": "99",
                    "decisions.2.effect": "priority", "conclusions.0.fiches": "1",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            for words in [
                "demain", "La coordination", "&lt;b&gt;Décider&lt;/b&gt;",
                "Le contrat n’a pas de fiche 99.", "Écrivez la conclusion.",
            ] { #expect(answer.text.contains(words), "\(words)") }
            let file = try await site.site.store.contractFile(TestSite.slug)
            #expect(file.meetings.count == site.file.meetings.count)
            #expect(file.people.count == site.file.people.count)
        }
    }

    @Test func `conclusions that stay keep the id that decisions answer`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let june = try #require(site.file.meetings.first { $0.when.code == "2022-06-24" })
            let kept = try #require(june.conclusions.first)
            let fields: KeyValuePairs = [
                "_version": "1", "kind": "technical", "title": june.title, "when": "24 juin 2022",
                "state": "held", "conclusions.0.text": "Nouvelle", "conclusions.1.text": "Reformulée",
                "conclusions.1.id": kept.id.description, "conclusions.2.id": "20",
            ]
            let answer = try await visitor.post("\(root)/\(june.id)", fields)
            #expect(answer.status == .seeOther)
            let file = try await site.site.store.contractFile(TestSite.slug)
            let meeting = try #require(file.meetings.first { $0.id == june.id })
            #expect(meeting.conclusions.map(\.text) == ["Nouvelle", "Reformulée"])
            #expect(meeting.conclusions[1].id == kept.id)
            let second = try await visitor.post("\(root)/\(june.id)", fields)
            #expect(second.status == .conflict)
            #expect(second.text.contains("Une autre personne a enregistré entre-temps"))
        }
    }

    @Test func `a meeting is removed with the effect of its decisions, which the page announces`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try #require(site.file.meetings.first { $0.ordinal == 1 })
            let page = try await visitor.get("\(root)/\(copil.id)/suppression").text
            #expect(page.contains("Mettre l’action\u{a0}7 en stand-by"))
            #expect(page.contains("et son effet sur la fiche\u{a0}7"))
            let gone = try await visitor.post("\(root)/\(copil.id)/suppression", ["_version": "1"])
            #expect(gone.status == .seeOther)
            let file = try await site.site.store.contractFile(TestSite.slug)
            let seven = try #require(file.actions.first { $0.number == 7 })
            #expect(file.rulings[seven.id] == nil)
        }
    }
}
