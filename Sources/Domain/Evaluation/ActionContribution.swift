/// On what a fiche bears, of all that the evaluation looks through: said once, by a person.
package struct ActionContribution: Versioned {
    /// How much it bears on a theme.
    package enum Level: String, CaseIterable, Sendable {
        case central, secondary, absent

        /// On screen.
        package var label: String {
            switch self {
            case .central: "Central"
            case .secondary: "Secondaire"
            case .absent: "Absent"
            }
        }
    }

    package var id: ID<ActionContribution> = .unsaved
    package var version = 1
    package let action: ID<Action>
    /// Written for the sample, not found in the documents of the contract.
    package var isInvented = false
    private var levels: [EvaluationTheme: Level] = [:]

    package init(of action: ID<Action>) {
        self.action = action
    }

    /// How much it bears on a theme.
    package subscript(theme: EvaluationTheme) -> Level {
        get { levels[theme] ?? .absent }
        set { levels[theme] = newValue == .absent ? nil : newValue }
    }
}
