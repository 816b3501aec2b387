import Domain
import FoundationEssentials
import GRDB

/// Reads the parts of objects: one statement a table of parts, whatever the number of objects.
struct ChildReader {
    let db: Database

    /// Fills a part of objects whose list of it is empty yet.
    func fill<Value: Record, Item>(
        _ values: inout [Value], _ place: WritableKeyPath<Value, [Item]>, _ part: ChildTable,
        _ make: (Row) -> Item
    ) throws {
        let found = try parts(part, of: values.map(\.key), make)
        if found.isEmpty { return }
        for index in values.indices {
            if let items = found[values[index].key] { values[index][keyPath: place] = items }
        }
    }

    /// The parts of some objects, by the id of the object.
    func parts<Item>(_ part: ChildTable, of ids: [Int64], _ make: (Row) -> Item) throws -> [Int64: [Item]] {
        guard !ids.isEmpty else { return [:] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT p.\(part.owner), \(part.selection) FROM \(part.table) p
                WHERE p.\(part.owner) IN (SELECT value FROM json_each(?)) ORDER BY p.\(part.owner), p.rank
                """)
        let list = "[\(ids.map(String.init).joined(separator: ","))]"
        var groups: [Int64: [Item]] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [list])
        while let row = try rows.next() { groups[row[0], default: []].append(make(row)) }
        return groups
    }

    /// The parts of one object.
    func parts<Item>(_ part: ChildTable, ofOne id: Int64, _ make: (Row) -> Item) throws -> [Item] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(part.selection) FROM \(part.table) p WHERE p.\(part.owner) = ? ORDER BY p.rank")
        return try statement.values([id], make)
    }
}
