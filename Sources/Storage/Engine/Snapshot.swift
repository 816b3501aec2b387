import Domain
import FoundationEssentials
import GRDB

/// One stored value as the history keeps it.
enum Cell: Hashable, Codable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case rows([[Cell]])

    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null, .blob: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let number = try? container.decode(Int64.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .real(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .rows(try container.decode([[Cell]].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .integer(let number): try container.encode(number)
        case .real(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .rows(let rows): try container.encode(rows)
        }
    }

    var databaseValue: DatabaseValue {
        switch self {
        case .null, .rows: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }

    /// As the history page shows it; nil for nothing.
    var french: String? {
        switch self {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): French.number(number)
        case .text(let text): text.unlessBlank
        case .rows(let rows):
            rows.map { $0.compactMap(\.french).joined(separator: " · ") }.joined(separator: "\n").unlessBlank
        }
    }
}

/// An object as stored: its columns and, under the names of their tables, its parts.
struct Snapshot: Hashable, Codable {
    var cells: [String: Cell]

    /// Never in the history: the row's own mechanics.
    private static let unkept: Set<String> = ["version", "id"]

    /// `empty` are the parts of which no row is stored, by their tables.
    init?(_ db: Database, _ kind: ObjectKind, _ id: Int64, empty: Set<String> = []) throws {
        let statement = try db.cachedStatement(sql: "SELECT * FROM \(kind.table) WHERE id = ?")
        let unkept = Self.unkept.union(kind.secrets)
        let stored = try statement.value([id]) { row -> [String: Cell] in
            var cells: [String: Cell] = [:]
            for (column, value) in row where !unkept.contains(column) { cells[column] = Cell(value) }
            return cells
        }
        guard let stored else { return nil }
        cells = stored
        for part in kind.childTables {
            cells[part.table] = .rows(empty.contains(part.table) ? [] : try Self.rows(db, part, id))
        }
    }

    static func rows(_ db: Database, _ part: ChildTable, _ id: Int64) throws -> [[Cell]] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(part.selection) FROM \(part.table) p WHERE p.\(part.owner) = ? ORDER BY p.rank")
        return try statement.values([id]) { $0.databaseValues.map(Cell.init) }
    }

    /// What differs, before and after; the whole of what one side alone has.
    static func changes(_ before: Snapshot?, _ after: Snapshot?) -> [String: [Cell?]] {
        let fields = Set(before?.cells.keys.map(\.self) ?? []).union(after?.cells.keys.map(\.self) ?? [])
        return fields.reduce(into: [:]) { changes, field in
            let (old, new) = (before?.cells[field], after?.cells[field])
            if old != new { changes[field] = [old, new] }
        }
    }
}
