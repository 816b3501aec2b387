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
        for (table, name) in Self.naming {
            let sql = "SELECT id, \(name) FROM \(table) WHERE contract_id = ?"
            names[table] = try Self.pairs(db, sql, contract)
        }
        names["conclusion"] = try Self.pairs(
            db,
            """
            SELECT c.id, c.text FROM conclusion c JOIN meeting m ON m.id = c.meeting_id
            WHERE m.contract_id = ?
            """, contract)
        names["decision"] = try Self.pairs(
            db,
            """
            SELECT d.id, d.text FROM decision d JOIN meeting m ON m.id = d.meeting_id
            WHERE m.contract_id = ?
            """, contract)
        names["member"] = try Self.pairs(db, "SELECT id, name FROM member WHERE ? > 0", contract)
        self.names = names
        let towns = try Row.fetchAll(
            db, sql: "SELECT insee, name FROM commune WHERE contract_id = ?", arguments: [contract])
        communes = Dictionary(towns.map { ($0[0], $0[1]) }) { first, _ in first }
        hidden = try Self.hidden(db, contract, from: member)
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
        guard case .rows(let rows) = cell else { return french(kind.table, field, cell) }
        let columns = kind.childTables.first { $0.table == field }?.columns ?? []
        let lines = rows.map { row in
            zip(columns, row).compactMap { french(field, $0, $1) }.joined(separator: " · ")
        }
        return lines.joined(separator: "\n").unlessBlank
    }

    private func french(_ table: String, _ column: String, _ cell: Cell) -> String? {
        if column == "id" { return nil }
        switch cell {
        case .null, .rows: return nil
        case .real(let number): return French.number(number)
        case .integer(let number):
            if let target = Self.target(table, column) { return name(target, number) }
            guard Self.isFlag(column) else { return String(number) }
            return number == 0 ? "non" : "oui"
        case .text(let text): return french(table, column, text)
        }
    }

    private func french(_ table: String, _ column: String, _ text: String) -> String? {
        if let labels = Self.labels["\(table).\(column)"] { return labels[text] ?? text.unlessBlank }
        switch column {
        case "file": return "fichier \(text.prefix(8))"
        case "insee": return communes[text] ?? text.unlessBlank
        case "determinants":
            return text.split(separator: " ").map { Determinant(rawValue: String($0))?.label ?? String($0) }
                .joined(separator: ", ").unlessBlank
        case "actions": return list("action", text)
        case "answers": return list("conclusion", text)
        case "follows": return list("decision", text)
        case "assessments": return list("assessment", text)
        case "time", "next_time", "ends": return TimeOfDay(code: text)?.french ?? text.unlessBlank
        default:
            return Self.isDate(column) ? Horizon(code: text)?.french ?? text.unlessBlank : text.unlessBlank
        }
    }

    private func list(_ table: String, _ packed: String) -> String? {
        let ids = packed.split(separator: " ").compactMap { Int64($0) }
        return French.list(ids.map { name(table, $0) }).unlessBlank
    }

    private func name(_ table: String, _ id: Int64) -> String {
        if table == "person", hidden.contains(id) { return Self.hiddenName }
        return names[table]?[id] ?? "n°\u{a0}\(id)"
    }

    private static func pairs(_ db: Database, _ sql: String, _ contract: ID<Contract>) throws -> [Int64:
        String]
    {
        let rows = try Row.fetchAll(db, sql: sql, arguments: [contract])
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
