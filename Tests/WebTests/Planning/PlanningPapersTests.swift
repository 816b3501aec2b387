import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// What leads from the page of the planning to its papers, and to the next year.
@Suite struct PlanningPapersTests {
    private static let slug = TestSite.slug
    private static let path = Path.planning(slug)

    @Test func `filters and scale go along to each paper`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(Self.path)?vue=etapes&axe=1&echelle=contrat")
                .text
            let links = PageReader(text: page).links.filter { $0.contains(".pdf") }
            #expect(links.count == 2)
            for link in links {
                #expect(link.contains("axe=1") && link.contains("echelle=contrat"), "\(link)")
            }
            #expect(links.contains { $0.hasPrefix("\(Self.path)/a3.pdf") })
        }
    }

    @Test func `what the page keeps is what its papers are made of`() async throws {
        try await TestSite.run { site in
            let dossier = try await site.site.store.dossier(Self.slug)
            let all = Planning(of: dossier, on: TestSite.moment.day)
            let lines = all.lines.filter { $0.action.number == 9 }
            let choice = Planning.Choice(
                actions: Set(lines.map(\.action.id)), steps: Set(all.steps.filter(\.isAhead).map(\.id)),
                hasContract: false, words: "")
            let kept = all.keeping(choice)
            #expect(kept.lines.map(\.action.number) == [9] && kept.contract.isEmpty)
            #expect(kept.lines.flatMap(\.steps).count { !$0.isAhead } == 0)
            #expect(all.keeping(nil) == all)
        }
    }

    @Test func `what comes back each year is moved to the next one in one press`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let step = try #require(
                try await site.site.store.dossier(Self.slug).milestones.first { $0.lastYear != nil })
            let page = try await visitor.get(Self.path)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(page.text.contains("Avancer d’un an"))
            let pressed = try await visitor.post(
                Path.renewedStep(Self.slug, step.id), ["_version": "\(step.version)"])
            #expect(pressed.status == .seeOther)
            let after = try await site.site.store.dossier(Self.slug).milestone(step.id)
            #expect(after.due == step.lastYear?.nextYear)
            let late = try await visitor.post(
                Path.renewedStep(Self.slug, step.id), ["_version": "\(step.version)"])
            #expect(late.status == .conflict)
            let read = try await site.visitor(.reader).get(Self.path)
            #expect(!read.text.contains("Avancer d’un an"))
        }
    }
}
