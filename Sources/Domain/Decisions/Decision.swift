/// What a structure brought to a meeting. On screen: «apport».
package struct Contribution: Hashable, Sendable {
    package var organization: ID<Organization>?
    package var text: String

    package init(_ text: String, by organization: ID<Organization>? = nil) {
        self.text = text
        self.organization = organization
    }
}

/// A conclusion of a meeting; one that waits for the COPIL is a proposition.
package struct Conclusion: Hashable, Sendable {
    /// The id under which a decision names the proposition it answers.
    package var id: ID<Conclusion>
    package var text: String
    /// The structure that proposed it.
    package var organization: ID<Organization>?
    /// «sous réserve de validation du COPIL».
    package var awaitsSteering: Bool
    package var actions: [ID<Action>]
    /// What it wishes the decision of the COPIL to change; nil for an orientation alone.
    package var wish: Decision.Effect?
    /// The name of the working group that it wishes to open.
    package var opens = ""

    package init(
        id: ID<Conclusion> = .unsaved, _ text: String, by organization: ID<Organization>? = nil,
        awaitsSteering: Bool = false, actions: [ID<Action>] = []
    ) {
        self.id = id
        self.text = text
        self.organization = organization
        self.awaitsSteering = awaitsSteering
        self.actions = actions
    }
}

/// A decision of a meeting, with its effect on fiches from that day on.
package struct Decision: Hashable, Sendable {
    /// What an adopted decision changes.
    package enum Effect: String, CaseIterable, Sendable {
        case orientation, priority, standby, resumption, stop
        /// What a COPIL answers of a fiche without planning.
        case planSet, planAsked, renunciation, deferral
        /// The COPIL validates bilans.
        case validation
        /// A working group opens.
        case opening

        /// On screen.
        package var label: String {
            switch self {
            case .orientation: "Orientation"
            case .priority: "Priorité donnée"
            case .standby: "Mise en stand-by"
            case .resumption: "Reprise"
            case .stop: "Arrêt"
            case .planSet: "Planning arrêté"
            case .planAsked: "Planning demandé"
            case .renunciation: "Renoncement"
            case .deferral: "Report à la génération suivante"
            case .validation: "Validation de bilan"
            case .opening: "Ouverture d’un groupe de travail"
            }
        }
    }

    /// What became of it in the meeting.
    package enum Outcome: String, CaseIterable, Sendable {
        case adopted, adoptedWithReserve, refused, postponed

        /// On screen.
        package var label: String {
            switch self {
            case .adopted: "Adoptée"
            case .adoptedWithReserve: "Adoptée avec réserve"
            case .refused: "Refusée"
            case .postponed: "Reportée"
            }
        }

        /// Whether its effect takes place.
        package var isAdopted: Bool {
            switch self {
            case .adopted, .adoptedWithReserve: true
            case .refused, .postponed: false
            }
        }
    }

    package var id: ID<Decision> = .unsaved
    package var text: String
    package var effect: Effect
    package var outcome: Outcome
    package var actions: [ID<Action>]
    /// The propositions of former meetings that it answers.
    package var answers: [ID<Conclusion>] = []
    /// What «adoptée avec réserve» reserves.
    package var reserve = ""
    /// The bilans that it validates.
    package var assessments: [ID<Assessment>] = []
    /// The working group that it opens.
    package var committee: ID<Committee>?
    /// Until when it asks for a planning.
    package var expected: Horizon?

    package init(
        _ text: String, _ effect: Effect = .orientation, _ outcome: Outcome = .adopted,
        actions: [ID<Action>] = []
    ) {
        self.text = text
        self.effect = effect
        self.outcome = outcome
        self.actions = actions
    }
}
