import Domain
import GRDB

extension ObjectKind {
    /// Where objects of the kind stand in a contract, by id: those that are there, with what they belong to.
    func places(of ids: Set<Int64>, in contract: ID<Contract>, _ db: Database) throws -> [Int64: ObjectPlace]
    {
        if scope == .itself { return Dictionary(ids.map { ($0, ObjectPlace()) }) { first, _ in first } }
        guard scope == .contract, let place = owner == nil ? place : owning?.place else { return [:] }
        let columns = place.map { ", \(owner == nil ? "o" : "owner").\($1) AS \($0.rawValue)" }.joined()
        let sql = """
            SELECT o.id AS id\(columns) FROM \(table) o \(ownerJoin)
            WHERE o.id IN (\(ids.map(String.init).joined(separator: ", "))) AND o.contract_id = ? AND o.removed = 0
                \(ownerKept)
            """
        let rows = try Row.fetchAll(db, sql: sql, arguments: [contract])
        return Dictionary(rows.map { ($0["id"], ObjectPlace(row: $0)) }) { first, _ in first }
    }
}

extension ObjectPlace {
    fileprivate init(row: Row) {
        self.init(
            action: row["action"], meeting: row["meeting"], quarter: row["quarter"], version: row["version"])
    }
}
