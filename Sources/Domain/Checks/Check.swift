/// Something that the facts of a contract say of themselves and that somebody should look at, calmly.
package struct Check: Hashable, Sendable {
    /// What is looked at, in the order in which it is shown.
    package enum Kind: String, CaseIterable, Sendable {
        case forecastPassed, committeeOverdue, decisionWithoutFollowUp, proposalUnanswered, withoutNews
        case withoutIndicator, indicatorWithoutValue, codeUsedTwice

        /// On screen, over the findings of the kind.
        package var label: String {
            switch self {
            case .forecastPassed: "Échéances passées"
            case .committeeOverdue: "Instances à réunir"
            case .decisionWithoutFollowUp: "Décisions sans suite connue"
            case .proposalUnanswered: "Propositions sans réponse du COPIL"
            case .withoutNews: "Fiches sans nouvelle depuis deux trimestres"
            case .withoutIndicator: "Fiches sans indicateur"
            case .indicatorWithoutValue: "Indicateurs à relever avant le COPIL"
            case .codeUsedTwice: "Codes ARS en double"
            }
        }
    }

    package let kind: Kind
    /// What was found, as a sentence without blame.
    package let sentence: String
    /// What several fiches share of it, for a list that says it once: «sans nouvelle depuis le 7 février 2023».
    package let common: String?
    /// The fiches concerned.
    package let actions: [ID<Action>]
    /// The meeting concerned, where there is one.
    package let meeting: ID<Meeting>?

    init(
        _ kind: Kind, _ sentence: String, common: String? = nil, on actions: [ID<Action>] = [],
        at meeting: ID<Meeting>? = nil
    ) {
        self.kind = kind
        self.sentence = sentence
        self.common = common
        self.actions = actions
        self.meeting = meeting
    }
}

extension Dossier {
    /// Everything that the product can check on a day, by kind, then in the order of the fiches.
    package func checks(on day: Day) -> [Check] {
        let synthesis = synthesis(on: day)
        return passedForecasts(synthesis) + overdueCommittees(on: day) + decisionsWithoutFollowUp(on: day)
            + unansweredProposals(on: day) + silentActions(synthesis) + actionsWithoutIndicator
            + indicatorsWithoutValue(on: day) + codesUsedTwice
    }

    private func passedForecasts(_ synthesis: Synthesis) -> [Check] {
        synthesis.late.map { line in
            let when = line.assessment?.horizon?.when ?? ""
            return Check(
                .forecastPassed,
                "L’atteinte des objectifs de la \(line.action.inSentence) était prévue \(when).",
                on: [line.action.id])
        }
    }

    private func overdueCommittees(on day: Day) -> [Check] {
        committeeDues(on: day).filter { $0.isOverdue(on: day) }.map { due in
            Check(.committeeOverdue, due.french(on: day), at: due.last?.id)
        }
    }

    private var actionsWithoutIndicator: [Check] {
        let measured = Set(indicators.compactMap(\.action))
        return actions.filter { !measured.contains($0.id) }.map { action in
            Check(
                .withoutIndicator, "La \(action.inSentence) n’a pas d’indicateur.", common: "sans indicateur",
                on: [action.id])
        }
    }

    /// Those that found the attainment of a fiche, that nothing counts by itself and of which nothing is known.
    private func indicatorsWithoutValue(on day: Day) -> [Check] {
        let numbers = Dictionary(actions.map { ($0.id, $0.inSentence) }) { first, _ in first }
        return indicators.filter { $0.founds && $0.feed == .none }.compactMap { indicator in
            guard let action = indicator.action, let name = numbers[action] else { return nil }
            let measured = indicator.state(on: day).measured
            if let measured, measured.isTold || measured.lack == .inapplicable { return nil }
            return Check(
                .indicatorWithoutValue,
                """
                L’indicateur «\u{202f}\(indicator.label)\u{202f}» fonde l’atteinte de la \(name) et n’a pas de valeur.
                """,
                on: [action])
        }
    }

    private var codesUsedTwice: [Check] {
        let groups = Dictionary(grouping: actions.filter { !$0.code.isBlank }, by: \.code)
        return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { code, actions in
            let numbers = French.list(actions.map { String($0.number) })
            return Check(
                .codeUsedTwice, "Le code \(code) est porté par les fiches \(numbers).", on: actions.map(\.id))
        }
    }
}

extension Action {
    /// «fiche 9», within a sentence.
    var inSentence: String { "fiche\u{a0}\(number)" }
}
