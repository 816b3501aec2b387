import Domain
import GRDB

/// How often somebody without account may try.
package enum CodeLimits {
    /// Seconds.
    package static let window: Int64 = 15 * 60
    /// Wrong codes from one address of the network: a whole room may come by one.
    package static let wrongCodes = 30
    /// Names looked up, or signed, from one address.
    package static let names = 300
    /// Rows that an émargement may hold before the code adds no more.
    package static let rows = 1_000
}

/// What the code of a meeting shows to who has no account: nothing else of the contract.
package struct OpenAttendance: Hashable, Sendable {
    package let code: AttendanceCode
    /// «CLS de Melun Val de Seine», and who holds it.
    package let contractName: String
    package let holder: String
    /// «2e COPIL».
    package let name: String
    package let when: Horizon
    package let time: TimeOfDay?
    package let place: String
}

/// Somebody awaited, told by name to who typed that name.
package struct AwaitedRow: Hashable, Sendable {
    package let id: ID<Attendance>
    package let name: String
    /// «Manager du service Prévention, CPAM 77»; empty for residents.
    package let detail: String
    package let isPresent: Bool
}

extension Store {
    /// Opens the émargement of a meeting by a code, for the hours of the meeting; replaces the code that it had.
    package func openCode(
        _ code: String, for id: ID<Meeting>, in slug: String, by signature: Signature
    ) async throws -> AttendanceCode {
        try await write(in: slug, by: signature, .editContract) { writing in
            let meeting = try writing.meeting(id)
            let opened = AttendanceCode(code, hours: try meeting.signingHours(at: signature.moment))
            try writing.db.execute(literal: "DELETE FROM attendance_code WHERE meeting_id = \(id)")
            try writing.db.execute(
                literal: """
                    INSERT INTO attendance_code (meeting_id, code, opens, closes)
                    VALUES (\(id), \(code), \(opened.hours.lowerBound.seconds), \(opened.hours.upperBound.seconds))
                    """)
            try writing.record(
                .change, .meeting, id.rawValue, "Émargement par code ouvert, \(meeting.historyName)")
            return opened
        }
    }

    /// Closes the émargement by code of a meeting at once.
    package func closeCode(of id: ID<Meeting>, in slug: String, by signature: Signature) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let meeting = try writing.meeting(id)
            try writing.db.execute(literal: "DELETE FROM attendance_code WHERE meeting_id = \(id)")
            guard writing.db.changesCount > 0 else { return }
            try writing.record(
                .change, .meeting, id.rawValue, "Émargement par code clos, \(meeting.historyName)")
        }
    }

    /// The code of a meeting, whether its hours have come, are there, or have passed.
    package func code(
        of id: ID<Meeting>, in slug: String, visibleTo member: Member
    ) async throws -> AttendanceCode? {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let sql = """
                SELECT c.* FROM attendance_code c JOIN meeting m ON m.id = c.meeting_id
                WHERE m.id = ? AND m.contract_id = ? AND m.removed = 0
                """
            return try Row.fetchOne(db, sql: sql, arguments: [id, contract]).map(AttendanceCode.init)
        }
    }

    /// The meeting that a code opens, or opened. Throws `.notFound` for a code of none; each such try counts against
    /// the address. Throws `.conflict` when the address tried too often.
    package func sitting(
        byCode code: String, from address: String, at moment: Moment
    ) async throws -> OpenAttendance {
        try await opened(code, .signing, from: address, at: moment)
    }

    /// The meeting of a code, for one purpose.
    func opened(
        _ code: String, _ purpose: OpenedCode.Purpose, from address: String, at moment: Moment
    ) async throws -> OpenAttendance {
        let found = try await database.write { db in
            let tries = Attempts(db: db, purpose: .wrongCode, moment: moment)
            try tries.requireFewFrom(address, CodeLimits.wrongCodes)
            if let opened = try OpenedCode(db, code, purpose) { return opened.sitting as OpenAttendance? }
            try tries.note(address)
            return nil
        }
        guard let found else { throw Refusal.notFound }
        return found
    }
}

/// The code of a meeting with the meeting and the contract, for who has no account.
struct OpenedCode {
    /// What it opens.
    enum Purpose {
        /// The émargement, in the hours of the meeting.
        case signing
        /// The answer to the convocation, until then.
        case answering
    }

    let sitting: OpenAttendance
    let meeting: ID<Meeting>
    let contract: ID<Contract>

    init?(_ db: Database, _ code: String, _ purpose: Purpose) throws {
        let codes = purpose == .signing ? "attendance_code" : "answer_code"
        let statement = try db.cachedStatement(
            sql: """
                SELECT m.*, c.*, k.name AS contract_name, k.holder AS holder
                FROM \(codes) c JOIN meeting m ON m.id = c.meeting_id
                JOIN contract k ON k.id = m.contract_id
                WHERE c.code = ? AND m.removed = 0 AND m.state <> 'cancelled'
                """)
        guard let row = try Row.fetchOne(statement, arguments: [code]) else { return nil }
        let meeting = Meeting(row: row)
        (self.meeting, contract) = (meeting.id, row["contract_id"])
        sitting = OpenAttendance(
            code: purpose == .signing ? AttendanceCode(row: row) : AttendanceCode(answering: row, meeting),
            contractName: row["contract_name"], holder: row["holder"],
            name: meeting.name, when: meeting.when, time: meeting.time, place: meeting.place)
    }
}

extension AttendanceCode {
    init(row: Row) {
        let (opens, closes): (Int64, Int64) = (row["opens"], row["closes"])
        let hours = Moment(milliseconds: opens * 1_000)..<Moment(milliseconds: closes * 1_000)
        self.init(row["code"], hours: hours)
    }
}

extension WriteTransaction {
    /// A meeting of the contract with its parts.
    func meeting(_ id: ID<Meeting>) throws -> Meeting {
        return try MeetingReader(db: db, contract: contract).one(id)
    }
}

extension Attempts {
    /// Throws `.conflict` when an address tried codes, or names, too often.
    func requireFewFrom(_ address: String, _ limit: Int) throws {
        try require(
            fewerThan: limit, for: address, within: CodeLimits.window,
            "Trop d’essais\u{202f}: réessayez dans 15\u{a0}minutes.")
    }
}
