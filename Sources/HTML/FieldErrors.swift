/// What a form refused, in the order of its fields: the name of each field and a sentence for the person.
package struct FieldErrors: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// One refusal.
    package struct Entry: Sendable, Hashable {
        /// The name of the field, as the form posts it.
        package let field: String
        /// What is wrong and how to mend it.
        package let message: String
    }

    /// Every refusal, first field first.
    package private(set) var entries: [Entry] = []
    /// What the summary says of them all, where to count them does not do.
    package var title: String?

    /// Nothing refused.
    package init() {}

    package init(dictionaryLiteral elements: (String, String)...) {
        for (field, message) in elements { add(field, message) }
    }

    /// Refuses a field.
    package mutating func add(_ field: String, _ message: String) {
        entries.append(Entry(field: field, message: message))
    }

    /// Whether the form was accepted.
    package var isEmpty: Bool { entries.isEmpty }

    /// The first refusal of a field.
    package subscript(_ field: String) -> String? {
        entries.first { $0.field == field }?.message
    }
}
