import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Sample
import Storage
import Testing

@testable import Web

/// What fiches bear on, without any script: proposed, then confirmed one by one or whole.
@Suite struct ContributionPagesTests {
    private static let path = Path.contributions(TestSite.slug)

    /// What the grid would send, with some answers changed and a button pressed.
    private func sent(
        _ visitor: Visitor, _ changes: [String: String] = [:], pressing button: (String, String)? = nil
    ) async throws -> [(String, String)] {
        let form = try #require(
            PageReader(text: try await visitor.get(Self.path).text).forms.first { form in
                form.action == Self.path && form.fields.contains { $0.name == "_csrf" }
            })
        let names: Set = ["proposer", "confirmer"]
        return form.fields.filter { !names.contains($0.name) }.flatMap { field in
            (changes[field.name].map { [$0] } ?? field.sent).map { (field.name, $0) }
        } + (button.map { [$0] } ?? [])
    }

    private func said(_ site: TestSite) async throws -> [ActionContribution] {
        try await site.site.store.dossier(TestSite.slug).contributions
    }

    /// Fiche 16, as fiche 8 is, on which nobody said anything.
    private func addFiche(to site: TestSite) async throws -> Action {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        let copy = try #require(site.dossier.actions.first { $0.number == 8 }).copied(number: 16)
        try await site.site.store.save(copy, in: TestSite.slug, by: signature)
        return try #require(
            try await site.site.store.dossier(TestSite.slug).actions.first { $0.number == 16 })
    }

    @Test func `fifteen fiches are listed, blunt columns say so, and who reads writes nothing`() async throws
    {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(Self.path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                "15\u{a0}fiches\u{202f}: 15\u{a0}renseignées",
                "peu discriminant\u{202f}: 8\u{a0}centrales sur 15",
                "peu discriminant\u{202f}: 7\u{a0}centrales sur 15", "plausible, à confirmer",
                "Tout confirmer (15\u{a0}fiches)",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(page.components(separatedBy: "peu discriminant").count == 3)
            let read = try await site.visitor(.reader).get(Self.path).text
            #expect(!read.contains("name=\"l.") && !read.contains("Confirmer") && read.contains("Central"))
            let hub = try await site.visitor(.reader).get(Path.evaluation(TestSite.slug)).text
            for sentence in EvaluationStakes.sentences { #expect(hub.contains(sentence)) }
            let csv = try await site.visitor(.reader).get("\(Self.path).csv").text
            #expect(csv.contains("L’universalisme proportionné") && csv.contains("Secondaire"))
        }
    }

    @Test func `what nobody touched stays as it was, one press confirms a line, another all of them`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let before = try await said(site)
            #expect(try await visitor.post(Self.path, try await sent(visitor)).status == .seeOther)
            #expect(try await said(site) == before)
            let one = try await sent(visitor, pressing: ("proposer", "9"))
            #expect(try await visitor.post(Self.path, one).status == .seeOther)
            #expect(try await said(site).filter { !$0.isInvented }.map(\.action.rawValue) == [9])
            let all = try await sent(visitor, ["l.7.quality": "secondary"], pressing: ("confirmer", "oui"))
            #expect(try await visitor.post(Self.path, all).status == .seeOther)
            let after = try await said(site)
            #expect(after.allSatisfy { !$0.isInvented } && after[6][.quality] == .secondary)
            #expect(!(try await visitor.get(Self.path).text).contains("Confirmer"))
        }
    }

    @Test func `a fiche that nobody described is proposed, and its line is written whole once touched`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let action = try await addFiche(to: site)
            let page = try await visitor.get(Self.path).text
            #expect(
                page.contains("15\u{a0}renseignées, 1\u{a0}proposée")
                    && page.contains("Proposée, à confirmer"))
            let typed = try await sent(visitor, ["l.16.legibility": "central"])
            #expect(try await visitor.post(Self.path, typed).status == .seeOther)
            let own = try #require(try await said(site).first { $0.action == action.id })
            #expect(own[.legibility] == .central && own[.determinants] == .central && !own.isInvented)
            let again = try await visitor.post(Self.path, typed)
            #expect(again.status == .seeOther, "the same words again are no conflict")
            #expect(try await said(site).count == 16)
        }
    }

    @Test func `a proposal that changed since it was read is not confirmed unseen`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var action = try await addFiche(to: site)
            let typed = try await sent(visitor, pressing: ("proposer", "16"))
            action.determinants = [.care]
            try await site.site.store.save(
                action, in: TestSite.slug, by: Signature(try site.member(.coordinator), at: TestSite.moment))
            #expect(try await visitor.post(Self.path, typed).status == .seeOther)
            #expect(try await said(site).count == 15)
        }
    }
}
