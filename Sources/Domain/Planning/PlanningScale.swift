/// How much of a contract a planning is drawn over.
package enum PlanningScale: String, CaseIterable, Sendable {
    case quarter = "trimestre"
    case year = "annee"
    case contract = "contrat"

    /// On screen.
    package var label: String {
        switch self {
        case .quarter: "Trimestre par trimestre"
        case .year: "L’année"
        case .contract: "Le contrat"
        }
    }

    /// From a day to another: the quarters around a day, its year, the contract.
    package func span(of dossier: Dossier, on day: Day) -> (first: Day, last: Day) {
        switch self {
        case .quarter:
            let quarter = Quarter(of: day).previous
            return (quarter.first, quarter.next.next.next.next.next.last)
        case .year: return (.first(ofMonth: 1, day.year), .last(ofMonth: 12, day.year))
        case .contract: return (dossier.contract.start, dossier.lastDay)
        }
    }
}

extension Planning {
    /// What of a planning is shown: nil for all.
    package struct Choice: Hashable, Sendable {
        package let actions: Set<ID<Action>>
        package let steps: Set<ID<Milestone>>
        /// Whether the étapes of no fiche are among them.
        package let hasContract: Bool
        /// «axe 1, à venir».
        package let words: String

        package init(
            actions: Set<ID<Action>>, steps: Set<ID<Milestone>>, hasContract: Bool, words: String
        ) {
            (self.actions, self.steps) = (actions, steps)
            (self.hasContract, self.words) = (hasContract, words)
        }
    }

    /// The same day, what was chosen alone.
    package func keeping(_ choice: Choice?) -> Planning {
        guard let choice else { return self }
        func kept(_ steps: [PlannedStep]) -> [PlannedStep] { steps.filter { choice.steps.contains($0.id) } }
        return Planning(
            day: day, steps: kept(steps),
            lines: lines.filter { choice.actions.contains($0.action.id) }.map {
                Line(action: $0.action, steps: kept($0.steps))
            }, contract: choice.hasContract ? kept(contract) : [])
    }
}
