extension Person {
    /// A contact out of what a person typed: the last word is the name unless others are in capitals.
    package init(typed text: String) {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        var civility = Civility.none
        if words.count > 1, let first = words.first, let found = Self.civility(first) {
            civility = found
            words.removeFirst()
        }
        let capitals = words.firstIndex { $0.count > 1 && $0 == $0.uppercased() }
        let cut = max(min(capitals ?? words.count - 1, words.count - 1), 0)
        self.init(
            civility, words.prefix(cut).joined(separator: " "), words.dropFirst(cut).joined(separator: " "))
    }

    private static func civility(_ word: String) -> Civility? {
        switch French.folded(word).filter({ $0 != "." }) {
        case "mme", "madame", "mlle": .madame
        case "m", "mr", "monsieur": .monsieur
        case "dr", "docteur", "docteure": .doctor
        default: nil
        }
    }
}
