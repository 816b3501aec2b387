import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct DecisionFormTests {
    private let root = "/cls/\(TestSite.slug)/reunions"

    private func copil(_ site: TestSite, _ ordinal: Int) throws -> Meeting {
        try #require(site.dossier.meetings.first { $0.kind == .steering && $0.ordinal == ordinal })
    }

    private func stored(_ site: TestSite, _ id: ID<Meeting>) async throws -> (Dossier, Meeting) {
        let dossier = try await site.site.store.dossier(TestSite.slug)
        return (dossier, try #require(dossier.$meetings[id]))
    }

    @Test func `what every meeting of the sample left passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            for meeting in site.dossier.meetings {
                let form = form(site, meeting)
                let read = try form.read(form.answers(of: meeting), over: meeting)
                #expect(read.value == meeting)
                #expect(read.newcomers.isEmpty)
            }
        }
    }

    private func form(_ site: TestSite, _ meeting: Meeting) -> Form<Meeting> {
        Meeting.decisionForm(DecisionChoices(site.dossier, meeting), on: TestSite.moment.day)
    }

    @Test func `two who change different decisions both keep theirs, and each keeps its identity`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try copil(site, 2)
            try #require(copil.decisions.count > 1)
            let form = form(site, copil)
            let answers = form.answers(of: copil)
            let marks = ReadMarks(of: answers, in: form.shape).text
            for change in [["decisions.0.text": "Reformulée"], ["decisions.1.text": "Précisée"]] {
                let answer = try await visitor.send(
                    "\(root)/\(copil.id)/suites", answers, version: copil.version,
                    replacing: change.merging(["_read": marks]) { $1 })
                #expect(answer.status == .seeOther)
            }
            var expected = copil.decisions
            (expected[0].text, expected[1].text) = ("Reformulée", "Précisée")
            let (_, meeting) = try await stored(site, copil.id)
            #expect(meeting.decisions == expected && meeting.tasks == copil.tasks)
        }
    }

    @Test func `every meeting has its form, and it is sound`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            for meeting in site.dossier.meetings {
                let page = try await visitor.get("\(root)/\(meeting.id)/suites/modifier")
                #expect(page.status == .ok)
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            }
            #expect(try await site.visitor(.reader).get("\(root)/1/suites/modifier").status == .forbidden)
        }
    }

    @Test func `a COPIL is written whole: structures, effect, task, group and bilans`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try copil(site, 1)
            let bilan = try #require(site.dossier.assessments.first { $0.counts })
            let answer = try await visitor.post(
                "\(root)/\(copil.id)/suites",
                [
                    "_version": "1", "_annuaire.Collectif Santé Brie": "+",
                    "_annuaire.Mme Odile Sarment": "+",
                    "contributions.0.structure": "Collectif Santé Brie",
                    "contributions.0.text": "Un témoignage", "conclusions.0.text": "Poursuivre",
                    "decisions.0.text": "Mettre la fiche 2 en stand-by.", "decisions.0.effect": "standby",
                    "decisions.0.outcome": "adoptedWithReserve", "decisions.0.reserve": "D’ici à juin.",
                    "decisions.0.fiches": "2",
                    "decisions.1.text": "Ouvrir un groupe", "decisions.1.effect": "opening",
                    "decisions.1.outcome": "adopted", "decisions.1.fiches": "8",
                    "decisions.1.committee": "Laverie",
                    "decisions.2.text": "Valider", "decisions.2.effect": "validation",
                    "decisions.2.assessments": "\(bilan.id)",
                    "tasks.0.text": "Écrire à la ville", "tasks.0.owner": "Mme Odile Sarment",
                    "tasks.0.structure": "CPAM 77", "tasks.0.due": "juillet 2023", "tasks.0.fiches": "2",
                    "tasks.0.follows": "2", "next": "décembre 2023",
                ])
            #expect(answer.status == .seeOther)
            let (dossier, meeting) = try await stored(site, copil.id)
            let structure = try #require(dossier.organizations.first { $0.name == "Collectif Santé Brie" })
            #expect(meeting.contributions.map(\.organization) == [structure.id])
            let fiche = try #require(dossier.actions.first { $0.number == 2 })
            #expect(dossier.rulings[fiche.id]?.last?.effect == .standby)
            #expect(meeting.decisions[0].reserve == "D’ici à juin.")
            let group = try #require(dossier.committees.first { $0.name == "Laverie" })
            #expect(meeting.decisions[1].committee == group.id && group.kind == .workingGroup)
            #expect(group.actions == meeting.decisions[1].actions)
            #expect(meeting.decisions[2].assessments == [bilan.id])
            #expect(meeting.decisions[2].actions == [bilan.action])
            let task = try #require(meeting.tasks.first)
            #expect(task.due == .month(year: 2023, month: 7) && task.follows == [ID(2)])
            #expect(dossier.$people[try #require(task.owner)]?.lastName == "Sarment")
            #expect(meeting.next == .month(year: 2023, month: 12))
        }
    }

    /// The fields of rows that stay, under their ids.
    private func kept(
        _ rows: String, _ stored: [(id: String, text: String)]
    ) -> [(String, String)] {
        stored.enumerated().flatMap { index, row in
            [("\(rows).\(index).id", row.id), ("\(rows).\(index).text", row.text)]
        }
    }

    @Test func `one decision answers several propositions`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try copil(site, 2)
            let page = try await visitor.get("\(root)/\(copil.id)/suites/modifier").text
            let ids = copil.decisions.flatMap(\.answers)
            try #require(!ids.isEmpty)
            for id in ids { #expect(page.contains("value=\"\(id)\" checked")) }
            // Those that others follow stay, as do the tasks that date étapes.
            var fields = [("_version", "\(copil.version)")]
            fields += copil.decisions.indices.map { ("decisions.\($0).fiches", "9") }
            fields += kept("decisions", copil.decisions.map { ($0.id.description, $0.text) })
            fields += kept("tasks", copil.tasks.map { ($0.id.description, $0.text) })
            fields += ids.map { ("decisions.0.answers", $0.description) }
            let answer = try await visitor.post("\(root)/\(copil.id)/suites", fields)
            #expect(answer.status == .seeOther)
            let (_, meeting) = try await stored(site, copil.id)
            #expect(Set(meeting.decisions[0].answers) == Set(ids))
            #expect(meeting.decisions.dropFirst().flatMap(\.answers) == [])
        }
    }

    @Test func `what is refused comes back whole, with a fault at each row`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                "\(root)/\(try copil(site, 1).id)/suites",
                [
                    "_version": "1", "decisions.2.text": "<b>Décider</b>", "decisions.2.fiches": "99",
                    "decisions.2.effect": "priority", "conclusions.0.fiches": "1",
                    "decisions.5.text": "Avec réserve", "decisions.5.outcome": "adoptedWithReserve",
                    "decisions.6.text": "Valider", "decisions.6.effect": "validation",
                    "decisions.7.text": "Ouvrir", "decisions.7.effect": "opening",
                    "tasks.0.due": "bientôt", "tasks.0.owner": "Mme Odile Sarment",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            for words in [
                "&lt;b&gt;Décider&lt;/b&gt;", "Le contrat n’a pas de fiche 99.", "Écrivez la conclusion.",
                "Écrivez la réserve.", "Choisissez les bilans", "Nommez le groupe de travail", "bientôt",
                "Écrivez ce qui est à faire.",
            ] { #expect(answer.text.contains(words), "\(words)") }
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.people.count == site.dossier.people.count)
        }
    }

    @Test func `a COTECH proposes, and decides nothing that changes a fiche`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let june = try #require(site.dossier.meetings.first { $0.when.code == "2022-06-24" })
            let form = try await visitor.get("\(root)/\(june.id)/suites/modifier").text
            #expect(!form.contains("decisions.0.effect") && form.contains("Sous réserve du COPIL"))
            let answer = try await visitor.post(
                "\(root)/\(june.id)/suites",
                [
                    ("_version", "1"), ("decisions.0.text", "Prioriser"), ("decisions.0.effect", "priority"),
                    ("decisions.0.fiches", "2"),
                ] + kept("conclusions", june.conclusions.map { ($0.id.description, $0.text) }))
            #expect(answer.status == .seeOther)
            let (dossier, meeting) = try await stored(site, june.id)
            #expect(meeting.decisions.map(\.effect) == [.orientation])
            #expect(dossier.rulings == site.dossier.rulings)
        }
    }

    @Test func `conclusions that stay keep the id that decisions answer`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let june = try #require(site.dossier.meetings.first { $0.when.code == "2022-06-24" })
            let kept = try #require(june.conclusions.first)
            let fields: KeyValuePairs = [
                "_version": "1", "conclusions.0.text": "Nouvelle", "conclusions.1.text": "Reformulée",
                "conclusions.1.id": kept.id.description, "conclusions.2.id": "20",
            ]
            let path = "\(root)/\(june.id)/suites"
            #expect(try await visitor.post(path, fields).status == .seeOther)
            let (_, meeting) = try await stored(site, june.id)
            #expect(meeting.conclusions.map(\.text) == ["Nouvelle", "Reformulée"])
            #expect(meeting.conclusions[1].id == kept.id)
            let second = try await visitor.post(path, fields)
            #expect(second.status == .conflict)
            #expect(second.text.contains("Une autre personne a enregistré entre-temps"))
        }
    }

    @Test func `an advance says which decisions it carries on`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let decision = try #require(try copil(site, 2).decisions.first { $0.effect == .orientation })
            let fields = [
                ("title", "Rencontre"), ("when", "3 mars 2023"), ("kind", "meeting"),
                ("follows", decision.id.description), ("follows", "9999"),
            ]
            let answer = try await visitor.post("/cls/\(TestSite.slug)/journal", fields)
            #expect(answer.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.entries.first { $0.title == "Rencontre" }?.follows == [decision.id])
        }
    }
}
