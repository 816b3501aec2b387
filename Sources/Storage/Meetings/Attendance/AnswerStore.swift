import Domain
import GRDB

/// Somebody convened, told to who typed the name.
package struct ConvenedRow: Hashable, Sendable {
    package let id: ID<Attendance>
    package let name: String
    /// «Manager du service Prévention, CPAM 77»; empty for residents.
    package let detail: String
}

extension Store {
    /// Lets those convened answer by a code, all of them standing in the émargement; gives the code that there is already.
    package func openAnswers(
        _ code: String, for id: ID<Meeting>, in slug: String, by signature: Signature
    ) async throws -> AttendanceCode {
        try await prepareAttendance(of: id, in: slug, by: signature)
        return try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let meeting = try writing.meeting(id)
            guard meeting.state == .planned, signature.moment < meeting.answersEnd else {
                throw Refusal.conflict("Cette réunion n’attend plus de réponse.")
            }
            let rows = "SELECT code, opens FROM answer_code WHERE meeting_id = ?"
            if let known = try Row.fetchOne(writing.db, sql: rows, arguments: [id]) {
                return AttendanceCode(answering: known, meeting)
            }
            let opens = signature.moment.seconds
            try writing.db.execute(
                literal: "INSERT INTO answer_code (meeting_id, code, opens) VALUES (\(id), \(code), \(opens))"
            )
            try writing.record(
                .change, .meeting, id.rawValue, "Réponses par lien ouvertes, \(meeting.historyName)")
            return AttendanceCode(code, hours: signature.moment..<meeting.answersEnd)
        }
    }

    /// Takes the link of answers back; what was answered stays.
    package func closeAnswers(of id: ID<Meeting>, in slug: String, by signature: Signature) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let meeting = try writing.meeting(id)
            try writing.db.execute(literal: "DELETE FROM answer_code WHERE meeting_id = \(id)")
            guard writing.db.changesCount > 0 else { return }
            try writing.record(
                .change, .meeting, id.rawValue, "Réponses par lien closes, \(meeting.historyName)")
        }
    }

    /// The code by which those convened answer; nil until it is opened, once the meeting has begun or is cancelled.
    package func answerCode(
        of meeting: Meeting, in slug: String, visibleTo member: Member, at moment: Moment
    ) async throws -> AttendanceCode? {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            guard meeting.state == .planned, moment < meeting.answersEnd else { return nil }
            let statement = try db.cachedStatement(
                sql: """
                    SELECT c.code, c.opens FROM answer_code c JOIN meeting m ON m.id = c.meeting_id
                    WHERE m.id = ? AND m.contract_id = ? AND m.removed = 0
                    """)
            return try Row.fetchOne(statement, arguments: [meeting.id, contract])
                .map { AttendanceCode(answering: $0, meeting) }
        }
    }

    /// The meeting of which a code takes answers. Throws `.notFound` for a code of none; each such try counts against the
    /// address. Throws `.conflict` when the address tried too often.
    package func convocation(
        byCode code: String, from address: String, at moment: Moment
    ) async throws -> OpenAttendance {
        try await opened(code, .answering, from: address, at: moment)
    }

    /// The rows that a typed name, or the whole name of a structure, means.
    package func convened(
        named typed: String, byCode code: String, from address: String, at moment: Moment
    ) async throws -> [ConvenedRow] {
        try await byCode(code, .answering, from: address, at: moment) { writing, meeting in
            try writing.convened(to: meeting, meantBy: typed)
        }
    }

    /// Keeps the answer of a row that the person found by its name, in the place of the one before. Throws `.notFound` when
    /// the row is not that name's.
    package func answer(
        _ answer: ConvocationAnswer, of id: ID<Attendance>, named typed: String, byCode code: String,
        from address: String, at moment: Moment
    ) async throws {
        try answer.validate()
        try await byCode(code, .answering, from: address, at: moment) { writing, meeting in
            let isTheirs = try writing.convened(to: meeting, meantBy: typed).contains { $0.id == id }
            let rows = try MeetingReader(db: writing.db, contract: writing.contract).attendance(of: meeting)
            guard isTheirs, var row = rows.first(where: { $0.id == id }) else { throw Refusal.notFound }
            row.answer(answer, at: moment)
            try writing.save(UnsignedRow(row: row, historyName: "Réponse à la convocation"))
        }
    }
}

extension WriteTransaction {
    /// People by their last name, as for the émargement; a structure that nobody represents by its name or acronym.
    fileprivate func convened(to meeting: ID<Meeting>, meantBy typed: String) throws -> [ConvenedRow] {
        let people = try rows(of: meeting, meantBy: typed).map { row, person in
            ConvenedRow(id: row.id, name: person.fullName, detail: try detail(row))
        }
        let statement = try db.cachedStatement(
            sql: """
                SELECT a.id, o.name, o.acronym FROM attendance a JOIN organization o ON o.id = a.organization_id
                WHERE a.meeting_id = ? AND a.removed = 0 AND a.person_id IS NULL AND a.headcount = 1 ORDER BY a.id
                """)
        let wanted = French.folded(typed)
        let structures = try Row.fetchAll(statement, arguments: [meeting])
            .filter { [$0[1] as String, $0[2]].contains { !$0.isEmpty && French.folded($0) == wanted } }
        return people + structures.map { ConvenedRow(id: $0[0], name: $0[1], detail: "") }
    }
}

extension AttendanceCode {
    /// Answers are taken from the opening to the hour of the meeting, as it is now.
    init(answering row: Row, _ meeting: Meeting) {
        let opens = Moment(milliseconds: (row["opens"] as Int64) * 1_000)
        self.init(row["code"], hours: opens..<max(opens, meeting.answersEnd))
    }
}
