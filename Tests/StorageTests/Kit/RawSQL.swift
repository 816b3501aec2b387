import GRDB

@testable import Storage

extension Store {
    /// Somebody who holds the file writes in it.
    func run(_ sql: String) async throws {
        try await database.write { try $0.execute(sql: sql) }
    }

    /// The first column of what a statement finds, as texts.
    func texts(_ sql: String) async throws -> [String] {
        try await database.read { db in
            try Row.fetchAll(db, sql: sql).map { row in (row[0] as String?) ?? "" }
        }
    }
}
