/// The fiches «planning de déploiement à mettre en place»: what each lacks, and what a COPIL said of it.
package enum PlanningZoom {
    /// What became of what the COPIL was asked.
    package enum Arbitration: Hashable, Sendable {
        case given(Ruling)
        /// It was shown to a COPIL, and nothing was reported.
        case missing
        /// No COPIL was shown it yet.
        case awaited
    }

    /// One fiche.
    package struct Line: Hashable, Sendable {
        package let action: Action
        package let assessment: Assessment?
        /// «aucune étape datée», «pas de pilote».
        package let missing: [String]
        /// What a COPIL is asked of it: «un planning, un report ou un renoncement».
        package let asked: [String]
        package let arbitration: Arbitration
        /// «groupe de travail le 9 mai 2023», since the COPIL.
        package let engaged: String?
    }
}

extension Dossier {
    /// The zoom of a day.
    package func planningZoom(on day: Day) -> [PlanningZoom.Line] {
        let arbitrations = arbitrations(on: day)
        return synthesis(on: day).lines(in: .planNeeded).map { line in
            let shown = arbitrations?.lines.first { $0.action.id == line.action.id }
            let own = steps(of: line.action.id, on: day)
            let arbitration: PlanningZoom.Arbitration =
                switch shown {
                case nil: .awaited
                case let shown?: shown.ruling.map(PlanningZoom.Arbitration.given) ?? .missing
                }
            return PlanningZoom.Line(
                action: line.action, assessment: line.assessment, missing: line.action.missing(own),
                asked: line.action.asked(own), arbitration: arbitration, engaged: shown?.engaged)
        }
    }
}

extension Action {
    /// What is asked of who arbitrates: to set the planning that its étapes make, else to ask for one or to give it up.
    fileprivate func asked(_ steps: [PlannedStep]) -> [String] {
        let attaining = steps.first { $0.milestone.attains && $0.isAhead }
        let planning: String =
            attaining?.due.map { "arrêter le planning proposé, objectifs atteints \($0.spelledWhen)" }
            ?? "un planning, un report ou un renoncement"
        return [planning] + (pilot == nil ? ["désigner un pilote"] : [])
    }

    /// What a planning of its étapes lacks.
    fileprivate func missing(_ steps: [PlannedStep]) -> [String] {
        let ahead = steps.filter(\.isAhead)
        let attaining = steps.first { $0.milestone.attains }
        return [
            steps.isEmpty ? "aucune étape" : ahead.isEmpty ? "aucune étape datée à venir" : nil,
            attaining == nil
                ? "l’étape qui atteint les objectifs"
                : attaining?.end == nil ? "la date de l’étape qui atteint les objectifs" : nil,
            pilot == nil ? "un pilote" : nil,
        ].compactMap(\.self)
    }
}
