/// One of the long texts of a thing, under the name that its form gives it.
package struct Passage: Hashable, Sendable {
    /// The name of its question.
    package let field: String
    package let title: String
    /// In light markup.
    package let text: String
    /// Whether a signatory would ask for it: where it is blank, a document says so.
    package let isExpected: Bool

    init(_ field: String, _ title: String, _ text: String, isExpected: Bool = false) {
        self.field = field
        self.title = title
        self.text = text
        self.isExpected = isExpected
    }
}
