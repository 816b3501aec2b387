import Domain
import Formats
import FoundationEssentials
import GRDB

/// A letter that is handed to the machine's mail.
package struct OutgoingLetter: Hashable, Sendable {
    package let id: ID<Letter>
    /// The whole message.
    package let message: String
}

extension Store {
    /// Letters whose time has come, the one that waits longest first.
    package func dueLetters(at moment: Moment, limit: Int) async throws -> [ID<Letter>] {
        guard limit > 0 else { return [] }
        return try read { db in
            try ID<Letter>.fetchAll(
                db,
                sql:
                    "SELECT id FROM letter WHERE state = 'waiting' AND next_try <= ? ORDER BY next_try, id LIMIT ?",
                arguments: [Stamp(moment: moment), limit])
        }
    }

    /// Letters that were handed over and of which nothing is known yet.
    package func lettersUnderway() async throws -> [ID<Letter>] {
        try read {
            try ID<Letter>.fetchAll($0, sql: "SELECT id FROM letter WHERE state = 'sending' ORDER BY id")
        }
    }

    /// Marks a letter as being sent, before it is; nil when it no longer waits.
    package func startSending(_ id: ID<Letter>) async throws -> OutgoingLetter? {
        try await database.write { db in
            let sql = "SELECT message FROM letter WHERE id = ? AND state = 'waiting'"
            guard let message = try String.fetchOne(db, sql: sql, arguments: [id]) else { return nil }
            try db.execute(
                literal: """
                    UPDATE letter SET state = 'sending', next_try = NULL, attempts = attempts + 1 WHERE id = \(id)
                    """)
            return OutgoingLetter(id: id, message: message)
        }
    }

    /// Writes what came of a letter that was being sent; anything else is left as it is.
    package func settle(_ id: ID<Letter>, _ delivery: Delivery, at moment: Moment) async throws {
        try await database.write { try Outbox(db: $0).settle(id, delivery, at: moment) }
    }

    /// The letters to a contact of the directory, the oldest first, each with its subject.
    package func letters(
        to person: ID<Person>, in slug: String, visibleTo member: Member
    ) async throws -> [(subject: String, letter: Letter)] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let sql = """
                SELECT l.*, m.subject FROM letter l JOIN mailing m ON m.id = l.mailing_id
                WHERE l.person_id = ? AND l.contract_id = ? ORDER BY l.id
                """
            return try Row.fetchAll(db, sql: sql, arguments: [person, contract]).map {
                ($0["subject"], Letter(row: $0))
            }
        }
    }

    /// Tries a letter that failed or waits again, now. Throws `.conflict` when there is nothing to try.
    package func retry(_ id: ID<Letter>, in slug: String, by signature: Signature) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let letter = try writing.letter(id)
            try writing.db.execute(
                literal: """
                    UPDATE letter SET state = 'waiting', next_try = \(signature.moment.milliseconds),
                        queued = CASE WHEN state = 'failed' THEN \(signature.moment.milliseconds) ELSE queued END
                    WHERE id = \(id) AND state IN ('failed', 'waiting') AND message IS NOT NULL
                    """)
            guard writing.db.changesCount > 0 else {
                throw Refusal.conflict("Ce message n’est pas de ceux qui se renvoient.")
            }
            try Outbox(db: writing.db).prolongReading(of: id)
            try writing.recordLetter(letter, "renvoi demandé")
        }
    }

    /// Notes that a letter came back: its address is not written to again until it changes.
    package func note(
        _ bounce: Bounce, of id: ID<Letter>, in slug: String, by signature: Signature
    ) async throws {
        try bounce.validate()
        let why = bounce.why
        try await write(in: slug, by: signature, .editContract) { writing in
            let letter = try writing.letter(id)
            try writing.db.execute(
                literal: """
                    UPDATE letter SET state = 'rejected', reason = \(why)
                    WHERE id = \(id) AND state = 'sent'
                    """)
            guard writing.db.changesCount > 0 else {
                throw Refusal.conflict("Seul un message envoyé peut revenir.")
            }
            try AccessKeys(db: writing.db).takeBack(.reading(id))
            try writing.db.execute(
                literal: """
                    INSERT INTO mail_refusal (contract_id, address_key, kind, at, note)
                    SELECT contract_id, address_key, 'bounced', \(signature.moment.milliseconds), \(why)
                        FROM letter WHERE id = \(id)
                    ON CONFLICT DO NOTHING
                    """)
            try writing.recordLetter(letter, "message rejeté")
        }
    }
}

/// The messages that wait to be sent, in the database.
struct Outbox {
    let db: Database

