/// Pairs of the directory that look like one and the same, each with the reasons. On screen: «doublons».
package struct Duplicates: Sendable {
    /// Two of them, the elder first, and why.
    package struct Pair<Item: Sendable>: Sendable {
        package let first: Item
        package let second: Item
        /// «même SIRET», the strongest first.
        package let reasons: [String]
    }

    package let organizations: [Pair<Organization>]
    package let people: [Pair<Person>]

    /// Looks at each pair of a directory; who was erased is nobody's double, nor is one of a pair that is known to be two.
    package init(
        of organizations: [Organization], _ people: [Person], but distinct: DistinctPairs = DistinctPairs()
    ) {
        self.organizations = Self.pairs(organizations.sorted { $0.id < $1.id }.map(OrganizationMarks.init))
            .map { Pair(first: $0.0.item, second: $0.1.item, reasons: $0.2) }
            .filter { !distinct.organizations.contains(PairOfIDs($0.first.id, $0.second.id)) }
        let known = people.filter { !$0.isErased }.sorted { $0.id < $1.id }
        self.people = Self.pairs(known.map(PersonMarks.init))
            .map { Pair(first: $0.0.item, second: $0.1.item, reasons: $0.2) }
            .filter { !distinct.people.contains(PairOfIDs($0.first.id, $0.second.id)) }
    }

    /// Whether there is none.
    package var isEmpty: Bool { organizations.isEmpty && people.isEmpty }

    private static func pairs<Marks: DuplicateMarks>(_ all: [Marks]) -> [(Marks, Marks, [String])] {
        var pairs: [(Marks, Marks, [String])] = []
        for (rank, first) in all.enumerated() {
            for second in all[(rank + 1)...] {
                let reasons = first.reasons(with: second)
                if !reasons.isEmpty { pairs.append((first, second, reasons)) }
            }
        }
        return pairs
    }
}

/// What two are compared by, folded once.
private protocol DuplicateMarks {
    func reasons(with other: Self) -> [String]
}

private struct OrganizationMarks: DuplicateMarks {
    let item: Organization
    private let name: [UInt8]
    private let words: String
    private let acronym: String
    private let initials: [String]
    private let email: String

    init(_ organization: Organization) {
        item = organization
        words = Self.bare(organization.name)
        name = Array(words.utf8)
        acronym = Self.bare(organization.acronym)
        initials = DirectoryNames.indexed(organization).initials
        email = organization.email.lowercased()
    }

    func reasons(with other: OrganizationMarks) -> [String] {
        var reasons: [String] = []
        func add(_ isSame: Bool, _ reason: String) { if isSame { reasons.append(reason) } }
        add(!item.siret.isEmpty && item.siret == other.item.siret, "même SIRET")
        add(!item.finess.isEmpty && item.finess == other.item.finess, "même FINESS")
        add(!email.isEmpty && email == other.email, "même adresse électronique")
        add(!acronym.isEmpty && acronym == other.acronym, "même sigle")
        add(!acronym.isEmpty && acronym == other.words, "le sigle de l’une est le nom de l’autre")
        add(!other.acronym.isEmpty && other.acronym == words, "le sigle de l’une est le nom de l’autre")
        if reasons.isEmpty {
            add(
                isShort(for: other) || other.isShort(for: self),
                "l’une porte le sigle de l’autre, sans le lieu")
        }
        if reasons.isEmpty {
            add(isSpelled(by: other) || other.isSpelled(by: self), "l’une porte les initiales de l’autre")
        }
        if words == other.words {
            add(!words.isEmpty, "même nom")
        } else if areApart, other.areApart,
            item.insee == other.item.insee || item.insee.isEmpty || other.item.insee.isEmpty
        {
            add(Letters.areNear(name, other.name), "noms à une ou deux lettres près")
        }
        return areDistinct(other) ? [] : reasons
    }

    /// «CPAM» beside «CPAM 77», or beside a structure whose acronym it begins: one word of a few letters, and no number.
    private func isShort(for other: OrganizationMarks) -> Bool {
        let own = acronym.isEmpty ? words : acronym
        guard (2...8).contains(own.count), own.allSatisfy(\.isLetter) else { return false }
        return other.acronym.hasPrefix(own + " ")
            || (other.words.hasPrefix(own + " ") && other.isAcronym(own))
    }

