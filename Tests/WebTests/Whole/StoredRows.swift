import GRDB

@testable import Storage

extension Store {
    /// Every row of every table, as text, less what `left` says of a table: its columns that are compared, or none of it.
    func storedRows(_ left: [String: String]) async throws -> [String: [String]] {
        try await database.read { db in
            let tables = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
            return try tables.reduce(into: [:]) { rows, table in
                let asked = left[table] ?? "SELECT * FROM \"\(table)\""
                if asked.isEmpty { return }
                rows[table] = try Row.fetchAll(db, sql: asked).map { row in
                    row.map { "\($0)=\($1)" }.joined(separator: "|")
                }.sorted()
            }
        }
    }
}

/// The tables in which two states differ, with the first row that one of them alone has.
func differences(_ before: [String: [String]], _ after: [String: [String]]) -> [String] {
    Set(before.keys).union(after.keys).sorted().compactMap { table in
        let (old, new) = (before[table] ?? [], after[table] ?? [])
        guard old != new else { return nil }
        let row = Set(new).symmetricDifference(old).sorted().first ?? ""
        return "\(table): \(row.prefix(300))"
    }
}

extension Store {
    /// The columns of every table.
    func storedColumns() async throws -> [String] {
        try await database.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND m.name NOT LIKE 'search\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                    """)
        }
    }
}
