import Domain
import FoundationEssentials
import GRDB

/// How often somebody without account may ask to subscribe.
package enum SubscriptionLimits {
    /// Seconds.
    package static let window: Int64 = 15 * 60
    /// From one address of the network, within the window.
    package static let network = 20
    /// Letters to one mailbox, within a day.
    package static let mailbox = 3
}

extension Store {
    /// Asks for the reviews of a contract to be sent to a mailbox, and puts a letter to it in the outbox: one to
    /// confirm, or one that says that it receives them already. Whoever asks learns nothing of which.
    /// Throws `.conflict` when the network address asked too often.
    package func askSubscription(
        of mailbox: Mailbox, in slug: String, from address: String, tokenHash: Data, at moment: Moment,
        compose: @escaping @Sendable (_ contract: Contract, _ isKnown: Bool) throws -> ComposedLetter
    ) async throws {
        try await refusing {
            try await database.write { db in
                let contract = try PublishedReader(db: db).contract(slug)
                let tries = SubscriptionTries(db: db, moment: moment)
                try tries.requireFew(from: address)
                guard try tries.takes(mailbox) else { return }
                let isKnown = try Subscribers(db: db, contract: contract.id, moment: moment)
                    .ask(mailbox, tokenHash)
                try Outbox(db: db).add(
                    compose(contract, isKnown), to: mailbox, person: nil, readership: .public, mailing: nil,
                    contract: contract.id, at: moment)
            }
        }
    }

    /// The contract of a subscription that waits to be confirmed. Throws `.notFound` when none waits, or no longer.
    package func subscription(_ tokenHash: Data, at moment: Moment) async throws -> Contract {
        try read { try Subscribers.waiting($0, tokenHash, at: moment).contract }
    }

    /// Confirms a subscription: a mailbox that had left, or that was refused, receives again.
    package func confirmSubscription(_ tokenHash: Data, at moment: Moment) async throws -> Contract {
        try await database.write { db in
            let (contract, subscriber) = try Subscribers.waiting(db, tokenHash, at: moment)
            // The secret stays until its hours are over: who follows the link twice reads the same page.
            try db.execute(
                literal: """
                    UPDATE subscriber SET confirmed = coalesce(confirmed, \(moment.milliseconds)) WHERE id = \(subscriber.id)
                    """)
            if let mailbox = Mailbox(subscriber.email) {
                try db.execute(
                    literal: """
                        DELETE FROM mail_refusal WHERE contract_id = \(contract.id)
                            AND address_key = \(MailKey(db).of(mailbox))
                        """)
            }
            guard !subscriber.isConfirmed else { return contract }
            try WriteTransaction(db: db, contract: contract.id, member: nil, moment: moment).record(
                .create, .subscriber, subscriber.id.rawValue, "Abonné·e n°\u{a0}\(subscriber.id)")
            return contract
        }
    }
}

/// The subscribers of one contract.
private struct Subscribers {
    let db: Database
    let contract: ID<Contract>
    let moment: Moment

    /// Notes who asks; true when it is confirmed already. Forgets those who never confirmed.
    func ask(_ mailbox: Mailbox, _ tokenHash: Data) throws -> Bool {
        let now = moment.milliseconds
        try db.execute(
            literal: "DELETE FROM subscriber WHERE confirmed IS NULL AND token_until <= \(moment.seconds)")
        let isKnown = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM subscriber WHERE contract_id = ? AND email = ? AND confirmed IS NOT NULL",
            arguments: [contract, mailbox.description])
        if isKnown == true { return true }
        let until = moment.seconds + Subscriber.patience
        try db.execute(
            literal: """
                INSERT INTO subscriber (contract_id, email, asked, token_hash, token_until)
                VALUES (\(contract), \(mailbox.description), \(now), \(tokenHash), \(until))
                ON CONFLICT (contract_id, email) DO UPDATE SET token_hash = \(tokenHash), token_until = \(until)
                """)
        return false
    }

    static func waiting(
        _ db: Database, _ tokenHash: Data, at moment: Moment
    ) throws -> (contract: Contract, subscriber: Subscriber) {
        let sql = "SELECT * FROM subscriber WHERE token_hash = ? AND token_until > ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [tokenHash, moment.seconds]),
            let home = try Row.fetchOne(
                db, sql: "SELECT * FROM contract WHERE id = ?", arguments: [row["contract_id"] as Int64])
        else { throw Refusal.notFound }
        return (Contract(row: home), Subscriber(row: row))
    }
}

/// Counts what is asked without an account.
private struct SubscriptionTries {
    let db: Database
    let moment: Moment

    func requireFew(from address: String) throws {
        try db.execute(literal: "DELETE FROM subscription_try WHERE at < \(moment.seconds - 86_400)")
        guard try count("network", address, within: SubscriptionLimits.window) < SubscriptionLimits.network
        else {
            throw Refusal.conflict("Trop de demandes\u{202f}: réessayez dans 15\u{a0}minutes.")
        }
        try note("network", address)
    }

    /// Whether one more letter may go to the mailbox today.
    func takes(_ mailbox: Mailbox) throws -> Bool {
        let key = try MailKey(db).of(mailbox).base64EncodedString()
        guard try count("mailbox", key, within: 86_400) < SubscriptionLimits.mailbox else { return false }
        try note("mailbox", key)
        return true
    }

    private func count(_ kind: String, _ key: String, within seconds: Int64) throws -> Int {
        let sql = "SELECT count(*) FROM subscription_try WHERE kind = ? AND key = ? AND at > ?"
        return try Int.fetchOne(db, sql: sql, arguments: [kind, key, moment.seconds - seconds]) ?? 0
    }

    private func note(_ kind: String, _ key: String) throws {
        try db.execute(
            literal:
                "INSERT INTO subscription_try (kind, key, at) VALUES (\(kind), \(key), \(moment.seconds))")
    }
}
