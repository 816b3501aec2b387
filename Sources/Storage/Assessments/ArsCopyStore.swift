import Domain
import GRDB

/// That a bilan was copied into the ARS tool.
package struct ArsCopy: Hashable, Sendable {
    package let day: Day
    /// Of the bilan, as it was then.
    package let version: Int
}

extension Store {
    /// The copies of the bilans of a contract.
    package func arsCopies(
        of slug: String, visibleTo member: Member
    ) async throws -> [ID<Assessment>: ArsCopy] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT c.assessment_id, c.copied, c.version FROM ars_copy c
                    JOIN assessment a ON a.id = c.assessment_id WHERE a.contract_id = ?
                    """, arguments: [contract])
            return Dictionary(rows.map { (ID($0[0] as Int64), ArsCopy(day: $0[1], version: $0[2])) }) {
                first, _ in
                first
            }
        }
    }

    /// Notes that a bilan was copied as it is at a version, or that it was not.
    package func noteArsCopy(
        _ id: ID<Assessment>, version: Int?, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let assessment = try writing.assessment(id)
            guard let version else {
                try writing.db.execute(literal: "DELETE FROM ars_copy WHERE assessment_id = \(id)")
                return
            }
            if assessment.version != version { throw Refusal.stale }
            try writing.db.execute(
                literal: """
                    INSERT INTO ars_copy (assessment_id, version, copied) VALUES (\(id), \(version), \(signature.day))
                    ON CONFLICT (assessment_id) DO UPDATE SET version = excluded.version, copied = excluded.copied
                    """)
        }
    }
}
