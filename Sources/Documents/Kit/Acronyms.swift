import Domain

/// The letters that a text uses, with what the contract itself says that they stand for. Nothing is guessed.
struct Acronyms {
    /// In alphabetical order.
    let found: [(letters: String, words: String)]
    /// Those that nothing explains, in alphabetical order.
    let unknown: [String]

    /// Looks for the acronyms of the directory first, then for those that a text introduces: «… (SIGLE)».
    init(in text: String, of dossier: Dossier) {
        self.init(in: text, of: dossier.organizations, introducedBy: dossier.ownTexts + [text])
    }

    init(in text: String, of organizations: [Organization], introducedBy texts: [String] = []) {
        let directory = Self.directory(organizations)
        let introduced = Introductions(texts).meanings.merging(Self.own) { _, own in own }
        let words = text.words
        var found: [String: String] = [:]
        var unknown: Set<String> = []
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            guard word.beginsHigh else {
                index += 1
                continue
            }
            if let known = directory[word]?.first(where: { words[index...].starts(with: $0.words) }) {
                found[known.letters] = known.name
                index += known.words.count
                continue
            }
            if word.isAcronym, !Self.isWithinName(words, index) {
                if let meaning = introduced[String(word)] {
                    found[String(word)] = meaning
                } else if !Self.isShouted(words, index) {
                    unknown.insert(String(word))
                }
            }
            index += 1
        }
        self.found = found.map { ($0.key, $0.value) }.sorted { French.folded($0.0) < French.folded($1.0) }
        self.unknown = unknown.subtracting(found.keys).sorted()
    }

    /// What documents themselves call by letters.
    private static let own = [
        "CLS": "contrat local de santé", "COPIL": "comité de pilotage", "COTECH": "comité technique",
        "NS": "non significatif",
    ]

    /// «PAT Rivage»: what a capital follows is the name of something.
    private static func isWithinName(_ words: [Substring], _ index: Int) -> Bool {
        guard index + 1 < words.endIndex, let first = words[index + 1].first else { return false }
        return first.isUppercase && !words[index + 1].isAcronym
            && words[index].isFollowedBySpace(words[index + 1])
    }

    /// A title in capitals is no row of acronyms; a Roman number is none either.
    private static func isShouted(_ words: [Substring], _ index: Int) -> Bool {
        if words[index].allSatisfy({ "IVX".contains($0) }) { return true }
        let near = words[max(0, index - 1)..<min(words.endIndex, index + 2)]
        return near.count { $0.allSatisfy { !$0.isLowercase } && $0.contains(where: \.isLetter) } > 1
    }

    /// An acronym of the directory, the words it is made of, and the name it stands for.
    private struct Known {
        let letters: String
        let words: [Substring]
        let name: String
    }

    /// By first word, the longest first.
    private static func directory(_ organizations: [Organization]) -> [Substring: [Known]] {
        let known = organizations.filter {
            $0.acronym.count(where: \.isUppercase) >= 2 && $0.acronym != $0.name
        }
        .flatMap { organization -> [Known] in
            let words = organization.acronym.words
            // «CPAM 77» is that of a place, which its whole name says.
            let spelled =
                organization.acronym.contains(where: \.isNumber)
                ? nil : Introductions.words(of: organization.name, spelling: organization.acronym)
            let whole = Known(
                letters: organization.acronym, words: words, name: spelled ?? organization.name)
            // «CPAM» of «CPAM 77».
            guard words.count > 1, words[0].isAcronym,
                let name = Introductions.words(of: organization.name, spelling: String(words[0]))
            else { return [whole] }
            return [whole, Known(letters: String(words[0]), words: [words[0]], name: name)]
        }
        .filter { !$0.words.isEmpty }
        return Dictionary(grouping: known) { $0.words[0] }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }
}

/// What texts say that letters stand for: «premiers secours en santé mentale (PSSM)».
private struct Introductions {
    private(set) var meanings: [String: String] = [:]

