import Domain
import GRDB
import Testing

@testable import Storage

/// What was written before a migration is as it was after it.
@Suite struct KindMigrationTests {
    private static let rows = """
        SELECT id || at || verb || kind || object_id || label || payload || hex(nonce) || hex(digest) || hex(hash)
        FROM history ORDER BY id
        """

    @Test func `kinds become rows, and the chain verifies`() async throws {
        let folder = try Folder()
        let path = folder.path("jalon.sqlite")
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "013 sharing")
        let rule = try await queue.read { db in
            try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'history'") ?? ""
        }
        let kinds = ObjectKind.ofContracts.filter { rule.contains("'\($0.rawValue)'") }
        #expect(kinds.count > 10)
        try await queue.write { db in
            for kind in kinds {
                let entry = Ledger.Entry(
                    verb: .create, kind: kind, objectID: 1, contractID: 1, label: kind.label,
                    changes: ["title": [nil, .text("Un")]])
                try Ledger(db: db).add(entry, member: nil, at: Melun.morning)
            }
        }
        let before = try await queue.read { try String.fetchAll($0, sql: Self.rows) }
        try queue.close()
        let store = try Store(opening: path)
        let after = try await store.texts(Self.rows)
        #expect(after == before && after.count == kinds.count)
        let verdict = try await store.verifyHistory()
        #expect(verdict.isIntact && verdict.rows == after.count)
    }
}
