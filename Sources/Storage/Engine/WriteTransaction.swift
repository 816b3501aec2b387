import Domain
import GRDB

/// What a transaction of writing does with rows: what it touches leaves its history and its line in the search index.
protocol RowWriter {
    var db: Database { get }
    /// The contract that the rows are of; nil for accounts, and for a contract that is not there yet.
    var owner: ID<Contract>? { get }
    var member: Member? { get }
    var moment: Moment { get }
    /// The mark of the form that asks, where it makes one thing alone.
    var once: String? { get }
}

/// One transaction of writing in a contract.
struct WriteTransaction: RowWriter {
    let db: Database
    let contract: ID<Contract>
    let member: Member?
    let moment: Moment
    var once: String?

    var owner: ID<Contract>? { contract }
}

/// One transaction of writing outside of the contracts: accounts, and what they do that is of no contract.
struct InstanceTransaction: RowWriter {
    let db: Database
    let member: Member?
    let moment: Moment

    var owner: ID<Contract>? { nil }
    var once: String? { nil }
}

extension WriteTransaction {
    /// Takes an object out of every page; the history can bring it back.
    func remove(_ kind: ObjectKind, _ id: Int64, version: Int, label: String) throws {
        let before = try Snapshot(db, kind, id)
        try db.execute(
            sql: """
                UPDATE \(kind.table) SET removed = 1, version = version + 1
                WHERE id = ? AND contract_id = ? AND version = ? AND removed = 0
                """, arguments: [id, contract, version])
        if db.changesCount == 0 { throw try refusal(kind, id) }
        try index(kind, id, nil)
        try record(.remove, kind, id, label, Snapshot.changes(before, try Snapshot(db, kind, id)))
    }

    /// The name of a stored object of the contract, for its history.
    func historyName<Value: Record>(of id: Int64, _ make: (Row) -> Value) throws -> String {
        let sql = "SELECT * FROM \(Value.objectKind.table) WHERE id = ? AND contract_id = ?"
        guard let value = try db.cachedStatement(sql: sql).value([id, contract], make) else {
            throw Refusal.notFound
        }
        return value.historyName
    }
}

extension RowWriter {
    /// Inserts what has no id yet, updates what has one and still carries the version that was read.
    /// Throws `.stale` when somebody wrote first, `.notFound` when it is gone or named things of another contract.
    @discardableResult
    func save<Value: Record>(_ value: Value) throws -> Int64 {
        try requireOwn(value.references)
        let isNew = value.key == 0
        let sent = isNew ? SentForms(db, once, member, value) : nil
        if let made = try sent?.made() { return made }
        let before = isNew ? nil : try Snapshot(db, Value.objectKind, value.key)
        let id = isNew ? try insert(value, as: nil) : try update(value)
        // Of what is new nothing is stored yet.
        let children = value.children.filter { !isNew || !$0.rows.isEmpty }
        for rows in children { try requireOwn(rows, of: id) }
        try replace(children, of: id)
        try index(Value.objectKind, id, value.searchable)
        let empty = Set(value.children.filter(\.rows.isEmpty).map(\.part.table))
        let changes = Snapshot.changes(before, try Snapshot(db, Value.objectKind, id, empty: empty))
        guard !changes.isEmpty else {
            // Nothing to tell: whoever read the row before has still read it as it is.
            try db.execute(
                sql: "UPDATE \(Value.objectKind.table) SET version = ? WHERE id = ?",
                arguments: [value.version, id])
            return id
        }
        try sent?.remember(id, at: moment)
        try record(isNew ? .create : .change, Value.objectKind, id, value.historyName, changes)
        return id
    }

    /// Adds one row to the history.
    func record(
        _ verb: HistoryVerb, _ kind: ObjectKind, _ id: Int64, _ label: String,
        _ changes: [String: [Cell?]] = [:]
    ) throws {
        let entry = Ledger.Entry(
            verb: verb, kind: kind, objectID: id, contractID: owner?.rawValue,
            label: try hasGivenAccess() ? "\(label), par un accès que l’administration a donné" : label,
            changes: changes)
        try Ledger(db: db).add(entry, member: member?.id.rawValue, at: moment)
    }

    /// Whether who acts signed in by a password that was chosen through an invitation to an account already in use:
    /// it may be somebody else, and every row says so until the person chooses another.
    private func hasGivenAccess() throws -> Bool {
        guard let member else { return false }
        let statement = try db.cachedStatement(sql: "SELECT given_by IS NOT NULL FROM member WHERE id = ?")
        return try Bool.fetchOne(statement, arguments: [member.id]) ?? false
    }

    /// Replaces the search line of an object; nil takes it out.
    func index(_ kind: ObjectKind, _ id: Int64, _ text: (title: String, body: String)?) throws {
        guard let owner else { return }
        try SearchRows(db: db, contract: owner).replace(kind, id, by: text)
    }

    /// Inserts the row alone, under an id of one's own or the next one.
    func insert<Value: Record>(_ value: Value, as id: Int64?) throws -> Int64 {
        var columns = value.columns.values
        if let id, id > 0 { columns.append(("id", id.databaseValue)) }
        if let owner, Value.objectKind.scope == .contract {
            columns.append(("contract_id", owner.databaseValue))
        }
        let names = columns.map(\.name).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: "INSERT INTO \(Value.objectKind.table) (\(names)) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(columns.map(\.value)))
        return db.lastInsertedRowID
    }

