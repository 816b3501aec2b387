import Domain
import Formats

/// A review as it was published: what is printed of it never changes again.
package enum FrozenReview {
    /// The document of an audience in the form in which it is kept.
    package static func text(_ written: WrittenReview, on day: Day) throws -> String {
        try JSON.text(ReviewDocument.build(written, on: day).cleaned)
    }

    /// Reads what `text` wrote.
    package static func document(_ text: String) throws -> Document {
        try JSON.value(Document.self, of: text)
    }
}
