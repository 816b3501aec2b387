import Domain
import GRDB

/// What came of a signature by the code of a meeting.
package enum CodeSigning: Hashable, Sendable {
    case signed
    /// The person was present already: no second row.
    case again
}

extension Store {
    /// The rows of an émargement that a typed name means: a whole last name, so that nobody reads the list.
    /// Throws `.notFound` outside the hours of the code.
    package func awaited(
        named typed: String, byCode code: String, from address: String, at moment: Moment
    ) async throws -> [AwaitedRow] {
        try await byCode(code, .signing, from: address, at: moment) { writing, meeting in
            try writing.rows(of: meeting, meantBy: typed).map { row, person in
                AwaitedRow(
                    id: row.id, name: person.fullName, detail: try writing.detail(row),
                    isPresent: row.presence == .present)
            }
        }
    }

    /// Signs a row that the person found by its name. Throws `.notFound` when the row is not that name's.
    package func sign(
        _ id: ID<Attendance>, named typed: String, byCode code: String, from address: String,
        at moment: Moment
    ) async throws -> CodeSigning {
        try await byCode(code, .signing, from: address, at: moment) { writing, meeting in
            guard
                let row = try writing.rows(of: meeting, meantBy: typed).first(where: { $0.row.id == id })?.row
            else { throw Refusal.notFound }
            return try writing.sign(row)
        }
    }

    /// Signs for somebody whom the émargement does not hold; one of the same name who stands in it signs instead.
    package func sign(
        _ arrival: Arrival, byCode code: String, from address: String, at moment: Moment
    ) async throws -> CodeSigning {
        try arrival.validate()
        return try await byCode(code, .signing, from: address, at: moment) { writing, meeting in
            if let known = try writing.rows(of: meeting, meantBy: arrival.name)
                .first(where: { $0.person.answers(to: arrival.name) })
            {
                return try writing.sign(known.row)
            }
            var arrival = arrival
            (arrival.isByCode, arrival.row.presence) = (true, .present)
            var row = try writing.row(of: arrival)
            (row.meeting, row.signedAt) = (meeting, moment)
            try writing.requireRoom(in: meeting)
            try writing.save(UnsignedRow(row: row, historyName: UnsignedRow.signed))
            return .signed
        }
    }

    /// One transaction of somebody without account, within the hours of a code, in its meeting alone.
    func byCode<Result: Sendable>(
        _ code: String, _ purpose: CodePurpose, from address: String, at moment: Moment,
        _ body: @escaping @Sendable (WriteTransaction, ID<Meeting>) throws -> Result
    ) async throws -> Result {
        try await refusing {
            try await database.write { db in
                let tries = Attempts(db: db, purpose: .signingName, moment: moment)
                try tries.requireFewFrom(address, CodeLimits.names)
                guard let opened = try OpenedCode(db, code, purpose),
                    opened.sitting.code.hours.contains(moment)
                else { throw Refusal.notFound }
                try tries.note(address)
                let writing = WriteTransaction(db: db, contract: opened.contract, member: nil, moment: moment)
                return try body(writing, opened.meeting)
            }
        }
    }
}

/// A row that was written by a code: its history says so, and bears no account.
struct UnsignedRow: Record {
    let row: Attendance
    let historyName: String

    static let signed = "Émargement par le code de la réunion"

    static var objectKind: ObjectKind { .attendance }
    var key: Int64 { row.key }
    var version: Int { row.version }
    var columns: Columns { row.columns }
    var references: [References] { row.references }
}

extension WriteTransaction {
    func rows(
        of meeting: ID<Meeting>, meantBy typed: String
    ) throws -> [(row: Attendance, person: Person)] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT p.* FROM attendance a JOIN person p ON p.id = a.person_id
                WHERE a.meeting_id = ? AND a.removed = 0 AND p.is_erased = 0 ORDER BY a.id
                """)
        let people = try Row.fetchAll(statement, arguments: [meeting]).map(Person.init)
            .filter { $0.isMeant(by: typed) }
        let named = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
        guard !named.isEmpty else { return [] }
        return try MeetingReader(db: db, contract: contract).attendance(of: meeting).compactMap { row in
            named[row.person].map { (row, $0) }
        }
    }

    fileprivate func sign(_ row: Attendance) throws -> CodeSigning {
        if row.presence == .present, row.signedAt != nil { return .again }
        var signed = row
        (signed.presence, signed.representative, signed.signedAt) = (.present, "", moment)
        try save(UnsignedRow(row: signed, historyName: UnsignedRow.signed))
        return .signed
    }

    func detail(_ row: Attendance) throws -> String {
        guard row.college != .residents else { return "" }
        let structure = try row.organization.flatMap { id in
            try Row.fetchOne(db, sql: "SELECT * FROM organization WHERE id = ?", arguments: [id]).map(
                Organization.init)
        }
        return [row.function, structure?.shortName ?? ""].filter { !$0.isBlank }.joined(separator: ", ")
    }

    fileprivate func requireRoom(in meeting: ID<Meeting>) throws {
        let count = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM attendance WHERE meeting_id = ?", arguments: [meeting])
        guard count ?? 0 < CodeLimits.rows else {
            throw Refusal.conflict("Cet émargement est plein\u{202f}: adressez-vous à la coordination.")
        }
    }
}
