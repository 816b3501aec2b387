/// The indicators of a contract with where each stands on a day: those of the contract, then of the axes, then of the fiches.
package struct IndicatorList: Hashable, Sendable {
    /// One of them.
    package struct Line: Hashable, Sendable {
        package let indicator: Indicator
        /// The axis that it is of, or that its fiche is of.
        package let axis: Axis?
        package let action: Action?
        package let state: IndicatorState
        /// What is recorded and counts it.
        package let facts: [CountedFact]

        /// «Contrat», «Axe 2», «Fiche 9».
        package var subject: String {
            if let action { return "Fiche\u{a0}\(action.number)" }
            return axis.map { "Axe\u{a0}\($0.number)" } ?? "Contrat"
        }

        /// The title of what it is of; empty for the contract.
        package var subjectTitle: String { action?.title ?? axis?.title ?? "" }

        /// Whether it reaches its cible; nil where nothing says it.
        package var isReached: Bool? { state.measured.flatMap(indicator.isReached) }

        /// Whether nothing is found of it.
        package var isLacking: Bool { !(state.measured?.isTold ?? false) }
    }

    package let day: Day
    package let lines: [Line]

    /// Those of a contract on a day, or those of them that are wanted.
    package init(
        of dossier: Dossier, on day: Day, where isWanted: (Indicator) -> Bool = { _ in true }
    ) {
        self.day = day
        let wanted = dossier.indicators.filter(isWanted)
        let counting = Counting(dossier, for: wanted)
        let rank = Dictionary(dossier.actions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let all = wanted.map { indicator in
            let action = indicator.action.flatMap { dossier.$actions[$0] }
            let axis = (action?.axis ?? indicator.axis).flatMap { dossier.$axes[$0] }
            let facts = counting.facts(of: indicator)
            return Line(
                indicator: indicator, axis: axis, action: action,
                state: indicator.state(on: day, counting: facts), facts: facts)
        }
        func place(_ line: Line) -> (Int, Int, Int) {
            let kinds = Indicator.Kind.allCases
            let kind = kinds.firstIndex(of: line.indicator.kind) ?? 0
            if let action = line.action { return (2, rank[action.id] ?? 0, kind) }
            return (line.axis == nil ? 0 : 1, line.axis?.number ?? 0, kind)
        }
        lines = all.enumerated().sorted {
            let (left, right) = (place($0.element), place($1.element))
            return left == right ? $0.offset < $1.offset : left < right
        }.map(\.element)
    }
}
