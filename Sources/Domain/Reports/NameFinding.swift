/// A passage of a text that names somebody, or may.
package struct NameFinding: Hashable, Sendable {
    /// How sure it is.
    package enum Certainty: Hashable, Sendable {
        /// Somebody of the directory.
        case certain
        /// A person must say; hidden until then.
        case asked
        /// A place, or a word of everyday: a person may say otherwise; shown until then.
        case left
        /// Somebody whom the directory does not know.
        case stranger
    }

    /// In the bytes of the text.
    package let range: Range<Int>
    package let certainty: Certainty
    /// Who it may be.
    package let people: [ID<Person>]
    /// Its words and those beside it, folded: what an answer is remembered by.
    package let passage: String

    /// Whether its words are hidden.
    package var isHidden: Bool { certainty == .certain || certainty == .asked }
}
