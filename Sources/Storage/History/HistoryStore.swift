import Domain
import Formats
import FoundationEssentials
import GRDB

/// What a verification of the chain found.
package struct HistoryVerdict: Hashable, Sendable {
    /// Rows read.
    package let rows: Int
    /// Rows whose content was erased on request, their link kept.
    package let erased: Int
    /// Ids of rows edited, missing, out of the chain, or emptied by no erasure that the history tells; the first hundred.
    package let faults: [Int64]
    /// The last link, in hexadecimal: written down elsewhere, it shows a history that was made anew.
    package let seal: String

    /// Whether the chain holds.
    package var isIntact: Bool { faults.isEmpty }
}

extension Store {
    /// What is wrong with the file itself: damaged pages, rows that name what is not there; nothing in a sound one.
    package func damages() async throws -> [String] {
        try read { db in
            let pages: [String]
            do {
                pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                return ["une page ne se lit plus"]
            }
            if !pages.isEmpty { return pages }
            let loose = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20)
            return loose.map { "\($0[0] as String): une ligne nomme ce qui n’existe pas" }
        }
    }

    /// Walks the whole chain: an edited, deleted, added or emptied row shows.
    package func verifyHistory() async throws -> HistoryVerdict {
        try read { db in
            var chain = Chain()
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, at, member_id, contract_id, verb, kind, object_id, label, payload, nonce, digest, hash
                    FROM history ORDER BY id
                    """)
            while let row = try rows.next() { chain.check(row) }
            let head = try Row.fetchOne(db, sql: "SELECT last_id, hash FROM history_head")
            return chain.verdict(lastID: head?[0] ?? 0, hash: head?[1] ?? Data())
        }
    }

    /// The latest rows of a contract's history; of one object when a kind and an id are given.
    package func history(
        of slug: String, kind: ObjectKind? = nil, object: Int64? = nil, before: Int64? = nil,
        limit: Int = 100,
        visibleTo member: Member
    ) async throws -> [HistoryRow] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let wording = try FrenchHistory(db, contract, for: member)
            return try HistoryReader(db: db, contract: contract, wording: wording)
                .rows(kind, object, before: before, limit: limit)
        }
    }

    /// The latest rows that belong to no contract: accounts and sign-ins; those about one account when it is given.
    /// A hundred at a time.
    package func instanceHistory(
        before: Int64? = nil, about member: ID<Member>? = nil
    ) async throws -> [HistoryRow] {
        try read { db in
            let request: SQLRequest<Row> = """
                SELECT h.id, h.at, m.name, h.verb, h.kind, h.object_id, h.label, h.payload
                FROM history h LEFT JOIN member m ON m.id = h.member_id
                WHERE h.contract_id IS NULL AND h.id < \(before ?? .max)
                    AND (\(member) IS NULL OR (h.kind = 'member' AND h.object_id = \(member)))
                ORDER BY h.id DESC LIMIT 100
                """
            let wording = try FrenchHistory(instance: db)
            return try request.fetchAll(db).map { HistoryRow(row: $0, wording) }
        }
    }
}

extension HistoryRow {
    init(row: Row, _ wording: FrenchHistory, stored: [ObjectKind: [Int64: [String: Cell]]] = [:]) {
        let (kind, id): (ObjectKind, Int64) = (row[4], row[5])
        let isHidden = wording.hides(kind, id)
        let payload: String? = isHidden ? nil : row[7]
        let decoded = payload.flatMap {
            try? JSON.value([String: [Cell?]].self, of: $0)
        }
        self.init(
            id: row[0], at: Moment(milliseconds: row[1]), memberName: row[2], verb: row[3], kind: kind,
            objectID: id, label: isHidden ? FrenchHistory.hiddenName : row[6],
            changes: (decoded ?? [:]).sorted { $0.key < $1.key }.compactMap { field, pair in
                func words(_ cell: Cell??) -> String? {
                    guard case .some(.some(let cell)) = cell else { return nil }
                    return wording.french(kind, field, cell)
                }
                let (before, after) = (words(pair.first), words(pair.last))
                return before == after ? nil : Change(field: field, before: before, after: after)
            }, canBeUndone: kind.undoes(row[3], decoded ?? [:], of: stored[kind]?[id] ?? [:]))
    }
}

private struct Chain {
    private var previous = Data(count: 32)
    private var lastID: Int64 = 0
    private var rows = 0
    private var erased = 0
    private var faults: [Int64] = []
    private var emptied: [(id: Int64, contract: Int64?)] = []
    private var explained: Set<Int64> = []
    /// The last erasure of each contract that did not say yet which rows it emptied.
    private var formerErasures: [Int64: Int64] = [:]

    mutating func check(_ row: Row) {
        let id: Int64 = row[0]
        rows += 1
        let digest: Data = row[10]
        let expected = Ledger.hash(
            previous: previous,
            fields: [
                "\(id)", "\(row[1] as Int64)", Ledger.field(row[2]), Ledger.field(row[3]), row[4], row[5],
                "\(row[6] as Int64)",
            ], digest: digest)
        if id != lastID + 1 || row[11] != expected || !matches(row, digest) { fault(id) }
        previous = row[11]
        lastID = id
        note(row)
    }

    /// What an erasure says that it emptied.
    private mutating func note(_ row: Row) {
        guard let payload: String = row[8] else { return emptied.append((row[0], row[3])) }
        guard payload.contains(ObjectKind.erasedRows) || payload.contains("\"is_erased\"") else { return }
        let changes = try? JSON.value([String: [Cell?]].self, of: payload)
        if case .text(let rows)?? = changes?[ObjectKind.erasedRows]?.last {
            explained.formUnion(rows.split(separator: " ").compactMap { Int64($0) })
        } else if changes?["is_erased"] == [.integer(0), .integer(1)], let contract: Int64 = row[3] {
            formerErasures[contract] = row[0]
        }
    }

    private var unexplained: [Int64] {
        emptied.filter { row in
            let former = row.contract.flatMap { formerErasures[$0] } ?? 0
            return !explained.contains(row.id) && row.id > former
        }.map(\.id)
    }

    func verdict(lastID: Int64, hash: Data) -> HistoryVerdict {
        var faults = Set(faults).union(unexplained.prefix(100)).sorted()
        if lastID != self.lastID || hash != previous { faults.append(self.lastID + 1) }
        let digits = Array("0123456789abcdef")
        let seal = previous.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return HistoryVerdict(rows: rows, erased: erased, faults: faults, seal: String(seal))
    }

    private mutating func matches(_ row: Row, _ digest: Data) -> Bool {
        let label: String = row[7]
        switch (row[9] as Data?, row[8] as String?) {
        case (nil, nil):
            erased += 1
            return label == Ledger.erased
        case (let nonce?, let payload?):
            return Ledger.digest(nonce: nonce, label: label, payload: payload) == digest
        case (nil, _), (_, nil): return false
        }
    }

    private mutating func fault(_ id: Int64) {
        if faults.count < 100 { faults.append(id) }
    }
}
