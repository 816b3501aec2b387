import Domain
import Foundation
import GRDB

/// A file of a published version that was never printed.
package struct UnprintedFile: Hashable, Sendable {
    package let publication: ID<Publication>
    package let slug: String
    package let audience: Audience
    package let format: String

    package init(publication: ID<Publication>, slug: String, audience: Audience, format: String) {
        (self.publication, self.slug, self.audience, self.format) = (publication, slug, audience, format)
    }
}

extension Store {
    /// The files that were never printed of versions published since a moment, in the order in which they were published.
    package func unprintedFiles(_ formats: [String], since moment: Moment) async throws -> [UnprintedFile] {
        try read { db in
            let sql = """
                SELECT p.id, c.slug, t.audience FROM publication p
                JOIN contract c ON c.id = p.contract_id JOIN publication_text t ON t.publication_id = p.id
                WHERE p.published >= ? ORDER BY p.id, t.audience
                """
            let rows = try Row.fetchAll(db, sql: sql, arguments: [moment.milliseconds])
            if rows.isEmpty { return [] }
            let ids = Set(rows.map { $0[0] as Int64 }).map(String.init).joined(separator: ", ")
            let kept = try Row.fetchSet(
                db,
                sql:
                    "SELECT publication_id, audience, format FROM publication_file WHERE publication_id IN (\(ids))"
            )
            return rows.flatMap { row in
                formats.compactMap { format -> UnprintedFile? in
                    let isKept = kept.contains {
                        ($0[0], $0[1], $0[2]) == (row[0] as Int64, row[2] as String, format)
                    }
                    return isKept
                        ? nil
                        : UnprintedFile(
                            publication: ID(row[0] as Int64), slug: row[1], audience: row[2], format: format)
                }
            }
        }
    }

    /// How many files of a version are printed.
    package func printedFiles(of id: ID<Publication>) async throws -> Int {
        try read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM publication_file WHERE publication_id = ?", arguments: [id])
                ?? 0
        }
    }

    /// The frozen document that a file is printed from.
    package func document(of file: UnprintedFile) async throws -> String {
        try read { db in
            let sql = "SELECT document FROM publication_text WHERE publication_id = ? AND audience = ?"
            guard let text = try String.fetchOne(db, sql: sql, arguments: [file.publication, file.audience])
            else {
                throw Refusal.notFound
            }
            return text
        }
    }

    /// Keeps what the server printed of a published version; the first printing stays.
    package func keepPublishedFile(
        _ bytes: Data, of id: ID<Publication>, for audience: Audience, as format: String
    ) async throws {
        try await database.write { db in
            try db.execute(
                literal: """
                    INSERT OR IGNORE INTO publication_file (publication_id, audience, format, bytes)
                    VALUES (\(id), \(audience), \(format), \(bytes))
                    """)
        }
    }
}
