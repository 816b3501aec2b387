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
    /// Joined to its convocation; none where the code opens the émargement.
    package let documents: [Attachment]
}

/// Somebody awaited, told by name to who typed that name.
package struct AwaitedRow: Hashable, Sendable {
    package let id: ID<Attendance>
    package let name: String
    /// «Manager du service Prévention, CPAM 77»; empty for residents.
    package let detail: String
    package let isPresent: Bool
}

/// What a code of a meeting opens to who has no account. Each has a code of its own: the one proves that one is in the room,
/// the other is in every mailbox.
package enum CodePurpose: Sendable {
    /// The émargement, in the hours of the meeting.
    case signing
    /// The answer to the convocation, until the meeting.
    case answering

    fileprivate var table: String {
        switch self {
        case .signing: "attendance_code"
        case .answering: "answer_code"
        }
    }

    /// What the history says of it.
    fileprivate func words(isOpen: Bool) -> String {
        switch self {
        case .signing: isOpen ? "Émargement par code ouvert" : "Émargement par code clos"
        case .answering: isOpen ? "Réponses par lien ouvertes" : "Réponses par lien closes"
        }
    }

    /// When it opens anything. Throws `.conflict` when that is over.
    fileprivate func hours(of meeting: Meeting, openedAt moment: Moment) throws(Refusal) -> Range<Moment> {
        switch self {
        case .signing: return try meeting.signingHours(at: moment)
        case .answering:
            guard meeting.state == .planned, moment < meeting.answersEnd else {
                throw .conflict("Cette réunion n’attend plus de réponse.")
            }
            return moment..<meeting.answersEnd
        }
    }
}

extension Store {
    /// Opens a meeting by a code, for one purpose; the émargement takes the new code in place of the one that it had, and
    /// answers, which are in mailboxes, keep theirs, all those convened standing in the émargement.
    package func openCode(
        _ code: String, _ purpose: CodePurpose = .signing, for id: ID<Meeting>, in slug: String,
        by signature: Signature
    ) async throws -> AttendanceCode {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            if purpose == .answering { try writing.prepareAttendance(of: id) }
            let meeting = try writing.meeting(id)
            let hours = try purpose.hours(of: meeting, openedAt: signature.moment)
            if purpose == .answering, let known = try writing.code(purpose, of: id) { return known }
            try writing.db.execute(sql: "DELETE FROM \(purpose.table) WHERE meeting_id = ?", arguments: [id])
            try writing.insert(code, purpose, hours, of: id)
            try writing.record(
                .change, .meeting, id.rawValue, "\(purpose.words(isOpen: true)), \(meeting.historyName)")
            return AttendanceCode(code, hours: hours)
        }
    }

    /// Takes back the code of a meeting for one purpose at once; what was signed or answered stays.
    package func closeCode(
        _ purpose: CodePurpose = .signing, of id: ID<Meeting>, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let meeting = try writing.meeting(id)
            try writing.db.execute(sql: "DELETE FROM \(purpose.table) WHERE meeting_id = ?", arguments: [id])
            guard writing.db.changesCount > 0 else { return }
            try writing.record(
                .change, .meeting, id.rawValue, "\(purpose.words(isOpen: false)), \(meeting.historyName)")
        }
    }

    /// The code of a meeting for one purpose, whether its hours have come, are there, or have passed.
    package func code(
        _ purpose: CodePurpose = .signing, of id: ID<Meeting>, in slug: String, visibleTo member: Member
    ) async throws -> AttendanceCode? {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try CodeReader(db: db, contract: contract).code(purpose, of: id)
        }
    }

    /// The meeting that a code opens, or opened, for one purpose. Throws `.notFound` for a code of none; each such try counts
    /// against the address. Throws `.conflict` when the address tried too often.
    package func opened(
        _ code: String, _ purpose: CodePurpose, from address: String, at moment: Moment
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
    let sitting: OpenAttendance
    let meeting: ID<Meeting>
    let contract: ID<Contract>

    init?(_ db: Database, _ code: String, _ purpose: CodePurpose) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT m.*, c.*, k.name AS contract_name, k.holder AS holder
                FROM \(purpose.table) c JOIN meeting m ON m.id = c.meeting_id
                JOIN contract k ON k.id = m.contract_id
                WHERE c.code = ? AND m.removed = 0 AND m.state <> 'cancelled'
                """)
        guard let row = try Row.fetchOne(statement, arguments: [code]) else { return nil }
        let meeting = Meeting(row: row)
        (self.meeting, contract) = (meeting.id, row["contract_id"])
        sitting = OpenAttendance(
            code: AttendanceCode(row, purpose, of: meeting),
            contractName: row["contract_name"], holder: row["holder"],
            name: meeting.name, when: meeting.when, time: meeting.time, place: meeting.place,
            documents: purpose == .signing
                ? []
                : try MeetingReader(db: db, contract: contract)
                    .documents(of: meeting.id))
    }
}

extension AttendanceCode {
    /// Answers are taken until the hour of the meeting as it is now; the émargement by code, in the hours that it was given.
    fileprivate init(_ row: Row, _ purpose: CodePurpose, of meeting: Meeting) {
        let opens = Moment(milliseconds: (row["opens"] as Int64) * 1_000)
        let closes =
            switch purpose {
            case .signing: Moment(milliseconds: (row["closes"] as Int64) * 1_000)
            case .answering: max(opens, meeting.answersEnd)
            }
        self.init(row["code"], hours: opens..<closes)
    }
}

/// Reads the codes of the meetings of a contract.
private struct CodeReader {
    let db: Database
    let contract: ID<Contract>

    func code(_ purpose: CodePurpose, of id: ID<Meeting>) throws -> AttendanceCode? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT m.*, c.* FROM \(purpose.table) c JOIN meeting m ON m.id = c.meeting_id
                WHERE m.id = ? AND m.contract_id = ? AND m.removed = 0
                """)
        return try Row.fetchOne(statement, arguments: [id, contract])
            .map { AttendanceCode($0, purpose, of: Meeting(row: $0)) }
    }
}

extension WriteTransaction {
    fileprivate func code(_ purpose: CodePurpose, of id: ID<Meeting>) throws -> AttendanceCode? {
        try CodeReader(db: db, contract: contract).code(purpose, of: id)
    }

    fileprivate func insert(
        _ code: String, _ purpose: CodePurpose, _ hours: Range<Moment>, of id: ID<Meeting>
    ) throws {
        let (opens, closes) = (hours.lowerBound.seconds, hours.upperBound.seconds)
        switch purpose {
        case .signing:
            try db.execute(
                literal: """
                    INSERT INTO attendance_code (meeting_id, code, opens, closes)
                    VALUES (\(id), \(code), \(opens), \(closes))
                    """)
        case .answering:
            try db.execute(
                literal: "INSERT INTO answer_code (meeting_id, code, opens) VALUES (\(id), \(code), \(opens))"
            )
        }
    }

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
