extension String {
    /// Empty, or white space alone.
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Nil when blank.
    package var unlessBlank: String? { isBlank ? nil : self }

    /// For a title within a sentence.
    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
