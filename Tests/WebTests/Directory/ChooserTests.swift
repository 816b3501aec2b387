import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Sample
import Storage
import Testing

@testable import Web

/// Nobody and nothing enters the directory by a name typed elsewhere, unless it is said.
@Suite struct ChooserTests {
    private let root = "/cls/\(TestSite.slug)"

    private func counts(_ site: TestSite) async throws -> [Int] {
        let dossier = try await site.site.store.dossier(TestSite.slug)
        return [dossier.organizations.count, dossier.people.count]
    }

    @Test func `typing «CPAM» beside CPAM 77 asks, and adds nothing`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let before = try await counts(site)
            let meeting = try #require(site.dossier.meetings.first { $0.kind == .steering })
            let path = Path.addDecisionPart(TestSite.slug, meeting.id, .conclusion)
            let fields: [(String, String)] = [("text", "Relancer"), ("structure", "CPAM")]
            let asked = try await visitor.post(path, fields)
            #expect(asked.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: asked.text, isWholePage: true) == [])
            let cpam = try #require(site.dossier.organizations.first { $0.acronym == "CPAM 77" })
            #expect(asked.text.contains("name=\"_annuaire.CPAM\" value=\"o\(cpam.id)\""))
            #expect(asked.text.contains("Ajouter «\u{202f}CPAM\u{202f}» à l’annuaire"))
            #expect(try await counts(site) == before)
            let chosen = try await visitor.post(path, fields + [("_annuaire.CPAM", "o\(cpam.id)")])
            #expect(chosen.status == .seeOther)
            let stored = try await site.site.store.meeting(
                meeting.id, in: TestSite.slug, visibleTo: site.member(.reader))
            #expect(stored.conclusions.last?.organization == cpam.id)
            #expect(try await counts(site) == before)
            let added = try await visitor.post(
                path, [("text", "Autre"), ("structure", "Pôle Brie"), ("_annuaire.Pôle Brie", "+")])
            #expect(added.status == .seeOther)
            #expect(try await counts(site) == [before[0] + 1, before[1]])
        }
    }

    @Test func `an answer is kept while another field is refused`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try #require(site.dossier.meetings.first { $0.kind == .steering })
            let path = Path.addDecisionPart(TestSite.slug, meeting.id, .task)
            let page = try await visitor.post(
                path, ["text": "", "owner": "Mme Odile <Ravel>", "_annuaire.Mme Odile <Ravel>": "+"])
            #expect(page.status == .unprocessableContent)
            #expect(
                page.text.contains(
                    "<input type=\"hidden\" name=\"_annuaire.Mme Odile &lt;Ravel&gt;\" value=\"+\">"))
        }
    }

    @Test func `typing the name of somebody in an émargement asks who it is`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let before = try await counts(site)
            let person = try #require(site.dossier.people.first { !$0.roles.isEmpty })
            let meeting = site.dossier.meetings[0]
            let path = Path.attendance(TestSite.slug, meeting.id)
            let asked = try await visitor.post(path, ["name": person.lastName])
            #expect(asked.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: asked.text, isWholePage: true) == [])
            #expect(asked.text.contains("name=\"_annuaire.\(person.lastName)\" value=\"p\(person.id)\""))
            let answer = try await visitor.post(
                path, [("name", person.lastName), ("_annuaire.\(person.lastName)", "p\(person.id)")])
            #expect(answer.status == .seeOther)
            #expect(try await counts(site) == before)
            let stored = try await site.site.store.meeting(
                meeting.id, in: TestSite.slug, visibleTo: site.member(.coordinator))
            #expect(stored.attendance.last?.person == person.id)
            #expect(stored.attendance.last?.organization == person.roles[0].organization)
        }
    }

    @Test func `suggestions say whom one gets, and name no resident to readers`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let found = try await visitor.get("\(root)/annuaire/suggestions?de=structures&q=cpam").text
            #expect(found.contains("\"name\":\"CPAM 77\"") || found.contains("CPAM 77"))
            let fiches = try await visitor.get("\(root)/annuaire/suggestions?de=fiches&q=9").text
            #expect(fiches.contains("\"name\":\"9\""))
            let resident = try #require(
                site.dossier.people.first { site.dossier.residents.contains($0.id) })
            let query = "\(root)/annuaire/suggestions?de=personnes&q=\(resident.lastName)"
            #expect(try await visitor.get(query).text.contains(resident.lastName))
            #expect(try await !site.visitor(.reader).get(query).text.contains(resident.lastName))
        }
    }

    @Test func `fiches are written by numbers, codes and words, and what means several is asked`() throws {
        let site = MelunSample.dossier()
        let nine = try #require(site.actions.first { $0.number == 9 })
        let matches = ActionMatches(site.actions)
        #expect(matches.one("9")?.id == nine.id && matches.one("fiche 9")?.id == nine.id)
        #expect(matches.one("99") == nil && matches.one("de") == nil)
        #expect(matches.like("action 9").map(\.number) == [9])
    }
}
