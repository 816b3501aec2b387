import Domain
import GRDB

extension WriteTransaction {
    /// The names of the things of the contract that name a row of a table, themselves or by their parts: facts do not lose
    /// what they name. What was removed, or what it goes away with, names nothing any more.
    func uses(of table: String, _ id: Int64, limit: Int) throws -> [String] {
        var names: [String] = []
        for kind in ObjectKind.allCases where kind.scope != .instance && names.count < limit {
            let conditions = kind.conditions(naming: table)
            if conditions.isEmpty { continue }
            let others = kind.table == table ? "AND o.id <> \(id)" : ""
            let sql = """
                SELECT \(kind.fullNaming) FROM \(kind.table) o \(kind.ownerJoin)
                WHERE \(kind.kept) \(others) AND (\(conditions.joined(separator: " OR "))) LIMIT \(limit - names.count)
                """
            let arguments = [contract] + StatementArguments(conditions.map { _ in id })
            names += try String.fetchAll(db, sql: sql, arguments: arguments)
        }
        return names
    }
}

extension ObjectKind {
    /// The conditions under which a row `o` names a row of a table, each with one argument, its id.
    fileprivate func conditions(naming table: String) -> [String] {
        let own = columns.compactMap { $0.names(table, as: "o") }
        let parts = childTables.flatMap { part in
            (part.columns.compactMap { $0.names(table, as: "p") }
                + part.links.filter { $0.target == "\(table)_id" }.map(\.condition)).map {
                    "EXISTS (SELECT 1 FROM \(part.table) p WHERE p.\(part.owner) = o.id AND \($0))"
                }
        }
        return own + parts
    }

    /// Leaves out what went with its owner.
    var ownerJoin: String {
        owner.map { "JOIN \($0.table) owner ON owner.id = o.\($0.column) AND owner.removed = 0" } ?? ""
    }
}

extension Column {
    /// The condition under which it names a row; nil when it names no row of the table.
    fileprivate func names(_ table: String, as alias: String) -> String? {
        switch sort {
        case .id(table): "\(alias).\(name) = ?"
        case .id, .ids, .text, .mark, .code, .number, .flag, .date, .time, .moment, .commune, .file, .key,
            .secret:
            nil
        }
    }
}

extension LinkTable {
    /// The condition under which a row `p` of the part names a row.
    fileprivate var condition: String {
        "EXISTS (SELECT 1 FROM \(table) l WHERE l.\(owner) = p.id AND l.\(target) = ?)"
    }
}

extension French {
    /// «« Fiche 9 », « Comité local » et d’autres».
    static func quoted(_ names: [String], upTo limit: Int) -> String {
        let quoted = names.prefix(limit).map { "«\u{202f}\($0)\u{202f}»" }
        return list(quoted + (names.count > limit ? ["d’autres"] : []))
    }
}
