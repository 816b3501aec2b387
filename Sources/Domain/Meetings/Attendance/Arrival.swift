/// Somebody who comes into an émargement as typed: a name and a structure that the directory may not know yet.
package struct Arrival: Hashable, Sendable {
    /// «Aline Bertin»; empty for a structure or a group without names.
    package var name: String
    /// By name or acronym; empty when none.
    package var structure: String
    /// Nil takes that of the structure.
    package var college: College?
    /// The rest: presence, commune, function, headcount.
    package var row: Attendance
    /// The name in its parts, where they were typed apart.
    package var person: Person?
    /// Somebody of the directory that was chosen: a name may be that of several.
    package var known: ID<Person>?
    /// Typed by the person herself, on a telephone, by the code of the meeting.
    package var isByCode = false

    package init(_ name: String, of structure: String = "", college: College? = nil, _ row: Attendance) {
        self.name = name
        self.structure = structure
        self.college = college
        self.row = row
    }

    /// Refuses what names nobody and counts nobody, and words that no list holds.
    package func validate() throws(Refusal) {
        let words = [("name", name), ("structure", structure), ("function", row.function)]
        let long = words.filter { $1.count > 300 }
            .map { field, _ in Invalid(field, "Ce texte est trop long\u{202f}: 300\u{a0}caractères au plus.")
            }
        if !long.isEmpty { throw .invalid(long) }
        if name.isBlank, structure.isBlank, row.insee.isEmpty, college != .residents, row.headcount == 1 {
            throw .invalid("name", "Donnez un nom, une structure, une commune ou un nombre de personnes.")
        }
        if !name.isBlank, row.headcount > 1 {
            throw .invalid("headcount", "Une ligne qui nomme une personne en compte une seule.")
        }
        if !(1...100_000).contains(row.headcount) {
            throw .invalid("headcount", "Comptez de 1 à 100\u{202f}000 personnes.")
        }
    }
}

extension Person {
    /// Whether somebody typed this name: first and last name in any order, accents, case and hyphens aside.
    package func answers(to typed: String) -> Bool {
        let words = Self.words(typed, droppingCivility: true)
        return !words.isEmpty && words.sorted() == Self.words("\(firstName) \(lastName)").sorted()
    }

    /// Whether somebody who types these words may mean this person: the whole last name, and no word that is not hers.
    package func isMeant(by typed: String) -> Bool {
        let words = Self.words(typed, droppingCivility: true)
        let last = Self.words(lastName)
        let all = Set(Self.words("\(firstName) \(lastName)"))
        return !last.isEmpty && Set(last).isSubset(of: words) && Set(words).isSubset(of: all)
    }

    private static func words(_ text: String, droppingCivility: Bool = false) -> [String] {
        let words = French.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let civilities = ["mme", "madame", "m", "mr", "monsieur", "dr", "docteur", "docteure"]
        guard droppingCivility, words.count > 1, civilities.contains(words[0]) else { return words }
        return Array(words.dropFirst())
    }
}
