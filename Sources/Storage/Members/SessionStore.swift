import Domain
import FoundationEssentials
import GRDB

/// How long a session lives, in seconds.
package enum SessionLimits {
    /// Without a request.
    package static let idle: Int64 = 30 * 60
    /// Whatever happens.
    package static let absolute: Int64 = 12 * 3_600
    /// A request writes that the session is alive at most so often.
    package static let stamp: Int64 = 60
    /// How long one that ended by itself is remembered: what its pages send is still its author's.
    package static let memory: Int64 = 12 * 3_600

    /// When a session ends that was opened at a moment and saw its last request at another.
    static func end(opened: Moment, lastRequest: Moment) -> Moment {
        min(lastRequest.adding(seconds: idle), opened.adding(seconds: absolute))
    }
}

/// How often a sign-in may fail within a window.
package enum SignInLimits {
    /// Seconds.
    package static let window: Int64 = 15 * 60
    /// For one e-mail.
    package static let anEmail = 5
    /// From one address of the network.
    package static let anAddress = 50
}

/// A session that is alive.
package struct LivingSession: Sendable {
    /// The account as it is now.
    package let member: Member
    /// Whether its stamp should be renewed.
    package let isStale: Bool
    /// When it ends if no request comes.
    package let until: Moment
    /// When it ends whatever happens.
    package let last: Moment

    /// When it ends if no request comes after this one, which renews it.
    package func renewed(at moment: Moment) -> Moment {
        isStale ? min(moment.adding(seconds: SessionLimits.idle), last) : until
    }
}

extension Store {
    /// Opens a session on a device, by its words, and records the sign-in.
    package func openSession(
        _ tokenHash: Data, of member: Member, at moment: Moment, on device: String = ""
    ) async throws {
        try await database.write { db in
            let keys = AccessKeys(db: db)
            try keys.forget(.session, deadAt: moment.adding(seconds: -SessionLimits.memory))
            try LateForms(db: db).forgetOld(at: moment)
            try Attempts(db: db, purpose: .signIn, moment: moment).takeBack(member.email)
            try keys.give(
                .session(member.id), tokenHash, at: moment,
                until: SessionLimits.end(opened: moment, lastRequest: moment), on: device)
            let writing = InstanceTransaction(db: db, member: member, moment: moment)
            try writing.record(.signIn, .member, member.id.rawValue, member.historyName)
        }
    }

    /// A living session; nil for one that ended.
    package func session(_ tokenHash: Data, at moment: Moment) async throws -> LivingSession? {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT \(MemberReader.columns), k.made, k.until FROM access_key k JOIN member m ON m.id = k.member_id
                    WHERE \(AccessKeys.opens(.session)) AND m.is_disabled = 0
                    """)
            let arguments: StatementArguments = [tokenHash, moment.milliseconds]
            return try statement.value(arguments) { row in
                let (made, until): (Stamp, Stamp) = (row["made"], row["until"])
                let renewed = SessionLimits.end(opened: made.moment, lastRequest: moment)
                let isStale = renewed >= until.moment.adding(seconds: SessionLimits.stamp)
                return LivingSession(
                    member: MemberReader.member(row), isStale: isStale, until: until.moment,
                    last: made.moment.adding(seconds: SessionLimits.absolute))
            }
        }
    }

    /// Says that a session is alive.
    package func stampSession(_ tokenHash: Data, at moment: Moment) async throws {
        try await database.write { db in
            let sql = "SELECT k.made FROM access_key k WHERE \(AccessKeys.opens(.session))"
            guard
                let made = try Stamp.fetchOne(db, sql: sql, arguments: [tokenHash, moment.milliseconds])
            else { return }
            let end = SessionLimits.end(opened: made.moment, lastRequest: moment).milliseconds
            try db.execute(literal: "UPDATE access_key SET until = \(end) WHERE digest = \(tokenHash)")
            try LateForms(db: db).forgetOld(at: moment)
        }
    }

    /// Ends the session that a browser had when somebody signs in there: pages of the same account may still be open in
    /// other tabs, and send what was typed; those of another account send nothing any more.
    package func replaceSession(_ tokenHash: Data, by member: ID<Member>, at moment: Moment) async throws {
        try await database.write { db in
            try db.execute(
                literal: """
                    DELETE FROM access_key
                    WHERE digest = \(tokenHash) AND purpose = 'session' AND member_id <> \(member)
                    """)
            try db.execute(
                literal: """
                    UPDATE access_key SET until = \(moment.milliseconds) WHERE digest = \(tokenHash)
                        AND purpose = 'session' AND until > \(moment.milliseconds)
                    """)
        }
    }

    /// Ends a session.
    package func closeSession(_ tokenHash: Data) async throws {
        try await database.write { db in
            try AccessKeys(db: db).takeBack(tokenHash, .session)
        }
    }

    /// Why an invitation opens nothing any more: whether its account has a password by now. Nil for what is none.
    package func isTaken(invitation tokenHash: Data) async throws -> Bool? {
        try read { db in
            let sql = """
                SELECT m.password <> '' FROM access_key k JOIN member m ON m.id = k.member_id
                WHERE k.digest = ? AND k.purpose = 'invitation' AND m.is_disabled = 0
                """
            return try Bool.fetchOne(db, sql: sql, arguments: [tokenHash])
        }
    }

    /// Whether a password may be tried for an e-mail, from an address of the network. The try counts as failed
    /// from now on, so that tries at once do not pass together; the session that it opens takes it back.
    package func admitsSignIn(email: String, address: String, at moment: Moment) async throws -> Bool {
        let email = email.lowercased()
        return try await database.write { db in
            let tries = Attempts(db: db, purpose: .signIn, moment: moment)
            guard try tries.count(for: email, within: SignInLimits.window) < SignInLimits.anEmail,
                try tries.count(from: address, within: SignInLimits.window) < SignInLimits.anAddress
            else { return false }
            try tries.note(email, from: address)
            return true
        }
    }

    /// Leaves a row in the history for what was taken out of a contract, or out of the instance.
    package func noteExport(_ label: String, in slug: String?, by signature: Signature) async throws {
        try await database.write { db in
            let contract = slug.flatMap { try? Lookup(db: db).contract($0, visibleTo: signature.member) }
            let (member, moment) = (signature.member, signature.moment)
            let writing: any RowWriter =
                if let contract {
                    WriteTransaction(db: db, contract: contract, member: member, moment: moment)
                } else {
                    InstanceTransaction(db: db, member: member, moment: moment)
                }
            try writing.record(.export, .member, signature.member.id.rawValue, label)
        }
    }
}
