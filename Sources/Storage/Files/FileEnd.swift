import Domain
import GRDB

/// The end of files: one that nothing shows, a day after it was last sent, is deleted with its bytes; what was taken out
/// of the pages counts for thirty days more, while the history can bring it back whole.
struct FileEnd {
    let db: Database
    let moment: Moment

    /// Seconds: a refused form may come back meanwhile with what it had sent.
    static let grace: Int64 = 86_400
    /// Seconds during which what was taken out comes back with its files.
    static let regret: Int64 = 30 * 86_400

    /// Deletes them, and the rows of what was taken out that named them.
    func putAway() throws {
        let old = moment.adding(seconds: -Self.grace).milliseconds
        let unused = Self.uses.map { "NOT EXISTS (\($0))" }.joined(separator: " AND ")
        let arguments: StatementArguments = [
            "old": old, "late": moment.adding(seconds: -Self.regret).milliseconds,
        ]
        try db.execute(sql: "DELETE FROM file WHERE added < :old AND \(unused)", arguments: arguments)
        guard db.changesCount > 0 else { return }
        for (part, column) in Self.places {
            try db.execute(
                sql: "DELETE FROM \(part.table) WHERE \(column) NOT IN (SELECT name FROM file)")
        }
    }

    /// Where rows name files.
    private static let places = ObjectKind.allCases.flatMap { kind in
        (kind.childTables + kind.beside).flatMap { part in
            part.columns.filter(\.isOfFile).map { (part, $0.name) }
        }
    }

    /// What shows a file: rows that name it, and frozen documents in which its name is written.
    private static let uses: [String] = {
        let rows = ObjectKind.allCases.flatMap { kind in
            (kind.childTables + kind.beside).flatMap { part in
                part.columns.filter(\.isOfFile).map { use(of: kind, part, $0.name) }
            }
        }
        let frozen = [("publication_text", "document"), ("minutes", "frozen")].map { table, column in
            "SELECT 1 FROM \(table) u WHERE instr(u.\(column), file.name) > 0"
        }
        return rows + frozen
    }()

    private static func use(of kind: ObjectKind, _ part: ChildTable, _ column: String) -> String {
        let owner = kind.scope == .itself ? "o.id" : "o.contract_id"
        let isKept =
            kind.scope == .itself
            ? "1"
            : """
            o.removed = 0 OR EXISTS (SELECT 1 FROM history h WHERE h.kind = '\(kind.rawValue)' AND h.object_id = o.id
                AND h.verb = 'remove' AND h.at > :late)
            """
        return """
            SELECT 1 FROM \(part.table) u JOIN \(kind.table) o ON o.id = u.\(part.owner)
            WHERE u.\(column) = file.name AND \(owner) = file.contract_id AND (\(isKept))
            """
    }
}

extension Column {
    /// Whether it names a file of the contract.
    var isOfFile: Bool {
        if case .file = sort { true } else { false }
    }
}

extension WriteTransaction {
    /// The rows of a part without those whose file was deleted: what the history brings back shows what is there.
    func withFiles(_ rows: [[Cell]], of part: ChildTable) throws -> [[Cell]] {
        guard let place = part.columns.firstIndex(where: \.isOfFile) else { return rows }
        let names = Set(
            rows.compactMap { row -> String? in
                if case .text(let name) = row[place] { name } else { nil }
            })
        if names.isEmpty { return rows }
        let kept = try FileReader(db: db, contract: contract).names(names)
        return rows.filter { row in
            if case .text(let name) = row[place] { kept.contains(name) } else { true }
        }
    }
}
