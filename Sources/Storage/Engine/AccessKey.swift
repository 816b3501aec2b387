import Domain
import FoundationEssentials
import GRDB

/// What opens something to whoever holds a secret.
enum AccessKey {
    /// Signs an account in.
    case session(ID<Member>)
    /// Lets somebody choose the password of an account.
    case invitation(ID<Member>)
    /// Shows the calendar of a contract as an account sees it.
    case calendar(ID<Member>, ID<Contract>)
    /// Confirms a subscription.
    case subscription(ID<Subscriber>)
    /// Opens the review that a letter announces.
    case reading(ID<Letter>)
    /// Leaves the list that a letter came by.
    case leaving(ID<Letter>)

    /// How the purpose is written.
    var purpose: Purpose {
        switch self {
        case .session: .session
        case .invitation: .invitation
        case .calendar: .calendar
        case .subscription: .subscription
        case .reading: .reading
        case .leaving: .leaving
        }
    }

    enum Purpose: String, DatabaseValueConvertible {
        case session, invitation, calendar, subscription, reading, leaving
    }

    /// The columns that say whose it is.
    fileprivate var subject: Columns {
        switch self {
        case .session(let member), .invitation(let member): ["member_id": member]
        case .calendar(let member, let contract): ["member_id": member, "contract_id": contract]
        case .subscription(let subscriber): ["subscriber_id": subscriber]
        case .reading(let letter), .leaving(let letter): ["letter_id": letter]
        }
    }
}

/// The keys that were given. Of each the digest alone is kept: who reads the database opens nothing.
struct AccessKeys {
    let db: Database

    /// A condition on `access_key k` for a digest and a moment, in this order: a key that still opens.
    static func opens(_ purpose: AccessKey.Purpose) -> String {
        "k.digest = ? AND k.purpose = '\(purpose.rawValue)' AND (k.until IS NULL OR k.until > ?)"
    }

    /// Gives a key, until a moment or until it is taken back; of an invitation, `giver` is the account that gives it, and
    /// of a session `device` is what opened it.
    func give(
        _ key: AccessKey, _ digest: Data, at moment: Moment, until: Moment?, by giver: ID<Member>? = nil,
        on device: String = ""
    ) throws {
        let columns: Columns =
            [
                "digest": digest, "purpose": key.purpose, "made": moment.milliseconds,
                "until": until?.milliseconds, "given_by": giver, "device": device,
            ] + key.subject
        let names = columns.values.map(\.name).joined(separator: ", ")
        let marks = columns.values.map { _ in "?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "INSERT INTO access_key (\(names)) VALUES (\(marks))")
            .execute(arguments: StatementArguments(columns.values.map(\.value)))
    }

    /// Takes back all the keys of a purpose and of whom they are.
    func takeBack(_ key: AccessKey) throws {
        try write("DELETE FROM access_key", [], key)
    }

    /// Takes back all that an account was given: it is given anew, or not.
    func takeBackAll(of member: ID<Member>) throws {
        try db.execute(literal: "DELETE FROM access_key WHERE member_id = \(member)")
    }

    /// Takes one key back.
    func takeBack(_ digest: Data, _ purpose: AccessKey.Purpose) throws {
        try db.execute(literal: "DELETE FROM access_key WHERE digest = \(digest) AND purpose = \(purpose)")
    }

    /// Makes the keys of a purpose and of whom they are open until another moment.
    func prolong(_ key: AccessKey, until: Moment) throws {
        try write("UPDATE access_key SET until = ?", [until.milliseconds.databaseValue], key)
    }

    /// Forgets those of a purpose that open nothing any more.
    func forget(_ purpose: AccessKey.Purpose, deadAt moment: Moment) throws {
        try db.execute(
            literal:
                "DELETE FROM access_key WHERE purpose = \(purpose) AND until <= \(moment.milliseconds)")
    }

    private func write(_ verb: String, _ values: [DatabaseValue], _ key: AccessKey) throws {
        let subject = key.subject.values
        let condition = subject.map { " AND \($0.name) = ?" }.joined()
        try db.cachedStatement(sql: "\(verb) WHERE purpose = ?\(condition)").execute(
            arguments: StatementArguments(values + [key.purpose.databaseValue] + subject.map(\.value)))
    }
}
