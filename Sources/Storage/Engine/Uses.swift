import Domain
import GRDB

/// Something that names a row, and so holds it back.
struct Use {
    let kind: ObjectKind
    let id: Int64
    /// With what it goes away with.
    let name: String
    /// The row of its parts that names it, where such rows have names of their own.
    let part: String?
}

extension RowWriter {
    /// The things of the contract that name rows of a table, themselves or by their parts, but for one: facts do not lose
    /// what they name. What was removed, or what it goes away with, names nothing any more.
    func uses(
        of table: String, _ ids: Set<Int64>, but spared: (kind: ObjectKind, id: Int64)? = nil, limit: Int
    ) throws -> [Use] {
        let list = ids.map(String.init).joined(separator: ", ")
        var uses: [Use] = []
        for kind in ObjectKind.allCases where kind.scope != .instance {
            let others = spared?.kind == kind ? "AND o.id <> \(spared?.id ?? 0)" : ""
            for naming in kind.namings(of: table, list) where uses.count < limit {
                let statement = try db.makeStatement(
                    sql: """
                        SELECT o.id, \(kind.fullNaming), \(naming.name)
                        FROM \(kind.table) o \(kind.ownerJoin) \(naming.join)
                        WHERE \(kind.kept) \(kind.ownerKept) \(others) AND (\(naming.condition)) LIMIT \(limit - uses.count)
                        """)
                uses += try statement.values([owner]) { row in
                    Use(kind: kind, id: row[0], name: row[1], part: row[2])
                }
            }
        }
        return uses
    }
}

/// How rows of a kind name those of a table, in SQL.
private struct Naming {
    /// What the part that names is called; «NULL» where it has no name.
    var name = "NULL"
    var join = ""
    let condition: String
}

extension ObjectKind {
    /// By each of its parts whose rows have names, then by itself and by its other parts together.
    fileprivate func namings(of table: String, _ ids: String) -> [Naming] {
        var named: [Naming] = []
        var others = columns.compactMap { $0.names(table, ids, as: "o") }
        for part in childTables {
            let conditions =
                part.columns.compactMap { $0.names(table, ids, as: "p") }
                + part.links.filter { $0.target == "\(table)_id" }.map { $0.condition(ids) }
            if conditions.isEmpty { continue }
            let condition = conditions.joined(separator: " OR ")
            if let naming = part.naming {
                named.append(
                    Naming(
                        name: "(SELECT \(naming) FROM \(part.table) WHERE id = p.id)",
                        join: "JOIN \(part.table) p ON p.\(part.owner) = o.id", condition: condition))
            } else {
                others.append(
                    "EXISTS (SELECT 1 FROM \(part.table) p WHERE p.\(part.owner) = o.id AND (\(condition)))")
            }
        }
        return named + (others.isEmpty ? [] : [Naming(condition: others.joined(separator: " OR "))])
    }

    /// What its rows go away with, where they have one.
    var ownerJoin: String { owner.map { "LEFT JOIN \($0.table) owner ON owner.id = o.\($0.column)" } ?? "" }

    /// Leaves out what went with its owner.
    var ownerKept: String { owner.map { "AND (o.\($0.column) IS NULL OR owner.removed = 0)" } ?? "" }
}

extension Column {
    /// The condition under which it names one of some rows; nil when it names no row of the table.
    fileprivate func names(_ table: String, _ ids: String, as alias: String) -> String? {
        switch sort {
        case .id(table): "\(alias).\(name) IN (\(ids))"
        case .id, .ids, .text, .mark, .code, .number, .flag, .date, .time, .moment, .commune, .file, .key,
            .secret:
            nil
        }
    }
}

extension LinkTable {
    /// The condition under which a row `p` of the part names one of some rows.
    fileprivate func condition(_ ids: String) -> String {
        "EXISTS (SELECT 1 FROM \(table) l WHERE l.\(owner) = p.id AND l.\(target) IN (\(ids)))"
    }
}

extension French {
    /// «« Fiche 9 », « Comité local » et d’autres».
    static func quoted(_ names: [String], upTo limit: Int) -> String {
        let quoted = names.prefix(limit).map { "«\u{202f}\($0)\u{202f}»" }
        return list(quoted + (names.count > limit ? ["d’autres"] : []))
    }
}
