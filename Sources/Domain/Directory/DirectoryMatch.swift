/// Somebody, or a structure, that a few letters may mean.
package struct DirectoryMatch: Hashable, Sendable {
    /// As a form sends it: «o12» for a structure, «p7» for a person.
    package let code: String
    package let name: String
    /// What tells it from others: its acronym, or the function and the structure.
    package let note: String
    /// The structure that a person serves in first, by name; empty for a structure.
    package let structure: String
    package let college: College?
}

extension DirectoryNames {
    /// The structures that a few letters may mean, by name, acronym or initials, accents aside; the nearest first.
    package func structures(like typed: String, limit: Int = 8) -> [DirectoryMatch] {
        let wanted = Self.words(typed)
        return ranked(structureIndex, limit) { words in
            Self.rank(wanted, words.words, initials: words.initials)
        }.compactMap { structures[$0].map(match) }
    }

    /// The people that a few letters may mean, by their names or, in a list, by their structure’s.
    package func people(like typed: String, inStructures: Bool = false, limit: Int = 8) -> [DirectoryMatch] {
        let wanted = Self.words(typed, droppingCivility: true)
        return ranked(peopleIndex, limit) { words in
            let near = Self.rank(wanted, words.words, initials: [])
            if near != nil || !inStructures { return near ?? (words.shares(wanted) ? 4 : nil) }
            return Self.rank(wanted, words.words + words.places, initials: []).map { $0 + 5 }
        }.compactMap { people[$0].map(match) }
    }

    /// What a code means, as `DirectoryMatch` gives it.
    package func structure(code: String) -> ID<Organization>? {
        guard code.hasPrefix("o"), let id = ID<Organization>(String(code.dropFirst())) else { return nil }
        return structures[id]?.id
    }

    /// What a code means, as `DirectoryMatch` gives it.
    package func person(code: String) -> ID<Person>? {
        guard code.hasPrefix("p"), let id = ID<Person>(String(code.dropFirst())) else { return nil }
        return people[id]?.id
    }

    /// The code of somebody whose name others bear; nil where the name is enough.
    package func code(of id: ID<Person>?) -> String? {
        guard let id, let contact = people[id], people(named: contact.name).count > 1 else { return nil }
        return "p\(id)"
    }

    private func match(_ organization: Organization) -> DirectoryMatch {
        DirectoryMatch(
            code: "o\(organization.id)", name: organization.name,
            note: organization.acronym == organization.name ? "" : organization.acronym, structure: "",
            college: organization.college)
    }

    private func match(_ contact: Contact) -> DirectoryMatch {
        let place = contact.places.first.flatMap { structures[$0] }
        let note = [contact.function, place?.shortName ?? ""].filter { !$0.isBlank }
            .joined(separator: ", ")
        return DirectoryMatch(
            code: "p\(contact.id)", name: contact.name, note: note, structure: place?.name ?? "",
            college: place?.college)
    }

    private func ranked<Key>(
        _ index: [(id: Key, words: IndexedWords)], _ limit: Int, _ rank: (IndexedWords) -> Int?
    ) -> [Key] {
        let found = index.compactMap { line in rank(line.words).map { (line.id, $0) } }
        return found.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
            .prefix(limit).map(\.element.0)
    }

    /// 0 for the very words, then words begun, initials, and a letter or two apart; nil for another thing.
    private static func rank(_ wanted: [String], _ words: [String], initials: [String]) -> Int? {
        guard !wanted.isEmpty else { return nil }
        if wanted.sorted() == words.sorted() { return 0 }
        if wanted.allSatisfy({ letters in words.contains { $0.hasPrefix(letters) } }) { return 1 }
        if wanted.count == 1, initials.contains(wanted[0]) { return 2 }
        let (one, other) = (wanted.joined(separator: " "), words.joined(separator: " "))
        return one.count >= 5 && Letters.areNear(Array(one.utf8), Array(other.utf8)) ? 3 : nil
    }
}

/// The words of a name, folded once.
struct IndexedWords: Hashable, Sendable {
    let words: [String]
    /// «ccas» of «Centre communal d’action sociale».
    var initials: [String] = []
    /// Those of the structures that somebody serves in.
    var places: [String] = []

    /// Whether a whole word of some letters is one of these.
    func shares(_ wanted: [String]) -> Bool {
        wanted.contains { $0.count > 2 && words.contains($0) }
    }
}

extension DirectoryNames {
    /// The words of a text, folded; without the civility before a name.
    static func words(_ text: String, droppingCivility: Bool = false) -> [String] {
        let words = French.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard droppingCivility, words.count > 1, Person.civility(words[0]) != nil else { return words }
        return Array(words.dropFirst())
    }

    /// What a structure is found by: its name, its acronym, the initials of its name.
    static func indexed(_ organization: Organization) -> IndexedWords {
        let name = words(organization.name)
        let small: Set<String> = [
            "de", "du", "des", "d", "l", "la", "le", "les", "et", "en", "a", "au", "aux",
        ]
        let long = name.filter { !small.contains($0) && $0.first?.isLetter == true }
        let initials = long.count > 1 ? [String(long.compactMap(\.first))] : []
        return IndexedWords(words: name + words(organization.acronym), initials: initials)
    }
}
