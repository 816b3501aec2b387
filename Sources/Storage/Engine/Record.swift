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

/// A table of rows that belong to one object: its communes, milestones, attendance.
struct ChildTable: Hashable {
    let table: String
    /// The column that names the object.
    let owner: String
    /// All but the owner and the rank.
    let columns: [String]

    init(_ table: String, _ owner: String, _ columns: String...) {
        self.table = table
        self.owner = owner
        self.columns = columns
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
}

/// Ids of other objects of the same contract that a row names.
struct References {
    let table: String
    let ids: Set<Int64>
    /// Whether they must not have been removed: the row has no place without them.
    let areKept: Bool

    init<Entity>(_ table: String, _ ids: [ID<Entity>], kept: Bool = false) {
        self.table = table
        self.ids = Set(ids.map(\.rawValue))
        areKept = kept
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

extension ObjectKind {
    /// Its table.
    var table: String {
        switch self {
        case .entry: "journal_entry"
        case .reviewPart: "review_part"
        case .contract, .axis, .objective, .action, .indicator, .assessment, .organization, .person,
            .committee, .meeting, .member, .attendance, .note, .minutes, .review, .publication, .deck,
            .mailing, .subscriber:
            rawValue
        }
    }

    /// The tables of its parts.
    var childTables: [ChildTable] {
        switch self {
        case .contract: Contract.allTables
        case .action: Action.allTables
        case .indicator: [Indicator.readingTable]
        case .assessment: [Assessment.pointTable, Assessment.valueTable]
        case .person: [Person.roleTable]
        case .committee: [Committee.actionTable, Committee.seatTable]
        case .minutes: [Minutes.remarkTable]
        case .meeting: Meeting.allTables
        case .reviewPart: ReviewPart.allTables
        case .deck: [Deck.slideTable]
        case .entry: JournalEntry.allTables
        case .member: [Member.contractTable, Member.actionTable]
        case .axis, .objective, .organization, .attendance, .note, .review, .publication, .mailing,
            .subscriber:
            []
        }
    }
}
