import Domain
import GRDB

extension Store {
    /// Takes back all that an import wrote, as one act: the contract is as it was before. Throws `.conflict` when
    /// something of it was changed since, or is named elsewhere.
    package func undoPlan(_ id: ID<SentPlan>, in slug: String, by signature: Signature) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let sql = """
                SELECT first_row, last_row FROM plan_import
                WHERE id = ? AND contract_id = ? AND first_row IS NOT NULL AND undone IS NULL
                """
            try SentPlan.require(id, of: writing.contract, writing.db)
            guard let row = try Row.fetchOne(writing.db, sql: sql, arguments: [id, writing.contract]) else {
                throw Refusal.conflict("Cet import est déjà annulé.")
            }
            let made = try writing.made(from: row[0], to: row[1])
            try writing.requireUntouched(made, since: row[1])
            for thing in made.reversed() {
                try writing.remove(thing.kind, thing.id, version: thing.version, label: thing.label)
            }
            try writing.requireUnused(made)
            try writing.db.execute(
                literal: "UPDATE plan_import SET undone = \(signature.moment.milliseconds) WHERE id = \(id)")
        }
    }
}

/// A thing that an import made.
private struct MadeThing {
    let kind: ObjectKind
    let id: Int64
    let label: String
    let version: Int
}

extension WriteTransaction {
    /// What rows of the history say was made, and is there still.
    fileprivate func made(from first: Int64, to last: Int64) throws -> [MadeThing] {
        let rows = try Row.fetchAll(
            db,
            sql:
                "SELECT kind, object_id, label FROM history WHERE id BETWEEN ? AND ? AND contract_id = ? ORDER BY id",
            arguments: [first, last, contract])
        return try rows.compactMap { row in
            let kind: ObjectKind = row[0]
            let id: Int64 = row[1]
            let sql = "SELECT version FROM \(kind.table) WHERE id = ? AND removed = 0"
            guard let version = try Int.fetchOne(db, sql: sql, arguments: [id]) else { return nil }
            return MadeThing(kind: kind, id: id, label: row[2], version: version)
        }
    }

    /// Refuses when somebody wrote on one of them after.
    fileprivate func requireUntouched(_ made: [MadeThing], since last: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT 1 FROM history WHERE id > ? AND contract_id = ? AND kind = ? AND object_id = ?
                    AND verb <> 'remove' LIMIT 1
                """)
        let touched = try made.filter { thing in
            try Bool.fetchOne(
                statement, arguments: [last, contract, thing.kind.rawValue, thing.id]) == true
        }
        if touched.isEmpty { return }
        throw Refusal.conflict(
            "Depuis l’import, \(French.quoted(touched.map(\.label), upTo: 3)) a changé\u{202f}: l’annuler perdrait ce travail. "
                + "Supprimez les fiches une à une.")
    }

    /// Refuses when something that is left names one of them.
    fileprivate func requireUnused(_ made: [MadeThing]) throws {
        for (table, things) in Dictionary(grouping: made, by: \.kind.table) {
            let uses = try uses(of: table, Set(things.map(\.id)), limit: 4)
            if uses.isEmpty { continue }
            throw Refusal.conflict(
                "Ce que l’import a écrit sert ailleurs\u{202f}: \(French.quoted(uses.map(\.name), upTo: 3)). Retirez-le d’abord."
            )
        }
    }
}
