import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct AxisTests {
    private let axes = Path.axes(TestSite.slug)

    @Test func `the axes show their objectives and their fiches with where each stands`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(Path.axes(TestSite.slug))
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true).isEmpty)
            #expect(page.text.contains("4\u{a0}axes, 7\u{a0}objectifs et 15\u{a0}fiches"))
            #expect(page.text.contains("Renforcer l’offre de soins de premier recours"))
            #expect(page.text.components(of: "Objectifs atteints") == 4)
            #expect(page.text.components(of: "Planning de déploiement à mettre en place") == 6)
            #expect(page.text.components(of: "plausible, à confirmer") == 7)
            #expect(!page.text.contains("Ajouter un axe"))
        }
    }

    @Test func `an axis is added, renamed and taken out`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let new = Path.newAxis(TestSite.slug)
            let made = try await visitor.post(new, ["number": "5", "title": "Santé & numérique"])
            #expect(made.headers[.location] == "\(Path.axes(TestSite.slug))#axe-5")
            let axis = try #require(try await site.axis(5))
            let path = Path.axis(TestSite.slug, axis.id)
            _ = try await visitor.post(path, ["_version": "1", "number": "6", "title": "Numérique"])
            #expect(try await site.axis(6)?.title == "Numérique")
            let removal = "\(Path.axis(TestSite.slug, axis.id))/suppression"
            #expect(try await visitor.get(removal).text.contains("Numérique"))
            #expect(try await visitor.post(removal, ["_version": "2"]).status == .seeOther)
            #expect(try await site.axis(6) == nil)
        }
    }

    @Test func `two axes cannot share a number`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                Path.newAxis(TestSite.slug), ["number": "2", "title": "Doublon <i>"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Un autre axe porte déjà ce numéro."))
            #expect(answer.text.contains("Doublon &lt;i&gt;"))
        }
    }

    @Test func `an axis or an objective that serves is not taken out`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let axis = try #require(site.dossier.axes.first)
            let objective = try #require(site.dossier.objectives.first)
            for path in [
                "\(Path.axis(TestSite.slug, axis.id))/suppression",
                "\(Path.objective(TestSite.slug, objective.id))/suppression",
            ] {
                #expect(try await visitor.post(path, ["_version": "1"]).status == .conflict)
            }
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
        }
    }

    @Test func `an objective is added to an axis, moved and taken out`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let (first, last) = (try #require(site.dossier.axes.first), try #require(site.dossier.axes.last))
            let new = "\(Path.objectives(TestSite.slug))/nouveau"
            #expect(try await visitor.post(new, ["title": "Sans axe"]).status == .unprocessableContent)
            _ = try await visitor.post(new, ["axis": first.id.description, "title": "Aller vers"])
            let made = try #require(try await site.objective("Aller vers"))
            let path = Path.objective(TestSite.slug, made.id)
            _ = try await visitor.post(
                path, ["_version": "1", "axis": last.id.description, "title": "Aller vers"])
            #expect(try await site.objective("Aller vers")?.axis == last.id)
            _ = try await visitor.post(
                "\(Path.objective(TestSite.slug, made.id))/suppression", ["_version": "2"])
            #expect(try await site.objective("Aller vers") == nil)
        }
    }

    @Test func `the tree shows fifteen fiches and its data`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(Path.tree(TestSite.slug))
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true).isEmpty)
            #expect(page.text.contains("Voir les données"))
            #expect(page.text.components(of: "<tr><th scope=\"row\">") == 15)
            for number in 1...15 {
                #expect(page.text.contains("\(Path.action(TestSite.slug, number))\""))
            }
        }
    }
}

extension String {
    /// How many times it holds a piece.
    func components(of piece: String) -> Int { ranges(of: piece).count }
}

extension TestSite {
    fileprivate func axis(_ number: Int) async throws -> Axis? {
        try await site.store.dossier(Self.slug).axes.first { $0.number == number }
    }

    fileprivate func objective(_ title: String) async throws -> Objective? {
        try await site.store.dossier(Self.slug).objectives.first { $0.title == title }
    }
}
