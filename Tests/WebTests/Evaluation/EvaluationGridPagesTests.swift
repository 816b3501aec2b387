import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Sample
import Storage
import Testing

@testable import Web

/// The questions of the evaluation, from none to the cases of one's own.
@Suite struct EvaluationGridPagesTests {
    private static let slug = TestSite.slug
    private static let path = Path.evaluationGrid(slug)

    private func topics(_ site: TestSite) async throws -> [EvaluationTopic] {
        try await site.site.store.dossier(Self.slug).evaluationTopics
    }

    private func removeAll(_ site: TestSite) async throws {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        for topic in try await topics(site) {
            try await site.site.store.removeEvaluationTopic(
                topic.id, version: topic.version, in: Self.slug, by: signature)
        }
    }

    /// What the form of an address would send, with some answers.
    private func answers(
        _ visitor: Visitor, _ address: String, _ changes: [String: String]
    ) async throws -> [(String, String)] {
        let page = try await visitor.get(address).text
        let form = try #require(
            PageReader(text: page).forms.first { form in
                form.action == address && form.fields.contains { $0.name == "_csrf" }
            })
        let names = Set(form.fields.map(\.name))
        return form.fields.flatMap { field in
            (changes[field.name].map { [$0] } ?? field.sent).map { (field.name, $0) }
        } + changes.filter { !names.contains($0.key) }.map { ($0.key, $0.value) }
    }

    @Test func `the page holds the words of the method, and a case is one click away`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let page = try await visitor.get(Self.path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for topic in EvaluationTemplate.territorial.topics {
                for words in [topic.title, topic.process, topic.effects, topic.note]
                    + topic.criteria.map(\.whole)
                {
                    #expect(page.contains(words), "\(words)")
                }
            }
            #expect(page.contains("4\u{a0}questions · 14\u{a0}cases, dont 3 ont un indicateur"))
            let place = try #require(site.dossier.evaluationCases.last)
            let shown = try await visitor.get(Path.evaluationCase(Self.slug, place)).text
            #expect(shown.contains(place.question) && shown.contains("Central\u{202f}:"))
            #expect(MarkupChecker.faults(in: shown, isWholePage: true) == [])
            let csv = try await visitor.get("\(Self.path).csv").text
            #expect(csv.contains("CRCDC") && csv.contains("L’universalisme proportionné"))
        }
    }

    @Test
    func `a contract without questions is offered those of the region, kept once in the letters it says`()
        async throws
    {
        try await TestSite.run { site in
            try await removeAll(site)
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get(Self.path).text
            #expect(page.contains("14 cases, 4 questions") && page.contains("en disant ISETS"))
            #expect(try await topics(site).isEmpty, "a look keeps nothing")
            for _ in 1...2 {
                let answer = try await visitor.post(
                    Path.evaluationTemplate(Self.slug), [("sigle", "environmental")])
                #expect(answer.status == .seeOther)
            }
            let kept = try await topics(site)
            #expect(kept.map(\.title) == ["La réduction des ISETS", "Le parcours de santé"])
            #expect(kept.flatMap(\.criteria).map(\.theme) == EvaluationTheme.allCases)
        }
    }

    @Test func `a part is edited, completed, and a case says by what it is answered`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let topic = try #require(try await topics(site).last)
            let form = Path.editEvaluationTopic(Self.slug, topic.id)
            let typed = try await answers(
                visitor, form,
                [
                    "title": "Le parcours", "criteria.3.title": "La continuité",
                ])
            #expect(try await visitor.post(form, typed).status == .seeOther)
            let changed = try #require(try await topics(site).last)
            #expect(
                changed.title == "Le parcours"
                    && changed.criteria.map(\.id).prefix(3) == topic.criteria.map(\.id)[...])
            #expect(changed.measures == topic.measures && changed.cases.count == 8)
            let place = try #require(changed.cases.last)
            let indicator = try #require(site.dossier.indicators.first)
            let measures = Path.evaluationMeasures(Self.slug, place)
            let nothing = try await answers(visitor, measures, ["rows.0.target": "2"])
            let refused = try await visitor.post(measures, nothing)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Choisissez un indicateur du contrat"))
            let named = try await answers(
                visitor, measures,
                ["rows.0.indicator": indicator.id.description, "rows.0.source": "Émargements"])
            #expect(try await visitor.post(measures, named).status == .seeOther)
            let shown = try await visitor.get(Path.evaluationCase(Self.slug, place)).text
            #expect(shown.contains(indicator.label) && shown.contains("Émargements"))
        }
    }

    @Test func `a part that goes comes back whole by the history`() async throws {
        try await TestSite.run { site in
            let before = try await topics(site)
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            try await site.site.store.removeEvaluationTopic(
                before[0].id, version: 1, in: Self.slug, by: signature)
            #expect(try await topics(site) == [before[1]])
            let row = try #require(
                try await site.site.store.history(of: Self.slug, visibleTo: signature.member).first)
            try await site.site.store.undo(row.id, in: Self.slug, by: signature)
            let after = try await topics(site)
            #expect(after.map(\.criteria) == before.map(\.criteria))
            #expect(after.map(\.measures) == before.map(\.measures))
        }
    }
}