    /// Whether the first word of its name is written as an acronym.
    private func isAcronym(_ word: String) -> Bool {
        guard let first = item.name.split(separator: " ").first else { return false }
        return first.count == word.count && first == first.uppercased()
    }

    /// «CCAS» beside «Centre communal d’action sociale».
    private func isSpelled(by other: OrganizationMarks) -> Bool {
        let own = [acronym, words].filter { (3...8).contains($0.count) && $0.allSatisfy(\.isLetter) }
        return own.contains { other.initials.contains($0) }
    }

    /// Two numbers of the register that differ tell two establishments, whatever their names.
    private func areDistinct(_ other: OrganizationMarks) -> Bool {
        !item.siret.isEmpty && !other.item.siret.isEmpty && item.siret != other.item.siret
    }

    /// Short names are near one another by chance.
    private var areApart: Bool { name.count >= 8 }

    /// Letters and digits alone.
    private static func bare(_ text: String) -> String {
        French.folded(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

private struct PersonMarks: DuplicateMarks {
    let item: Person
    private let first: String
    private let last: String
    private let email: String
    private let letters: [UInt8]

    init(_ person: Person) {
        item = person
        first = French.folded(person.firstName)
        last = French.folded(person.lastName)
        email = person.email.lowercased()
        letters = Array("\(first) \(last)".utf8)
    }

    func reasons(with other: PersonMarks) -> [String] {
        var reasons: [String] = []
        func add(_ isSame: Bool, _ reason: String) { if isSame { reasons.append(reason) } }
        add(!email.isEmpty && email == other.email, "même adresse électronique")
        if first == other.first, last == other.last {
            add(true, "mêmes prénom et nom")
        } else if first == other.last, last == other.first {
            add(true, "prénom et nom inversés")
        } else if last == other.last, first.isEmpty || other.first.isEmpty {
            add(sharesStructure(other), "même nom et même structure, un prénom manque")
        } else if last == other.last,
            Self.isInitial(first, of: other.first) || Self.isInitial(other.first, of: first)
        {
            add(true, "même nom, prénom réduit à son initiale")
        } else if letters.count >= 8 || other.letters.count >= 8 {
            add(Letters.areNear(letters, other.letters), "noms à une ou deux lettres près")
        }
        return reasons
    }

    private func sharesStructure(_ other: PersonMarks) -> Bool {
        let own = Set(item.roles.map(\.organization))
        return other.item.roles.contains { own.contains($0.organization) }
    }

    private static func isInitial(_ short: String, of long: String) -> Bool {
        let letter = short.filter { $0 != "." }
        return letter.count == 1 && long.count > 1 && long.hasPrefix(letter)
    }
}

/// How far two words are from one another.
package enum Letters {
    /// Whether one becomes the other by one change, or two when they are long: a letter added, dropped, replaced, or
    /// two neighbours swapped. Digits never stand for one another: «Addictions 77» is not «Addictions 78».
    package static func areNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let shortest = min(left.count, right.count)
        let limit = shortest >= 12 ? 2 : 1
        guard left != right, abs(left.count - right.count) <= limit else { return false }
        guard left.filter(isDigit) == right.filter(isDigit) else { return false }
        return areWithin(limit, left, right)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// Whether the distance of Damerau and Levenshtein, restricted (no piece is changed twice), is at most `limit`.
    ///
    /// Only the cells as near the diagonal are counted, and no row after one that is too far already: two names that
    /// differ from their first letters, or long texts, cost a few steps.
    static func areWithin(_ limit: Int, _ left: [UInt8], _ right: [UInt8]) -> Bool {
        let far = limit + 1
        var older: [Int] = []
        var former = (0...right.count).map { min($0, far) }
        for (row, letter) in left.enumerated() {
            let end = min(right.count, row + limit + 1)
            var current = Array(repeating: far, count: right.count + 1)
            if row < limit { current[0] = row + 1 }
            for column in min(max(0, row - limit), end)..<end {
                var best = min(
                    former[column] + (letter == right[column] ? 0 : 1), former[column + 1] + 1,
                    current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, older[column - 1] + 1)
                }
                current[column + 1] = min(best, far)
            }
            guard current.contains(where: { $0 <= limit }) else { return false }
            (older, former) = (former, current)
        }
        return former[right.count] <= limit
    }
}
