import Domain
import Storage

/// Finds structures and people by their names as typed, accents and case ignored; gathers those that are new.
struct FormerDirectoryNames {
    private var structures: [String: ID<Organization>] = [:]
    private var people: [String: [Person]] = [:]
    private var structureNames: Set<String> = []
    private var personNames: Set<String> = []
    private(set) var newcomers = FormerNewcomers()

    init(_ dossier: Dossier) {
        for organization in dossier.organizations {
            for name in [organization.name, organization.acronym] where !name.isBlank {
                if structures[French.folded(name)] == nil {
                    structures[French.folded(name)] = organization.id
                }
            }
        }
        for person in dossier.people {
            let bare = "\(person.firstName) \(person.lastName)"
            for name in Set([person.fullName, bare]) {
                people[French.folded(name), default: []].append(person)
            }
        }
    }

    /// A structure that the directory knows.
    func organization(_ name: String) -> ID<Organization>? {
        structures[French.folded(name)]
    }

    /// The same; one that it lacks is gathered.
    mutating func organization(_ name: String, orNew college: College) -> ID<Organization>? {
        if let id = organization(name) { return id }
        if !name.isBlank, structureNames.insert(French.folded(name)).inserted {
            newcomers.organizations.append(Organization(name, college))
        }
        return nil
    }

    /// A person; of several with one name, the one that serves in the structure typed. One that the directory lacks
    /// is gathered with its function.
    mutating func person(_ name: String, at structure: String, orNew function: String) -> ID<Person>? {
        let known = people[French.folded(name)] ?? []
        if let first = known.first {
            let place = organization(structure)
            return (known.first { $0.roles.contains { $0.organization == place } } ?? first).id
        }
        if !name.isBlank, personNames.insert(French.folded(name)).inserted {
            newcomers.people.append(.init(Person(typed: name), structure: structure, function: function))
        }
        return nil
    }
}
