/// What is noted of a letter that came back. On screen: «rejet».
package struct Bounce: Hashable, Sendable {
    /// What the message that came back says.
    package var why: String

    package init(_ why: String = "") {
        self.why = why
    }

    /// Refuses a reason that is missing or long.
    package func validate() throws(Refusal) {
        if why.isBlank || why.count > 500 {
            throw .invalid("why", "Écrivez le motif, en 500\u{a0}caractères au plus.")
        }
    }
}
