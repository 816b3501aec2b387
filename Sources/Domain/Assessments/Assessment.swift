/// A bilan: what is known of a fiche at a date. Started, underway and attainment are three independent facts.
package struct Assessment: Versioned {
    /// The three bilans that a contract knows.
    package enum Kind: String, CaseIterable, Sendable {
        case intermediate, annual, final

        /// On screen, as in the ARS tool.
        package var label: String {
            switch self {
            case .intermediate: "Bilan intermédiaire"
            case .annual: "Bilan annuel"
            case .final: "Bilan final"
            }
        }
    }

    /// From the first draft to the validation by the ARS referent.
    package enum State: Hashable, Sendable {
        case draft
        case submitted(by: ID<Member>?, on: Day)
        case returned(by: ID<Member>?, on: Day, reason: String)
        case validated(by: ID<Member>?, on: Day)

        /// On screen.
        package var label: String { name.label }

        /// The state without who and when.
        package var name: StateName {
            switch self {
            case .draft: .draft
            case .submitted: .submitted
            case .returned: .returned
            case .validated: .validated
            }
        }

        /// Who put it there; nil for a draft, or when nobody noted it.
        package var member: ID<Member>? {
            switch self {
            case .draft: nil
            case .submitted(let member, _), .returned(let member, _, _), .validated(let member, _): member
            }
        }
    }

    /// The names of the states, for filters and storage.
    package enum StateName: String, CaseIterable, Sendable {
        case draft, submitted, returned, validated

        /// On screen.
        package var label: String {
            switch self {
            case .draft: "Brouillon"
            case .submitted: "Soumis"
            case .returned: "Renvoyé"
            case .validated: "Validé"
            }
        }

        /// Whether the synthesis and the documents count such a bilan.
        package var counts: Bool {
            switch self {
            case .submitted, .validated: true
            case .draft, .returned: false
            }
        }
    }

    package var id: ID<Assessment> = .unsaved
    package var version = 1
    package var action: ID<Action>
    package var kind: Kind
    /// The date whose facts it states.
    package var day: Day
    /// From when on it was known.
    package var known: Day
    /// Nil, like the two that follow, while nobody has said: a draft may be unfinished.
    package var started: Bool?
    package var underway: Bool?
    package var attainment: Attainment?
    /// When the objectives are forecast to be attained. On screen: «échéance prévue».
    package var horizon: Horizon?
    /// Reste-à-faire while not attained, comment once attained.
    package var remaining = ""
    package var points: [Point] = []
    package var values: [IndicatorValue] = []
    package var state: State = .draft
    /// Who wrote it.
    package var author: ID<Member>?

    package init(action: ID<Action>, _ kind: Kind, on day: Day) {
        self.action = action
        self.kind = kind
        self.day = day
        known = day
    }

    /// Whether the synthesis and the documents count it.
    package var counts: Bool { state.name.counts }

    /// A draft or a returned bilan may be written; a submitted or validated one no longer.
    package var isOpen: Bool { !counts }

    /// Late: the forecast has passed and the objectives are not attained. Article 7 asks for it each quarter.
    package func isLate(on day: Day) -> Bool {
        guard attainment != .attained, let horizon else { return false }
        return horizon.last < day
    }

    /// A value that it states, as the indicator keeps it: known when the bilan was.
    package func reading(_ measured: Indicator.Measured) -> Indicator.Reading {
        Indicator.Reading(day, measured, note: kind.label, known: known == day ? nil : known)
    }

    /// «Reste-à-faire» or «Commentaire», by the attainment.
    package var remainingLabel: String { Attainment.remainingLabel(attainment) }

    /// «Partiellement atteint», «À renseigner».
    package var attainmentLabel: String { attainment?.label ?? Self.answer(nil) }

    /// «Oui», «Non», «À renseigner».
    package static func answer(_ fact: Bool?) -> String {
        fact.map { $0 ? "Oui" : "Non" } ?? "À renseigner"
    }

    /// A new draft that begins with what the previous bilan of the fiche said.
    package func successor(_ kind: Kind, on day: Day, by author: ID<Member>?) -> Assessment {
        var next = Assessment(action: action, kind, on: day)
        next.started = started
        next.underway = underway
        next.attainment = attainment
        next.horizon = horizon
        next.remaining = remaining
        next.points = points
        next.author = author
        return next
    }
}
