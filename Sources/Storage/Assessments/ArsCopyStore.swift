import Crypto
import Domain
import Foundation
import GRDB

/// That a bilan was copied into the ARS tool.
package struct ArsCopy: Hashable, Sendable {
    package let day: Day
    /// Of the bilan, as it was then.
    fileprivate let version: Int
    /// A digest of what was copied; nil for a copy noted before there was one.
    fileprivate let fields: Data?

    /// Whether the tool says what a screen says now.
    package func holds(_ screen: ArsScreen) -> Bool {
        fields.map { $0 == screen.digest } ?? (version == screen.assessment.version)
    }
}

extension ArsScreen {
    fileprivate var digest: Data {
        let words = fields.flatMap { [$0.label, $0.text] }.joined(separator: "\u{1f}")
        return Data(SHA256.hash(data: Data(words.utf8)))
    }
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
                    SELECT c.assessment_id, c.copied, c.version, c.fields FROM ars_copy c
                    JOIN assessment a ON a.id = c.assessment_id WHERE a.contract_id = ?
                    """, arguments: [contract])
            return Dictionary(
                rows.map { (ID($0[0] as Int64), ArsCopy(day: $0[1], version: $0[2], fields: $0[3])) }
            ) { first, _ in first }
        }
    }

    /// Notes that a bilan is no longer as the ARS tool has it.
    package func forgetArsCopy(
        _ id: ID<Assessment>, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            _ = try writing.assessment(id)
            try writing.db.execute(literal: "DELETE FROM ars_copy WHERE assessment_id = \(id)")
        }
    }

    /// Notes that a bilan was copied as it is shown. Throws `.stale` when it changed meanwhile.
    package func noteArsCopy(
        of screen: ArsScreen, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let id = screen.assessment.id
            let current = try writing.assessment(id).version
            if current != version || screen.assessment.version != version { throw Refusal.stale }
            try writing.db.execute(
                literal: """
                    INSERT INTO ars_copy (assessment_id, version, copied, fields)
                    VALUES (\(id), \(version), \(signature.day), \(screen.digest))
                    ON CONFLICT (assessment_id) DO UPDATE
                        SET version = excluded.version, copied = excluded.copied, fields = excluded.fields
                    """)
        }
    }
}
