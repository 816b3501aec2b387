import Domain
import GRDB

extension Store {
    /// Brings a table into the directory, whole or not at all. The seal is that of the preview that was confirmed:
    /// throws `.stale` when the directory changed so that something else would happen, `.conflict` when a line cannot
    /// be taken.
    package func importDirectory(
        _ sheet: Sheet, seal: String, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let plan = try DirectoryImport(
                sheet, into: writing.dossier(.terms + .directory), on: signature.day)
            guard plan.isSound else {
                throw Refusal.conflict("Une ligne ne peut pas être reprise\u{202f}: rien n’a été importé.")
            }
            if plan.seal != seal { throw Refusal.stale }
            try writing.take(plan)
        }
    }
}

extension WriteTransaction {
    /// New structures first, then people who serve in them, then the people to write to.
    fileprivate func take(_ plan: DirectoryImport) throws {
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
