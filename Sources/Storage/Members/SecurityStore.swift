import Domain
import FoundationEssentials
import GRDB

/// One line of the security log: refusals alike of one minute.
package struct SecurityRow: Hashable, Sendable {
    package let id: Int64
    package let kind: SecurityEvent.Kind
    /// Name of the account; nil for nobody known.
    package let memberName: String?
    package let origin: String
    package let route: String
    package let first: Moment
    package let last: Moment
    package let times: Int

    /// Whether there may have been more: what comes too often is counted no further.
    package var isCut: Bool { times >= SecurityLimits.sameEachMinute }
}

extension Store {
    /// Keeps a refusal. What floods the log costs a reading and no write.
    package func note(_ event: SecurityEvent, at moment: Moment) async throws {
        let minute = moment.seconds / 60
        guard try read({ try SecurityLog(db: $0, minute: minute).hasRoom(for: event) }) else { return }
        try await database.write { db in
            let log = SecurityLog(db: db, minute: minute)
            if try log.hasRoom(for: event) { try log.add(event, at: moment) }
        }
    }

    /// The latest rows of the security log, a hundred at a time; of one account when it is given.
    package func securityLog(
        before: Int64? = nil, about member: ID<Member>? = nil
    ) async throws -> [SecurityRow] {
        try read { db in
            let request: SQLRequest<Row> = """
                SELECT s.id, s.kind, m.name, s.origin, s.route, s.first, s.last, s.times
                FROM security_event s LEFT JOIN member m ON m.id = s.member_id
                WHERE s.id < \(before ?? .max) AND (\(member) IS NULL OR s.member_id = \(member))
                ORDER BY s.id DESC LIMIT 100
                """
            return try request.fetchAll(db).map(SecurityRow.init)
        }
    }

    /// Whether a letter may be sent to a mailbox whose password was forgotten, asked from an address of the network:
    /// three a day, and ten a quarter of an hour from one place. The try counts whether there is such an account or not.
    package func admitsForgotten(
        _ mailbox: Mailbox, from address: String, at moment: Moment
    ) async throws -> Bool {
        try await database.write { db in
            let asked = Attempts(db: db, purpose: .forgotten, moment: moment)
            let letters = Attempts(db: db, purpose: .forgottenLetter, moment: moment)
            let key = try MailKey(db).of(mailbox).base64EncodedString()
            guard try asked.count(for: address, within: SignInLimits.window) < 10,
                try letters.count(for: key, within: Attempts.day) < 3
            else { return false }
            try asked.note(address)
            try letters.note(key)
            return true
        }
    }
}

/// Writes the security log.
private struct SecurityLog {
    let db: Database
    let minute: Int64

    func hasRoom(for event: SecurityEvent) throws -> Bool {
        if let known = try times(event) { return known < SecurityLimits.sameEachMinute }
        let sql = "SELECT count(*) FROM security_event WHERE minute = ?"
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [minute]) ?? 0
            < SecurityLimits.eachMinute
    }

    func add(_ event: SecurityEvent, at moment: Moment) throws {
        let now = moment.milliseconds
        try db.execute(
            literal: """
                UPDATE security_event SET times = times + 1, last = \(now)
                WHERE minute = \(minute) AND kind = \(event.kind.rawValue) AND member_id IS \(event.member)
                    AND origin = \(event.origin) AND route = \(event.route)
                """)
        if db.changesCount > 0 { return }
        try db.execute(
            literal: """
                INSERT INTO security_event (kind, member_id, origin, route, minute, first, last, times)
                VALUES (\(event.kind.rawValue), \(event.member), \(event.origin), \(event.route), \(minute), \(now),
                    \(now), 1)
                """)
        try db.execute(
            literal:
                "DELETE FROM security_event WHERE id <= \(db.lastInsertedRowID - Int64(SecurityLimits.rows))")
    }

    private func times(_ event: SecurityEvent) throws -> Int? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT times FROM security_event
                WHERE minute = ? AND kind = ? AND member_id IS ? AND origin = ? AND route = ?
                """)
        return try Int.fetchOne(
            statement, arguments: [minute, event.kind.rawValue, event.member, event.origin, event.route])
    }
}

extension SecurityRow {
    fileprivate init(row: Row) {
        self.init(
            id: row[0], kind: SecurityEvent.Kind(rawValue: row[1]) ?? .missing, memberName: row[2],
            origin: row[3], route: row[4], first: Moment(milliseconds: row[5]),
            last: Moment(milliseconds: row[6]), times: row[7])
    }
}
