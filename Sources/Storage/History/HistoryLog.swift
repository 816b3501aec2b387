import Domain
import GRDB

/// A page of a contract's history, with what its links need.
package struct HistoryLog: Sendable {
    package let contract: Contract
    /// The latest first.
    package let rows: [HistoryRow]
    /// Numbers of the fiches that are still there.
    package let numbers: [ID<Action>: Int]
    private let kept: [ObjectKind: Set<Int64>]

    init(_ db: Database, _ contract: ID<Contract>, _ rows: [HistoryRow], hidden: Set<Int64>) throws {
        guard
            let row = try Row.fetchOne(db, sql: "SELECT * FROM contract WHERE id = ?", arguments: [contract])
        else { throw Refusal.notFound }
        self.contract = Contract(row: row)
        self.rows = rows
        let fiches = try Row.fetchAll(
            db, sql: "SELECT id, number FROM action WHERE contract_id = ? AND removed = 0",
            arguments: [contract])
        numbers = Dictionary(fiches.map { ($0[0], $0[1]) }) { first, _ in first }
        var kept: [ObjectKind: Set<Int64>] = [:]
        for (kind, own) in Dictionary(grouping: rows, by: \.kind) where kind != .contract && kind != .member {
            let ids = Set(own.map(\.objectID)).map(String.init).joined(separator: ", ")
            kept[kind] = try Set(
                Int64.fetchAll(
                    db,
                    sql:
                        "SELECT id FROM \(kind.table) WHERE id IN (\(ids)) AND contract_id = ? AND removed = 0",
                    arguments: [contract]))
        }
        kept[.person]?.subtract(hidden)
        self.kept = kept
    }

    /// Whether the object of a row is still there, for the reader.
    package func keeps(_ row: HistoryRow) -> Bool {
        row.kind == .contract || kept[row.kind]?.contains(row.objectID) == true
    }
}

extension Store {
    /// The latest rows of a contract's history, or of one object's, with what their links need: one read.
    package func historyLog(
        of slug: String, kind: ObjectKind? = nil, object: Int64? = nil, before: Int64? = nil, limit: Int,
        visibleTo member: Member
    ) async throws -> HistoryLog {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let wording = try FrenchHistory(db, contract, for: member)
            let rows = try HistoryReader(db: db, contract: contract, wording: wording)
                .rows(kind, object, before: before, limit: limit)
            return try HistoryLog(db, contract, rows, hidden: wording.hidden)
        }
    }

    /// One row of a contract's history.
    package func historyLog(
        of slug: String, row id: Int64, visibleTo member: Member
    ) async throws -> HistoryLog {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let wording = try FrenchHistory(db, contract, for: member)
            let reader = HistoryReader(db: db, contract: contract, wording: wording)
            let rows = id < .max ? try reader.rows(nil, nil, before: id + 1, limit: 1) : []
            guard rows.first?.id == id else { throw Refusal.notFound }
            return try HistoryLog(db, contract, rows, hidden: wording.hidden)
        }
    }
}

/// Reads rows of a contract's history.
struct HistoryReader {
    let db: Database
    let contract: ID<Contract>
    let wording: FrenchHistory

    func rows(_ kind: ObjectKind?, _ object: Int64?, before: Int64?, limit: Int) throws -> [HistoryRow] {
        let request: SQLRequest<Row> = """
            SELECT h.id, h.at, m.name, h.verb, h.kind, h.object_id, h.label, h.payload
            FROM history h LEFT JOIN member m ON m.id = h.member_id
            WHERE h.contract_id = \(contract) AND (\(kind) IS NULL OR h.kind = \(kind))
                AND (\(object) IS NULL OR h.object_id = \(object)) AND (\(before) IS NULL OR h.id < \(before))
            ORDER BY h.id DESC LIMIT \(limit)
            """
        return try request.fetchAll(db).map { HistoryRow(row: $0, wording) }
    }
}
