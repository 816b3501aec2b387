/// What a heading of a file may mean: one of a list, each known by the words that people head it with.
package protocol HeadedField: CaseIterable, Hashable, Sendable, RawRepresentable<String> {
    /// On screen.
    var label: String { get }
    /// The words of all of them.
    static var lexicon: HeadingLexicon<Self> { get }
}

/// The headings that are known, by their words.
package struct HeadingLexicon<Field: HeadedField>: Sendable {
    /// By what is on screen, folded: what an export heads comes back as it went.
    fileprivate let labels: [String: Field]
    /// By the words that count, sorted.
    fileprivate let exact: [String: Field]
    /// The longest first: «action liée» before «action».
    fileprivate let parts: [(words: Set<String>, field: Field)]
    /// Words with which a heading means nothing, whatever the others: «Type d’adresse».
    fileprivate let barred: [Set<String>]

    /// `vague` are words that say too little among others.
    init(_ phrases: (Field) -> [String], vague: Set<Set<String>>, barred: [Set<String>] = []) {
        var exact: [String: Field] = [:]
        for field in Field.allCases {
            for phrase in phrases(field) {
                exact[HeadingWords.of(phrase).sorted().joined(separator: " ")] = field
            }
        }
        self.exact = exact
        labels = Dictionary(Field.allCases.map { (French.folded($0.label), $0) }) { first, _ in first }
        self.barred = barred
        parts = Field.allCases
            .flatMap { field in phrases(field).map { (words: Set(HeadingWords.of($0)), field: field) } }
            .filter { !$0.words.isEmpty && !vague.contains($0.words) }
            .sorted { ($0.words.count, $1.field.rawValue) > ($1.words.count, $0.field.rawValue) }
    }
}

/// Tells what a heading means, whatever its words: «Pilote(s) de l’action», «N° fiche», «Tél. (bureau)».
struct Headings<Field: HeadedField>: Sendable {
    /// How sure the meaning is.
    enum Certainty: Hashable, Sendable {
        /// The heading says that, and no more.
        case certain
        /// It says that among other words.
        case guessed
        /// Somebody said so.
        case told
    }

    /// What a heading means, and how sure that is.
    struct Meaning: Hashable, Sendable {
        let field: Field
        let certainty: Certainty
    }

    /// What somebody said of headings, by their key; nil for one that means nothing here.
    let corrections: [String: Field?]

    init(corrections: [String: Field?]) { self.corrections = corrections }

    init(_ choices: ImportChoices) {
        corrections = choices.headings.mapValues { Field(rawValue: $0) }
    }

    /// The meaning of a heading; nil for what is none, or means nothing here.
    func meaning(_ heading: String) -> Meaning? {
        if let told = corrections[HeadingWords.key(heading)] {
            return told.map { Meaning(field: $0, certainty: .told) }
        }
        guard heading.count <= 90 else { return nil }
        let words = HeadingWords.of(heading)
        guard !words.isEmpty, words.count <= 10 else { return nil }
        let typed = French.folded(heading).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let field = Field.lexicon.labels[typed]
            ?? Field.lexicon.exact[words.sorted().joined(separator: " ")]
        {
            return Meaning(field: field, certainty: .certain)
        }
        let found = Set(words)
        guard words.count <= 6, !Field.lexicon.barred.contains(where: { found.isSuperset(of: $0) }) else {
            return nil
        }
        return Field.lexicon.parts.first { found.isSuperset(of: $0.words) }.map {
            Meaning(field: $0.field, certainty: .guessed)
        }
    }
}

/// Headings of a plan.
typealias PlanHeadings = Headings<PlanField>

/// The words of headings that count.
enum HeadingWords {
    /// By what a heading is remembered.
    static func key(_ heading: String) -> String { of(heading).joined(separator: " ") }

    /// The words that count: folded, without articles, plurals, what stands within parentheses, nor a rank at the end.
    static func of(_ heading: String) -> [String] {
        var depth = 0
        var bare = ""
        for character in French.folded(heading) {
            if character == "(" { depth += 1 }
            if depth == 0 { bare.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        bare = bare.replacing("n°", with: "numero ").replacing("n'", with: "")
        var words = bare.split { !$0.isLetter && !$0.isNumber && $0 != "€" }.map { singular(String($0)) }
        words.removeAll { joining.contains($0) }
        if words.count > 1, words.last?.allSatisfy(\.isASCIIDigit) == true { words.removeLast() }
        return words
    }

    private static func singular(_ word: String) -> String {
        if ["no", "num", "nb"].contains(word) { return "numero" }
        guard word.count > 3, let last = word.last, last == "s" || last == "x" else { return word }
        return String(word.dropLast())
    }

    private static let joining: Set<String> = [
        "de", "du", "des", "la", "le", "les", "l", "d", "et", "ou", "a", "au", "aux", "en", "un", "une",
        "par", "pour",
        "sur", "dans", "s", "avec", "the", "of", "and", "ses", "son", "leur", "ht", "ttc", "€", "eur",
    ]
}
