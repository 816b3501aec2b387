import Domain
import Formats
import FoundationEssentials
import GRDB

/// What an account holds: its open sessions, the links that it was given, what happened to it.
package struct AccountDetails: Hashable, Sendable {
    /// A session that is open.
    package struct OpenSession: Hashable, Sendable {
        /// What it is ended by; it opens nothing.
        package let key: String
        package let opened: Moment
        package let until: Moment
        /// «Firefox sur Windows»; empty when none was told.
        package let device: String
        /// Whether it is the one that asks.
        package let isThis: Bool
    }

    /// A private link.
    package struct GivenLink: Hashable, Sendable {
        /// What it is taken back by; it opens nothing.
        package let key: String
        /// «Agenda de CLS de Melun», «Revue : La revue est parue».
        package let label: String
        package let made: Moment
        package let until: Moment?
    }

    package let member: Member
    /// The name of the account that gave the invitation by which the password was chosen, where it was in use already.
    package let givenBy: String?
    /// Names of the contracts that are granted by name.
    package let contracts: [String]
    /// The latest first.
    package let sessions: [OpenSession]
    package let links: [GivenLink]
    /// The latest rows of the history about it.
    package let history: [HistoryRow]
}

extension Store {
    /// What an account holds; `session` is the one that asks.
    package func accountDetails(
        of id: ID<Member>, session: Data? = nil, at moment: Moment
    ) async throws -> AccountDetails {
        let history = try await instanceHistory(about: id)
        return try read { db in
            let member = try StoredAccount(db, id).member
            let reader = AccountReader(db: db, member: member, moment: moment)
            let giver = "SELECT g.name FROM member m JOIN member g ON g.id = m.given_by WHERE m.id = ?"
            let contracts = """
                SELECT c.name FROM member_contract mc JOIN contract c ON c.id = mc.contract_id
                WHERE mc.member_id = ? ORDER BY c.name
                """
            return AccountDetails(
                member: member, givenBy: try String.fetchOne(db, sql: giver, arguments: [id]),
                contracts: try String.fetchAll(db, sql: contracts, arguments: [id]),
                sessions: try reader.sessions(session), links: try reader.links(), history: history)
        }
    }

    /// Writes the name by which an account is shown, as its own person wants it.
    package func rename(_ member: Member, by signature: Signature) async throws {
        guard member.id == signature.member.id else { throw Refusal.notFound }
        try member.validate()
        try await refusing {
            try await database.write { db in
                // Its name alone: what it may do is for who administers.
                var stored = try StoredAccount(db, member.id).member
                stored.name = member.name
                stored.version = member.version
                try InstanceTransaction(db: db, member: signature.member, moment: signature.moment)
                    .save(stored)
            }
        }
    }

    /// Ends sessions of an account: one, or all but the one that is kept. Its own person does, or who administers.
    package func endSessions(
        of id: ID<Member>, one key: String? = nil, except kept: Data? = nil, by signature: Signature,
        telling notice: AccountNotice? = nil
    ) async throws {
        try await write(to: id, by: signature) { writing, member in
            let keys = AccessKeys(db: writing.db)
            if let key {
                try keys.takeBack(of: id, beginning: key, [.session])
                guard writing.db.changesCount > 0 else { throw Refusal.notFound }
            } else {
                try keys.takeBackSessions(of: id, except: kept)
            }
            try writing.record(
                .change, .member, id.rawValue,
                "\(member.historyName), \(key == nil ? "déconnexion partout" : "session close")")
            try writing.tell(notice)
        }
    }

    /// Takes back a link that an account was given.
    package func endLink(of id: ID<Member>, _ key: String, by signature: Signature) async throws {
        try await write(to: id, by: signature) { writing, member in
            let keys = AccessKeys(db: writing.db)
            try keys.takeBack(of: id, beginning: key, [.calendar])
            if writing.db.changesCount == 0 {
                let reader = AccountReader(db: writing.db, member: member, moment: signature.moment)
                guard let digest = try reader.reading(key) else { throw Refusal.notFound }
                try keys.takeBack(digest, .reading)
            }
            try writing.record(.change, .member, id.rawValue, "\(member.historyName), lien retiré")
        }
    }

