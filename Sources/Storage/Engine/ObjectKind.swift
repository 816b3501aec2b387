import Domain
import GRDB

/// A kind of objects of a contract, described once: what it is called, where it is stored, what its columns are, what
/// belongs to it and what may be undone. A law compares each description with the schema.
///
/// Its page is said by its routes, the French of what a form asks by its questions, its values by its record: none is
/// known here.
package struct ObjectKind: Sendable {
    /// The word that stands in the history, whose chain has hashed it: it never changes.
    package let rawValue: String
    /// On screen.
    package let label: String
    /// Over several of them.
    package let plural: String
    let table: String
    let scope: Scope
    /// How the history calls a row that another one names, in SQL.
    let naming: String
    /// What its rows go away with, by the column that names it.
    let owner: (column: String, table: String)?
    /// What the address of its page is made of besides its id, by the columns that hold it; nil for what no page of a
    /// contract shows. What has an owner stands where its owner does.
    let place: [PlacePart: String]?
    /// Nil for what is never undone.
    let undo: Undo?
    let columns: [Column]
    /// The tables of its parts.
    let childTables: [ChildTable]
    /// Tables of parts that a migration made objects of their own: the history tells them, and undoes none.
    let formerParts: [ChildTable]
    /// Tables of what else belongs to it, which the history does not hold.
    let beside: [ChildTable]
    /// Columns that the history never holds.
    let secrets: Set<String>

    /// What a row must be in to be written.
    enum Scope: Sendable {
        /// The instance: accounts.
        case instance
        /// Itself: the contract.
        case itself
        /// A contract, by `contract_id`.
        case contract
    }

    /// What places an object.
    enum PlacePart: String, Sendable {
        case action, meeting, quarter, version
    }

    init(
        _ name: String, _ label: String, _ plural: String, table: String? = nil, in scope: Scope = .contract,
        naming: String, owner: (column: String, table: String)? = nil, place: [PlacePart: String]? = [:],
        undo: Undo? = nil, _ columns: [Column], parts: [ChildTable] = [],
        beside: [ChildTable] = [], formerParts: [ChildTable] = []
    ) {
        (rawValue, self.label, self.plural) = (name, label, plural)
        (self.table, self.scope, self.naming) = (table ?? name, scope, naming)
        (self.owner, self.place, self.undo) = (owner, place, undo)
        (self.columns, childTables, self.beside) = (columns, parts, beside)
        self.formerParts = formerParts
        secrets = Set(columns.filter { if case .secret = $0.sort { true } else { false } }.map(\.name))
    }

    /// Whether its name is feminine: «Avancée supprimée».
    package var isFeminine: Bool { Self.feminine.contains(rawValue) }

    private static let feminine: Set = [
        "action", "entry", "meeting", "committee", "organization", "note", "review", "reviewPart",
        "publication", "mailing", "accessibility", "privacy", "milestone", "planningVersion",
        "actionContribution",
    ]

    /// Columns of every kind that say neither what it is nor what it holds.
    static let mechanics: [Column] = [
        .flag("removed").untold, .id("contract_id", of: "contract").untold, .mark(erasedRows).untold,
    ]

    /// Under this name, the row that tells of an erasure says which rows of the history lost their content.
    static let erasedRows = "erased_rows"

    /// Its columns and the tables of its parts, as the history names them.
    package var fields: [String] {
        columns.map(\.name).filter { !secrets.contains($0) } + childTables.map(\.table)
    }

    /// The French of a column, or of a table of its parts; nil where a question says it.
    package func french(of field: String) -> String? {
        column(field)?.french ?? part(field)?.french
    }

    /// Whether the history tells a column, or a table of its parts.
    package func tells(_ field: String) -> Bool {
        column(field)?.isTold ?? true
    }

    /// What holds of a row `o` that is there, in the contract of the argument.
    var kept: String {
        switch scope {
        case .instance: "? IS NULL"
        case .itself: "o.id = ?"
        case .contract: "o.contract_id = ? AND o.removed = 0"
        }
    }

    /// How a row `o` is called where it stands alone: with what it goes away with.
    var fullNaming: String {
        let own = "(SELECT \(naming) FROM \(table) WHERE id = o.id)"
        guard let owner, let owning else { return own }
        return """
            \(own) || coalesce(', ' || (SELECT \(owning.naming) FROM \(owner.table) WHERE id = o.\(owner.column)), '')
            """
    }

    /// The kind of what its rows go away with.
    var owning: ObjectKind? {
        owner.flatMap { owner in Self.allCases.first { $0.table == owner.table } }
    }

    /// The tables whose rows it names, itself or by its parts.
    var named: [String] {
        (columns + childTables.flatMap(\.columns)).filter(\.isTold).compactMap { column in
            switch column.sort {
            case .id(let table), .ids(let table): table
            case .text, .mark, .code, .number, .flag, .date, .time, .moment, .commune, .file, .key, .secret:
                nil
            }
        }
    }

    /// A column as the history names it.
    func column(_ name: String) -> Column? {
        columns.first { $0.name == name } ?? Self.mechanics.first { $0.name == name }
    }

    /// A table of its parts as the history names it.
    func part(_ name: String) -> ChildTable? {
        childTables.first { $0.table == name } ?? formerParts.first { $0.table == name }
    }

    /// Whether what the history kept of a field can be put back as it was.
    func restores(_ field: String, _ cell: Cell? = nil) -> Bool {
        guard column(field) != nil || childTables.contains(where: { $0.table == field }) else { return false }
        guard case .rows(let rows)? = cell else { return true }
        return rows.allSatisfy { part(field)?.row($0) != nil }
    }
}

