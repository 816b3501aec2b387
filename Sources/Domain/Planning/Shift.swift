/// What became of a date.
package enum Shift: Hashable, Sendable, CaseIterable {
    /// The new date lies within the old one.
    case precised
    /// Its last day is later.
    case slipped
    /// Its last day is earlier, and its first one too.
    case advanced
    /// It had none.
    case placed
    /// It has none any more.
    case lost
    /// Otherwise: a wider date that ends no later.
    case widened

    /// Nil where nothing changed.
    package init?(from old: Horizon?, to new: Horizon?) {
        guard old != new else { return nil }
        guard let old else {
            self = .placed
            return
        }
        guard let new else {
            self = .lost
            return
        }
        if (new.first, new.last) == (old.first, old.last) { return nil }
        if old.first <= new.first, new.last <= old.last {
            self = .precised
        } else if new.last > old.last {
            self = .slipped
        } else if new.last < old.last, new.first < old.first {
            self = .advanced
        } else {
            self = .widened
        }
    }

    /// Of an étape: «précisée».
    package var label: String {
        switch self {
        case .precised: "précisée"
        case .slipped: "glissée"
        case .advanced: "avancée"
        case .placed: "datée"
        case .lost: "remise sans date"
        case .widened: "élargie"
        }
    }
}
