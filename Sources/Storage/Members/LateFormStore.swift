import Domain
import FoundationEssentials
import GRDB

/// A form that came after its session had ended by itself.
package struct LateForm: Sendable {
    /// 16 MiB, files included.
    package static let heaviest = 16 * 1_024 * 1_024
    /// A day, in seconds.
    package static let life: Int64 = 24 * 3_600
    /// How many an account has at once, whatever the number of its sessions.
    static let most = 4

    /// Zero before it is kept.
    package let id: Int64
    /// Where it was sent, with its query.
    package let path: String
    /// The type of its body, as the browser said it.
    package let type: String
    package let body: Data
    /// When it came.
    package let at: Moment

    package init(id: Int64 = 0, path: String, type: String, body: Data, at: Moment) {
        (self.id, self.path, self.type, self.body, self.at) = (id, path, type, body, at)
    }
}

extension Store {
    /// The account of a session that ended by itself less than twelve hours ago; nil for one that was closed, whose
    /// account is disabled, or that is alive.
    package func endedSession(_ tokenHash: Data, at moment: Moment) async throws -> Member? {
        try read { db in
            let sql = """
                SELECT \(MemberReader.columns) FROM access_key k JOIN member m ON m.id = k.member_id
                WHERE k.digest = ? AND k.purpose = 'session' AND k.until <= ? AND k.until > ?
                    AND m.is_disabled = 0
                """
            let former = moment.adding(seconds: -SessionLimits.memory).milliseconds
            let arguments: StatementArguments = [tokenHash, moment.milliseconds, former]
            return try Row.fetchOne(db, sql: sql, arguments: arguments).map(MemberReader.member)
        }
    }

    /// The sessions of an account that are alive, or ended by themselves less than twelve hours ago: a page of one of
    /// them may still be open in some tab.
    package func sessions(of member: ID<Member>, at moment: Moment) async throws -> [Data] {
        try read { db in
            let former = moment.adding(seconds: -SessionLimits.memory).milliseconds
            return try Data.fetchAll(
                db,
                sql: """
                    SELECT digest FROM access_key WHERE purpose = 'session' AND member_id = ? AND until > ?
                    ORDER BY made DESC LIMIT 50
                    """, arguments: [member, former])
        }
    }

    /// Keeps a form for the author of a session that ended by itself; sent again, it takes the place of the former one.
    /// False, and nothing changes, when another form of this session waits already, when the account has too many, or
    /// when it is too heavy.
    package func keep(_ form: LateForm, of session: Data, for member: ID<Member>) async throws -> Bool {
        guard form.body.count <= LateForm.heaviest, form.type.utf8.count <= 256 else { return false }
        return try await database.write { db in
            try LateForms(db: db).forgetOld(at: form.at)
            let taken = try Bool.fetchOne(
                db, sql: "SELECT 1 FROM late_form WHERE session = ? AND path <> ?",
                arguments: [session, form.path])
            let others = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM late_form WHERE member_id = ? AND session <> ?",
                arguments: [member, session])
            if taken == true || (others ?? 0) >= LateForm.most { return false }
            try db.execute(literal: "DELETE FROM late_form WHERE session = \(session)")
            try db.execute(
                literal: """
                    INSERT INTO late_form (session, member_id, path, type, body, at) VALUES (\(session),
                        \(member), \(form.path), \(form.type), \(form.body), \(form.at.milliseconds))
                    """)
            return true
        }
    }

    /// The form that an account sent too late, the latest or the one of an id; nil when there is none, or when a day went.
    package func lateForm(
        _ id: Int64? = nil, of member: ID<Member>, at moment: Moment
    ) async throws -> LateForm? {
        try read { db in
            let oldest = moment.adding(seconds: -LateForm.life).milliseconds
            let sql = """
                SELECT id, path, type, body, at FROM late_form
                WHERE member_id = ? AND at > ? AND (? IS NULL OR id = ?) ORDER BY at DESC, id DESC LIMIT 1
                """
            return try Row.fetchOne(db, sql: sql, arguments: [member, oldest, id, id]).map { row in
                LateForm(
                    id: row[0], path: row[1], type: row[2], body: row[3],
                    at: Moment(milliseconds: row[4]))
            }
        }
    }

    /// Forgets a form that its author sent again, or gave up.
    package func forgetLateForm(_ id: Int64, of member: ID<Member>) async throws {
        try await database.write { db in
            try db.execute(literal: "DELETE FROM late_form WHERE id = \(id) AND member_id = \(member)")
        }
    }
}

/// The forms that came too late, within a transaction.
struct LateForms {
    let db: Database

    /// Forgets those that nobody asked for within a day.
    func forgetOld(at moment: Moment) throws {
        let oldest = moment.adding(seconds: -LateForm.life).milliseconds
        try db.execute(literal: "DELETE FROM late_form WHERE at <= \(oldest)")
    }
}
