import Domain
import GRDB

/// Columns of one row, in order of writing.
struct Columns: ExpressibleByDictionaryLiteral {
    var values: [(name: String, value: DatabaseValue)]

    init(dictionaryLiteral elements: (String, (any DatabaseValueConvertible)?)...) {
        values = elements.map { ($0.0, $0.1?.databaseValue ?? .null) }
    }

    static func + (left: Columns, right: Columns) -> Columns {
        var sum = left
        sum.values += right.values
        return sum
    }
}

/// The rows of a part, in order.
struct ChildRows {
    let part: ChildTable
    let rows: [[DatabaseValue]]

    init<Item>(_ part: ChildTable, _ items: [Item], _ values: (Item) -> [(any DatabaseValueConvertible)?]) {
        self.part = part
        rows = items.map { values($0).map { $0?.databaseValue ?? .null } }
    }

    init(_ part: ChildTable, rows: [[DatabaseValue]]) {
        (self.part, self.rows) = (part, rows)
    }
}

/// Ids of other objects of the same contract that a row names.
struct References {
    let table: String
    let ids: Set<Int64>
    /// Whether they must not have been removed: the row has no place without them.
    let areKept: Bool
    /// What tells that they are of the contract.
    let scope: String

    init<Entity>(_ table: String, _ ids: [ID<Entity>], kept: Bool = false) {
        self.table = table
        self.ids = Set(ids.map(\.rawValue))
        areKept = kept
        scope = "contract_id = ?"
    }

    /// Rows of meetings' parts.
    init<Entity>(ofMeetings table: String, _ ids: [ID<Entity>]) {
        self.table = table
        self.ids = Set(ids.map(\.rawValue))
        areKept = false
        scope = "meeting_id IN (SELECT id FROM meeting WHERE contract_id = ?)"
    }

    /// The same with other ids.
    func mapping(_ change: (Int64) -> Int64) -> References {
        References(table: table, ids: Set(ids.map(change)), areKept: areKept, scope: scope)
    }

    private init(table: String, ids: Set<Int64>, areKept: Bool, scope: String) {
        (self.table, self.ids, self.areKept, self.scope) = (table, ids, areKept, scope)
    }

    init<Entity>(_ table: String, _ id: ID<Entity>?, kept: Bool = false) {
        self.init(table, id.map { [$0] } ?? [], kept: kept)
    }
}

/// A value that is written as one row and its parts, with its history and its line in the search index.
protocol Record {
    static var objectKind: ObjectKind { get }
    var key: Int64 { get }
    var version: Int { get }
    /// Its name in the history.
    var historyName: String { get }
    var columns: Columns { get }
    var children: [ChildRows] { get }
    /// What it names must be of the same contract.
    var references: [References] { get }
    /// What a search finds it by; nil for what is not searched.
    var searchable: (title: String, body: String)? { get }
}

extension Record {
    var children: [ChildRows] { [] }
    var references: [References] { [] }
    var searchable: (title: String, body: String)? { nil }
}
