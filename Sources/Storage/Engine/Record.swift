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
    /// All but the owner and the rank, in the order in which the history keeps them.
    let columns: [String]
    /// Those of the columns that are no column of the table: ids of other rows, each in a row of its own.
    let links: [LinkTable]
    /// How a row written before columns were added reads.
    let former: FormerColumns?

    init(
        _ table: String, _ owner: String, _ columns: String..., links: [LinkTable] = [],
        former: FormerColumns? = nil
    ) {
        self.table = table
        self.owner = owner
        self.columns = columns
        self.links = links
        self.former = former
    }

    /// The cells of a row that the history kept, by column. Throws `.conflict` for a row of no known shape.
    func cells(kept row: [Cell]) throws -> [Cell] {
        if row.count == columns.count { return row }
        guard let former, row.count == former.columns.count else {
            throw Refusal.conflict("Cette ligne date d’une version de Jalon qui ne se relit plus.")
        }
        let cells = Dictionary(zip(former.columns, row)) { first, _ in first }
        return columns.map { cells[$0] ?? former.added[$0] ?? .null }
    }

    /// The columns of a row `p` of the table, links as ids separated by spaces.
    var selection: String {
        columns.map { column in
            links.first { $0.column == column }.map(\.selection) ?? "p.\(column)"
        }.joined(separator: ", ")
    }
}

/// The columns of a part under an earlier schema, in order, and what stands in those added since; nothing otherwise.
struct FormerColumns: Hashable {
    let columns: [String]
    let added: [String: Cell]

    init(_ columns: String..., added: [String: Cell]) {
        (self.columns, self.added) = (columns, added)
    }
}

/// Ids of other rows that each row of a part names, in order.
struct LinkTable: Hashable {
    /// What the part calls them: a column of ids separated by spaces, to the history and to who reads the part.
    let column: String
    let table: String
    /// The column that names the row of the part.
    let owner: String
    /// The column that names another row.
    let target: String

    init(_ column: String, _ table: String, _ owner: String, _ target: String) {
        (self.column, self.table, self.owner, self.target) = (column, table, owner, target)
    }

    /// Of a row `p` of the part.
    fileprivate var selection: String {
        """
        coalesce((SELECT group_concat(\(target), ' ') FROM
            (SELECT \(target) FROM \(table) WHERE \(owner) = p.id ORDER BY rank)), '') AS \(column)
        """
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
        case .reviewPart: ReportPart.allTables
        case .deck: [Deck.slideTable]
        case .entry: JournalEntry.allTables
        case .member: [Member.contractTable, Member.actionTable]
        case .axis, .objective, .organization, .attendance, .note, .review, .publication, .mailing,
            .subscriber:
            []
        }
    }
}
