import Domain
import GRDB

extension RowWriter {
    /// Refuses that rows go which something names – decisions that tasks, meetings or advances follow, conclusions that
    /// decisions answer, tasks that date an étape –, with the names of those; what goes with them holds nothing back.
    func requireUnnamed(
        _ gone: Set<Int64>, of part: ChildTable, but spared: (kind: ObjectKind, id: Int64)? = nil
    ) throws {
        let sentence: ([Use]) throws -> String
        switch part.table {
        case Meeting.decisionTable.table: sentence = followed
        case Meeting.conclusionTable.table: sentence = answered
        case Meeting.taskTable.table: sentence = dated
        default: return
        }
        if gone.isEmpty { return }
        let uses = try uses(of: part.table, gone, but: spared, limit: 12)
        if !uses.isEmpty {
            throw Refusal.conflict(try sentence(uses) + "\u{202f}: retirez-y ce lien d’abord.")
        }
    }

    /// Takes the links to rows that went out of what was removed itself: it comes back without them.
    func free(_ gone: Set<Int64>, of part: ChildTable) throws {
        if gone.isEmpty { return }
        let ids = gone.map(String.init).joined(separator: ", ")
        for kind in ObjectKind.allCases where kind.scope == .contract {
            for column in kind.columns {
                guard case .id(part.table) = column.sort else { continue }
                try db.execute(
                    sql: """
                        UPDATE \(kind.table) AS o SET \(column.name) = NULL
                        WHERE \(column.name) IN (\(ids)) AND NOT (\(kind.kept))
                        """, arguments: [owner])
            }
        }
        for other in ObjectKind.allCases.flatMap(\.childTables) {
            for link in other.links where link.target == "\(part.table)_id" {
                try db.execute(sql: "DELETE FROM \(link.table) WHERE \(link.target) IN (\(ids))")
            }
            guard other.columns.count == 1, case .id(part.table)? = other.columns.first?.sort else {
                continue
            }
            try db.execute(sql: "DELETE FROM \(other.table) WHERE \(other.names[0]) IN (\(ids))")
        }
    }

    private func followed(_ uses: [Use]) throws -> String {
        let followers = try uses.map { use in
            if let task = use.part { return "la tâche \(task.quoted)" }
            return use.kind == .meeting
                ? "la réunion \(try meeting(use).quoted)" : "l’avancée \(use.name.quoted)"
        }
        return "Une décision que vous retirez est suivie par \(French.list(followers))"
    }

    private func answered(_ uses: [Use]) throws -> String {
        let meetings = try uses.map(meeting).reduce(into: [] as [String]) {
            if !$0.contains($1) { $0.append($1) }
        }
        let names = French.list(meetings.map(\.quoted))
        return "Une décision de \(names) répond à une conclusion que vous retirez"
    }

    private func dated(_ uses: [Use]) throws -> String {
        let names = uses.map { "l’\($0.kind.label.lowercased()) \($0.name.quoted)" }
        return "Une tâche que vous retirez date encore \(French.list(names))"
    }

    /// A meeting as its history calls it.
    private func meeting(_ use: Use) throws -> String {
        let statement = try db.cachedStatement(sql: "SELECT * FROM meeting WHERE id = ?")
        return try statement.value([use.id], Meeting.init)?.historyName ?? use.name
    }
}

extension String {
    fileprivate var quoted: String { "«\u{202f}\(self)\u{202f}»" }
}
