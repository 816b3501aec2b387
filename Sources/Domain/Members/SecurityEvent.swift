/// Something that the instance refused, as the security log keeps it: who, what, when, from where. It holds no word of
/// the visitor.
package struct SecurityEvent: Hashable, Sendable {
    /// What was refused.
    package enum Kind: String, CaseIterable, Sendable {
        case wrongPassword, tooManyTries, wrongToken, otherSite, forbidden, missing, deadLink

        /// On screen.
        package var label: String {
            switch self {
            case .wrongPassword: "Mot de passe refusé"
            case .tooManyTries: "Trop d’essais"
            case .wrongToken: "Formulaire sans jeton valable"
            case .otherSite: "Demande venue d’un autre site"
            case .forbidden: "Acte interdit"
            case .missing: "Page inexistante ou fermée"
            case .deadLink: "Lien qui n’ouvre rien"
            }
        }
    }

    package let kind: Kind
    /// The account that was signed in, or whose password was tried; nil for nobody known.
    package let member: ID<Member>?
    /// An IPv4 address, or the /64 of an IPv6 one.
    package let origin: String
    /// The route as the code writes it, «POST /cls/{slug}/fiches/{number}»: no address that was typed.
    package let route: String

    package init(_ kind: Kind, _ member: ID<Member>?, from origin: String, at route: String) {
        (self.kind, self.member, self.origin, self.route) = (kind, member, origin, route)
    }
}

/// How much the security log keeps: what floods it is counted, not written.
package enum SecurityLimits {
    /// How many times the same refusal is counted within a minute; the log then says «ou plus».
    package static let sameEachMinute = 10
    /// How many different refusals are written within a minute.
    package static let eachMinute = 100
    /// How many rows are kept, whatever their age.
    package static let rows = 100_000
    /// Seconds: 12 months.
    package static let kept: Int64 = 365 * 86_400
}
