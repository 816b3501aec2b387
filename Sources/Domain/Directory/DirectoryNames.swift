/// The names of a directory: what forms suggest, and what finds structures and people as typed, accents and case
/// ignored.
package struct DirectoryNames: Hashable, Sendable {
    struct Contact: Hashable, Sendable {
        let id: ID<Person>
        let name: String
        let function: String
        let places: [ID<Organization>]
    }

    /// The address of the contract whose directory it is; empty where none is known.
    package var slug = ""

    /// As forms suggest them.
    package private(set) var structureNames: [String] = []
    /// As forms suggest them.
    package private(set) var personNames: [String] = []
    private(set) var structures: [ID<Organization>: Organization] = [:]
    private var structuresByName: [String: ID<Organization>] = [:]
    private(set) var people: [ID<Person>: Contact] = [:]
    private var peopleByName: [String: [Contact]] = [:]

    package init(_ organizations: [Organization], _ contacts: [Person]) {
        for organization in organizations {
            structures[organization.id] = organization
            structureNames.append(organization.name)
            for name in [organization.name, organization.acronym] where !name.isBlank {
                if structuresByName[French.folded(name)] == nil {
                    structuresByName[French.folded(name)] = organization.id
                }
            }
        }
        for person in contacts {
            let contact = Contact(
                id: person.id, name: person.fullName, function: person.roles.first?.function ?? "",
                places: person.roles.map(\.organization))
            people[person.id] = contact
            guard !person.isErased else { continue }
            personNames.append(person.fullName)
            peopleByName[Self.key(person.fullName), default: []].append(contact)
        }
    }

    /// A name in any order of its words, without civility.
    private static func key(_ name: String) -> String {
        words(name, droppingCivility: true).sorted().joined(separator: " ")
    }

    /// What the structures are found by, in the order of the directory.
    var structureIndex: [(id: ID<Organization>, words: IndexedWords)] {
        structures.values.sorted { $0.id < $1.id }.map { ($0.id, Self.indexed($0)) }
    }

    /// What the people are found by; who was erased is not.
    var peopleIndex: [(id: ID<Person>, words: IndexedWords)] {
        peopleByName.values.flatMap { $0 }.sorted { $0.id < $1.id }.map { contact in
            let places = contact.places.compactMap { structures[$0] }.map(Self.indexed)
            return (
                contact.id,
                IndexedWords(
                    words: Self.words(contact.name, droppingCivility: true),
                    places: places.flatMap { $0.words + $0.initials })
            )
        }
    }

    /// Those of one name.
    package func people(named typed: String) -> [ID<Person>] {
        (peopleByName[Self.key(typed)] ?? []).map(\.id)
    }

    /// A structure by its name or acronym.
    package func structure(_ typed: String) -> ID<Organization>? { structuresByName[French.folded(typed)] }

    /// Somebody by name; of several with one name, the one that serves in the structure. Nil where the name alone does
    /// not tell.
    package func person(_ typed: String, at structure: ID<Organization>? = nil) -> ID<Person>? {
        let named = peopleByName[Self.key(typed)] ?? []
        if named.count == 1 { return named[0].id }
        let there = named.filter { contact in structure.map(contact.places.contains) ?? false }
        return there.count == 1 ? there[0].id : nil
    }

    /// The name of a structure; empty for none.
    package func name(_ id: ID<Organization>?) -> String { structures[id]?.name ?? "" }

    /// The name of a person; empty for none.
    package func name(_ id: ID<Person>?) -> String { people[id]?.name ?? "" }

    /// The college that a structure is of.
    package func college(_ id: ID<Organization>?) -> College? { structures[id]?.college }
}

extension Dossier {
    /// The names of its directory.
    package var directoryNames: DirectoryNames {
        var names = DirectoryNames(organizations, people)
        names.slug = contract.slug
        return names
    }
}
