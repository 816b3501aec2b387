import Domain
import Sample
import Testing

@Suite struct AttainmentRuleTests {
    private func proposal(
        _ values: [(Indicator.Measured?, Double)], _ change: (inout AttainmentRule) -> Void = { _ in }
    ) -> AttainmentProposal? {
        var melun = MelunSample.dossier()
        change(&melun.contract.attainmentRule)
        melun.indicators = values.enumerated().map { rank, value in
            var indicator = Indicator(action: fiche(1), .activity, "Indicateur \(rank)")
            (indicator.id, indicator.founds, indicator.target) = (ID(Int64(rank + 1)), true, value.1)
            indicator.aggregation = .last
            indicator.readings = value.0.map { [.init(MelunSample.steeringDay, $0)] } ?? []
            return indicator
        }
        return melun.attainmentProposals(on: MelunSample.steeringDay)[fiche(1)]
    }

    @Test func `all reached, none begun, otherwise partly`() {
        #expect(proposal([(.number(2), 2), (.number(3), 3)])?.attainment == .attained)
        #expect(proposal([(.number(0), 2), (.number(0), 1)])?.attainment == .notAttained)
        #expect(proposal([(.number(1), 2), (.number(0), 1)])?.attainment == .partial)
    }

    @Test func `what is not available is no zero: nothing is proposed`() {
        let lacking = proposal([(.number(2), 2), (.lacking(.unavailable), 1)])
        #expect(lacking?.attainment == nil && lacking?.label == "Données insuffisantes")
        #expect(lacking?.reason.contains("Indicateur 1") == true)
        #expect(proposal([(nil, 2)])?.attainment == nil)
        let spared = proposal([(.number(2), 2), (.lacking(.unavailable), 1)]) { $0.gap = .leftOut }
        #expect(spared?.attainment == .attained)
    }

    @Test func `what has no object is left aside, and where nothing founds nothing is proposed`() {
        #expect(proposal([(.number(2), 2), (.lacking(.inapplicable), 1)])?.attainment == .attained)
        #expect(proposal([(.lacking(.inapplicable), 1)]) == nil)
        #expect(proposal([]) == nil)
    }

    @Test func `the contract says which share is enough, and what fails`() {
        let half: [(Indicator.Measured?, Double)] = [(.number(2), 2), (.number(1), 4)]
        #expect(proposal(half)?.attainment == .partial)
        #expect(proposal(half) { $0.share = 50 }?.attainment == .attained)
        #expect(proposal([(.number(1), 2)])?.attainment == .partial)
        #expect(proposal([(.number(1), 2)]) { $0.failure = .noneReached }?.attainment == .notAttained)
        var rule = AttainmentRule()
        #expect(rule.sentence.contains("si tous sont atteints, les objectifs sont atteints"))
        rule.share = 0
        #expect(faults(rule.validate) == ["attainmentShare"])
    }
}
