import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct ProposalCardsTests {
    private let root = "/cls/\(TestSite.slug)/reunions"

    /// A COTECH of February with three propositions, and the COPIL of today that has them before it.
    private func prepared(_ site: TestSite) async throws -> (copil: Meeting, proposals: [Conclusion]) {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        let store = site.site.store
        let fiche = try #require(site.dossier.actions.first { $0.number == 8 }).id
        var made = Meeting(.technical, "Comité technique", .day(TestSite.moment.day.adding(days: -10)))
        var proposals = ["Donner la priorité à la laverie", "Ouvrir un groupe", "Reprendre l’étude"].map {
            Conclusion($0, awaitsSteering: true, actions: [fiche])
        }
        proposals[0].wish = .priority
        (proposals[1].wish, proposals[1].opens) = (.opening, "Groupe <Laverie>")
        made.conclusions = proposals
        let id = try await store.save(made, in: TestSite.slug, by: signature)
        var copil = Meeting(.steering, "Comité de pilotage", .day(TestSite.moment.day), .planned)
        copil.agenda = [AgendaItem("Propositions")]
        copil.id = try await store.save(copil, in: TestSite.slug, by: signature)
        let conclusions = try await store.meeting(id, in: TestSite.slug, visibleTo: signature.member)
            .conclusions
        return (copil, conclusions)
    }

    private func stored(_ site: TestSite, _ id: ID<Meeting>) async throws -> Meeting {
        try await site.site.store.meeting(id, in: TestSite.slug, visibleTo: site.member(.reader))
    }

    @Test func `in the séance a proposition is answered by one press, with its words and its effect`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let (copil, proposals) = try await prepared(site)
            let sitting = Path.sitting(TestSite.slug, copil.id, point: 1)
            let page = try await visitor.get(sitting).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for word in ["Adopter", "Avec réserve", "Reporter", "Refuser", "Groupe &lt;Laverie&gt;"] {
                #expect(page.contains(word))
            }
            for proposal in proposals {
                let answer = try await visitor.post(
                    Path.answer(TestSite.slug, copil.id, to: proposal.id),
                    ["outcome": "adopted", "point": "1"])
                #expect(answer.headers[.location] == sitting)
            }
            let decisions = try await stored(site, copil.id).decisions
            #expect(decisions.map(\.text) == proposals.map(\.text))
            #expect(decisions.map(\.effect) == [.priority, .opening, .orientation])
            #expect(decisions.map(\.answers) == proposals.map { [$0.id] })
            let groups = try await site.site.store.dossier(TestSite.slug).committees.map(\.name)
            #expect(groups.contains("Groupe <Laverie>"))
            let answered = try await visitor.get(sitting).text
            #expect(answered.contains("Annuler") && !answered.contains(">Adopter<"))
        }
    }

    @Test func `a reserve asks for its words, and an answer is taken back`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let (copil, proposals) = try await prepared(site)
            let path = Path.answer(TestSite.slug, copil.id, to: proposals[0].id)
            #expect(try await visitor.post(path, ["outcome": "adoptedWithReserve"]).status == .conflict)
            let reserved: KeyValuePairs = ["outcome": "adoptedWithReserve", "reserve": "D’ici à juin"]
            #expect(try await visitor.post(path, reserved).status == .seeOther)
            #expect(try await stored(site, copil.id).decisions.map(\.reserve) == ["D’ici à juin"])
            _ = try await visitor.post(
                Path.takeBackAnswer(TestSite.slug, copil.id, to: proposals[0].id), ["point": "1"])
            #expect(try await stored(site, copil.id).decisions == [])
        }
    }

    @Test func `a proposition settled elsewhere, of another meeting’s own, or of a reader is not answered`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let (copil, proposals) = try await prepared(site)
            let missing = Path.answer(TestSite.slug, copil.id, to: ID(9_999))
            #expect(try await visitor.post(missing, ["outcome": "adopted"]).status == .notFound)
            let path = Path.answer(TestSite.slug, copil.id, to: proposals[0].id)
            #expect(try await visitor.post(path, ["outcome": "peut-être"]).status == .conflict)
            let reader = try await site.visitor(.reader)
            #expect(try await reader.post(path, ["outcome": "adopted"]).status == .forbidden)
            let page = try await reader.get(Path.sitting(TestSite.slug, copil.id)).text
            #expect(!page.contains("Adopter"))
            let technical = try #require(site.dossier.meetings.first { $0.kind == .technical })
            #expect(
                try await visitor.post(
                    Path.answer(TestSite.slug, technical.id, to: proposals[0].id), ["outcome": "adopted"]
                ).status != .seeOther)
        }
    }

    @Test func `what a proposition wishes is typed with it, and asks for its fiches`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let july = Meeting(.technical, "Comité technique", .day(TestSite.moment.day))
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            let id = try await site.site.store.save(july, in: TestSite.slug, by: signature)
            let fields: [(String, String)] = [
                ("_version", "1"), ("conclusions.0.text", "Relancer"), ("conclusions.0.awaits", "oui"),
                ("conclusions.0.wish", "resumption"),
            ]
            let refused = try await visitor.post("\(root)/\(id)/suites", fields)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Dites sur quelles fiches porte cet effet"))
            let answer = try await visitor.post(
                "\(root)/\(id)/suites", fields + [("conclusions.0.fiches", "7")])
            #expect(answer.status == .seeOther)
            #expect(try await stored(site, id).conclusions.last?.wish == .resumption)
        }
    }
}
