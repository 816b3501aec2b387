import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// The planning without any script: one form, each line by itself.
@Suite struct PlanningPagesTests {
    private static let slug = TestSite.slug
    private static let path = Path.planning(slug)

    /// What the grid of a page would send, with some answers changed.
    private func sent(
        _ visitor: Visitor, _ view: String, _ changes: [String: String]
    ) async throws -> [(String, String)] {
        let page = try await visitor.get("\(Self.path)?vue=\(view)").text
        let form = try #require(
            PageReader(text: page).forms.first { form in
                form.action == Self.path && form.fields.contains { $0.name == "_csrf" }
            })
        return form.fields.flatMap { field in
            (changes[field.name].map { [$0] } ?? field.sent).map { (field.name, $0) }
        }
    }

    private func steps(_ site: TestSite) async throws -> [Milestone] {
        try await site.site.store.dossier(TestSite.slug).milestones
    }

    @Test func `the page lists every étape under its fiche, and says how many are done`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(Self.path)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            for words in [
                "69\u{a0}étapes\u{202f}:", "4\u{a0}étapes sur\u{a0}7", "2\u{a0}étapes sur\u{a0}2",
                "Vie du contrat et autres actions", "À décider", "plausible, à confirmer", "réunion",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            let read = try await site.visitor(.reader).get(Self.path)
            #expect(!read.text.contains("name=\"l.") && read.text.contains("Octobre Rose 2023"))
        }
    }

    @Test func `a line a fiche gives each its next étape, and nothing is written of what nobody touched`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let before = try await steps(site)
            #expect(
                try await visitor.post(Self.path, try await sent(visitor, "fiches", [:])).status == .seeOther)
            #expect(try await steps(site) == before)
            let typed = try await sent(
                visitor, "fiches",
                [
                    "l.4.title": "Bilan de la coopération", "l.4.due": "entre mai et juin 2023",
                    "l.8.due": "bientôt",
                ])
            let answer = try await visitor.post(Self.path, typed)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Enregistré\u{202f}: 1\u{a0}fiche · à corriger\u{202f}: 1"))
            let added = try #require(try await steps(site).first { $0.title == "Bilan de la coopération" })
            #expect(added.due?.code == "2023-05-01_2023-06-30" && added.known == TestSite.moment.day)
        }
    }

    @Test
    func `what is typed in a line that went, or shows another étape, comes back and is written nowhere`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let typed = try await sent(
                visitor, "etapes", ["l.8-2.due": "octobre 2023", "l.8-3.title": "Une ouverture <en fête>"])
            let fiche = try #require(site.dossier.actions.first { $0.number == 8 })
            let own = try await steps(site).filter { $0.action == fiche.id }.sorted { $0.id < $1.id }
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            try await site.site.store.removeMilestone(
                own[0].id, version: own[0].version, in: Self.slug, by: signature)
            let before = try await steps(site)
            let answer = try await visitor.post(Self.path, typed)
            #expect(answer.status == .conflict)
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            for words in [
                "Cette ligne a changé entre-temps", "octobre 2023", "n’est plus dans ce tableau",
                "Une ouverture &lt;en fête&gt;",
            ] { #expect(answer.text.contains(words), "\(words)") }
            #expect(try await steps(site) == before)
        }
    }

    @Test func `an étape done on a date that nobody knows is found done today`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let typed = try await sent(
                visitor, "etapes", ["l.8-1.done": "date non connue", "l.1-2.due": "septembre 2023"])
            #expect(try await visitor.post(Self.path, typed).status == .seeOther)
            let found = try await steps(site)
            #expect(found.first { $0.id == ID(801) }?.done == .seen(TestSite.moment.day))
            let moved = try #require(found.first { $0.id == ID(102) })
            #expect(moved.due == .month(year: 2023, month: 9))
            #expect(moved.former.map(\.due) == [.month(year: 2023, month: 7)])
            let page = try await visitor.get(Self.path).text
            #expect(page.contains("glissée depuis juillet\u{a0}2023"))
        }
    }

    @Test func `the date of an étape that is a meeting is the meeting’s, and moves with it`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let typed = try await sent(visitor, "etapes", ["l.9-4.due": "2025", "l.9-4.title": "Groupe"])
            #expect(try await visitor.post(Self.path, typed).status == .seeOther)
            let step = try #require(try await steps(site).first { $0.id == ID(904) })
            #expect(step.title == "Groupe" && step.due == nil && step.source == .meeting(ID(9)))
            let page = try await visitor.get(Self.path).text
            #expect(page.contains("Prévue le 9\u{a0}mai\u{a0}2023"))
        }
    }

    @Test func `what others wait for proposes to move them, and moves those that one ticks`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var last = Milestone("Restitution", of: ID(1), due: .month(year: 2023, month: 8))
            last.waits = [ID(102)]
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            let id = try await site.site.store.save(last, in: Self.slug, by: signature)
            let typed = try await sent(visitor, "etapes", ["l.1-2.due": "septembre 2023"])
            #expect(try await visitor.post(Self.path, typed).status == .seeOther)
            #expect(try await visitor.get(Self.path).text.contains("1\u{a0}étape l’attend"))
            let waiting = try await visitor.get(Path.waitingSteps(Self.slug, ID(102)))
            #expect(waiting.text.contains("Restitution") && waiting.text.contains("octobre\u{a0}2023"))
            #expect(MarkupChecker.faults(in: waiting.text, isWholePage: true) == [])
            let version = try #require(try await steps(site).first { $0.id == id }).version
            let answer = try await visitor.post(
                Path.waitingSteps(Self.slug, ID(102)), ["etape": "\(id).\(version)"])
            #expect(answer.status == .seeOther)
            #expect(
                try await steps(site).first { $0.id == id }?.due == .month(year: 2023, month: 10))
            #expect(!(try await visitor.get(Self.path).text.contains("étape l’attend")))
        }
    }

    @Test func `one press makes an étape of what is announced, once`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            var meeting = Meeting(
                .workingGroup, "Groupe de la laverie", .day(TestSite.moment.day.adding(days: 9)), .planned)
            meeting.actions = [ID(8)]
            let id = try await site.site.store.save(meeting, in: Self.slug, by: signature)
            let page = try await visitor.get(Self.path).text
            #expect(page.contains("Déjà annoncé, pas au planning") && page.contains("reunion-\(id)"))
            for _ in 0..<2 {
                let answer = try await visitor.post(
                    Path.announcedSteps(Self.slug), ["annonces": "reunion-\(id)"])
                #expect(answer.status == .seeOther)
            }
            let made = try await steps(site).filter { $0.source == .meeting(id) }
            #expect(made.map(\.action) == [ID(8)] && made[0].due == nil)
        }
    }

    @Test func `the zoom says what each fiche lacks, what the COPIL answered and what étapes propose`()
        async throws
    {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(Path.planningZoom(Self.slug))
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            for words in [
                "3\u{a0}arbitrages rendus sur\u{a0}6", "fiches\u{a0}2, 8 et 15", "Aucun arbitrage rapporté",
                "Engagée depuis le COPIL\u{202f}: groupe de travail le 9\u{a0}mai\u{a0}2023",
                "Ce que les étapes proposent (4)",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `closing a COPIL keeps the planning, and a decision adopts it`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let kept = try await visitor.post(Path.planningVersions(Self.slug))
            let page = try await visitor.get(try #require(kept.headers[.location]))
            #expect(page.text.contains("Gardée") && page.text.contains("69\u{a0}étapes"))
            let compared = try await visitor.get("\(Path.planningComparison(Self.slug))?de=1&a=2")
            #expect(compared.text.contains("17\u{a0}étapes ajoutées, dont 7\u{a0}datées et à venir"))
            #expect(MarkupChecker.faults(in: compared.text, isWholePage: true) == [])
            let refused = try await visitor.post(
                Path.planningAdoption(Self.slug, ID(1)), ["_version": "1", "decision": ""])
            #expect(refused.status == .unprocessableContent)
            let decision = try #require(
                try await site.site.store.dossier(Self.slug).meetings.first { $0.id == ID(4) }?.decisions[4])
            let adopted = try await visitor.post(
                Path.planningAdoption(Self.slug, ID(1)), ["_version": "1", "decision": "\(decision.id)"])
            #expect(adopted.status == .seeOther)
            #expect(try await visitor.get(Path.planningVersion(Self.slug, ID(1))).text.contains("Adoptée"))
        }
    }
}
