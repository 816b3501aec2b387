import Domain
import FoundationEssentials

/// A review as it was published: what is printed of it never changes again.
package enum FrozenReview {
    /// The document of an audience in the form in which it is kept.
    package static func text(_ written: WrittenReview, on day: Day) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let document = ReviewDocument.build(written, on: day).cleaned
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    /// Reads what `text` wrote.
    package static func document(_ text: String) throws -> Document {
        try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    }
}
