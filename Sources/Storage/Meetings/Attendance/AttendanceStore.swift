import Domain
import GRDB

extension Store {
    /// Adds a row to an émargement, or writes one: two people who write different rows lose nothing.
    /// Throws `.conflict` when the person is in the émargement already.
    @discardableResult
    package func save(_ row: Attendance, in slug: String, by signature: Signature) async throws -> ID<
        Attendance
    > {
        try row.validate()
        var row = row
        row.mark(row.presence, representedBy: row.representative)
        return try await write(in: slug, by: signature, .editContract) { [row] writing in
            try writing.requireOnce(row)
            return ID(try writing.save(row))
        }
    }

    /// Takes a row out of an émargement; the history can bring it back.
    package func removeAttendance(
        _ id: ID<Attendance>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let name = try writing.historyName(of: id.rawValue, Attendance.init)
            try writing.remove(.attendance, id.rawValue, version: version, label: name)
        }
    }
}

extension WriteTransaction {
    /// A person stands once in an émargement.
    func requireOnce(_ row: Attendance) throws {
        guard let person = row.person else { return }
        let other = try Bool.fetchOne(
            db,
            sql:
                "SELECT 1 FROM attendance WHERE meeting_id = ? AND person_id = ? AND removed = 0 AND id <> ?",
            arguments: [row.meeting, person, row.id])
        if other == true { throw Refusal.conflict("Cette personne figure déjà dans l’émargement.") }
    }
}
