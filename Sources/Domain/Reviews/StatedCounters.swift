/// Counters that a sentence states, and those that the facts contradict: «13 fiches démarrées», «17 participants».
package struct StatedCounters {
    /// What a sentence counts.
    package enum Subject: Hashable, Sendable {
        case started, underway, attained, participants, communes, decisions
    }

    /// A number that a text states.
    package struct Statement: Hashable, Sendable {
        package let subject: Subject
        package let number: Int
        /// As it is written: «12 fiches démarrées».
        package let words: String
    }

    /// In the order of the text.
    package let statements: [Statement]

    /// Looks for whole numbers, in digits or in letters up to sixteen, before what they count. A part of a whole («dont 12»,
    /// «sur 20», «12 participants de la CPAM»), what is about and what is of each say nothing of the count.
    init(words: [Word]) {
        statements = words.indices.compactMap { index in
            guard let number = Self.number(words[index].folded), Self.isOfTheWhole(words, before: index)
            else { return nil }
            let rest = words[(index + 1)...].prefix(8)
            guard let subject = Self.subject(rest.map(\.folded)),
                Self.isOfTheWhole(Array(rest.dropFirst(subject.length)))
            else { return nil }
            if subject.subject == .communes, index > 0,
                ["les", "des", "aux"].contains(words[index - 1].folded)
            {
                return nil
            }
            let shown = [words[index]] + rest.prefix(subject.length)
            return Statement(
                subject: subject.subject, number: number, words: shown.map(\.word).joined(separator: " "))
        }
    }

    /// Reads a text.
    package init(in text: String) {
        self.init(words: Self.words(of: text))
    }

    private static func isOfTheWhole(_ words: [Word], before index: Int) -> Bool {
        guard index > 0 else { return true }
        let last = words[index - 1].folded
        if ["dont", "sur", "environ", "parmi", "quelque", "vers"].contains(last) { return false }
        let two = index > 1 ? "\(words[index - 2].folded) \(last)" : ""
        return !["plus de", "moins de", "pres de", "autour de"].contains(two)
    }

    /// What follows does not restrict it: «de la CPAM», «par commune».
    private static func isOfTheWhole(_ rest: [Word]) -> Bool {
        guard let first = rest.first else { return true }
        if first.folded == "par" { return false }
        guard ["de", "du", "des"].contains(first.folded) || first.folded.hasPrefix("d'") else { return true }
        let named = rest.dropFirst().first { !["la", "le", "les"].contains($0.folded) } ?? first
        let word = named.word.split(whereSeparator: { "’'".contains($0) }).last ?? ""
        return word.first?.isUppercase != true
    }

    /// Those whose number is not the one that the facts give; a subject that the facts do not count passes.
    package func contradicted(by facts: [Subject: Int]) -> [(statement: Statement, fact: Int)] {
        statements.compactMap { statement in
            guard let fact = facts[statement.subject], fact != statement.number else { return nil }
            return (statement, fact)
        }
    }

    struct Word {
        let word: String
        let folded: String

        var isThreeDigits: Bool { folded.utf8.count == 3 && Int(digits: folded) != nil }
        var opensThousands: Bool {
            guard Int(digits: folded) != nil else { return false }
            return word.utf8.count <= 3 || word.contains("\u{202f}")
        }
    }

    private static func words(of text: String) -> [Word] {
        text.split { $0.isWhitespace || ",;:.!?()«»*[]".contains($0) }.map {
            Word(word: String($0), folded: French.folded(String($0)))
        }.reduce(into: []) { words, word in
            // «1 200» is one number.
            guard let last = words.last, word.isThreeDigits, last.opensThousands else {
                return words.append(word)
            }
            words[words.endIndex - 1] = Word(
                word: "\(last.word)\u{202f}\(word.word)", folded: last.folded + word.folded)
        }
    }

    private static func number(_ word: String) -> Int? {
        Int(digits: word) ?? letters[word]
    }

    /// What the words after a number count, and how many words say it.
    private static func subject(_ words: [String]) -> (subject: Subject, length: Int)? {
        guard let first = words.first else { return nil }
        switch first {
        case "participants", "participant": return (.participants, 1)
        case "communes", "commune": return (.communes, 1)
        case "decisions", "decision": return (.decisions, 1)
        case "fiches", "fiche", "actions", "action": break
        default: return nil
        }
        let states: [(Subject, Set<String>)] = [
            (.started, ["demarre", "demarree", "demarrees", "demarrent"]), (.underway, ["cours"]),
            (.attained, ["atteint", "atteints"]),
        ]
        for (index, word) in words.enumerated().dropFirst() {
            // «n’ont pas démarré» counts something else.
            if word == "pas" || word.hasPrefix("n'") || word == "non" { return nil }
            if let found = states.first(where: { $0.1.contains(word) }) { return (found.0, index + 1) }
        }
        return nil
    }

    private static let letters = [
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    ]
}
