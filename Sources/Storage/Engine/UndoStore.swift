import Domain
import Formats
import FoundationEssentials
import GRDB

extension Store {
    /// Undoes one row of the history: brings back what was removed, or puts back what a change replaced.
    /// Throws `.conflict` when the row cannot be undone, or when its place was taken since.
    package func undo(_ row: Int64, in slug: String, by signature: Signature) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let sql = """
                SELECT verb, kind, object_id, label, payload FROM history WHERE id = ? AND contract_id = ?
                """
            let arguments: StatementArguments = [row, writing.contract]
            guard let found = try Row.fetchOne(writing.db, sql: sql, arguments: arguments) else {
                throw Refusal.notFound
            }
            try writing.undo(found)
        }
    }
}

extension WriteTransaction {
    /// Undoes a row of the history that was read with its verb, kind, object, label and payload.
    func undo(_ row: Row) throws {
        let verb: HistoryVerb = row[0]
        let kind: ObjectKind = row[1]
        let payload: String? = row[4]
        guard verb == .change || verb == .remove, let payload, let undo = kind.undo else {
            throw Refusal.conflict("Cette ligne de l’historique ne peut pas être annulée.")
        }
        let changes = try JSON.value([String: [Cell?]].self, of: payload)
        let id: Int64 = row[2]
        let before = try Snapshot(db, kind, id)
        guard changes.allSatisfy({ kind.restores($0, $1.first ?? nil) }) else {
            throw Refusal.conflict(
                "Cette ligne a été écrite par une version antérieure de Jalon, qui rangeait autrement ce qu’elle "
                    + "contient\u{202f}: elle ne peut pas être annulée.")
        }
        if let refusal = undo.refusal(before?.cells ?? [:], Set(changes.keys)) {
            throw Refusal.conflict(refusal)
        }
        do {
            try put(changes.mapValues { $0.first ?? nil }, in: kind, id)
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw Refusal.conflict("Son numéro ou son code a été repris depuis\u{202f}: libérez-le d’abord.")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw Refusal.conflict("Ce qui a été écrit depuis contredirait ce rétablissement.")
        }
        let after = try Snapshot(db, kind, id)
        let restored = Snapshot.changes(before, after)
        if restored.isEmpty { throw Refusal.conflict("Rien à annuler\u{202f}: tout est déjà comme avant.") }
        try reindex(kind, undo, id, isKept: after?.cells["removed"] == .integer(0))
        try record(.restore, kind, id, row[3], restored)
    }

    /// All the columns at once: between two of them the row could contradict itself.
    private func put(_ cells: [String: Cell?], in kind: ObjectKind, _ id: Int64) throws {
        let children = try kind.childTables.compactMap { part -> ChildRows? in
            guard case .rows(let rows)?? = cells[part.table] else { return nil }
            let there = try withFiles(rows.compactMap(part.row), of: part)
            return ChildRows(part, there) { $0.map(\.databaseValue) }
        }
        try replace(children, of: id)
        let columns = try db.columns(in: kind.table).map(\.name).filter { cells[$0] != nil }
        let sets = columns.map { "\($0) = ?, " }.joined()
        let values = columns.map { cells[$0].flatMap(\.self)?.databaseValue ?? .null }
        try db.execute(
            sql: "UPDATE \(kind.table) SET \(sets)version = version + 1 WHERE id = ?",
            arguments: StatementArguments(values + [id.databaseValue]))
    }

    /// The search line of what is stored now. Refuses what came back without the things that it hangs on.
    private func reindex(_ kind: ObjectKind, _ undo: ObjectKind.Undo, _ id: Int64, isKept: Bool) throws {
        let found = try undo.object(db, contract, id)
        do {
            if isKept, found == nil { throw Refusal.notFound }
            try requireOwn(found?.references ?? [])
        } catch is Refusal {
            throw Refusal.conflict(
                "Ce dont il dépend a été supprimé depuis\u{202f}: rétablissez-le d’abord.")
        }
        try index(kind, id, found?.searchable)
    }
}
