/// The directory as an import leaves it: whom cells name, known or new.
struct PlanMentions {
    private(set) var newOrganizations: [Organization] = []
    private(set) var newPeople: [Person] = []
    private var structures = StructureNames<ID<Organization>>()
    private var names: [ID<Organization>: String] = [:]
    private var people: [String: ID<Person>] = [:]

    init(_ dossier: Dossier) {
        for organization in dossier.organizations { note(organization) }
        for person in dossier.people where !person.isErased {
            people[French.folded(person.bareName)] = person.id
        }
    }

    /// The structure of a name: known, one whose name holds it or is held by it, or new; what to ask about it.
    mutating func structure(_ typed: String) -> (id: ID<Organization>, doubt: String)? {
        let name = typed.trimmedName
        guard name.contains(where: \.isLetter), name.count <= 200 else { return nil }
        if let same = structures.same(name) { return (same, "") }
        let near = structures.near(name)
        if near.count == 1, let only = near.first {
            return (only, "«\u{202f}\(name)\u{202f}» compris comme «\u{202f}\(names[only] ?? "")\u{202f}»")
        }
        var new = Organization(name, .partners)
        new.id = ID(Int64(-1 - newOrganizations.count))
        newOrganizations.append(new)
        note(new)
        return (
            new.id,
            near.isEmpty ? "" : "«\u{202f}\(name)\u{202f}» ajouté à l’annuaire, qui a des noms proches"
        )
    }

    /// The person of a name; new ones serve in the structure named beside. Nil for what is no name of a person.
    mutating func person(_ typed: String, at place: ID<Organization>?) -> ID<Person>? {
        let name = typed.trimmedName
        guard Self.isName(name) else { return nil }
        var person = Person(typed: name)
        guard !person.lastName.isBlank else { return nil }
        let key = French.folded(person.bareName)
        if let known = people[key] { return known }
        person.id = ID(Int64(-1 - newPeople.count))
        if let place { person.roles = [Person.Role(place, "")] }
        newPeople.append(person)
        people[key] = person.id
        return person.id
    }

    /// A civility and words, or two to four words that begin with a capital, particles between.
    static func isName(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard (2...6).contains(words.count), !text.contains(where: { $0.isNumber || "@:;/".contains($0) })
        else {
            return false
        }
        if let first = words.first, Person.civility(first) != nil { return true }
        let particles: Set = ["de", "du", "des", "la", "le", "van", "von", "ben", "el", "da", "dos"]
        let plain = words.filter { !particles.contains($0) }
        let trades: Set = [
            "service", "direction", "directeur", "directrice", "pole", "mission", "chef", "cheffe",
            "responsable", "elu",
            "elue", "maire", "adjoint", "adjointe", "coordinateur", "coordinatrice", "charge", "chargee",
            "ville",
            "agence", "centre", "association", "departement", "region", "conseil",
        ]
        return plain.count >= 2 && plain.count <= 4 && plain.allSatisfy { $0.first?.isUppercase == true }
            && !plain.contains { trades.contains(French.folded($0)) }
    }

    private mutating func note(_ organization: Organization) {
        structures.note(organization, as: organization.id)
        names[organization.id] = organization.name
    }
}

extension FicheDraft {
    mutating func fillCarriers(_ action: inout Action, _ mentions: inout PlanMentions) {
        for value in waiting(.pilot) { fillPilot(value, &action, &mentions) }
        for value in waiting(.partners) {
            let found = PlanPieces.parted(value.text).map { mentions.structure($0) }
            for id in found.compactMap({ $0?.id }) where id != action.pilot && !action.partners.contains(id) {
                action.partners.append(id)
            }
            if found.contains(where: { $0 == nil }) {
                leave(value, "Un partenaire est une structure")
            } else {
                place(value, found.compactMap { $0?.doubt.unlessBlank }.joined(separator: " · "))
            }
        }
        for field in [PlanField.contact, .referent] {
            for value in waiting(field) { fillPerson(value, field, &action, &mentions) }
        }
    }

    /// The first is the pilot, the others are partners; a person is who to write to.
    private mutating func fillPilot(
        _ value: SourceValue, _ action: inout Action, _ mentions: inout PlanMentions
    ) {
        var doubts: [String] = []
        for name in PlanPieces.parted(value.text) {
            if action.contact == nil, PlanMentions.isName(name), Self.beginsWithCivility(name) {
                action.contact = mentions.person(name, at: action.pilot)
                doubts.append("«\u{202f}\(name)\u{202f}» lu comme la personne à contacter")
                continue
            }
            guard let (id, doubt) = mentions.structure(name) else {
                return leave(value, "Un pilote est une structure")
            }
            if action.pilot == nil {
                action.pilot = id
            } else if id != action.pilot, !action.partners.contains(id) {
                action.partners.append(id)
                doubts.append(
                    "Plusieurs pilotes\u{202f}: «\u{202f}\(name)\u{202f}» est rangé dans les partenaires")
            }
            if !doubt.isEmpty { doubts.append(doubt) }
        }
        place(value, doubts.joined(separator: " · "))
    }

    private mutating func fillPerson(
        _ value: SourceValue, _ field: PlanField, _ action: inout Action, _ mentions: inout PlanMentions
    ) {
        let names = PlanPieces.parted(value.text)
        let isFree = field == .contact ? action.contact == nil : action.referent == nil
        guard names.count == 1, isFree,
            let id = mentions.person(names[0], at: field == .contact ? action.pilot : nil)
        else {
            return leave(
                value,
                names.count > 1
                    ? "Plusieurs noms pour une personne"
                    : isFree ? "Ce n’est pas un nom de personne" : "Une personne est déjà indiquée")
        }
        if field == .contact { action.contact = id } else { action.referent = id }
        place(value)
    }

    private static func beginsWithCivility(_ name: String) -> Bool {
        name.split(whereSeparator: \.isWhitespace).first.map { Person.civility(String($0)) != nil } ?? false
    }
}

extension String {
    fileprivate var trimmedName: String {
        let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.hasSuffix(".") && words.count > 4 && !words.hasSuffix("Dr.")
            ? String(words.dropLast()) : words
    }
}
