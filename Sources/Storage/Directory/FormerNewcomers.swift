import Domain

/// Structures and people that a form names and that the directory lacks.
package struct FormerNewcomers: Hashable, Sendable {
    /// A person, with the name of the structure where it serves; empty for none.
    package struct Contact: Hashable, Sendable {
        package var person: Person
        package var structure: String
        package var function: String

        package init(_ person: Person, structure: String, function: String) {
            self.person = person
            self.structure = structure
            self.function = function
        }
    }

    package var organizations: [Organization] = []
    package var people: [Contact] = []

    package init() {}

    /// Whether the directory knows everybody already.
    package var isEmpty: Bool { organizations.isEmpty && people.isEmpty }
}

extension Store {
    /// Adds structures, then people with their roles in these or in those already known.
    package func add(_ newcomers: FormerNewcomers, in slug: String, by signature: Signature) async throws {
        for organization in newcomers.organizations { try organization.validate() }
        for contact in newcomers.people { try contact.person.validate() }
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            for organization in newcomers.organizations { try writing.save(organization) }
            let known = try writing.organizationNames()
            for contact in newcomers.people {
                var person = contact.person
                if let id = known[French.folded(contact.structure)] {
                    person.roles = [Person.Role(id, contact.function)]
                }
                try writing.save(person)
            }
        }
    }
}
