import Domain
import FoundationEssentials
import GRDB

extension Store {
    /// Keeps an invitation for an account, given by who administers; it replaces the account's earlier ones. Seven days.
    package func invite(
        _ id: ID<Member>, tokenHash: Data, by signature: Signature? = nil, at moment: Moment,
        telling notice: AccountNotice? = nil
    ) async throws {
        try await database.write { db in
            if let signature { try Access.require(signature.member, .administer) }
            let account = try StoredAccount(db, id)
            guard !account.member.isDisabled else { throw Refusal.notFound }
            let writing = InstanceTransaction(db: db, member: signature?.member, moment: moment)
            try writing.giveInvitation(
                to: id, tokenHash, of: account.member, by: signature?.member.id, at: moment)
            try writing.tell(notice)
        }
    }

    /// Keeps the key that a person asked for who forgot its password; an hour. Throws `.notFound` for an account that
    /// is none, or disabled.
    package func helpForgotten(
        _ id: ID<Member>, tokenHash: Data, at moment: Moment, telling notice: AccountNotice
    ) async throws {
        try await database.write { db in
            let account = try StoredAccount(db, id)
            guard !account.member.isDisabled else { throw Refusal.notFound }
            let writing = InstanceTransaction(db: db, member: nil, moment: moment)
            try writing.giveInvitation(
                to: id, tokenHash, at: moment, until: moment.adding(seconds: 3_600), by: nil)
            try writing.record(
                .change, .member, id.rawValue, "\(account.member.historyName), mot de passe oublié demandé")
            try writing.tell(notice)
        }
    }

    /// The account that an invitation still opens.
    package func invited(_ tokenHash: Data, at moment: Moment) async throws -> Member? {
        try read { try Invitation($0, tokenHash, at: moment)?.account.member }
    }

    /// Sets the password that was chosen by an invitation, which opens nothing any more, and ends every session of the
    /// account. `visitor` is who is signed in where the invitation was taken. Where the account was in use already, or
    /// somebody else took it, its password is marked as given until the person chooses another.
    package func takeInvitation(
        _ tokenHash: Data, choosing hash: String, in visitor: Member?, at moment: Moment,
        telling notice: AccountNotice? = nil
    ) async throws -> Member {
        try await database.write { db in
            guard let invitation = try Invitation(db, tokenHash, at: moment) else { throw Refusal.notFound }
            let member = invitation.account.member
            let other = visitor.flatMap { $0.id == member.id ? nil : $0.id }
            let giver = invitation.giver.flatMap { $0 == member.id ? nil : $0 }
            let writing = InstanceTransaction(db: db, member: visitor ?? member, moment: moment)
            try writing.setPassword(
                hash, of: invitation.account, givenBy: other ?? (invitation.account.isInUse ? giver : nil),
                as: invitation.giver == nil && other == nil
                    ? "mot de passe choisi par le lien d’un message" : "mot de passe choisi par invitation")
            try writing.tell(notice)
            return member
        }
    }

    /// Sets the password's hash and closes the sessions of the account, but the one where its person chooses it.
    package func setPassword(
        _ hash: String, of id: ID<Member>, by signature: Signature? = nil, keeping session: Data? = nil,
        at moment: Moment, telling notice: AccountNotice? = nil
    ) async throws {
        try await database.write { db in
            let writing = InstanceTransaction(db: db, member: signature?.member, moment: moment)
            try writing.setPassword(
                hash, of: StoredAccount(db, id), keeping: session, givenBy: nil, as: "mot de passe changé")
            try writing.tell(notice)
        }
    }
}

/// A message that tells a person of an act on its account.
package struct AccountNotice: Sendable {
    let composed: ComposedLetter
    let mailbox: Mailbox

    package init(_ composed: ComposedLetter, to mailbox: Mailbox) {
        (self.composed, self.mailbox) = (composed, mailbox)
    }
}

/// An account as it is stored, with what only its table knows.
struct StoredAccount {
    let member: Member
    /// Whether it has a password.
    let isInUse: Bool

    init(_ db: Database, _ id: ID<Member>) throws {
        let sql = "SELECT \(MemberReader.columns) FROM member m WHERE m.id = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else { throw Refusal.notFound }
        self.init(row: row)
    }

    init(row: Row) {
        member = MemberReader.member(row)
        isInUse = !(row["password"] as String).isEmpty
    }
}

/// An invitation that still opens an account.
private struct Invitation {
    let account: StoredAccount
    /// Nil where the person asked for it.
    let giver: ID<Member>?

    init?(_ db: Database, _ tokenHash: Data, at moment: Moment) throws {
        let sql = """
            SELECT \(MemberReader.columns), k.given_by AS giver FROM access_key k JOIN member m ON m.id = k.member_id
            WHERE \(AccessKeys.opens(.invitation)) AND m.is_disabled = 0
            """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [tokenHash, moment.milliseconds]) else {
            return nil
        }
        account = StoredAccount(row: row)
        giver = row["giver"]
    }
}

extension InstanceTransaction {
    /// Puts the message that tells a person of an act in the outbox, with the act.
    func tell(_ notice: AccountNotice?) throws {
        guard let notice else { return }
        try Outbox(db: db).add(
            notice.composed, to: notice.mailbox, person: nil, audience: .public, mailing: nil, contract: nil,
            at: moment)
    }

    /// Gives the link that opens an account for seven days, and says so in the history.
    func giveInvitation(
        to id: ID<Member>, _ tokenHash: Data, of member: Member, by giver: ID<Member>?, at clock: Moment
    ) throws {
        try giveInvitation(
            to: id, tokenHash, at: clock, until: clock.adding(seconds: 7 * 86_400), by: giver)
        try record(.change, .member, id.rawValue, "\(member.historyName), invitation donnée")
    }

    fileprivate func giveInvitation(
        to id: ID<Member>, _ tokenHash: Data, at moment: Moment, until: Moment, by giver: ID<Member>?
    ) throws {
        let keys = AccessKeys(db: db)
        try keys.takeBack(.invitation(id))
        try keys.give(.invitation(id), tokenHash, at: moment, until: until, by: giver)
    }

    fileprivate func setPassword(
        _ hash: String, of account: StoredAccount, keeping session: Data? = nil, givenBy giver: ID<Member>?,
        as words: String
    ) throws {
        let id = account.member.id
        let before = try Snapshot(db, .member, id.rawValue)
        try db.execute(
            literal: "UPDATE member SET password = \(hash), given_by = \(giver) WHERE id = \(id)")
        try AccessKeys(db: db).takeBackSessions(of: id, except: session)
        // It opens nothing any more, and who follows it again is told why.
        try AccessKeys(db: db).prolong(.invitation(id), until: moment)
        let changes = Snapshot.changes(before, try Snapshot(db, .member, id.rawValue))
        try record(.change, .member, id.rawValue, "\(account.member.historyName), \(words)", changes)
    }
}
