/// The sections that a fiche is written in, and what makes each complete.
package enum ActionSection: String, CaseIterable, Sendable {
    case identity, aims, people, carriers, calendar, means, results

    /// On screen.
    package var label: String {
        switch self {
        case .identity: "Identité de la fiche"
        case .aims: "Constat et objectifs"
        case .people: "Description, publics et territoires"
        case .carriers: "Pilotage et partenaires"
        case .calendar: "Calendrier et étapes"
        case .means: "Moyens et budget"
        case .results: "Résultats, participation et liens"
        }
    }

    /// The one that is written after it; nil for the last.
    package var next: ActionSection? {
        ActionSection.allCases.firstIndex(of: self).flatMap { index in
            ActionSection.allCases.dropFirst(index + 1).first
        }
    }

    /// In addresses.
    package var slug: String { French.slug(label) }

    /// How far the section is written.
    package enum Progress: Sendable {
        case empty, begun, complete
    }

    /// What is still missing, in words; empty when the section is complete.
    package func missing(in action: Action) -> [String] {
        checks(of: action).filter { !$0.isDone }.map(\.label)
    }

    /// Complete when nothing is missing, begun when something is there.
    package func progress(of action: Action) -> Progress {
        let checks = checks(of: action)
        let done = checks.count { $0.isDone }
        return done == checks.count ? .complete : done == 0 ? .empty : .begun
    }

    private func checks(of action: Action) -> [(label: String, isDone: Bool)] {
        switch self {
        case .identity:
            [
                ("code ARS", !action.code.isEmpty), ("intitulé", !action.title.isBlank),
                ("objectif stratégique", action.objective != nil),
            ]
        case .aims:
            [
                ("constat", !action.context.isBlank), ("objectif général", !action.generalObjective.isBlank),
                ("objectifs opérationnels", !action.operationalObjectives.isBlank),
            ]
        case .people:
            [
                ("description", !action.description.isBlank), ("public cible", !action.targetPublic.isBlank),
                ("déterminants de santé", !action.determinants.isEmpty),
            ]
        case .carriers:
            [("structure pilote", action.pilot != nil), ("partenaires", !action.partners.isEmpty)]
        case .calendar:
            [("début", action.start != nil), ("fin", action.end != nil)]
        case .means:
            [("moyens humains", !action.humanMeans.isBlank), ("budget", !action.fundings.isEmpty)]
        case .results:
            [
                ("résultats attendus", !action.expectedResults.isBlank),
                ("participation des habitants", action.participation != .unset),
            ]
        }
    }
}
