/// Why a field was not accepted: the field's name in the form and a French sentence for it.
package struct Invalid: Error, Hashable, Sendable {
    /// Name of the field in the form.
    package let field: String
    /// French sentence shown at the field.
    package let message: String

    package init(_ field: String, _ message: String) {
        self.field = field
        self.message = message
    }
}

/// Why an act did not take place. One switch turns it into a status and a page.
package enum Refusal: Error, Hashable, Sendable {
    /// What one may not see does not exist (404).
    case notFound
    /// The member may see it and not do this (403).
    case forbidden(String)
    /// What was typed cannot be kept as it is (422).
    case invalid([Invalid])
    /// The state does not allow it (409).
    case conflict(String)
    /// Somebody else wrote first (409); the page shows both texts.
    case stale

    /// One field at fault.
    package static func invalid(_ field: String, _ message: String) -> Refusal {
        .invalid([Invalid(field, message)])
    }
}
