/// What is said by who publishes a review.
package struct PublicationRequest: Hashable, Sendable {
    /// What the checks of a review found.
    package enum Findings: Hashable, Sendable {
        case nothing
        /// Remarks that somebody must have read.
        case toRead
        /// Remarks of which some must be mended first: missing alternative texts, empty parts.
        case toMend
    }

    /// Why it replaces the version before.
    package var reason: String
    /// Whether the remarks were read.
    package var isRead: Bool

    package init(because reason: String = "", isRead: Bool = false) {
        self.reason = reason
        self.isRead = isRead
    }

    /// Refuses to publish what is not ready: everything at once.
    package func validate(correcting: Bool, _ findings: Findings) throws(Refusal) {
        var faults: [Invalid] = []
        if correcting, reason.isBlank {
            faults.append(Invalid("reason", "Dites pourquoi cette version remplace la précédente."))
        }
        switch findings {
        case .nothing: break
        case .toMend:
            faults.append(
                Invalid("read", "Corrigez d’abord les textes alternatifs manquants et les parties vides."))
        case .toRead:
            if !isRead {
                faults.append(Invalid("read", "Cochez cette case quand vous avez relu les remarques."))
            }
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}
