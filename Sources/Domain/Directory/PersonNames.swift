/// How texts name a person.
package struct PersonNames: Sendable {
    private let sequences: [[Substring]]
    /// Patterns of SQL that find every text that may name the person, and few others: letters that accents or capitals
    /// may change stand for any letter.
    package let patterns: [String]

    package init(_ person: Person) {
        let (first, last) = (Self.words(person.firstName), Self.words(person.lastName))
        // A last name alone is not the person: it may be a street, a school, a relative.
        sequences = first.isEmpty || last.isEmpty ? [] : [first + last, last + first]
        patterns = [person.lastName, person.email, person.telephone].filter { $0.utf8.count >= 2 }.map {
            "%" + String($0.map { $0.isASCII && !"aeiouycnAEIOUYCN".contains($0) ? $0 : "_" }) + "%"
        }
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

/// Where a person is named in free text, for a person to look at.
package struct PersonMention: Hashable, Sendable {
    package let kind: ObjectKind
    package let object: Int64
    /// «2e COPIL», «Fiche 9»…
    package let label: String
    package let place: ObjectPlace

    init(_ kind: ObjectKind, _ object: Int64, _ label: String, at place: ObjectPlace = ObjectPlace()) {
        (self.kind, self.object, self.label, self.place) = (kind, object, label, place)
    }
}

extension Dossier {
    /// The texts that name a person, row by row of what they belong to.
    package func mentions(of person: Person) -> [PersonMention] {
        let names = PersonNames(person)
        func found(_ texts: [String]) -> Bool { texts.contains { names.areIn($0) } }
        let meetings = meetings.filter { meeting in
            found(meeting.texts + notes.filter { $0.meeting == meeting.id }.map(\.text))
                || found(minutes.filter { $0.meeting == meeting.id }.map(\.opening))
        }
        return entries.filter { found([$0.title, $0.text, $0.place, $0.nextStep]) }
            .map { PersonMention(.entry, $0.id.rawValue, $0.title) }
            + meetings.map { PersonMention(.meeting, $0.id.rawValue, $0.name) }
            + actions.filter { found($0.texts) }
            .map {
                PersonMention(.action, $0.id.rawValue, $0.shortName, at: ObjectPlace(action: $0.number))
            }
            + assessments.filter { found($0.points.map(\.text) + [$0.remaining]) }
            .map { PersonMention(.assessment, $0.id.rawValue, "Bilan du \(French.date($0.day))") }
            + committees.filter { found($0.duties + [$0.composition]) }
            .map { PersonMention(.committee, $0.id.rawValue, $0.name) }
    }
}

extension Meeting {
    /// What people wrote in it.
    fileprivate var texts: [String] {
        [title, place, notes] + objectives + agenda.map(\.title) + contributions.map(\.text)
            + conclusions.map(\.text) + decisions.flatMap { [$0.text, $0.reserve] } + tasks.map(\.text)
    }
}

extension Action {
    /// What people wrote in it.
    fileprivate var texts: [String] {
        [title] + passages.map(\.text)
    }
}
