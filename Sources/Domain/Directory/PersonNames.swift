/// How texts name a person.
package struct PersonNames: Sendable {
    private let sequences: [[Substring]]
    /// An address or a telephone tells who it is as well as a name does.
    private let addresses: [String]
    /// Patterns of SQL that find every text that may name the person, and few others: letters that accents or capitals
    /// may change stand for any letter.
    package let patterns: [String]

    package init(_ person: Person) {
        let (first, last) = (Self.words(person.firstName), Self.words(person.lastName))
        // A last name alone is not the person: it may be a street, a school, a relative.
        sequences = first.isEmpty || last.isEmpty ? [] : [first + last, last + first]
        addresses = [person.email, person.telephone].filter { $0.utf8.count >= 6 }
        patterns = [person.lastName, person.email, person.telephone].filter { $0.utf8.count >= 2 }.map {
            "%" + String($0.map { $0.isASCII && !"aeiouycnAEIOUYCN".contains($0) ? $0 : "_" }) + "%"
        }
    }

    /// Whether a text tells who the person is: by its names, its address or its telephone.
    package func areTold(by text: String) -> Bool {
        areIn(text) || addresses.contains { text.contains($0) }
    }

    /// Whether a text names the person, accents, case and punctuation ignored.
    package func areIn(_ text: String) -> Bool {
        guard !sequences.isEmpty else { return false }
        let words = Self.words(text)
        return sequences.contains { sequence in
            words.indices.contains { start in words[start...].starts(with: sequence) }
        }
    }

    private static func words(_ text: String) -> [Substring] {
        French.folded(text).split { !$0.isLetter && !$0.isNumber }.map { Substring($0) }
    }
}
