import Domain
import GRDB

/// Says stored values in French: names for ids, labels for codes, dates as they are read.
struct FrenchHistory {
    /// Names by table, then by id.
    private let names: [String: [Int64: String]]
    private let communes: [String: String]
    /// People who sat as residents, when who reads may not know their names.
    let hidden: Set<Int64>

    static let hiddenName = "nom non affiché"

    /// Reads every name of a contract at once: one statement a table, whatever the rows to word.
    init(_ db: Database, _ contract: ID<Contract>, for member: Member) throws {
        var names: [String: [Int64: String]] = [:]
        for (table, sql) in Self.namings { names[table] = try Self.pairs(db, sql, contract) }
        names["member"] = try Self.pairs(db, "SELECT id, name FROM member WHERE ? > 0", contract)
        self.names = names
        let towns = try Row.fetchAll(
            db, sql: "SELECT insee, name FROM commune WHERE contract_id = ?", arguments: [contract])
        communes = Dictionary(towns.map { ($0[0], $0[1]) }) { first, _ in first }
        hidden = try Self.hidden(db, contract, from: member)
    }

    /// For what is of no contract: accounts, and the contracts and fiches that they are granted.
    init(instance db: Database) throws {
        let named = [
            "member": "SELECT id, name FROM member", "contract": "SELECT id, name FROM contract",
            "action": """
            SELECT a.id, c.name || ', fiche ' || a.number FROM action a JOIN contract c ON c.id = a.contract_id
            """,
        ]
        names = try named.mapValues { try Self.pairs(db, $0) }
        (communes, hidden) = ([:], [])
    }

    /// People who sat as residents, when the member may not know their names.
    static func hidden(_ db: Database, _ contract: ID<Contract>, from member: Member) throws -> Set<Int64> {
        Access.allows(member, .editContract) ? [] : try residents(db, contract)
    }

    /// Whether the row tells of somebody whose name the reader may not know.
    func hides(_ kind: ObjectKind, _ id: Int64) -> Bool {
        kind == .person && hidden.contains(id)
    }

    /// A column of an object, or one of its parts: a line a row.
    func french(_ kind: ObjectKind, _ field: String, _ cell: Cell) -> String? {
        guard case .rows(let rows) = cell else { return french(kind.column(field), cell) }
        guard let part = kind.part(field) else { return cell.french }
        let lines = rows.map { row in
            zip(part.columns, part.row(row) ?? []).compactMap { french($0, $1) }.joined(separator: " · ")
        }
        return lines.joined(separator: "\n").unlessBlank
    }

    private func french(_ column: Column?, _ cell: Cell) -> String? {
        switch (column?.sort, cell) {
        case (.key, _), (.secret, _), (_, .null), (_, .rows): nil
        case (.id(let table), .integer(let id)): name(table, id)
        case (.flag, .integer(let number)): number == 0 ? "non" : "oui"
        case (_, .integer), (_, .real): cell.french
        case (let sort, .text(let text)): french(sort, text).unlessBlank
        }
    }

    private func french(_ sort: Column.Sort?, _ text: String) -> String {
        switch sort {
        case .code(let words):
            words[text]
                ?? text.split(separator: " ").map { words[String($0)] ?? String($0) }
                .joined(separator: ", ")
        case .file: "fichier \(text.prefix(8))"
        case .commune: communes[text] ?? text
        case .ids(let table): list(table, text)
        case .time: TimeOfDay(code: text)?.french ?? text
        case .date: Horizon(code: text)?.french ?? text
        case .text: Markup(text).plainText
        case .mark, .number, .flag, .moment, .key, .id, .secret, nil: text
        }
    }

    private func list(_ table: String, _ packed: String) -> String {
        French.list(packed.split(separator: " ").compactMap { Int64($0) }.map { name(table, $0) })
    }

    private func name(_ table: String, _ id: Int64) -> String {
        if table == "person", hidden.contains(id) { return Self.hiddenName }
        return names[table]?[id] ?? "n°\u{a0}\(id)"
    }

    /// The names of rows that others name, by table: a statement each.
    private static let namings: [String: String] = {
        let tables = Set(ObjectKind.allCases.flatMap(\.named))
        var namings: [String: String] = [:]
        for kind in ObjectKind.allCases where kind.scope == .contract {
            if tables.contains(kind.table) {
                namings[kind.table] = "SELECT id, \(kind.naming) FROM \(kind.table) WHERE contract_id = ?"
            }
            for part in kind.childTables where tables.contains(part.table) {
                namings[part.table] = """
                    SELECT id, \(part.naming ?? "id") FROM \(part.table) WHERE \(part.owner) IN
                        (SELECT id FROM \(kind.table) WHERE contract_id = ?)
                    """
            }
        }
        for part in ObjectKind.contract.childTables where tables.contains(part.table) {
            namings[part.table] = "SELECT id, \(part.naming ?? "id") FROM \(part.table) WHERE contract_id = ?"
        }
        return namings
    }()

    private static func pairs(
        _ db: Database, _ sql: String, _ contract: ID<Contract>? = nil
    ) throws -> [Int64: String] {
        let arguments: StatementArguments = contract.map { [$0] } ?? []
        let rows = try Row.fetchAll(db, sql: sql, arguments: arguments)
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    private static func residents(_ db: Database, _ contract: ID<Contract>) throws -> Set<Int64> {
        let sql = """
            SELECT a.person_id FROM attendance a JOIN meeting m ON m.id = a.meeting_id
            WHERE m.contract_id = ? AND a.college = 'residents' AND a.person_id IS NOT NULL
            UNION SELECT s.person_id FROM committee_seat s JOIN committee c ON c.id = s.committee_id
            WHERE c.contract_id = ? AND s.college = 'residents' AND s.person_id IS NOT NULL
            """
        return try Set(Int64.fetchAll(db, sql: sql, arguments: [contract, contract]))
    }
}
