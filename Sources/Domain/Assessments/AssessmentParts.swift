extension Assessment {
    /// A point facilitant, bloquant or d'amélioration.
    package struct Point: Hashable, Sendable {
        package var kind: PointKind
        package var means: Means
        package var text: String

        package init(_ kind: PointKind, _ means: Means, _ text: String) {
            self.kind = kind
            self.means = means
            self.text = text
        }
    }

    /// What a point does to the fiche.
    package enum PointKind: String, CaseIterable, Sendable {
        case helping, blocking, improvement

        /// On screen, in the plural.
        package var label: String {
            switch self {
            case .helping: "Points facilitants"
            case .blocking: "Points bloquants"
            case .improvement: "Points d’amélioration"
            }
        }
    }

    /// The means that a point is about.
    package enum Means: String, CaseIterable, Sendable {
        case human, financial, other

        /// On screen.
        package var label: String {
            switch self {
            case .human: "Moyens humains"
            case .financial: "Moyens financiers"
            case .other: "Autres"
            }
        }
    }

    /// The value of an indicator that the bilan states.
    package struct IndicatorValue: Hashable, Sendable {
        package var indicator: ID<Indicator>
        /// Nil when suppressed: «NS».
        package var value: Double?

        package init(_ indicator: ID<Indicator>, _ value: Double?) {
            self.indicator = indicator
            self.value = value
        }
    }
}
