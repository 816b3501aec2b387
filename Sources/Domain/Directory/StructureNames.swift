/// Finds structures of a directory by what people call them: their names, their acronyms, names that hold one another.
struct StructureNames<Key: Hashable & Sendable>: Sendable {
    private var known: [(key: Key, words: Set<String>)] = []
    private var places: [String: Key] = [:]

    mutating func note(_ organization: Organization, as key: Key) {
        known += [organization.name, organization.acronym].map { (key, Self.words($0)) }.filter {
            !$0.1.isEmpty
        }
        for name in [organization.name, organization.acronym].map(French.folded)
        where !name.isEmpty && places[name] == nil {
            places[name] = key
        }
    }

    /// The one that bears a name, marks and case apart.
    func same(_ name: String) -> Key? { places[French.folded(name)] }

    /// Those whose names hold all the words of this one, or the other way round.
    func near(_ name: String) -> [Key] {
        let words = Self.words(name)
        if words.isEmpty { return [] }
        var found: [Key] = []
        for one in known where one.words.isSuperset(of: words) || words.isSuperset(of: one.words) {
            if !found.contains(one.key) { found.append(one.key) }
        }
        return found
    }

    private static func words(_ name: String) -> Set<String> {
        let joining: Set = ["de", "du", "des", "la", "le", "les", "l", "d", "et", "a"]
        let same = ["commune": "ville", "mairie": "ville"]
        let pieces = French.folded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let words = pieces.map { same[$0] ?? $0 }
        return Set(words.filter { !joining.contains($0) && $0.count > 1 })
    }
}