    init(_ texts: [String]) {
        for text in texts where text.utf8.contains(UInt8(ascii: "(")) {
            var rest = text[...]
            while let open = rest.firstIndex(of: "(") {
                let after = rest[rest.index(after: open)...]
                guard let close = after.firstIndex(of: ")") else { break }
                let letters = after[..<close]
                if letters.isAcronym, letters.count <= 12,
                    let words = Self.tail(of: String(rest[..<open].suffix(200)), spelling: String(letters))
                {
                    meanings[String(letters)] = meanings[String(letters)] ?? words
                }
                rest = after
            }
        }
    }

    /// The words of a name that begin with these letters, in order; nil where they do not: of «Faculté de santé de
    /// l’Université Paris-Est Créteil», those that spell UPEC.
    static func words(of name: String, spelling letters: String) -> String? {
        let wanted = letters.filter(\.isLetter).map { French.folded(String($0)) }
        let words = name.words
        let initials = words.map(\.initial)
        guard wanted.count >= 2 else { return nil }
        for start in words.indices where initials[start] == wanted[0] {
            var (index, left) = (start, wanted.dropFirst())
            while let letter = left.first {
                let next = initials[(index + 1)...].prefix(4).firstIndex(of: letter)
                guard let next else { break }
                (index, left) = (next, left.dropFirst())
            }
            if left.isEmpty { return String(name[words[start].startIndex..<words[index].endIndex]) }
        }
        return nil
    }

    /// The end of a text whose words begin with these letters, in order; nil where they do not.
    static func tail(of text: String, spelling letters: String) -> String? {
        let wanted = letters.filter(\.isLetter).map { French.folded(String($0)) }
        let words = text.words
        guard wanted.count >= 2, !words.isEmpty else { return nil }
        var index = words.endIndex
        var start: String.Index?
        for letter in wanted.reversed() {
            guard let found = words[..<index].lastIndex(where: { $0.initial == letter }) else { return nil }
            // Little words may stand between two that count; more would be another sentence.
            guard index - found <= 4 else { return nil }
            (index, start) = (found, words[found].startIndex)
        }
        return start.map { String(text[$0...]).strippingEnd }
    }
}

extension String {
    /// Without the spaces at its end.
    fileprivate var strippingEnd: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

extension Substring {
    private static let little: Set = [
        "de", "d", "du", "des", "la", "le", "les", "l", "et", "ou", "pour", "en", "a", "au", "aux", "sur",
        "par",
    ]

    /// Its first letter, folded; none of a little word, which acronyms pass over.
    fileprivate var initial: String {
        let folded = French.folded(String(self))
        return Self.little.contains(folded) ? "" : String(folded.prefix(1))
    }

    /// Two letters or more, all capitals but for a small one: «PSSM», «CeGIDD»; figures may stand among them.
    fileprivate var isAcronym: Bool {
        let capitals = count(where: \.isUppercase)
        return capitals >= 2 && count(where: \.isLowercase) * 3 <= capitals && first?.isUppercase == true
    }

    /// Whether one space alone stands between it and another word of the same text.
    fileprivate func isFollowedBySpace(_ next: Substring) -> Bool {
        let between = base[endIndex..<next.startIndex]
        return between.count == 1 && between.allSatisfy(\.isWhitespace)
            && !between.contains(where: \.isNewline)
    }
}

extension Dossier {
    /// What the contract says in sentences: where acronyms are introduced.
    var ownTexts: [String] {
        var texts = [contract.purpose]
        texts += articles.flatMap { [$0.title] + $0.quotes }
        texts += plans.map(\.name) + committees.map(\.name) + organizations.map(\.name)
        texts += objectives.map(\.title) + assessments.map(\.remaining)
        texts += actions.flatMap { [$0.title] + $0.passages.map(\.text) }
        texts += entries.flatMap { [$0.title, $0.text, $0.nextStep] }
        texts += meetings.flatMap(\.ownTexts)
        return texts
    }
}

extension Meeting {
    fileprivate var ownTexts: [String] {
        let parts = contributions.map(\.text) + conclusions.map(\.text) + decisions.map(\.text)
        return [title, notes] + objectives + agenda.map(\.title) + parts + tasks.map(\.text)
    }
}
