import Domain
import FoundationEssentials
import GRDB

extension Store {
    /// Takes a person's name out of everything that the contract keeps, history included; what it counts for stays.
    /// `kept` are the documents of published versions and approved minutes without it, made from a reading. Nothing
    /// brings it back. Throws `.stale` when it changed since, `.conflict` when it was erased already.
    package func erase(
        _ id: ID<Person>, version: Int, withdrawing kept: KeptErasure? = nil, in slug: String,
        by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let names = try HiddenNames(db: writing.db, contract: writing.contract).dossier()
            guard let person = names.$people[id] else { throw Refusal.notFound }
            if person.version != version { throw Refusal.stale }
            let left = try Erasure.erased(person)
            if let kept {
                try writing.requireTrue(kept.basis)
                for withdrawal in kept.versions { try writing.withdraw(withdrawal) }
                for minutes in kept.minutes { try writing.replaceFrozen(minutes) }
            }
            let removed = try writing.removedPeople()
            try EraserOfNames(
                writing: writing, person: person, left: left, removed: removed,
                book: names.nameBook(of: id, besides: removed)
            ).erase()
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

/// Documents kept for ever, without the name of somebody who is erased.
package struct KeptErasure: Sendable {
    package let basis: ReportBasis<KeptDocuments>
    package let versions: [Withdrawal]
    /// In the form in which they are kept.
    package let minutes: [KeptDocuments.ApprovedMinutes]

    package init(
        from basis: ReportBasis<KeptDocuments>, _ versions: [Withdrawal],
        _ minutes: [KeptDocuments.ApprovedMinutes]
    ) {
        (self.basis, self.versions, self.minutes) = (basis, versions, minutes)
    }
}

extension WriteTransaction {
    fileprivate func replaceFrozen(_ minutes: KeptDocuments.ApprovedMinutes) throws {
        try db.execute(
            literal: """
                UPDATE minutes SET frozen = \(minutes.frozen), version = version + 1
                WHERE id = \(minutes.id) AND contract_id = \(contract)
                """)
    }

    /// Contacts that were taken out of the directory and still hold a name.
    fileprivate func removedPeople() throws -> [Person] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM person WHERE contract_id = ? AND removed = 1 AND is_erased = 0",
            arguments: [contract])
        return rows.map(Person.init)
    }
}

/// Erases one person: its rows, its name in every text, the search index, the history.
private struct EraserOfNames {
    let writing: WriteTransaction
    let person: Person
    let left: Person
    let removed: [Person]
    /// Sure of nothing that a namesake could be.
    let book: NameBook

    private var db: Database { writing.db }
    private var pseudonym: String { Erasure.pseudonym(person.id) }

    func erase() throws {
        let ids = [person.id.rawValue] + removed.filter { $0.isDouble(of: person) }.map(\.id.rawValue)
        let rows = try eraseHistory(of: ids)
        for id in ids { try pseudonymise(id) }
        try writing.record(
            .change, .person, person.id.rawValue, pseudonym,
            [
                "is_erased": [.integer(0), .integer(1)],
                ObjectKind.erasedRows: [nil, .text(rows.map(String.init).joined(separator: " "))],
            ])
        try clearAnswers()
        for kind in ObjectKind.allCases { try clear(kind) }
        try ImportErasure(db: db, contract: writing.contract).clear(book, pseudonym)
        try clearSearch()
        try Outbox(db: db).forget(ids, at: writing.moment)
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
    private func eraseHistory(of ids: [Int64]) throws -> [Int64] {
        let rows = try Row.fetchCursor(
            db,
            sql:
                "SELECT id, kind, object_id, label, payload FROM history WHERE contract_id = ? AND payload IS NOT NULL",
            arguments: [writing.contract])
        var named: [Int64] = []
        while let row = try rows.next() {
            if isToErase(row, ids) { named.append(row[0]) }
        }
        for id in named {
            try db.execute(
                literal: """
                    UPDATE history SET label = \(Ledger.erased), payload = NULL, nonce = NULL WHERE id = \(id)
                    """)
        }
        return named
    }

    /// The rows of other people are theirs, whatever their names.
    private func isToErase(_ row: Row, _ ids: [Int64]) -> Bool {
        let (kind, id, label, payload): (ObjectKind, Int64, String, String) = (row[1], row[2], row[3], row[4])
        if kind == .person { return ids.contains(id) }
        return book.isSure(of: "\(label) \(payload.replacing("\\n", with: " "))")
    }

    /// Every text of a kind that names the person, removed objects too; frozen documents come from a reading.
    private func clear(_ kind: ObjectKind) throws {
        let register = TextRegister(db: db, contract: writing.contract)
        var cleared: [Int64: [String: [Cell?]]] = [:]
        for place in TextRegister.places(of: kind) where !place.isFrozen {
            for texts in try register.texts(in: place, all: true) {
                for (field, text) in texts.words where book.isSure(of: text) {
                    try put(book.replacing(text, by: pseudonym), field, place, texts)
                    let told = place.owner == nil ? field : place.table
                    cleared[texts.object, default: [:]][told] = [.text(Ledger.erased), .text(pseudonym)]
                }
            }
        }
        for (id, fields) in cleared.sorted(by: { $0.key < $1.key }) {
            try db.execute(
                sql: "UPDATE \(kind.table) SET version = version + 1 WHERE id = ?", arguments: [id])
            // What was there is not said again.
            try writing.record(.change, kind, id, kind.label, fields)
        }
    }

    private func put(
        _ text: String, _ field: String, _ place: TextRegister.Place, _ texts: TextRegister.Texts
    ) throws {
        guard let owner = place.owner, let rank = texts.rank else {
            return try db.execute(
                sql: "UPDATE \(place.table) SET \(field) = ? WHERE id = ?", arguments: [text, texts.object])
        }
        try db.execute(
            sql: "UPDATE \(place.table) SET \(field) = ? WHERE \(owner) = ? AND rank = ?",
            arguments: [text, texts.object, rank])
    }

    private func clearSearch() throws {
        let range = SearchRows(db: db, contract: writing.contract).range
        let rows = try Row.fetchAll(
            db, sql: "SELECT rowid, title, body FROM search WHERE rowid BETWEEN ? AND ?",
            arguments: [range.lowerBound, range.upperBound])
        for row in rows {
            let (id, title, body): (Int64, String, String) = (row[0], row[1], row[2])
            guard book.isSure(of: title) || book.isSure(of: body) else { continue }
            let (head, text) = (book.replacing(title, by: pseudonym), book.replacing(body, by: pseudonym))
            try db.execute(
                sql: "UPDATE search SET title = ?, body = ?, respelled = ? WHERE rowid = ?",
                arguments: [head, text, French.respelled("\(head) \(text)"), id])
        }
    }

    /// What was answered of its name is asked no more.
    private func clearAnswers() throws {
        let answers = try TermsReader(db: db, contract: writing.contract).nameAnswers()
        let kept = answers.filter { !book.holds($0.passage) }
        if kept.count < answers.count { try writing.keep(kept) }
    }
}

extension Person {
    /// Whether it is a row of the same person that was removed, merged or not.
    fileprivate func isDouble(of other: Person) -> Bool {
        French.folded(bareName) == French.folded(other.bareName) || !email.isEmpty && email == other.email
    }
}
