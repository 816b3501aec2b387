import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct RegisterPagesTests {
    private let root = "/cls/\(TestSite.slug)"

    @Test func `the register tells every decision with what became of it`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(root)/decisions")
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            for words in [
                "7\u{a0}décisions", ">7\u{a0}février\u{a0}2023</a>", "2e COPIL", "Mise en stand-by",
                "Priorité donnée", "</a> (UNAFAM 77)",
                "Réunion d’information sur la formation PSSM et le PTSM", "Rencontres avec l’UNAFAM 77",
                "(prévue)", "Sans suite attendue", "Réunion publique de restitution",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(!page.text.contains("Propositions en attente"))
        }
    }

    @Test func `the register is a table: date, decision, fiches, sequel`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(root)/decisions").text
            let table = try #require(page.firstMatch(of: /<table.*?<\/table>/.dotMatchesNewlines())).output
            #expect(table.matches(of: /<th scope="col"/).count == 4)
            #expect(table.matches(of: /<tr>/).count == 8)
            let sorted = try await site.visitor(.reader).get("\(root)/decisions?tri=date").text
            let first = try #require(sorted.range(of: "7\u{a0}décembre\u{a0}2021</a>"))
            let second = try #require(sorted.range(of: "7\u{a0}février\u{a0}2023</a>"))
            #expect(first.lowerBound < second.lowerBound)
        }
    }

    @Test func `filters keep what they name, and the file says the same`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get("\(root)/decisions?fiche=12").text
            #expect(page.contains("2\u{a0}décisions sur\u{a0}7"))
            #expect(!page.contains("Mettre l’action\u{a0}7 en stand-by."))
            let csv = try await visitor.get("\(root)/decisions.csv?effet=standby").text
            #expect(csv.contains("Mettre l’action\u{a0}7 en stand-by.") && !csv.contains("UNAFAM"))
            let none = try await visitor.get("\(root)/decisions?annee=1999").text
            #expect(none.contains("Aucune décision ne correspond"))
            let late = try await visitor.get("\(root)/decisions?suite=settled&instance=1&annee=2021").text
            #expect(late.contains("1\u{a0}décision sur\u{a0}7"))
        }
    }

    @Test func `a proposition that waits stands on top`() async throws {
        try await TestSite.run { site in
            var copil = try #require(site.dossier.meetings.first { $0.ordinal == 2 && $0.kind == .steering })
            for index in copil.decisions.indices { copil.decisions[index].answers = [] }
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            try await site.site.store.save(copil, in: TestSite.slug, by: signature)
            let page = try await site.visitor(.reader).get("\(root)/decisions").text
            #expect(page.contains("Propositions en attente d’un COPIL"))
            #expect(page.contains("en attente depuis le 24\u{a0}juin\u{a0}2022"))
            let next = try #require(site.dossier.meetings.first { $0.ordinal == 3 })
            let meeting = try await site.visitor(.reader).get("\(root)/reunions/\(next.id)").text
            #expect(meeting.contains("Propositions portées à ce COPIL"))
        }
    }

    @Test func `fiche 12 reads as one thread from the UNAFAM to the meeting of May`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(root)/fiches/12").text
            let steps = [
                "Fil des décisions", "Proposée par l’UNAFAM 77 au", "Adoptée par le",
                "Rencontres avec l’UNAFAM 77", "Réunion d’information sur la formation PSSM et le PTSM",
            ]
            var rest = page[...]
            for step in steps {
                let found = try #require(rest.range(of: step), "\(step)")
                rest = rest[found.upperBound...]
            }
        }
    }

    @Test func `a task is done in one press, from the dashboard or the meeting`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try #require(site.dossier.meetings.first { !$0.tasks.isEmpty })
            let board = try await visitor.get(root).text
            #expect(board.contains("Tâches à faire") && board.contains("Planning de déploiement 2023"))
            let path = "\(root)/reunions/\(copil.id)/taches-faites"
            let done = try await visitor.post(
                path, ["tache": copil.tasks[0].id.description, "retour": "tableau"])
            #expect(done.headers[.location] == root)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let stored = try #require(dossier.$meetings[copil.id])
            #expect(stored.tasks[0].doneOn == TestSite.moment.day && stored.tasks[1].doneOn == nil)
            #expect(try await visitor.post(path, ["tache": "999"]).status == .notFound)
            let page = try await visitor.get("\(root)/reunions/\(copil.id)").text
            #expect(page.contains("Faite le 6\u{a0}mars\u{a0}2023"))
            #expect(!(try await site.visitor(.reader).get(root).text.contains("taches-faites")))
        }
    }

    @Test func `participation is counted by meeting, college, structure, commune, year and fiche`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let page = try await visitor.get("\(root)/reunions/participation").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                "14\u{a0}participants, dont 8\u{a0}représentants des signataires et 6 des communes (6\u{a0}élus référents de 6\u{a0}communes)",
                "17\u{a0}participants représentant 8\u{a0}communes", "Par année", "Par collège",
                "Par structure", "Par commune", "Par fiche", "drawing-turnout", "Voir les données",
            ] { #expect(page.contains(words), "\(words)") }
            let urban = try await visitor.get("\(root)/reunions/participation?fiche=13").text
            #expect(urban.contains("2\u{a0}réunions, 29\u{a0}participations"))
            let csv = try await visitor.get("\(root)/reunions/participation.csv?annee=2022").text
            #expect(csv.split(separator: "\r\n").count == 3)
        }
    }
}
