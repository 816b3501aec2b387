import Domain
import GRDB

extension Store {
    /// Takes a structure out of the directory; the history can bring it back. Throws `.conflict` while something
    /// that is kept names it: facts do not lose their structures.
    package func removeOrganization(
        _ id: ID<Organization>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let name = try writing.historyName(of: id.rawValue, Organization.init)
            try writing.requireUnused(.organization, id.rawValue, "Cette structure")
            try writing.remove(.organization, id.rawValue, version: version, label: name)
        }
    }

    /// Takes a contact out of the directory, under the same rule.
    package func removePerson(
        _ id: ID<Person>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let name = try writing.historyName(of: id.rawValue, Person.init)
            try writing.requireUnused(.person, id.rawValue, "Ce contact")
            try writing.remove(.person, id.rawValue, version: version, label: name)
        }
    }
}

extension WriteTransaction {
    /// Refuses while something that is kept names it.
    func requireUnused(_ kind: ObjectKind, _ id: Int64, _ subject: String) throws {
        let uses = try uses(of: kind.table, [id], but: (kind, id), limit: 12)
        let names = uses.map(\.name).reduce(into: [] as [String]) {
            if !$0.contains($1) { $0.append($1) }
        }
        guard names.isEmpty else {
            throw Refusal.conflict(
                "\(subject) figure encore dans \(French.quoted(names, upTo: 5))\u{202f}: retirez-l’en d’abord."
            )
        }
    }
}
