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
    fileprivate func undo(_ row: Row) throws {
        let verb: HistoryVerb = row[0]
        let kind: ObjectKind = row[1]
        let payload: String? = row[4]
        guard verb == .change || verb == .remove, let payload, kind != .member,
            kind != .contract, kind != .publication, kind != .mailing, kind != .subscriber
        else {
            throw Refusal.conflict("Cette ligne de l’historique ne peut pas être annulée.")
        }
        let changes = try JSON.value([String: [Cell?]].self, of: payload)
        let id: Int64 = row[2]
        let before = try Snapshot(db, kind, id)
        try requireOpen(kind, before, changes)
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
        try reindex(kind, id, isKept: after?.cells["removed"] == .integer(0))
        try record(.restore, kind, id, row[3], restored)
    }

    /// Who was erased stays so, minutes that were approved do not change; a bilan that was submitted or validated does
    /// not change behind the referent's back, nor does its state.
    private func requireOpen(
        _ kind: ObjectKind, _ snapshot: Snapshot?, _ changes: [String: [Cell?]]
    ) throws {
        if kind == .person, snapshot?.cells["is_erased"] == .integer(1) {
            throw Refusal.conflict("Cette personne a été effacée à sa demande\u{202f}: rien ne la rétablit.")
        }
        if kind == .minutes, case .text("approved")? = snapshot?.cells["state"] {
            throw Refusal.conflict("Ce compte-rendu est approuvé\u{202f}: il ne change plus.")
        }
        guard kind == .assessment, case .text(let state)? = snapshot?.cells["state"],
            let name = Assessment.StateName(rawValue: state)
        else { return }
        if name.counts {
            throw Refusal.conflict("Ce bilan est \(name.label.lowercased())\u{202f}: il ne change plus.")
        }
        if changes["state"] != nil {
            throw Refusal.conflict("L’état d’un bilan ne s’annule pas\u{202f}: il se soumet ou se renvoie.")
        }
    }

    /// All the columns at once: between two of them the row could contradict itself.
    private func put(_ cells: [String: Cell?], in kind: ObjectKind, _ id: Int64) throws {
        for part in kind.childTables {
            guard case .rows(let rows)?? = cells[part.table] else { continue }
            let kept = try rows.map(part.cells(kept:))
            try replace(ChildRows(part, kept) { $0.map(\.databaseValue) }, of: id)
        }
        let columns = try db.columns(in: kind.table).map(\.name).filter { cells[$0] != nil }
        let sets = columns.map { "\($0) = ?, " }.joined()
        let values = columns.map { cells[$0].flatMap(\.self)?.databaseValue ?? .null }
        try db.execute(
            sql: "UPDATE \(kind.table) SET \(sets)version = version + 1 WHERE id = ?",
            arguments: StatementArguments(values + [id.databaseValue]))
    }

    /// The search line of what is stored now. Refuses what came back without the things that it hangs on.
    private func reindex(_ kind: ObjectKind, _ id: Int64, isKept: Bool) throws {
        let found = try kept(kind, id)
        do {
            if isKept, found == nil { throw Refusal.notFound }
            try requireOwn(found?.references ?? [])
        } catch is Refusal {
            throw Refusal.conflict(
                "Ce dont il dépend a été supprimé depuis\u{202f}: rétablissez-le d’abord.")
        }
        try index(kind, id, found?.searchable)
    }

    private func kept(_ kind: ObjectKind, _ id: Int64) throws -> (any Record)? {
        let dossier = try DossierReader(db: db, contract: contract).read()
        return switch kind {
        case .axis: dossier.axes.first { $0.key == id }
        case .objective: dossier.objectives.first { $0.key == id }
        case .action: dossier.actions.first { $0.key == id }
        case .indicator: dossier.indicators.first { $0.key == id }
        case .assessment: dossier.assessments.first { $0.key == id }
        case .organization: dossier.organizations.first { $0.key == id }
        case .person: dossier.people.first { $0.key == id }
        case .committee: dossier.committees.first { $0.key == id }
        case .meeting: dossier.meetings.first { $0.key == id }
        case .entry: dossier.entries.first { $0.key == id }
        case .attendance: dossier.meetings.flatMap(\.attendance).first { $0.key == id }
        case .note: dossier.notes.first { $0.key == id }
        case .minutes: dossier.minutes.first { $0.key == id }
        case .review, .reviewPart, .deck: try written(kind, id)
        case .contract, .member, .publication, .mailing, .subscriber: nil
        }
    }

    /// What no contract file holds, read by itself.
    private func written(_ kind: ObjectKind, _ id: Int64) throws -> (any Record)? {
        let sql = "SELECT * FROM \(kind.table) WHERE id = ? AND contract_id = ? AND removed = 0"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id, contract]) else { return nil }
        return switch kind {
        case .review: ReportOrder(row: row)
        case .reviewPart: ReportPart(row: row)
        case .deck: Deck(row: row)
        case .contract, .axis, .objective, .action, .indicator, .assessment, .organization, .person,
            .committee,
            .meeting, .entry, .member, .attendance, .note, .minutes, .publication, .mailing, .subscriber:
            nil
        }
    }
}
