import Sample
import Testing

@testable import Domain

@Suite struct EvaluationTopicTests {
    private let dossier = MelunSample.dossier()

    private func faults(_ topic: EvaluationTopic) -> [String] {
        do {
            try topic.validate()
            return []
        } catch {
            guard case .invalid(let faults) = error else { return ["?"] }
            return faults.map(\.field)
        }
    }

    @Test
    func `strategies are asked of inequalities alone and criteria of the pathway alone: fourteen cases`() {
        let cases = dossier.evaluationCases
        #expect(cases.count == 14)
        #expect(Set(cases.map(\.title)).count == 14)
        #expect(Set(cases.map(\.question)).count == 4)
        #expect(dossier.evaluationTopics.map(\.criteria.count) == [4, 3])
        #expect(EvaluationTemplate.environmental.topics[0].title == "La réduction des ISETS")
    }

    @Test func `sub-criteria are words of a criterion, and no case of their own`() throws {
        let quality = try #require(dossier.evaluationTopics[1].criteria.last)
        #expect(
            quality.whole == "La qualité (sécurité du parcours\u{202f}; coordination des prises en charge…)")
    }

    @Test func `a part without question, or with nothing to look through, is refused`() {
        var topic = EvaluationTopic("", process: " ", effects: "", criteria: [])
        #expect(faults(topic) == ["title", "process", "criteria"])
        (topic.title, topic.effects, topic.criteria) = (
            "Utilité", "À quoi a servi le contrat\u{202f}?", [.init(" ")]
        )
        #expect(faults(topic) == ["criteria.0.title"])
        topic.criteria[0].title = "L’utilité"
        #expect(faults(topic).isEmpty)
        #expect(topic.cases.map(\.phase) == [.effects])
    }

    @Test func `what answered a criterion goes with it, and no other`() {
        var topic = dossier.evaluationTopics[0]
        #expect(topic.measures.count == 2)
        topic.criteria.removeAll { $0.theme == .sectors }
        #expect(topic.settled.measures.map(\.label) == ["Habitants présents aux instances"])
    }

    @Test func `indicators of what was done are never offered for effects`() throws {
        for place in dossier.evaluationCases {
            let kinds = Set(dossier.indicators(for: place).map(\.kind))
            #expect(kinds.isSubset(of: place.phase == .effects ? [.result] : [.process, .activity]))
        }
        let place = try #require(
            dossier.evaluationCases.first { $0.criterion.theme == .determinants && $0.phase == .process })
        let fiches = Set(dossier.indicators(for: place).compactMap(\.action?.rawValue))
        #expect(fiches.isSubset(of: [8, 11, 13, 14, 15]) && fiches.count > 3)
        var silent = dossier
        silent.contributions = []
        #expect(silent.evaluationCases.allSatisfy { silent.indicators(for: $0).isEmpty })
    }
}