    /// An act on an account, by its own person or by who administers.
    func write(
        to id: ID<Member>, by signature: Signature,
        _ body: @escaping @Sendable (InstanceTransaction, Member) throws -> Void
    ) async throws {
        try await database.write { db in
            if id != signature.member.id { try Access.require(signature.member, .administer) }
            let member = try StoredAccount(db, id).member
            try body(
                InstanceTransaction(db: db, member: signature.member, moment: signature.moment), member)
        }
    }
}

/// Reads the keys of an account.
private struct AccountReader {
    let db: Database
    let member: Member
    let moment: Moment

    func sessions(_ asking: Data?) throws -> [AccountDetails.OpenSession] {
        let sql = """
            SELECT digest, made, until, device FROM access_key
            WHERE member_id = ? AND purpose = 'session' AND until > ? ORDER BY made DESC
            """
        return try Row.fetchAll(db, sql: sql, arguments: [member.id, moment.milliseconds]).map { row in
            let (digest, made, until): (Data, Stamp, Stamp) = (row[0], row[1], row[2])
            return .init(
                key: AccessKeys.handle(digest), opened: made.moment, until: until.moment,
                device: row[3], isThis: digest == asking)
        }
    }

    func links() throws -> [AccountDetails.GivenLink] {
        let calendars = """
            SELECT k.digest, k.made, k.until, 'Agenda, ' || c.name FROM access_key k
            JOIN contract c ON c.id = k.contract_id WHERE k.member_id = ? AND k.purpose = 'calendar' ORDER BY c.name
            """
        let rows = try Row.fetchAll(db, sql: calendars, arguments: [member.id]) + readings()
        return rows.map { row in
            let (digest, made, until): (Data, Stamp, Stamp?) = (row[0], row[1], row[2])
            return .init(
                key: AccessKeys.handle(digest), label: row[3], made: made.moment, until: until?.moment)
        }
    }

    /// The digest of a reading that was sent to the account's own mailbox.
    func reading(_ key: String) throws -> Data? {
        try readings().map { $0[0] as Data }.first { AccessKeys.handle($0) == key }
    }

    private func readings() throws -> [Row] {
        guard let mailbox = Mailbox(member.email) else { return [] }
        let sql = """
            SELECT k.digest, k.made, k.until, 'Lecture, ' || m.subject FROM letter l
            JOIN access_key k ON k.letter_id = l.id AND k.purpose = 'reading' JOIN mailing m ON m.id = l.mailing_id
            WHERE l.address_key = ? AND k.until > ? ORDER BY k.made DESC
            """
        return try Row.fetchAll(
            db, sql: sql, arguments: [MailKey(db).of(mailbox), moment.milliseconds])
    }
}

extension AccessKeys {
    /// What a key is named by on a page: the beginning of its digest, which opens nothing.
    static func handle(_ digest: Data) -> String { Hexadecimal.lower(digest.prefix(8)) }

    /// Takes back the sessions of an account, but one.
    func takeBackSessions(of member: ID<Member>, except kept: Data?) throws {
        try db.execute(
            literal: """
                DELETE FROM access_key WHERE purpose = 'session' AND member_id = \(member)
                    AND (\(kept) IS NULL OR digest <> \(kept))
                """)
    }

    /// Takes back the key of an account that is named so on its page.
    fileprivate func takeBack(
        of member: ID<Member>, beginning key: String, _ purposes: [AccessKey.Purpose]
    ) throws {
        for purpose in purposes {
            try db.execute(
                literal: """
                    DELETE FROM access_key WHERE member_id = \(member) AND purpose = \(purpose)
                        AND lower(substr(hex(digest), 1, 16)) = \(key)
                    """)
        }
    }
}

extension Store {
    /// What anybody would try first for the password of an account: what names it, and what names its contracts.
    package func guessableWords(of member: Member) async throws -> [String] {
        try read { db in
            let own = [member.email, member.name, member.region]
            if member.contracts.isEmpty { return own }
            let list = member.contracts.map(\.description).joined(separator: ", ")
            return own
                + (try String.fetchAll(
                    db,
                    sql: """
                        SELECT name || ' ' || holder || ' ' || slug || ' ' || region FROM contract WHERE id IN (\(list))
                        UNION ALL SELECT name FROM commune WHERE contract_id IN (\(list))
                        """))
        }
    }
}
