import Domain
import GRDB

/// Counts what is tried without proof, so that nobody tries it too often. What is older than a day is forgotten.
struct Attempts {
    /// What is tried.
    enum Purpose: String, DatabaseValueConvertible {
        /// The password of an e-mail.
        case signIn
        /// A code that opens no meeting, from an address of the network.
        case wrongCode
        /// A name looked up in an émargement, from an address of the network.
        case signingName
        /// A subscription, from an address of the network.
        case subscription
        /// A letter to the mailbox that a subscription names.
        case subscriptionLetter
        /// A forgotten password, from an address of the network.
        case forgotten
        /// A letter to the mailbox whose password was forgotten.
        case forgottenLetter
    }

    let db: Database
    let purpose: Purpose
    let moment: Moment

    /// Seconds.
    static let day: Int64 = 86_400

    /// How often it was tried for a subject within the last seconds.
    func count(for subject: String, within seconds: Int64) throws -> Int {
        try count("subject", Self.kept(subject), seconds)
    }

    /// How often it was tried from an address of the network within the last seconds.
    func count(from origin: String, within seconds: Int64) throws -> Int {
        try count("origin", origin.bounded(to: 64), seconds)
    }

    /// Throws `.conflict`, with that sentence, when a subject has used up what it may try.
    func require(
        fewerThan limit: Int, for subject: String, within seconds: Int64, _ sentence: String
    ) throws {
        guard try count(for: subject, within: seconds) < limit else { throw Refusal.conflict(sentence) }
    }

    /// Counts one more.
    func note(_ subject: String, from origin: String? = nil) throws {
        try db.execute(literal: "DELETE FROM attempt WHERE at < \(moment.seconds - Self.day)")
        try db.execute(
            literal: """
                INSERT INTO attempt (purpose, subject, origin, at)
                VALUES (\(purpose), \(Self.kept(subject)), \(origin?.bounded(to: 64)), \(moment.seconds))
                """)
    }

    /// Those of a subject were none: it proved what it is.
    func takeBack(_ subject: String) throws {
        let subject = Self.kept(subject)
        try db.execute(literal: "DELETE FROM attempt WHERE purpose = \(purpose) AND subject = \(subject)")
    }

    /// Anybody may try anything: no more of it is kept than an address takes.
    private static func kept(_ subject: String) -> String { subject.bounded(to: AnonymousLimits.email) }

    private func count(_ column: String, _ value: String, _ seconds: Int64) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM attempt WHERE purpose = ? AND \(column) = ? AND at > ?")
        return try Int.fetchOne(statement, arguments: [purpose, value, moment.seconds - seconds]) ?? 0
    }
}