    private func update<Value: Record>(_ value: Value) throws -> Int64 {
        let columns = value.columns.values
        let sets = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
        let scope =
            switch Value.objectKind.scope {
            case .instance: "removed = 0"
            case .itself: "id = ?"
            case .contract: "removed = 0 AND contract_id = ?"
            }
        let statement = try db.cachedStatement(
            sql: """
                UPDATE \(Value.objectKind.table) SET \(sets), version = version + 1
                WHERE id = ? AND version = ? AND \(scope)
                """)
        var arguments = columns.map(\.value) + [value.key.databaseValue, value.version.databaseValue]
        if let owner { arguments.append(owner.databaseValue) }
        try statement.execute(arguments: StatementArguments(arguments))
        if db.changesCount == 0 { throw try refusal(Value.objectKind, value.key) }
        return value.key
    }

    /// Why nothing was written: gone, or written by somebody else first.
    fileprivate func refusal(_ kind: ObjectKind, _ id: Int64) throws -> Refusal {
        let scope =
            switch kind.scope {
            case .instance: "removed = 0"
            case .itself: "1"
            case .contract: "contract_id = \(owner?.rawValue ?? 0) AND removed = 0"
            }
        let exists = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM \(kind.table) WHERE id = ? AND \(scope)", arguments: [id])
        return exists == true ? .stale : .notFound
    }

    /// Writes the rows of the parts that differ from what is stored. Throws `.conflict` when a row goes that others name.
    func replace(_ children: [ChildRows], of id: Int64) throws {
        for rows in children { try replace(rows, of: id) }
    }

    /// Writes the rows of a part when they differ from what is stored.
    func replace(_ rows: ChildRows, of id: Int64) throws {
        let part = rows.part
        let stored = try Snapshot.rows(db, part, id)
        if stored == rows.rows.map({ $0.map(Cell.init) }) { return }
        let before = try ids(of: part, id)
        try db.execute(sql: "DELETE FROM \(part.table) WHERE \(part.owner) = ?", arguments: [id])
        let columns = part.names.filter { column in !part.links.contains { $0.column == column } }
        let names = ([part.owner, "rank"] + columns).joined(separator: ", ")
        let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "INSERT INTO \(part.table) (\(names)) VALUES (\(marks))")
        for (rank, row) in rows.rows.enumerated() {
            let cells = Dictionary(zip(part.names, row)) { first, _ in first }
            let values = columns.map { cells[$0] ?? .null }
            try statement.execute(
                arguments: StatementArguments([id.databaseValue, rank.databaseValue] + values))
            let new = db.lastInsertedRowID
            for link in part.links { try add(link, cells[link.column], to: new) }
        }
        let gone = try before.subtracting(ids(of: part, id))
        try requireUnnamed(gone, of: part)
        try free(gone, of: part)
    }

    /// The rows of a link, of a row just written: they went with the one before.
    private func add(_ link: LinkTable, _ packed: DatabaseValue?, to row: Int64) throws {
        let targets: [ID<Never>] = Packed.ids(packed.flatMap(String.fromDatabaseValue) ?? "")
        if targets.isEmpty { return }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO \(link.table) (\(link.owner), rank, \(link.target)) VALUES (?, ?, ?)")
        for (rank, target) in targets.enumerated() {
            try statement.execute(arguments: [row, rank, target])
        }
    }

    /// The ids of the rows of a part that others may name; none for a part whose rows have no id.
    func ids(of part: ChildTable, _ id: Int64) throws -> Set<Int64> {
        guard part.names.contains("id") else { return [] }
        let statement = try db.cachedStatement(sql: "SELECT id FROM \(part.table) WHERE \(part.owner) = ?")
        return try Set(Int64.fetchAll(statement, arguments: [id]))
    }

    /// Refuses what names a thing of another contract, or a removed thing that it cannot do without.
    func requireOwn(_ references: [References]) throws {
        for reference in references where !reference.ids.isEmpty {
            if try count(reference, reference.scope) != reference.ids.count { throw Refusal.notFound }
            guard reference.areKept else { continue }
            if try count(reference, "contract_id = ? AND removed = 0") != reference.ids.count {
                throw Refusal.conflict(
                    "Ce que vous nommez ici vient d’être supprimé\u{202f}: rechargez la page et choisissez autre chose."
                )
            }
        }
    }

    private func count(_ reference: References, _ condition: String) throws -> Int? {
        let list = reference.ids.map(String.init).joined(separator: ", ")
        let sql = "SELECT count(*) FROM \(reference.table) WHERE id IN (\(list)) AND \(condition)"
        return try Int.fetchOne(db, sql: sql, arguments: [owner])
    }

    /// Refuses rows under an id that another object's row has.
    private func requireOwn(_ rows: ChildRows, of id: Int64) throws {
        guard let column = rows.part.names.firstIndex(of: "id") else { return }
        let claimed = Set(rows.rows.compactMap { Int64.fromDatabaseValue($0[column]) })
        if try !claimed.isSubset(of: ids(of: rows.part, id)) { throw Refusal.notFound }
    }
}