extension ObjectKind: CaseIterable {
    /// Every kind, in the order in which the history offers them.
    package static let allCases: [ObjectKind] = [
        .contract, .axis, .objective, .action, .milestone, .planningVersion, .indicator, .assessment,
        .actionContribution, .evaluationTopic,
        .organization, .person, .committee,
        .meeting, .entry, .member, .attendance, .note, .minutes, .review, .reviewPart, .publication, .deck,
        .mailing, .subscriber, .accessibility, .privacy,
    ]

    /// Those that the history of a contract tells: all but what the instance says of itself.
    package static let ofContracts = allCases.filter { ![.accessibility, .privacy].contains($0) }
}

extension ObjectKind: RawRepresentable, Hashable {
    package init?(rawValue: String) {
        guard let known = Self.byName[rawValue] else { return nil }
        self = known
    }

    package static func == (left: ObjectKind, right: ObjectKind) -> Bool { left.rawValue == right.rawValue }

    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

/// A table of rows that belong to one object: its communes, partners, attendance.
struct ChildTable: Sendable {
    let table: String
    /// The column that names the object.
    let owner: String
    /// Its French in the history; nil where a question of the object's form says it.
    let french: String?
    /// How the history calls a row that another one names, in SQL; nil where none does.
    let naming: String?
    /// All but the owner and the rank.
    let columns: [Column]
    /// Their names, in the order in which the history keeps a row.
    let names: [String]
    /// The same under former schemas, whose rows the history still holds; no two have as many.
    let former: [[String]]
    /// Those of the columns that are no column of the table: ids of other rows, each in a row of its own.
    let links: [LinkTable]

    init(
        _ table: String, _ owner: String, french: String? = nil, naming: String? = nil, _ columns: [Column],
        former: [[String]] = []
    ) {
        (self.table, self.owner, self.french, self.naming) = (table, owner, french, naming)
        (self.columns, self.former) = (columns, former)
        names = columns.map(\.name)
        links = columns.compactMap { LinkTable($0, of: table) }
    }

    /// The columns of a row `p` of the table, links as ids separated by spaces.
    var selection: String {
        names.map { name in
            links.first { $0.column == name }.map(\.selection) ?? "p.\(name)"
        }.joined(separator: ", ")
    }

    /// A row of the history as it reads now: what former rows lack is empty. Nil for what was never written.
    func row(_ cells: [Cell]) -> [Cell]? {
        if cells.count == names.count { return cells }
        guard let former = former.first(where: { $0.count == cells.count }) else { return nil }
        let known = Dictionary(uniqueKeysWithValues: zip(former, cells))
        return columns.map { known[$0.name] ?? $0.sort.absent }
    }
}

/// Ids of other rows that each row of a part names, in order: «decision_action» for the `actions` of `decision`.
struct LinkTable: Sendable {
    /// What the part calls them: a column of ids separated by spaces, to the history and to who reads the part.
    let column: String
    let table: String
    /// The column that names the row of the part.
    let owner: String
    /// The column that names another row.
    let target: String

    /// The table of a column of ids of a part; nil for any other column.
    init?(_ column: Column, of part: String) {
        guard case .ids(let target) = column.sort else { return nil }
        self.column = column.name
        table = "\(part)_\(column.name.dropLast())"
        (owner, self.target) = ("\(part)_id", "\(target)_id")
    }

    /// Of a row `p` of the part.
    fileprivate var selection: String {
        """
        coalesce((SELECT group_concat(\(target), ' ') FROM
            (SELECT \(target) FROM \(table) WHERE \(owner) = p.id ORDER BY rank)), '') AS \(column)
        """
    }
}

extension Column.Sort {
    /// What stands for a value that a former schema did not know.
    fileprivate var absent: Cell {
        switch self {
        case .text, .mark, .code, .ids: .text("")
        case .flag: .integer(0)
        case .number, .date, .time, .moment, .commune, .file, .key, .id, .secret: .null
        }
    }
}
