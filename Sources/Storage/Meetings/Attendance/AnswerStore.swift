import Domain
import FoundationEssentials
import GRDB

/// Somebody convened, told to who typed the name.
package struct ConvenedRow: Hashable, Sendable {
    package let id: ID<Attendance>
    package let name: String
    /// «Manager du service Prévention, CPAM 77»; empty for residents.
    package let detail: String
}

extension Store {
    /// A document joined to the convocation that a code answers, by its rank from 1. Throws `.notFound` for no such one.
    package func joinedDocument(
        _ rank: Int, byCode code: String
    ) async throws -> (document: Attachment, file: StoredFile, bytes: Data) {
        try read { db in
            guard let opened = try OpenedCode(db, code, .answering),
                case let documents = opened.sitting.documents, documents.indices.contains(rank - 1),
                let row = try FileReader(db: db, contract: opened.contract).rows([documents[rank - 1].file])
                    .first
            else { throw Refusal.notFound }
            let document = documents[rank - 1]
            return (document, StoredFile(row: row), row["bytes"])
        }
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
