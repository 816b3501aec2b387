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
        confirming: ComposedLetter, known: ComposedLetter
    ) async throws {
        try await refusing {
            try await database.write { db in
                let contract = try PublishedReader(db: db).contract(slug)
                try db.countSubscription(from: address, at: moment)
                guard try db.mayWriteToday(to: mailbox, at: moment) else { return }
                let isKnown = try Subscribers(db: db, contract: contract.id, moment: moment)
                    .ask(mailbox, tokenHash)
                try Outbox(db: db).add(
                    isKnown ? known : confirming, to: mailbox, person: nil, audience: .public, mailing: nil,
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
            literal: """
                DELETE FROM subscriber WHERE confirmed IS NULL AND id NOT IN (SELECT k.subscriber_id FROM access_key k
                    WHERE k.purpose = 'subscription' AND k.until > \(now))
                """)
        let isKnown = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM subscriber WHERE contract_id = ? AND email = ? AND confirmed IS NOT NULL",
            arguments: [contract, mailbox.description])
        if isKnown == true { return true }
        try db.execute(
            literal: """
                INSERT INTO subscriber (contract_id, email, asked)
                VALUES (\(contract), \(mailbox.description), \(now)) ON CONFLICT (contract_id, email) DO NOTHING
                """)
        let sql = "SELECT id FROM subscriber WHERE contract_id = ? AND email = ?"
        let asking = try ID<Subscriber>.fetchOne(db, sql: sql, arguments: [contract, mailbox.description])
        guard let asking else { throw Refusal.notFound }
        let keys = AccessKeys(db: db)
        try keys.takeBack(.subscription(asking))
        let until = moment.adding(seconds: Subscriber.patience)
        try keys.give(.subscription(asking), tokenHash, at: moment, until: until)
        return false
    }

    static func waiting(
        _ db: Database, _ tokenHash: Data, at moment: Moment
    ) throws -> (contract: Contract, subscriber: Subscriber) {
        let sql = """
            SELECT s.* FROM access_key k JOIN subscriber s ON s.id = k.subscriber_id
            WHERE \(AccessKeys.opens(.subscription))
            """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [tokenHash, moment.milliseconds]),
            let slug = try String.fetchOne(
                db, sql: "SELECT slug FROM contract WHERE id = ?", arguments: [row["contract_id"] as Int64])
        else { throw Refusal.notFound }
        return (try PublishedReader(db: db).contract(slug), Subscriber(row: row))
    }
}

extension Database {
    /// Counts a subscription that is asked for. Throws `.conflict` when its address asked too often.
    fileprivate func countSubscription(from address: String, at moment: Moment) throws {
        let tries = Attempts(db: self, purpose: .subscription, moment: moment)
        try tries.require(
            fewerThan: SubscriptionLimits.network, for: address, within: SubscriptionLimits.window,
            "Trop de demandes\u{202f}: réessayez dans 15\u{a0}minutes.")
        try tries.note(address)
    }

    /// Whether one more letter may go to a mailbox today; it is counted.
    fileprivate func mayWriteToday(to mailbox: Mailbox, at moment: Moment) throws -> Bool {
        let tries = Attempts(db: self, purpose: .subscriptionLetter, moment: moment)
        let key = try MailKey(self).of(mailbox).base64EncodedString()
        guard try tries.count(for: key, within: Attempts.day) < SubscriptionLimits.mailbox else {
            return false
        }
        try tries.note(key)
        return true
    }
}

extension ObjectKind {
    /// Who asked on the public page to receive the reviews.
    package static let subscriber = ObjectKind(
        "subscriber", "Abonnement", "Abonnements", naming: "email", place: nil,
        [
            .mark("email", "Adresse électronique"), .moment("asked").untold, .moment("confirmed").untold,
        ])
}
