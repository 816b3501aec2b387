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
            let list = formats.map { "('\($0)')" }.joined(separator: ", ")
            let statement = try db.cachedStatement(
                sql: """
                    WITH format (name) AS (VALUES \(list))
                    SELECT p.id, c.slug, t.audience, format.name FROM publication p
                    JOIN contract c ON c.id = p.contract_id
                    JOIN publication_text t ON t.publication_id = p.id JOIN format
                    WHERE p.published >= ? AND NOT EXISTS (
                        SELECT 1 FROM publication_file f WHERE f.publication_id = p.id
                            AND f.audience = t.audience AND f.format = format.name)
                    ORDER BY p.id, t.audience
                    """)
            return try statement.values([moment.milliseconds]) { row in
                UnprintedFile(publication: row[0], slug: row[1], audience: row[2], format: row[3])
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

    /// Keeps what the server printed of a published version; the first printing stays. What was printed from words that
    /// were taken out meanwhile is not kept.
    package func keepPublishedFile(
        _ bytes: Data, printedFrom document: String, of id: ID<Publication>, for audience: Audience,
        as format: String
    ) async throws {
        try await database.write { db in
            try db.execute(
                literal: """
                    INSERT OR IGNORE INTO publication_file (publication_id, audience, format, bytes)
                    SELECT publication_id, audience, \(format), \(bytes) FROM publication_text
                    WHERE publication_id = \(id) AND audience = \(audience) AND document = \(document)
                    """)
        }
    }
}
