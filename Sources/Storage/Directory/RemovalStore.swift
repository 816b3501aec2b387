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
            try writing.requireUnused(id.rawValue, organizationUses, "Cette structure")
            try writing.remove(.organization, id.rawValue, version: version, label: name)
        }
    }

    /// Takes a contact out of the directory, under the same rule.
    package func removePerson(
        _ id: ID<Person>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let name = try writing.historyName(of: id.rawValue, Person.init)
            try writing.requireUnused(id.rawValue, personUses, "Ce contact")
            try writing.remove(.person, id.rawValue, version: version, label: name)
        }
    }
}

/// Where things that are kept name a structure, each as a condition that counts.
private let organizationUses: [(sql: String, place: String)] = [
    ("SELECT count(*) FROM action WHERE pilot_id = :id AND removed = 0", "le pilotage de fiches"),
    (
        "SELECT count(*) FROM action_partner p JOIN action a ON a.id = p.action_id "
            + "WHERE p.organization_id = :id AND a.removed = 0", "les partenaires de fiches"
    ),
    (
        "SELECT count(*) FROM person_role r JOIN person p ON p.id = r.person_id "
            + "WHERE r.organization_id = :id AND p.removed = 0", "les fonctions de contacts"
    ),
    ("SELECT count(*) FROM committee WHERE leader_id = :id AND removed = 0", "l’animation d’instances"),
    (
        "SELECT count(*) FROM committee_seat s JOIN committee c ON c.id = s.committee_id "
            + "WHERE s.organization_id = :id AND c.removed = 0", "la composition d’instances"
    ),
    (
        "SELECT count(*) FROM meeting m WHERE removed = 0 AND (EXISTS (SELECT 1 FROM attendance a "
            + "WHERE a.meeting_id = m.id AND a.organization_id = :id AND a.removed = 0) OR EXISTS (SELECT 1 FROM task t "
            + "WHERE t.meeting_id = m.id AND t.organization_id = :id) OR EXISTS (SELECT 1 FROM contribution c "
            + "WHERE c.meeting_id = m.id AND c.organization_id = :id) OR EXISTS (SELECT 1 FROM conclusion c "
            + "WHERE c.meeting_id = m.id AND c.organization_id = :id))", "des réunions"
    ),
    (
        "SELECT count(*) FROM entry_organization o JOIN journal_entry e ON e.id = o.entry_id "
            + "WHERE o.organization_id = :id AND e.removed = 0", "le journal"
    ),
]

/// The same for a contact.
private let personUses: [(sql: String, place: String)] = [
    (
        "SELECT count(*) FROM action WHERE (contact_id = :id OR referent_id = :id) AND removed = 0",
        "des fiches"
    ),
    (
        "SELECT count(*) FROM attendance a JOIN meeting m ON m.id = a.meeting_id "
            + "WHERE a.person_id = :id AND a.removed = 0 AND m.removed = 0", "des émargements"
    ),
    (
        "SELECT count(*) FROM task t JOIN meeting m ON m.id = t.meeting_id "
            + "WHERE t.person_id = :id AND m.removed = 0", "des tâches"
    ),
    (
        "SELECT count(*) FROM committee_seat s JOIN committee c ON c.id = s.committee_id "
            + "WHERE s.person_id = :id AND c.removed = 0", "la composition d’instances"
    ),
    ("SELECT count(*) FROM organization WHERE contact_id = :id AND removed = 0", "des structures"),
]

extension WriteTransaction {
    fileprivate func requireUnused(
        _ id: Int64, _ uses: [(sql: String, place: String)], _ subject: String
    ) throws {
        let places = try uses.filter { use in
            try Int.fetchOne(db, sql: use.sql, arguments: ["id": id]) ?? 0 > 0
        }.map(\.place)
        guard places.isEmpty else {
            throw Refusal.conflict(
                "\(subject) figure encore dans \(French.list(places))\u{202f}: retirez-l’en d’abord.")
        }
    }
}
