/// What the fields of a fiche let suppose of what it bears on. Nobody has said it yet: it waits to be confirmed.
struct ContributionProposal {
    private let action: Action
    private let axis: String
    private let determinants: Set<Determinant>

    init(of action: Action, in axis: Axis?) {
        self.action = action
        self.axis = French.folded(axis?.title ?? "")
        determinants = Set(action.determinants)
    }

    var contribution: ActionContribution {
        var contribution = ActionContribution(of: action.id)
        for theme in EvaluationTheme.allCases { contribution[theme] = level(of: theme) }
        return contribution
    }

    private func level(of theme: EvaluationTheme) -> ActionContribution.Level {
        switch theme {
        case .determinants: onDeterminants
        case .sectors: isOfCare ? .secondary : .central
        case .participation: onParticipation
        case .universalism: onUniversalism
        case .accessibility: onAccessibility
        case .legibility: onLegibility
        case .quality: onQuality
        }
    }

    /// An axis on care works with those who give it first.
    private var isOfCare: Bool { axis.contains("soin") }
    private var isInPriorityTowns: Bool { !action.neighbourhoods.isEmpty }

    /// Whether the determinants lie outside of care and of what people do.
    private var onDeterminants: ActionContribution.Level {
        if determinants.isSubset(of: [.care, .behaviour]) { return .absent }
        return determinants.contains(.care) && !isInPriorityTowns ? .secondary : .central
    }

    private var onParticipation: ActionContribution.Level {
        switch action.participation {
        case .unset, .none, .information: .absent
        case .consultation: .secondary
        case .dialogue, .coConstruction: .central
        }
    }

    /// More for those who need more: by the place, by the public.
    private var onUniversalism: ActionContribution.Level {
        if isInPriorityTowns || says(Self.vulnerable, in: [action.targetPublic]) { return .central }
        let aims = determinants.contains(.income) || Self.specific.contains { axis.contains($0) }
        return aims ? .secondary : .absent
    }

    private var onAccessibility: ActionContribution.Level {
        if determinants.contains(.care) { return isOfCare ? .central : .secondary }
        return determinants.contains(.income) || isInPriorityTowns ? .secondary : .absent
    }

    private var onLegibility: ActionContribution.Level {
        let informs = says(
            Self.informing, in: [action.title, action.generalObjective, action.specificObjectives])
        let teaches = determinants.contains(.education)
        if informs, teaches { return .central }
        return informs || teaches ? .secondary : .absent
    }

    private var onQuality: ActionContribution.Level {
        guard determinants.contains(.care) else { return .absent }
        if axis.contains("parcours") { return .central }
        return says(["professionnel"], in: [action.targetPublic]) ? .secondary : .absent
    }

    private func says(_ stems: [String], in texts: [String]) -> Bool {
        let said = French.folded(texts.joined(separator: "\n"))
        return stems.contains { said.contains($0) }
    }

    private static let vulnerable = [
        "precarite", "vulnerable", "isole", "domicile", "difficulte", "handicap", "fragil", "victime",
        "prioritaires",
    ]
    private static let specific = ["public", "quartier", "qpv", "vulnerable", "fragil"]
    private static let informing = ["inform", "connaitre", "connaissance", "lisib", "guide"]
}
