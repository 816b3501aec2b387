/// How the indicators that found it propose the attainment of a fiche; the contract may change it. A person decides.
package struct AttainmentRule: Hashable, Sendable {
    /// When the objectives are not attained at all.
    package enum Failure: String, CaseIterable, Sendable {
        case noneBegun, noneReached

        /// In the sentence and on screen.
        package var label: String {
            switch self {
            case .noneBegun: "aucun n’est atteint ni commencé (tous à 0 ou à «\u{202f}non\u{202f}»)"
            case .noneReached: "aucun n’est atteint"
            }
        }
    }

    /// What is made of an indicator without value.
    package enum Gap: String, CaseIterable, Sendable {
        case stops, leftOut

        /// In the sentence and on screen.
        package var label: String {
            switch self {
            case .stops: "rien n’est proposé\u{202f}: données insuffisantes"
            case .leftOut: "il est laissé de côté"
            }
        }
    }

    /// The share of them, in percents, that must be reached.
    package var share = 100
    package var failure = Failure.noneBegun
    package var gap = Gap.stops

    package init() {}

    /// The rule as it is read.
    package var sentence: String {
        let reached = share == 100 ? "tous sont atteints" : "\(share)\u{a0}% au moins sont atteints"
        return """
            Parmi les indicateurs qui fondent l’atteinte\u{202f}: si \(reached), les objectifs sont atteints\u{202f}; \
            si \(failure.label), ils ne le sont pas\u{202f}; sinon ils le sont partiellement. \
            Si l’un d’eux est sans valeur, \(gap.label). Un indicateur sans objet ne compte pas.
            """
    }

    /// Refuses a share that is none.
    package func validate() throws(Refusal) {
        if !(1...100).contains(share) {
            throw .invalid("attainmentShare", "La part va de 1 à 100\u{a0}%.")
        }
    }
}

/// What the indicators that found it propose as the attainment of a fiche, and why.
package struct AttainmentProposal: Hashable, Sendable {
    /// Nil where the data do not suffice.
    package let attainment: Attainment?
    package let reason: String

    /// «Partiellement atteint», «Données insuffisantes».
    package var label: String { attainment?.label ?? "Données insuffisantes" }
}

extension Dossier {
    /// What is proposed for each fiche that has indicators that found its attainment, at the end of a day.
    package func attainmentProposals(on day: Day) -> [ID<Action>: AttainmentProposal] {
        let founding = indicators.filter(\.founds)
        let counting = Counting(self, for: founding)
        var byAction: [ID<Action>: [FoundingIndicator]] = [:]
        for indicator in founding {
            guard let action = indicator.action else { continue }
            let found = FoundingIndicator(indicator, counting: counting.facts(of: indicator), on: day)
            byAction[action, default: []].append(found)
        }
        return byAction.compactMapValues { contract.attainmentRule.proposal(from: $0) }
    }
}

/// An indicator that founds the attainment, as a day finds it.
struct FoundingIndicator {
    let indicator: Indicator
    let measured: Indicator.Measured?
    /// Since when it is reached without a break; nil where it is not.
    let reachedSince: Day?

    init(_ indicator: Indicator, counting facts: [CountedFact], on day: Day) {
        self.indicator = indicator
        measured = indicator.state(on: day, counting: facts).measured
        var since: Day?
        if measured.flatMap(indicator.isReached) == true {
            for step in indicator.course(counting: facts, upTo: day).reversed() {
                guard step.state.measured.flatMap(indicator.isReached) == true else { break }
                since = step.day
            }
        }
        reachedSince = since
    }

    var isReached: Bool { measured.flatMap(indicator.isReached) ?? false }
    var isLacking: Bool { measured?.number == nil }
    var isOut: Bool { measured?.lack == .inapplicable }
    var isBegun: Bool { (measured?.number ?? 0) > 0 }

    /// «Réunions d’information : 1 sur 2», «Porteur identifié : non».
    var words: String {
        let label = "«\u{202f}\(indicator.label)\u{202f}»"
        guard let measured else { return "\(label) sans valeur" }
        if case .number(let value) = measured, let target = indicator.target {
            return "\(label)\u{202f}: \(French.number(value)) sur \(French.number(target))"
        }
        return "\(label)\u{202f}: \(measured.french)"
    }
}

extension AttainmentRule {
    /// What it makes of them; nil where none applies.
    func proposal(from all: [FoundingIndicator]) -> AttainmentProposal? {
        var founding = all.filter { !$0.isOut }
        if founding.isEmpty { return nil }
        let lacking = founding.filter(\.isLacking)
        switch gap {
        case .stops where !lacking.isEmpty:
            return AttainmentProposal(attainment: nil, reason: sentence("Sans valeur", lacking))
        case .stops: break
        case .leftOut:
            founding.removeAll(where: \.isLacking)
            if founding.isEmpty {
                return AttainmentProposal(attainment: nil, reason: sentence("Sans valeur", lacking))
            }
        }
        let reached = founding.filter(\.isReached)
        let others = founding.filter { !$0.isReached }
        if reached.count * 100 >= share * founding.count { return attained(reached, others) }
        let fails =
            switch failure {
            case .noneBegun: !founding.contains { $0.isReached || $0.isBegun }
            case .noneReached: reached.isEmpty
            }
        if fails {
            return AttainmentProposal(
                attainment: .notAttained, reason: sentence("Ni atteint ni commencé", others))
        }
        return AttainmentProposal(
            attainment: .partial,
            reason: [sentence("Atteint", reached), sentence("Reste", others)].compactMap(\.unlessBlank)
                .joined(separator: " "))
    }

    private func attained(
        _ reached: [FoundingIndicator], _ others: [FoundingIndicator]
    ) -> AttainmentProposal {
        let since = reached.compactMap(\.reachedSince).max()
        let when = since.map { " depuis le \(French.date($0))" } ?? ""
        let words = reached.map(\.words).joined(separator: "\u{202f}; ")
        let all =
            others.isEmpty
            ? "tous les indicateurs qui fondent l’atteinte sont atteints\(when)"
            : "\(French.count(reached.count, "indicateur")) sur \(reached.count + others.count) sont atteints\(when)"
        return AttainmentProposal(attainment: .attained, reason: "\(words)\u{202f}: \(all).")
    }

    private func sentence(_ head: String, _ founding: [FoundingIndicator]) -> String {
        founding.isEmpty
            ? "" : "\(head)\u{202f}: \(founding.map(\.words).joined(separator: "\u{202f}; "))."
    }
}
