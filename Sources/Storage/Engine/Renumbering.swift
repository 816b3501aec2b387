import Domain
import GRDB

/// Gives ids their place in the database: those of a contract written elsewhere move past those already given, table by
/// table; provisional ones, below zero, take what the write gave them. Which columns hold ids, the kinds say.
struct Renumbering {
    private let bases: [String: Int64]
    /// By table: what each provisional id has become.
    private let given: [String: [Int64: Int64]]

    /// Moves nothing but provisional ids.
    init(given: [String: [Int64: Int64]]) {
        (bases, self.given) = ([:], given)
    }

    init(_ db: Database) throws {
        let kinds = ObjectKind.allCases.filter { $0.scope == .contract }
        let parts = ObjectKind.allCases.flatMap(\.childTables).filter { $0.names.contains("id") }
        var bases: [String: Int64] = [:]
        for table in kinds.map(\.table) + parts.map(\.table) {
            let sql = """
                SELECT max(coalesce((SELECT max(id) FROM \(table)), 0),
                    coalesce((SELECT seq FROM sqlite_sequence WHERE name = '\(table)'), 0))
                """
            bases[table] = try Int64.fetchOne(db, sql: sql) ?? 0
        }
        (self.bases, given) = (bases, [:])
    }

    /// An id of a table in its place.
    func moved(_ id: Int64, _ table: String) -> Int64 {
        if id > 0 { return id + (bases[table] ?? 0) }
        return given[table]?[id] ?? id
    }

    func moved(_ rows: ChildRows) -> ChildRows {
        let columns = rows.part.columns
        return ChildRows(
            rows.part,
            rows: rows.rows.map { row in zip(columns, row).map { moved($1, $0, in: rows.part.table) } })
    }

    /// A stored value with the ids that it holds in their places.
    func moved(_ value: DatabaseValue, _ column: Column, in table: String) -> DatabaseValue {
        switch column.sort {
        case .key: Int64.fromDatabaseValue(value).map { moved($0, table).databaseValue } ?? value
        case .id(let table): Int64.fromDatabaseValue(value).map { moved($0, table).databaseValue } ?? value
        case .ids(let table):
            String.fromDatabaseValue(value).map { packed in
                packed.split(separator: " ").map { id in
                    Int64(id).map { String(moved($0, table)) } ?? String(id)
                }
                .joined(separator: " ").databaseValue
            } ?? value
        case .text, .mark, .code, .number, .flag, .date, .time, .moment, .commune, .file, .secret: value
        }
    }
}

/// A value as it is written, its ids in their places.
struct Renumbered<Value: Record>: Record {
    let value: Value
    let renumbering: Renumbering

    static var objectKind: ObjectKind { Value.objectKind }
    var key: Int64 { renumbering.moved(value.key, Self.objectKind.table) }
    var version: Int { value.version }
    var historyName: String { value.historyName }
    var children: [ChildRows] { value.children.map(renumbering.moved) }
    var searchable: (title: String, body: String)? { value.searchable }

    var columns: Columns {
        var columns = value.columns
        let kind = Self.objectKind
        columns.values = columns.values.map { name, stored in
            (name, kind.column(name).map { renumbering.moved(stored, $0, in: kind.table) } ?? stored)
        }
        return columns
    }

    var references: [References] {
        value.references.map { reference in
            reference.mapping { renumbering.moved($0, reference.table) }
        }
    }
}

extension WriteTransaction {
    /// Writes a value that may name whom the transaction just added to the directory.
    @discardableResult
    func save(_ value: some Record, naming newcomers: Renumbering) throws -> Int64 {
        try save(Renumbered(value: value, renumbering: newcomers))
    }
}
