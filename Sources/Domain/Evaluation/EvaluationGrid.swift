extension Dossier {
    /// The cases of the grid of the evaluation, in its order.
    package var evaluationCases: [EvaluationCase] { evaluationTopics.flatMap(\.cases) }

    /// A case, by the part and the criterion that it is of.
    package func evaluationCase(
        _ topic: ID<EvaluationTopic>, _ criterion: ID<EvaluationTopic.Criterion>, _ phase: EvaluationPhase
    ) throws(Refusal) -> EvaluationCase {
        guard
            let found = $evaluationTopics[topic]?.cases.first(where: {
                $0.criterion.id == criterion && $0.phase == phase
            })
        else { throw .notFound }
        return found
    }

    /// The fiches that bear on a theme as much as that, as somebody said.
    package func actions(bearing level: ActionContribution.Level, on theme: EvaluationTheme) -> [Action] {
        contributionTable.lines.filter { $0.isStored && $0.contribution[theme] == level }.map(\.action)
    }

    /// The indicators that could answer a case: of the process or the activity, or of results, of the fiches that bear most
    /// on it; those that answer it already are left out.
    package func indicators(for place: EvaluationCase) -> [Indicator] {
        guard let theme = place.criterion.theme else { return [] }
        let fiches = Set(actions(bearing: .central, on: theme).map(\.id))
        let taken = Set(place.measures.compactMap(\.indicator))
        return indicators.filter { indicator in
            guard let action = indicator.action, fiches.contains(action) else { return false }
            return indicator.kind.answers(place.phase) && !taken.contains(indicator.id)
        }
    }
}

extension Indicator.Kind {
    /// Whether it may tell of a phase: what was done is no effect.
    fileprivate func answers(_ phase: EvaluationPhase) -> Bool {
        switch self {
        case .process, .activity: phase == .process
        case .result: phase == .effects
        }
    }
}
