import Domain
import GRDB

/// The rows of the search index that belong to the objects of a contract. Their numbers begin with the contract, and
/// what was written last has the highest.
struct SearchRows {
    let db: Database
    let contract: ID<Contract>

    /// Where the rows of the contract are.
    var range: ClosedRange<Int64> {
        let first = contract.rawValue << 32
        return first...(first | 0xFFFF_FFFF)
    }

    /// Puts what an object is found by in the place of what it was found by; nil takes it out.
    func replace(_ kind: ObjectKind, _ id: Int64, by text: (title: String, body: String)?) throws {
        try remove(kind, id)
        guard let text else { return }
        let last = try db.cachedStatement(sql: "SELECT max(id) FROM search_row WHERE id BETWEEN ? AND ?")
        let number =
            (try Int64.fetchOne(last, arguments: [range.lowerBound, range.upperBound])
                ?? range.lowerBound) + 1
        let row = try db.cachedStatement(
            sql: "INSERT INTO search_row (id, contract_id, kind, object_id) VALUES (?, ?, ?, ?)")
        try row.execute(arguments: [number, contract, kind, id])
        let words = try db.cachedStatement(
            sql: "INSERT INTO search (rowid, title, body, respelled) VALUES (?, ?, ?, ?)")
        try words.execute(
            arguments: [number, text.title, text.body, French.respelled("\(text.title) \(text.body)")])
    }

    private func remove(_ kind: ObjectKind, _ id: Int64) throws {
        let find = try db.cachedStatement(sql: "SELECT id FROM search_row WHERE kind = ? AND object_id = ?")
        guard let number = try Int64.fetchOne(find, arguments: [kind, id]) else { return }
        for table in ["search WHERE rowid", "search_row WHERE id"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) = ?").execute(arguments: [number])
        }
    }
}
