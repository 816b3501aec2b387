import Domain
import GRDB

/// A page of a contract's history, with what its links need.
package struct HistoryLog: Sendable {
    package let contract: Contract
    /// The latest first.
    package let rows: [HistoryRow]
    private let places: [ObjectKind: [Int64: ObjectPlace]]

    init(_ db: Database, _ contract: ID<Contract>, _ rows: [HistoryRow], hidden: Set<Int64>) throws {
        self.contract = try TermsReader(db: db, contract: contract).contractRow()
        self.rows = rows
        var places: [ObjectKind: [Int64: ObjectPlace]] = [:]
        for (kind, own) in Dictionary(grouping: rows, by: \.kind) {
            places[kind] = try kind.places(of: Set(own.map(\.objectID)), in: contract, db)
        }
        for person in hidden { places[.person]?[person] = nil }
        self.places = places
    }

    /// Where the object of a row stands; nil when it is there no more, or not for the reader.
    package func place(of row: HistoryRow) -> ObjectPlace? {
        places[row.kind]?[row.objectID]
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

    /// The latest rows by their names alone, without what each changed.
    package func latestHistory(
        of slug: String, limit: Int, visibleTo member: Member
    ) async throws -> HistoryLog {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let hidden = try FrenchHistory.hidden(db, contract, from: member)
            let rows = try HistoryReader.names(db, contract, limit: limit, hidden: hidden)
            return try HistoryLog(db, contract, rows, hidden: hidden)
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
        let rows = try request.fetchAll(db)
        let stored = try stored(rows)
        return rows.map { HistoryRow(row: $0, wording, stored: stored) }
    }

    /// What is stored now of the objects of some rows, their parts left out: one statement a kind.
    private func stored(_ rows: [Row]) throws -> [ObjectKind: [Int64: [String: Cell]]] {
        var stored: [ObjectKind: [Int64: [String: Cell]]] = [:]
        for (kind, own) in Dictionary(grouping: rows, by: { $0[4] as ObjectKind }) where kind.undo != nil {
            let ids = Set(own.map { $0[5] as Int64 }).sorted().map(String.init).joined(separator: ", ")
            let found = try Row.fetchAll(db, sql: "SELECT * FROM \(kind.table) WHERE id IN (\(ids))")
            stored[kind] = Dictionary(found.map { ($0["id"], $0.cells) }) { first, _ in first }
        }
        return stored
    }

    /// The latest rows, their payloads left where they are.
    static func names(
        _ db: Database, _ contract: ID<Contract>, limit: Int, hidden: Set<Int64>
    ) throws -> [HistoryRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT h.id, h.at, m.name, h.verb, h.kind, h.object_id, h.label
                FROM history h LEFT JOIN member m ON m.id = h.member_id
                WHERE h.contract_id = ? ORDER BY h.id DESC LIMIT ?
                """)
        return try statement.values([contract, limit]) { row in
            let (kind, id): (ObjectKind, Int64) = (row[4], row[5])
            let isHidden = kind == .person && hidden.contains(id)
            return HistoryRow(
                id: row[0], at: Moment(milliseconds: row[1]), memberName: row[2], verb: row[3], kind: kind,
                objectID: id, label: isHidden ? FrenchHistory.hiddenName : row[6], changes: [])
        }
    }
}

extension Row {
    /// Its columns, as the history keeps them.
    fileprivate var cells: [String: Cell] {
        Dictionary(map { ($0, Cell($1)) }) { first, _ in first }
    }
}
