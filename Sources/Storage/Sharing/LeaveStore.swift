import Domain
import FoundationEssentials
import GRDB

extension Store {
    /// The contract of a list that a secret leaves, and whether it was left already. Throws `.notFound` for no secret.
    package func leaving(_ hash: Data) async throws -> (contract: Contract, hasLeft: Bool) {
        try read { db in
            let found = try Leaving(db: db, hash: hash)
            return (found.contract, try found.hasLeft())
        }
    }

    /// Takes the address of a letter off the list of its contract, for good; twice is once.
    @discardableResult
    package func leave(_ hash: Data, at moment: Moment) async throws -> Contract {
        try await database.write { db in
            let found = try Leaving(db: db, hash: hash)
            if try !found.hasLeft() { try found.leave(at: moment) }
            return found.contract
        }
    }
}

/// Somebody who leaves the list of a contract, by the secret of a letter.
private struct Leaving {
    let db: Database
    let contract: Contract
    private let key: Data
    private let address: String

    init(db: Database, hash: Data) throws {
        let sql = """
            SELECT c.slug, l.address_key, l.address FROM access_key k JOIN letter l ON l.id = k.letter_id
            JOIN contract c ON c.id = l.contract_id WHERE k.digest = ? AND k.purpose = 'leaving'
            """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [hash]) else { throw Refusal.notFound }
        self.db = db
        contract = try PublishedReader(db: db).contract(row[0])
        (key, address) = (row[1], row[2])
    }

    func hasLeft() throws -> Bool {
        let sql = "SELECT 1 FROM mail_refusal WHERE contract_id = ? AND address_key = ? AND kind = 'left'"
        return try Bool.fetchOne(db, sql: sql, arguments: [contract.id, key]) == true
    }

    func leave(at moment: Moment) throws {
        let writing = WriteTransaction(db: db, contract: contract.id, member: nil, moment: moment)
        try db.execute(
            literal: """
                INSERT INTO mail_refusal (contract_id, address_key, kind, at, note)
                VALUES (\(contract.id), \(key), 'left', \(moment.milliseconds), '')
                ON CONFLICT (contract_id, address_key) DO UPDATE SET kind = 'left', at = \(moment.milliseconds)
                """)
        try Outbox(db: db).cancel(contract.id, key, reason: "La personne s’est désabonnée.")
        try withdrawConsents(writing)
        try forgetSubscriber(writing)
    }

    /// In the directory too: whoever looks there sees it.
    private func withdrawConsents(_ writing: WriteTransaction) throws {
        let mailKey = try MailKey(db)
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM person WHERE contract_id = ? AND receives_review = 1 AND email <> ''",
            arguments: [contract.id])
        for person in rows.map(Person.init) where Mailbox(person.email).map(mailKey.of) == key {
            let id = person.id.rawValue
            let before = try Snapshot(db, .person, id)
            try db.execute(
                literal: """
                    UPDATE person SET receives_review = 0, consent_on = NULL, version = version + 1 WHERE id = \(id)
                    """)
            try writing.record(
                .change, .person, id, person.historyName,
                Snapshot.changes(before, try Snapshot(db, .person, id)))
        }
    }

    /// Of a subscriber nothing is left but what recognizes the address, should somebody add it again.
    private func forgetSubscriber(_ writing: WriteTransaction) throws {
        let mailKey = try MailKey(db)
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM subscriber WHERE contract_id = ?", arguments: [contract.id])
        for subscriber in rows.map(Subscriber.init) where Mailbox(subscriber.email).map(mailKey.of) == key {
            try db.execute(literal: "DELETE FROM subscriber WHERE id = \(subscriber.id)")
            try writing.record(
                .remove, .subscriber, subscriber.id.rawValue, "Abonné·e n°\u{a0}\(subscriber.id)")
        }
        try db.execute(
            literal: """
                UPDATE letter SET address = '' WHERE contract_id = \(contract.id) AND address_key = \(key)
                    AND person_id IS NULL AND state <> 'sending'
                """)
    }
}
