/// An indicator of a fiche, with its dated values.
package struct Indicator: Versioned {
    /// What an indicator measures, as evaluation distinguishes.
    package enum Kind: String, CaseIterable, Sendable {
        case process, activity, result

        /// On screen.
        package var label: String {
            switch self {
            case .process: "Processus"
            case .activity: "Activité"
            case .result: "Résultat"
            }
        }
    }

    package var id: ID<Indicator> = .unsaved
    package var version = 1
    package var action: ID<Action>
    package var kind: Kind
    package var label: String
    /// «réunions», «participants», «%»; may be empty.
    package var unit = ""
    package var baseline: Double?
    package var target: Double?
    package var source = ""
    package var frequency = ""
    /// Written for the sample, not found in the contract's documents.
    package var isInvented = false
    /// By date, oldest first.
    package var readings: [Reading] = []

    package init(action: ID<Action>, _ kind: Kind, _ label: String) {
        self.action = action
        self.kind = kind
        self.label = label
    }

    /// One dated value.
    package struct Reading: Hashable, Sendable {
        package var day: Day
        /// Nil when suppressed: «NS» (non significatif).
        package var value: Double?
        package var note: String
        /// From when on it was known; nil where that is its own day.
        package var known: Day?

        package init(_ day: Day, _ value: Double?, note: String = "", known: Day? = nil) {
            self.day = day
            self.value = value
            self.note = note
            self.known = known
        }

        /// «12», «NS».
        package var french: String { value.map(French.number) ?? "NS" }
    }

    /// The last value known at a date.
    package func latest(on day: Day) -> Reading? {
        readings.last { $0.day <= day }
    }

    /// Refuses an indicator without a label, or two values of one day.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if label.isBlank { faults.append(Invalid("label", "Indiquez ce que l’indicateur mesure.")) }
        if Set(readings.map(\.day)).count < readings.count {
            faults.append(Invalid("readings", "Deux valeurs portent la même date."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// The 45 of «45 %» out of what a person typed: «1 234,5», «NS». Nil for what is no number.
    package static func value(_ text: String) -> Double?? {
        if text.filter({ !$0.isWhitespace }).uppercased() == "NS" { return .some(nil) }
        return TypedNumber.decimal(text).map { .some($0) }
    }
}
