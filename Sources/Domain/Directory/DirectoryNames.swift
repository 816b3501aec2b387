/// The names of a directory: what forms suggest, and what finds structures and people as typed, accents and case
/// ignored.
package struct DirectoryNames: Hashable, Sendable {
    private struct Contact: Hashable, Sendable {
        let id: ID<Person>
        let name: String
        let places: [ID<Organization>]
    }

    /// As forms suggest them.
    package private(set) var structureNames: [String] = []
    /// As forms suggest them.
    package private(set) var personNames: [String] = []
    private var structures: [ID<Organization>: Organization] = [:]
    private var structuresByName: [String: ID<Organization>] = [:]
    private var people: [ID<Person>: Contact] = [:]
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
                id: person.id, name: person.fullName, places: person.roles.map(\.organization))
            people[person.id] = contact
            personNames.append(person.fullName)
            for name in Set([person.fullName, "\(person.firstName) \(person.lastName)"]) {
                peopleByName[French.folded(name), default: []].append(contact)
            }
        }
    }

    /// A structure by its name or acronym.
    package func structure(_ typed: String) -> ID<Organization>? { structuresByName[French.folded(typed)] }

    /// Somebody by name; of several with one name, the one that serves in the structure.
    package func person(_ typed: String, at structure: ID<Organization>? = nil) -> ID<Person>? {
        let named = peopleByName[French.folded(typed)] ?? []
        return (named.first { structure.map($0.places.contains) ?? false } ?? named.first)?.id
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
    package var directoryNames: DirectoryNames { DirectoryNames(organizations, people) }
}
