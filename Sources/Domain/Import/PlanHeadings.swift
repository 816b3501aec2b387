/// Tells what a heading means, whatever its words: «Pilote(s) de l’action», «N° fiche», «Budget prévisionnel (€)».
struct PlanHeadings: Sendable {
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
        let field: PlanField
        let certainty: Certainty
    }

    /// What somebody said of headings, by their key; nil for one that means nothing here.
    let corrections: [String: PlanField?]

    /// The meaning of a heading; nil for what is none, or means nothing here.
    func meaning(_ heading: String) -> Meaning? {
        if let told = corrections[Self.key(heading)] {
            return told.map { Meaning(field: $0, certainty: .told) }
        }
        guard heading.count <= 90 else { return nil }
        let words = Self.words(heading)
        guard !words.isEmpty, words.count <= 10 else { return nil }
        if let field = Self.exact[words.sorted().joined(separator: " ")] {
            return Meaning(field: field, certainty: .certain)
        }
        guard words.count <= 6 else { return nil }
        let found = Set(words)
        return Self.parts.first { found.isSuperset(of: $0.words) }.map {
            Meaning(field: $0.field, certainty: .guessed)
        }
    }

    /// By what a heading is remembered.
    static func key(_ heading: String) -> String { words(heading).joined(separator: " ") }

    /// The words that count: folded, without articles, plurals, what stands within parentheses, nor a rank at the end.
    static func words(_ heading: String) -> [String] {
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

    private static let exact: [String: PlanField] = {
        var exact: [String: PlanField] = [:]
        for field in PlanField.allCases {
            for phrase in field.phrases {
                exact[words(phrase).sorted().joined(separator: " ")] = field
            }
        }
        return exact
    }()

    /// The longest first: «action liée» before «action».
    private static let parts: [(words: Set<String>, field: PlanField)] = PlanField.allCases
        .flatMap { field in field.phrases.map { (words: Set(words($0)), field: field) } }
        .filter { !$0.words.isEmpty && !vague.contains($0.words) }
        .sorted { ($0.words.count, $1.field.rawValue) > ($1.words.count, $0.field.rawValue) }

    /// Words that say too little among others.
    private static let vague: Set<Set<String>> = [
        ["action"], ["fiche"], ["date"], ["but"], ["id"], ["plan"], ["ville"], ["lieu"], ["note"], ["fin"],
        ["etat"],
        ["code"], ["ref"], ["lien"], ["theme"], ["projet"], ["evaluation"], ["public"], ["bilan"], ["end"],
        ["lead"],
        ["cible"], ["besoin"], ["outil"], ["activite"], ["document"], ["reference"], ["elu"], ["duree"],
        ["acteur"],
        ["numero"], ["resultat"], ["contact"], ["realisation"], ["presentation"], ["periode"], ["annuel"],
        ["phase"],
    ]
}
