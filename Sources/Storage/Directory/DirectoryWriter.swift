import Domain
import GRDB

extension WriteTransaction {
    /// New structures first, then people who serve in them, then the people to write to.
    func take(_ plan: DirectoryImport) throws {
        var structures: [ID<Organization>: ID<Organization>] = [:]
        var people: [ID<Person>: ID<Person>] = [:]
        for new in plan.organizations where new.id.rawValue < 0 {
            var organization = new
            (organization.id, organization.contact) = (
                .unsaved, new.contact.flatMap { $0.isKnown ? $0 : nil }
            )
            structures[new.id] = ID(try save(organization))
        }
        for person in plan.people {
            var own = person
            if !person.id.isKnown { own.id = .unsaved }
            for rank in own.roles.indices {
                let place = own.roles[rank].organization
                own.roles[rank].organization = structures[place] ?? place
            }
            people[person.id] = ID(try save(own))
        }
        for organization in plan.organizations {
            let isNew = !organization.id.isKnown
            if isNew, organization.contact.map(\.isKnown) ?? true { continue }
            var own = organization
            own.id = structures[organization.id] ?? organization.id
            own.contact = organization.contact.map { people[$0] ?? $0 }
            try save(own)
        }
    }
}

extension ID {
    /// Whether the database gave it.
    fileprivate var isKnown: Bool { rawValue > 0 }
}
