/// Somebody who asked on the public page to receive each review. On screen: «abonné·e».
package struct Subscriber: Hashable, Sendable {
    package let id: ID<Subscriber>
    /// Lower case.
    package let email: String
    package let asked: Moment
    /// When the link of the letter was followed; nil until then.
    package let confirmed: Moment?

    package init(id: ID<Subscriber>, email: String, asked: Moment, confirmed: Moment?) {
        self.id = id
        self.email = email
        self.asked = asked
        self.confirmed = confirmed
    }

    /// Whether it receives reviews.
    package var isConfirmed: Bool { confirmed != nil }

    /// Seconds for which the link of confirmation opens: 48 hours.
    package static let patience: Int64 = 48 * 3_600
}
