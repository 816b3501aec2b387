/// A proposition that a COPIL has before it, with the decision by which it answers once it did.
package struct ProposalAtHand: Hashable, Sendable {
    package let conclusion: Conclusion
    /// The meeting that made it.
    package let meeting: Meeting
    /// The decision of the COPIL at hand.
    package let answer: Decision?
}

extension Dossier {
    /// The propositions of earlier meetings that a COPIL may answer: those that no other COPIL settled, and its own.
    package func proposalsAtHand(of meeting: Meeting) -> [ProposalAtHand] {
        let own = Dictionary(
            meeting.decisions.flatMap { decision in decision.answers.map { ($0, decision) } }
        ) { first, _ in first }
        let settled = Set(
            meetings.filter { $0.id != meeting.id && $0.state == .held }.flatMap(\.decisions)
                .filter { $0.outcome != .postponed }.flatMap(\.answers))
        return meetings.filter { $0.id != meeting.id }.flatMap { other in
            let isBefore = other.state == .held && other.when.first <= meeting.when.last
            return other.conclusions.filter {
                own[$0.id] != nil || (isBefore && $0.awaitsSteering && !settled.contains($0.id))
            }.map { ProposalAtHand(conclusion: $0, meeting: other, answer: own[$0.id]) }
        }
    }
}

extension Meeting {
    /// Whether propositions are answered in it.
    package var answersProposals: Bool { kind.decides && state != .cancelled }

    /// Answers a proposition in one gesture: the decision takes its words, its fiches and the effect that it wishes. One
    /// that answers it already changes its outcome alone, and keeps what was written in it.
    package mutating func answer(
        _ proposal: Conclusion, _ outcome: Decision.Outcome, reserve: String = "",
        opening group: (String) -> ID<Committee>
    ) throws(Refusal) {
        guard answersProposals else {
            throw .conflict("Seul un COPIL qui n’est pas annulé répond aux propositions qui l’attendent.")
        }
        var decision = Decision(proposal.text, actions: proposal.actions)
        decision.answers = [proposal.id]
        let former = try indexOfAnswer(to: proposal)
        if let former { decision = decisions[former] }
        (decision.outcome, decision.reserve) = (outcome, outcome == .adoptedWithReserve ? reserve : "")
        if former == nil || decision.effect == .orientation { decision.effect = proposal.effect(outcome) }
        if decision.effect == .opening, !outcome.isAdopted {
            (decision.effect, decision.committee) = (.orientation, nil)
        }
        if decision.effect == .opening, decision.committee == nil {
            decision.committee = group(proposal.opens)
        }
        if let former { decisions[former] = decision } else { decisions.append(decision) }
    }

    /// Takes back the decision that answers a proposition alone: it waits again.
    package mutating func takeBackAnswer(to proposal: Conclusion) throws(Refusal) {
        guard let former = try indexOfAnswer(to: proposal) else { return }
        decisions.remove(at: former)
    }

    private func indexOfAnswer(to proposal: Conclusion) throws(Refusal) -> Int? {
        guard let index = decisions.firstIndex(where: { $0.answers.contains(proposal.id) }) else {
            return nil
        }
        if decisions[index].answers.count > 1 {
            throw .conflict("Une décision répond à plusieurs propositions à la fois\u{202f}: modifiez-la.")
        }
        return index
    }
}

extension Conclusion {
    /// No group opens for what is refused or postponed.
    fileprivate func effect(_ outcome: Decision.Outcome) -> Decision.Effect {
        wish == .opening && !outcome.isAdopted ? .orientation : wish ?? .orientation
    }
}
