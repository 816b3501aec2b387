import Domain
import GRDB

extension Store {
    /// Creates a structure, or writes one. Throws `.invalid` when another bears its name.
    @discardableResult
    package func save(
        _ organization: Organization, in slug: String, by signature: Signature
    ) async throws -> ID<Organization> {
        try organization.validate()
        return try await write(in: slug, by: signature, .editContract) { writing in
            // Saved first: a form that is sent twice gives the structure that it made.
            let id = ID<Organization>(try writing.save(organization))
            try organization.validate(taken: writing.organizationNames(besides: id))
            return id
        }
    }

    /// Creates a contact, or writes one; structures that it names and the directory lacks are added first.
    @discardableResult
    package func save(
        _ person: Person, adding newcomers: Newcomers = Newcomers(), in slug: String, by signature: Signature
    ) async throws -> ID<Person> {
        try person.validate(on: signature.day)
        return try await write(in: slug, by: signature, .editContract) { writing in
            try writing.requireNamed(person)
            return ID(try writing.save(person, naming: writing.admit(newcomers)))
        }
    }
}

extension WriteTransaction {
    /// Refuses to name again who was erased.
    fileprivate func requireNamed(_ person: Person) throws {
        let sql = "SELECT 1 FROM person WHERE id = ? AND contract_id = ? AND is_erased = 1"
        let wasErased = try Bool.fetchOne(db, sql: sql, arguments: [person.id, contract]) ?? false
        if wasErased, !person.isErased {
            throw Refusal.conflict(
                "Cette personne a été effacée à sa demande\u{202f}: ajoutez un autre contact.")
        }
    }

    /// The names of the other structures, folded.
    fileprivate func organizationNames(besides id: ID<Organization>) throws -> Set<String> {
        let sql = "SELECT name FROM organization WHERE contract_id = ? AND removed = 0 AND id <> ?"
        return Set(try String.fetchAll(db, sql: sql, arguments: [contract, id]).map(French.folded))
    }

    /// The ids of structures by folded name or acronym.
    func organizationNames() throws -> [String: ID<Organization>] {
        let rows = try Row.fetchAll(
            db,
            sql:
                "SELECT id, name, acronym FROM organization WHERE contract_id = ? AND removed = 0 ORDER BY id",
            arguments: [contract])
        var known: [String: ID<Organization>] = [:]
        for row in rows {
            for text in [row[1], row[2]] as [String] where !text.isBlank {
                if known[French.folded(text)] == nil { known[French.folded(text)] = row[0] }
            }
        }
        return known
    }
}