    /// Puts a letter in; one about an account is of no contract.
    func add(
        _ composed: ComposedLetter, to mailbox: Mailbox, person: ID<Person>?, audience: Audience,
        mailing: ID<Mailing>?, contract: ID<Contract>?, at moment: Moment
    ) throws {
        try db.execute(
            literal: """
                INSERT INTO letter (contract_id, mailing_id, person_id, readership, address, address_key, message_key,
                    message, state, queued, next_try)
                VALUES (\(contract), \(mailing), \(person), \(audience), \(mailbox.description),
                    \(MailKey(db).of(mailbox)), \(composed.message.key), \(composed.message.written), 'waiting',
                    \(moment.milliseconds), \(moment.milliseconds))
                """)
        let (id, keys): (ID<Letter>, AccessKeys) = (ID(db.lastInsertedRowID), AccessKeys(db: db))
        if let digest = composed.readHash {
            try keys.give(.reading(id), digest, at: moment, until: moment.adding(seconds: Letter.readingTime))
        }
        if let digest = composed.leaveHash { try keys.give(.leaving(id), digest, at: moment, until: nil) }
    }

    /// The review that a letter announces is read for as long from when it was last put in the outbox.
    func prolongReading(of id: ID<Letter>) throws {
        let sql = "SELECT queued FROM letter WHERE id = ?"
        guard let queued = try Stamp.fetchOne(db, sql: sql, arguments: [id]) else { return }
        let end = queued.moment.adding(seconds: Letter.readingTime)
        try AccessKeys(db: db).prolong(.reading(id), until: end)
    }

    func settle(_ id: ID<Letter>, _ delivery: Delivery, at moment: Moment) throws {
        let sql = "SELECT attempts, queued, message FROM letter WHERE id = ? AND state = 'sending'"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else { return }
        switch delivery {
        case .sent:
            // A letter of no mailing is forgotten but for its secrets: nobody looks it up by its address.
            try db.execute(
                literal: """
                    UPDATE letter SET state = 'sent', sent = \(moment.milliseconds), message = NULL, reason = '',
                        address = CASE WHEN mailing_id IS NULL THEN '' ELSE address END WHERE id = \(id)
                    """)
        case .never(let reason): try fail(id, reason)
        case .later where row["message"] == "":
            // Its person was erased meanwhile.
            try db.execute(literal: "UPDATE letter SET state = 'cancelled', message = NULL WHERE id = \(id)")
        case .later(let reason):
            let (attempts, queued): (Int, Stamp) = (row[0], row[1])
            guard let next = Delivery.nextTry(after: attempts, queued: queued.moment, at: moment) else {
                return try fail(id, "\(reason) Abandonné après trois jours d’essais.")
            }
            try db.execute(
                literal: """
                    UPDATE letter SET state = 'waiting', next_try = \(next.milliseconds), reason = \(reason)
                    WHERE id = \(id)
                    """)
        }
    }

    private func fail(_ id: ID<Letter>, _ reason: String) throws {
        try db.execute(literal: "UPDATE letter SET state = 'failed', reason = \(reason) WHERE id = \(id)")
    }

    /// Takes people out of their letters: those that had not left do not leave, no secret opens anything, and their
    /// address is not written to again.
    func forget(_ people: [Int64], at moment: Moment) throws {
        let ids = people.map(String.init).joined(separator: ", ")
        let keys = try Row.fetchAll(
            db, sql: "SELECT DISTINCT contract_id, address_key FROM letter WHERE person_id IN (\(ids))")
        for row in keys { try cancel(row[0], row[1], reason: "La personne a été effacée.") }
        try db.execute(
            sql:
                "UPDATE letter SET address = '', message = CASE state WHEN 'sending' THEN '' END WHERE person_id IN (\(ids))"
        )
        try db.execute(
            sql: """
                INSERT INTO mail_refusal (contract_id, address_key, kind, at, note)
                SELECT DISTINCT contract_id, address_key, 'left', ?, '' FROM letter WHERE person_id IN (\(ids))
                ON CONFLICT DO NOTHING
                """, arguments: [Stamp(moment: moment)])
    }

    /// Letters to an address that had not left do not leave; its secrets open nothing any more.
    func cancel(_ contract: ID<Contract>, _ key: Data, reason: String) throws {
        try db.execute(
            literal: """
                UPDATE letter SET state = 'cancelled', next_try = NULL, message = NULL, reason = \(reason)
                WHERE contract_id = \(contract) AND address_key = \(key) AND state IN ('waiting', 'failed')
                """)
        try db.execute(
            literal: """
                DELETE FROM access_key WHERE purpose = 'reading' AND letter_id IN
                    (SELECT id FROM letter WHERE contract_id = \(contract) AND address_key = \(key))
                """)
    }
}

extension WriteTransaction {
    /// What a letter of a mailing of the contract is called in its history: no address, a name may be erased.
    fileprivate func letter(_ id: ID<Letter>) throws -> (mailing: Int64, label: String) {
        let sql = """
            SELECT l.mailing_id, m.subject FROM letter l JOIN mailing m ON m.id = l.mailing_id
            WHERE l.id = ? AND l.contract_id = ?
            """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id, contract]) else {
            throw Refusal.notFound
        }
        return (row[0], "message n°\u{a0}\(id)")
    }

    fileprivate func recordLetter(_ letter: (mailing: Int64, label: String), _ deed: String) throws {
        try record(.change, .mailing, letter.mailing, "\(French.capitalized(letter.label)), \(deed)")
    }
}
