import Domain
import FoundationEssentials
import GRDB

/// Reads what the distribution of reviews needs of a contract.
struct SharingReader {
    let db: Database
    let contract: ID<Contract>

    /// The latest version of a review, its mailing, its letters, and who has not received it.
    func distribution(of quarter: Quarter, on day: Day) throws -> Distribution {
        guard
            let home = try Row.fetchOne(
                db, sql: "SELECT * FROM contract WHERE id = ?", arguments: [contract]),
            let row = try Row.fetchOne(
                db,
                sql:
                    "SELECT * FROM publication WHERE contract_id = ? AND quarter = ? ORDER BY number DESC LIMIT 1",
                arguments: [contract, quarter])
        else { throw Refusal.notFound }
        let publication = Publication(row: row)
        let mailing = try Row.fetchOne(
            db, sql: "SELECT * FROM mailing WHERE publication_id = ?", arguments: [publication.id]
        ).map(Mailing.init)
        return Distribution(
            contract: Contract(row: home), publication: publication, mailing: mailing,
            letters: try mailing.map { try letters(of: $0.id) } ?? [],
            recipients: try recipients(except: mailing?.id, on: day),
            names: try HiddenNames(db: db, contract: contract).dossier())
    }

    func letters(of mailing: ID<Mailing>) throws -> [Letter] {
        let sql = """
            SELECT l.*, p.civility, p.first_name, p.last_name
            FROM letter l LEFT JOIN person p ON p.id = l.person_id WHERE l.mailing_id = ? ORDER BY l.id
            """
        return try Row.fetchAll(db, sql: sql, arguments: [mailing]).map(Letter.init)
    }

    /// Who receives reviews; those whom a mailing wrote to already are left out.
    func recipients(except mailing: ID<Mailing>?, on day: Day) throws -> Recipients {
        let people = try people()
        let organizations = try Row.fetchAll(
            db, sql: "SELECT * FROM organization WHERE contract_id = ? AND removed = 0", arguments: [contract]
        ).map(Organization.init)
        let subscribers = try Row.fetchAll(
            db,
            sql:
                "SELECT * FROM subscriber WHERE contract_id = ? AND confirmed IS NOT NULL ORDER BY confirmed, id",
            arguments: [contract]
        ).map(Subscriber.init)
        let written = try Set(
            Data.fetchAll(
                db, sql: "SELECT address_key FROM letter WHERE mailing_id = ?", arguments: [mailing]))
        let key = try MailKey(db)
        func isNew(_ address: String) -> Bool {
            Mailbox(address).map { !written.contains(key.of($0)) } ?? true
        }
        let addresses = people.map(\.email) + subscribers.map(\.email)
        return Recipients(
            people: people.filter { isNew($0.email) }, organizations: organizations,
            subscribers: subscribers.filter { isNew($0.email) },
            refusals: try refusals(among: addresses, key),
            on: day)
    }

    /// Contacts who agreed, by name, with their functions.
    private func people() throws -> [Person] {
        let sql = """
            SELECT * FROM person WHERE contract_id = ? AND removed = 0 AND is_erased = 0 AND receives_review = 1
                AND email <> '' ORDER BY last_name, first_name, id
            """
        let roles = try Row.fetchAll(
            db,
            sql: """
                SELECT r.* FROM person_role r JOIN person p ON p.id = r.person_id
                WHERE p.contract_id = ? AND p.receives_review = 1 ORDER BY r.person_id, r.rank
                """, arguments: [contract])
        let byPerson = Dictionary(grouping: roles) { row -> ID<Person> in row["person_id"] }
        return try Row.fetchAll(db, sql: sql, arguments: [contract]).map { row in
            var person = Person(row: row)
            person.roles = (byPerson[person.id] ?? []).map(Person.Role.init)
            return person
        }
    }

    private func refusals(among addresses: [String], _ key: MailKey) throws -> [Mailbox: Recipients.Hindrance]
    {
        let rows = try Row.fetchAll(
            db, sql: "SELECT address_key, kind, at FROM mail_refusal WHERE contract_id = ?",
            arguments: [contract])
        let byKey = Dictionary(
            rows.map { row -> (Data, Recipients.Hindrance) in
                let (kind, at): (String, Stamp) = (row[1], row[2])
                return (row[0], kind == "left" ? .left(at.moment) : .bounced(at.moment))
            }
        ) { first, _ in first }
        return addresses.compactMap { Mailbox($0) }.reduce(into: [:]) { found, mailbox in
            found[mailbox] = byKey[key.of(mailbox)]
        }
    }
}

extension Letter {
    init(row: Row) {
        var name = ""
        if let last = row["last_name"] as String? {
            name = Person(row["civility"] ?? .none, row["first_name"] ?? "", last).fullName
        }
        let (next, sent): (Stamp?, Stamp?) = (row["next_try"], row["sent"])
        self.init(
            id: row["id"], state: row["state"], name: name, address: row["address"],
            audience: row["readership"], attempts: row["attempts"],
            queued: Moment(milliseconds: row["queued"]), nextTry: next?.moment, sent: sent?.moment,
            reason: row["reason"])
    }
}

extension Subscriber {
    init(row: Row) {
        let confirmed: Stamp? = row["confirmed"]
        self.init(
            id: row["id"], email: row["email"], asked: Moment(milliseconds: row["asked"]),
            confirmed: confirmed?.moment)
    }
}
