import Testing

/// A fact of the quarter, and the words by which the part that tells it is known.
struct Fact: Sendable, CustomTestStringConvertible {
    let name: String
    let part: String
    let words: [String]

    init(_ name: String, in part: String, _ words: String...) {
        self.name = name
        self.part = part
        self.words = words
    }

    var testDescription: String { name }
}
