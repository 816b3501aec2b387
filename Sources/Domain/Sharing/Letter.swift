/// One message in the outbox, to one address. On screen: «message».
package struct Letter: Hashable, Sendable {
    /// How far it has come.
    package enum State: String, CaseIterable, Sendable {
        case waiting, sending, sent, failed, rejected, cancelled

        /// On screen.
        package var label: String {
            switch self {
            case .waiting: "En attente"
            case .sending: "En cours d’envoi"
            case .sent: "Envoyé"
            case .failed: "Échec"
            case .rejected: "Rejeté"
            case .cancelled: "Annulé"
            }
        }

        /// Whether something is still to come of itself.
        package var isPending: Bool {
            switch self {
            case .waiting, .sending: true
            case .sent, .failed, .rejected, .cancelled: false
            }
        }
    }

    package let id: ID<Letter>
    package let state: State
    /// The name of the contact as it is now; empty for a subscriber.
    package let name: String
    /// Empty once erased.
    package let address: String
    package let audience: Audience
    /// How often it was handed to the machine's mail.
    package let attempts: Int
    package let queued: Moment
    /// When it is tried next, while it waits.
    package let nextTry: Moment?
    package let sent: Moment?
    /// Why it did not leave, in French; empty when nothing went wrong.
    package let reason: String

    package init(
        id: ID<Letter>, state: State, name: String, address: String, audience: Audience, attempts: Int,
        queued: Moment, nextTry: Moment?, sent: Moment?, reason: String
    ) {
        self.id = id
        self.state = state
        self.name = name
        self.address = address
        self.audience = audience
        self.attempts = attempts
        self.queued = queued
        self.nextTry = nextTry
        self.sent = sent
        self.reason = reason
    }

    /// Seconds for which the link of a letter opens a version that is not public: one year.
    package static let readingTime: Int64 = 365 * 86_400
}
