import Domain
import GRDB

/// Every free text of a contract that may name somebody, found through the descriptions of kinds: none is named here.
struct TextRegister {
    let db: Database
    let contract: ID<Contract>

    /// Columns of one table.
    struct Place {
        let kind: ObjectKind
        let table: String
        /// Names the object in a table of parts; nil in the table of the kind.
        let owner: String?
        let fields: [String]

        /// Whether its rows are written by their own rules alone: frozen documents.
        var isFrozen: Bool { fields == ["document"] || fields == ["frozen"] }
    }

    /// The texts of one row.
    struct Texts {
        let object: Int64
        let rank: Int?
        /// By column, those that are blank left out.
        let words: [(field: String, text: String)]
    }

    /// Where the texts of a kind stand; frozen documents apart.
    static func places(of kind: ObjectKind) -> [Place] {
        func place(_ table: String, _ owner: String?, _ columns: [Column]) -> [Place] {
            let names = columns.filter(\.namesPeople).map(\.name)
            let (frozen, open) = (
                names.filter { $0 == "frozen" || $0 == "document" },
                names.filter { $0 != "frozen" && $0 != "document" }
            )
            return [frozen, open].filter { !$0.isEmpty }.map {
                Place(kind: kind, table: table, owner: owner, fields: $0)
            }
        }
        return place(kind.table, nil, kind.columns)
            + (kind.childTables + kind.beside).flatMap { place($0.table, $0.owner, $0.columns) }
    }

    /// The rows of a place that hold a text; those of removed objects too where `all`.
    func texts(in place: Place, all: Bool) throws -> [Texts] {
        let scope: String
        switch place.kind.scope {
        case .instance: return []
        case .itself: scope = "o.id = ?"
        case .contract: scope = all ? "o.contract_id = ?" : "o.contract_id = ? AND o.removed = 0"
        }
        let alias = place.owner == nil ? "o" : "p"
        let rank = place.owner == nil || place.isFrozen ? "NULL" : "p.rank"
        let tables = place.owner.map { "\(place.kind.table) o JOIN \(place.table) p ON p.\($0) = o.id" }
        let columns = place.fields.map { "\(alias).\($0)" }.joined(separator: ", ")
        let sql = "SELECT o.id, \(rank), \(columns) FROM \(tables ?? "\(place.table) o") WHERE \(scope)"
        return try Row.fetchAll(db, sql: sql, arguments: [contract]).map { row in
            let words = place.fields.enumerated().compactMap {
                index, field -> (field: String, text: String)? in
                (row[index + 2] as String?)?.unlessBlank.map { (field, $0) }
            }
            return Texts(object: row[0], rank: row[1], words: words)
        }.filter { !$0.words.isEmpty }
    }

    /// How objects of a kind are called, by id.
    func labels(of kind: ObjectKind, _ ids: Set<Int64>) throws -> [Int64: String] {
        guard !ids.isEmpty else { return [:] }
        let list = ids.map(String.init).joined(separator: ", ")
        let rows = try Row.fetchAll(
            db, sql: "SELECT o.id, \(kind.fullNaming) FROM \(kind.table) o WHERE o.id IN (\(list))")
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }
}
