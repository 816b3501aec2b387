import Domain
import GRDB

extension Store {
    /// Takes back all that an import wrote, as one act: the contract is as it was before. Throws `.conflict` when
    /// something of it was changed since, or is named elsewhere.
    package func undoImport(
        _ id: ID<SentImport>, of sort: ImportSort, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let sql = """
                SELECT first_row, last_row FROM file_import
                WHERE id = ? AND contract_id = ? AND first_row IS NOT NULL AND undone IS NULL
                """
            try SentImport.require(id, sort, of: writing.contract, writing.db)
            guard let row = try Row.fetchOne(writing.db, sql: sql, arguments: [id, writing.contract]) else {
                throw Refusal.conflict("Cet import est déjà annulé.")
            }
            let written = try writing.written(from: row[0], to: row[1])
            try writing.requireUntouched(written.made + written.altered, since: row[1])
            for change in written.changes.reversed() { try writing.undo(change) }
            for thing in written.made.reversed() {
                try writing.remove(thing.kind, thing.id, version: thing.version ?? 0, label: thing.label)
            }
            try writing.requireUnused(written.made)
            try writing.db.execute(
                literal: "UPDATE file_import SET undone = \(signature.moment.milliseconds) WHERE id = \(id)")
        }
    }
}

/// A thing that an import wrote on.
private struct WrittenThing: Hashable {
    let kind: ObjectKind
    let id: Int64
    let label: String
    /// Nil for what is there no more.
    let version: Int?
    let isMade: Bool
}

/// What an import wrote.
private struct WrittenThings {
    /// What it made, and is there still.
    var made: [WrittenThing] = []
    /// What was there before, and it completed.
    var altered: [WrittenThing] = []
    /// The rows of the history that tell how.
    var changes: [Row] = []
}

extension WriteTransaction {
    /// What rows of the history say was made and completed.
    fileprivate func written(from first: Int64, to last: Int64) throws -> WrittenThings {
        let sql = """
            SELECT verb, kind, object_id, label, payload FROM history
            WHERE id BETWEEN ? AND ? AND contract_id = ? ORDER BY id
            """
        var things = WrittenThings()
        var made: Set<String> = []
        for row in try Row.fetchAll(db, sql: sql, arguments: [first, last, contract]) {
            let (verb, kind, id): (HistoryVerb, ObjectKind, Int64) = (row[0], row[1], row[2])
            let key = "\(kind.rawValue) \(id)"
            if verb == .create { made.insert(key) }
            let isMade = made.contains(key)
            if !isMade { things.changes.append(row) }
            let version = "SELECT version FROM \(kind.table) WHERE id = ? AND removed = 0"
            let thing = WrittenThing(
                kind: kind, id: id, label: row[3],
                version: try Int.fetchOne(db, sql: version, arguments: [id]),
                isMade: isMade)
            if isMade, thing.version != nil, !things.made.contains(thing) { things.made.append(thing) }
            if !isMade, !things.altered.contains(thing) { things.altered.append(thing) }
        }
        return things
    }

    /// Refuses when somebody wrote on one of them after; what it made may be gone.
    fileprivate func requireUntouched(_ things: [WrittenThing], since last: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT 1 FROM history WHERE id > ? AND contract_id = ? AND kind = ? AND object_id = ?
                    AND verb <> ? LIMIT 1
                """)
        let touched = try things.filter { thing in
            let spared = thing.isMade ? HistoryVerb.remove.rawValue : ""
            return try Bool.fetchOne(
                statement, arguments: [last, contract, thing.kind.rawValue, thing.id, spared]) == true
        }
        if touched.isEmpty { return }
        throw Refusal.conflict(
            "Depuis l’import, \(French.quoted(touched.map(\.label), upTo: 3)) a changé\u{202f}: l’annuler perdrait ce travail. "
                + "Corrigez ou supprimez ce qu’il a apporté, ligne à ligne.")
    }

    /// Refuses when something that is left names one of them.
    fileprivate func requireUnused(_ made: [WrittenThing]) throws {
        for (table, things) in Dictionary(grouping: made, by: \.kind.table) {
            let uses = try uses(of: table, Set(things.map(\.id)), limit: 4)
            if uses.isEmpty { continue }
            throw Refusal.conflict(
                "Ce que l’import a écrit sert ailleurs\u{202f}: \(French.quoted(uses.map(\.name), upTo: 3)). Retirez-le d’abord."
            )
        }
    }
}
