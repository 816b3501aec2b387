extension Person {
    /// A contact out of what a person typed: «DUPONT Jean», «Dupont, Jean», «Pierre Le Bihan», «Jean de La Fontaine»,
    /// «Pr Alain Petit». The name is what is in capitals, what stands before a comma, what begins with a particle, else the
    /// last word.
    package init(typed text: String) {
        var words = text.filter { !Self.invisible.contains($0) }.split(whereSeparator: \.isWhitespace).map(
            String.init)
        var civility = Civility.none
        while words.count > 1, let first = words.first, let found = Self.civility(first) {
            if civility == .none || civility == .madame && found == .doctor
                || civility == .monsieur && found == .doctor
            {
                civility = found
            }
            words.removeFirst()
        }
        let (first, last) = Self.parted(words)
        self.init(civility, first.joined(separator: " "), last.joined(separator: " "))
    }

    private static func parted(_ words: [String]) -> (first: [String], last: [String]) {
        if let place = words.firstIndex(where: { $0.hasSuffix(",") }), place < words.count - 1 {
            let last = words[...place].joined(separator: " ").dropLast()
            return (Array(words[(place + 1)...]), last.split(separator: " ").map(String.init))
        }
        let areCapitals = words.map(Self.isCapitals)
        if areCapitals.contains(true), areCapitals.contains(false),
            let start = areCapitals.firstIndex(of: true)
        {
            return capitals(words, areCapitals, from: start)
        }
        if let first = words.first, words.count > 1, particles.contains(French.folded(first)) {
            return ([], words)
        }
        let particle = words.indices.dropFirst().dropLast().first {
            particles.contains(French.folded(words[$0]))
        }
        let elided = words.indices.dropFirst().first { French.folded(words[$0]).hasPrefix("d'") }
        let cut = [particle, elided].compactMap(\.self).min() ?? max(words.count - 1, 0)
        return (Array(words[..<cut]), Array(words[cut...]))
    }

    /// The run of words in capitals, with the particle before it; all else is the first name.
    private static func capitals(
        _ words: [String], _ areCapitals: [Bool], from first: Int
    ) -> (first: [String], last: [String]) {
        var (start, end) = (first, first)
        while end + 1 < words.count, areCapitals[end + 1] || Self.isWithin(words, areCapitals, end + 1) {
            end += 1
        }
        while start > 0, particles.contains(French.folded(words[start - 1])) { start -= 1 }
        return (Array(words[..<start] + words[(end + 1)...]), Array(words[start...end]))
    }

    /// «LE GALL», «DUPONT de LA TOUR»: a particle between two words in capitals.
    private static func isWithin(_ words: [String], _ areCapitals: [Bool], _ place: Int) -> Bool {
        particles.contains(French.folded(words[place]))
            && areCapitals[(place + 1)...].first { $0 } != nil
    }

    /// Two letters at least, and none small: an initial is no name.
    private static func isCapitals(_ word: String) -> Bool {
        // Without a vowel, «JP» or «MC» are initials.
        word.count(where: \.isLetter) > 1 && !word.hasSuffix(".") && word == word.uppercased()
            && French.folded(word).contains { "aeiouy".contains($0) }
    }

    private static let particles: Set<String> = [
        "de", "du", "des", "la", "le", "les", "da", "das", "dos", "do", "di", "del", "della", "van", "von",
        "den", "der",
        "el", "al", "ben", "bin", "ibn", "ait", "abou", "saint", "mac", "mc", "san", "ould",
    ]
    private static let invisible: Set<Character> = [
        "\u{ad}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{feff}",
    ]

    /// Nil for a word that is no civility; a title that has none of ours (Pr, Me) is none.
    static func civility(_ word: String) -> Civility? {
        switch French.folded(word).filter({ $0 != "." }) {
        case "mme", "madame", "mlle", "mademoiselle", "mmes": .madame
        case "m", "mr", "monsieur", "mm": .monsieur
        case "dr", "docteur", "docteure", "dre": .doctor
        case "pr", "professeur", "professeure", "prof", "me", "maitre": Civility.none
        default: nil
        }
    }
}
