import Domain
import FoundationEssentials
import GRDB

extension Store {
    /// Takes a person's name out of everything that the contract keeps, history included; what it counts for stays.
    /// Nothing brings it back. Throws `.stale` when it changed since, `.conflict` when it was erased already.
    package func erase(_ id: ID<Person>, version: Int, in slug: String, by signature: Signature) async throws
    {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            guard let person = try writing.dossier(.directory).$people[id] else { throw Refusal.notFound }
            if person.version != version { throw Refusal.stale }
            let left = try Erasure.erased(person)
            try EraserOfNames(writing: writing, person: person, left: left).erase()
        }
    }

    /// What the history tells of a person and of its rows in émargements, the latest first.
    package func history(
        about id: ID<Person>, in slug: String, visibleTo member: Member
    ) async throws -> [HistoryRow] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let wording = try FrenchHistory(db, contract, for: member)
            let request: SQLRequest<Row> = """
                SELECT h.id, h.at, m.name, h.verb, h.kind, h.object_id, h.label, h.payload
                FROM history h LEFT JOIN member m ON m.id = h.member_id
                WHERE h.contract_id = \(contract) AND ((h.kind = 'person' AND h.object_id = \(id))
                    OR (h.kind = 'attendance'
                        AND h.object_id IN (SELECT id FROM attendance WHERE person_id = \(id))))
                ORDER BY h.id DESC
                """
            return try request.fetchAll(db).map { HistoryRow(row: $0, wording) }
        }
    }
}

/// Erases one person: its rows, the free texts that stand for a name, the history.
private struct EraserOfNames {
    let writing: WriteTransaction
    let person: Person
    let left: Person

    private var db: Database { writing.db }
    private var names: PersonNames { PersonNames(person) }
    private var pseudonym: String { Erasure.pseudonym(person.id) }

    func erase() throws {
        let ids = try [person.id.rawValue] + removedDoubles()
        try eraseHistory(of: ids)
        for id in ids { try pseudonymise(id) }
        try writing.record(
            .change, .person, person.id.rawValue, pseudonym, ["is_erased": [.integer(0), .integer(1)]])
        for kind in ObjectKind.allCases { try clear(kind) }
        try Outbox(db: db).forget(ids, at: writing.moment)
    }

    /// Rows of the same person that were removed, merged or not: they still hold the name.
    private func removedDoubles() throws -> [Int64] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM person WHERE contract_id = ? AND removed = 1 AND is_erased = 0",
            arguments: [writing.contract])
        return rows.map(Person.init).filter { other in
            let isNamesake = French.folded(other.bareName) == French.folded(person.bareName)
            return isNamesake || (!person.email.isEmpty && other.email == person.email)
        }.map(\.id.rawValue)
    }

    private func pseudonymise(_ id: Int64) throws {
        try db.execute(
            literal: """
                UPDATE person SET civility = '', first_name = '', last_name = \(Erasure.pseudonym(ID(id))), email = '',
                    telephone = '', receives_review = 0, consent_on = NULL, is_erased = 1, version = version + 1
                WHERE id = \(id)
                """)
        try db.execute(literal: "UPDATE person_role SET function = '' WHERE person_id = \(id)")
        try writing.index(.person, id, nil)
    }

    /// Its own rows, and those of others that name it: their content goes, their link in the chain stays.
    private func eraseHistory(of ids: [Int64]) throws {
        let own = ids.map(String.init).joined(separator: ", ")
        let patterns = names.patterns
        let named = patterns.map { _ in "OR payload LIKE ? OR label LIKE ?" }.joined(separator: " ")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, kind, object_id, label, payload FROM history
                WHERE contract_id = ? AND payload IS NOT NULL AND ((kind = 'person' AND object_id IN (\(own))) \(named))
                """,
            arguments: [writing.contract] + StatementArguments(patterns.flatMap { [$0, $0] }))
        for row in rows where isToErase(row, ids) {
            let id: Int64 = row[0]
            try db.execute(
                literal: """
                    UPDATE history SET label = \(Ledger.erased), payload = NULL, nonce = NULL WHERE id = \(id)
                    """)
        }
    }

    private func isToErase(_ row: Row, _ ids: [Int64]) -> Bool {
        let (kind, id, label, payload): (ObjectKind, Int64, String, String) = (row[1], row[2], row[3], row[4])
        if kind == .person, ids.contains(id) { return true }
        return names.areTold(by: "\(label) \(payload.replacing("\\n", with: " "))")
    }

    /// Texts of a kind that stand for a name, where they name the person.
    private func clear(_ kind: ObjectKind) throws {
        try clear(kind, kind.columns.filter(\.standsForName).map(\.name))
        for part in kind.childTables {
            for column in part.columns where column.standsForName {
                try clear(part, column.name, of: kind)
            }
        }
    }

    private func clear(_ kind: ObjectKind, _ fields: [String]) throws {
        let table = kind.table
        for field in fields {
            let rows = try Row.fetchAll(
                db, sql: "SELECT id, \(field) FROM \(table) WHERE contract_id = ? AND \(field) <> ''",
                arguments: [writing.contract])
            for row in rows where names.areIn(row[1]) {
                let id: Int64 = row[0]
                try db.execute(
                    sql: "UPDATE \(table) SET \(field) = ?, version = version + 1 WHERE id = ?",
                    arguments: [pseudonym, id])
                try record(kind, id, field)
            }
        }
    }

    /// The same in the rows of a part, for what they belong to.
    private func clear(_ part: ChildTable, _ field: String, of kind: ObjectKind) throws {
        let (table, owner) = (part.table, part.owner)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT p.\(owner), p.rank, p.\(field) FROM \(table) p JOIN \(kind.table) o ON o.id = p.\(owner)
                WHERE o.contract_id = ? AND p.\(field) <> ''
                """, arguments: [writing.contract])
        for row in rows where names.areIn(row[2]) {
            let (id, rank): (Int64, Int) = (row[0], row[1])
            try db.execute(
                sql: "UPDATE \(table) SET \(field) = ? WHERE \(owner) = ? AND rank = ?",
                arguments: [pseudonym, id, rank])
            try db.execute(
                sql: "UPDATE \(kind.table) SET version = version + 1 WHERE id = ?", arguments: [id])
            try record(kind, id, table)
        }
    }

    /// What was there is not said again.
    private func record(_ kind: ObjectKind, _ id: Int64, _ field: String) throws {
        try writing.record(
            .change, kind, id, kind.label, [field: [.text(Ledger.erased), .text(pseudonym)]])
    }
}
