import Domain
import FoundationEssentials
import GRDB

extension Store {
    /// Undoes one row of the history: brings back what was removed, or puts back what a change replaced.
    /// Throws `.conflict` when the row cannot be undone, or when its place was taken since.
    package func undo(_ row: Int64, in slug: String, by hand: Signature) async throws {
        try await write(in: slug, by: hand, .editContract) { writing in
            guard
                let found = try Row.fetchOne(
                    writing.db,
                    sql:
                        "SELECT verb, kind, object_id, label, payload FROM history WHERE id = ? AND contract_id = ?",
                    arguments: [row, writing.contract])
            else { throw Refusal.notFound }
            try writing.undo(found)
        }
    }
}

extension Writing {
    fileprivate func undo(_ row: Row) throws {
        let verb: HistoryVerb = row[0]
        let kind: ObjectKind = row[1]
        let payload: String? = row[4]
        guard verb == .change || verb == .remove, let payload, kind != .member, kind != .contract else {
            throw Refusal.conflict("Cette ligne de l’historique ne peut pas être annulée.")
        }
        let changes = try JSONDecoder().decode([String: [Cell?]].self, from: Data(payload.utf8))
        let id: Int64 = row[2]
        let before = try Snapshot(db, kind, id)
        try requireOpen(kind, before)
        do {
            for (field, pair) in changes { try put(pair.first ?? nil, in: field, of: kind, id) }
            try db.execute(
                sql: "UPDATE \(kind.table) SET version = version + 1 WHERE id = ?", arguments: [id])
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw Refusal.conflict("Son numéro ou son code a été repris depuis\u{202f}: libérez-le d’abord.")
        }
        try reindex(kind, id)
        let after = try Snapshot(db, kind, id)
        try record(.restore, kind, id, row[3], Snapshot.changes(before, after))
    }

    /// A bilan that was submitted or validated does not change behind the referent's back.
    private func requireOpen(_ kind: ObjectKind, _ snapshot: Snapshot?) throws {
        guard kind == .assessment, case .text(let state)? = snapshot?.cells["state"],
            let name = Assessment.StateName(rawValue: state), name.counts
        else { return }
        throw Refusal.conflict("Ce bilan est \(name.label.lowercased())\u{202f}: il ne change plus.")
    }

    private func put(_ cell: Cell?, in field: String, of kind: ObjectKind, _ id: Int64) throws {
        if case .rows(let rows)? = cell, let part = kind.parts.first(where: { $0.table == field }) {
            try replace(PartRows(part, rows) { $0.map(\.databaseValue) }, of: id)
        } else if let columns = Optional(try db.columns(in: kind.table)),
            columns.contains(where: { $0.name == field })
        {
            try db.execute(
                sql: "UPDATE \(kind.table) SET \(field) = ? WHERE id = ?",
                arguments: [cell?.databaseValue ?? .null, id])
        }
    }

    /// The search line of what is stored now.
    private func reindex(_ kind: ObjectKind, _ id: Int64) throws {
        guard let contract else { return }
        let file = try ContractFileReader(db: db, contract: contract).read()
        let found: (any Recorded)? =
            switch kind {
            case .axis: file.axes.first { $0.key == id }
            case .objective: file.objectives.first { $0.key == id }
            case .action: file.actions.first { $0.key == id }
            case .indicator: file.indicators.first { $0.key == id }
            case .assessment: file.assessments.first { $0.key == id }
            case .organization: file.organizations.first { $0.key == id }
            case .person: file.people.first { $0.key == id }
            case .committee: file.committees.first { $0.key == id }
            case .meeting: file.meetings.first { $0.key == id }
            case .entry: file.entries.first { $0.key == id }
            case .contract, .member: nil
            }
        try index(kind, id, found?.searchable)
    }
}
