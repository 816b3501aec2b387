/// What somebody writes to receive the reviews of a contract.
package struct SubscriptionRequest: Hashable, Sendable {
    /// As it was typed.
    package var email: String

    package init(_ email: String = "") {
        self.email = email
    }

    /// Where to write; refuses what no mail system would take.
    package func mailbox() throws(Refusal) -> Mailbox {
        guard let mailbox = Mailbox(email) else {
            throw .invalid("email", "L’adresse électronique s’écrit comme nom@exemple.fr.")
        }
        return mailbox
    }
}
