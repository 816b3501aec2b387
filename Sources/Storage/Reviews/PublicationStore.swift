import Domain
import Foundation
import GRDB

/// What the review of a quarter is made from.
package struct ReviewReading: Sendable {
    package let dossier: Dossier
    package let edits: ReportEdits
}

extension Store {
    /// What the review of a quarter is made from, as it stands.
    package func reviewBasis(
        of quarter: Quarter, in slug: String, visibleTo member: Member
    ) async throws -> ReportBasis<ReviewReading> {
        try basis(in: slug, visibleTo: member) { db, contract in
            ReviewReading(
                dossier: try DossierReader(db: db, contract: contract).read(),
                edits: try ReviewReader(db: db, contract: contract).edits(of: quarter))
        }
    }

    /// Publishes the review of a quarter: its documents, made from a reading, never change again. A version that corrects
    /// another says why. Throws `.stale` when the contract changed since the reading.
    @discardableResult
    package func publish(
        _ texts: [FrozenText], of quarter: Quarter, from basis: ReportBasis<ReviewReading>,
        because reason: String, in slug: String, by signature: Signature
    ) async throws -> Publication {
        try await write(in: slug, by: signature, .editContract) { writing in
            let contract = writing.contract
            let reader = PublicationReader(db: writing.db, contract: contract)
            let number = (try reader.all(of: quarter).map(\.number).max() ?? 0) + 1
            try PublicationRequest(because: reason).validate(correcting: number > 1, .nothing)
            try writing.requireTrue(basis)
            var publication = Publication(
                of: quarter, number: number, reason: number > 1 ? reason : "", published: signature.moment,
                digest: FrozenText.digest(texts))
            publication.id = ID(try writing.save(publication))
            for text in texts {
                try writing.db.execute(
                    literal: """
                        INSERT INTO publication_text (publication_id, audience, document)
                        VALUES (\(publication.id), \(text.audience), \(text.document))
                        """)
            }
            return publication
        }
    }

    /// Every published version of the contract, the latest quarter and version first.
    package func publications(in slug: String, visibleTo member: Member) async throws -> [Publication] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try PublicationReader(db: db, contract: contract).all()
        }
    }

    /// A published version, and its document for an audience.
    package func publishedText(
        _ quarter: Quarter, number: Int, for audience: Audience, in slug: String, visibleTo member: Member
    ) async throws -> (publication: Publication, document: String) {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let reader = PublicationReader(db: db, contract: contract)
            let publication = try reader.one(quarter, number)
            return (publication, try reader.text(of: publication.id, for: audience))
        }
    }

    /// The file that was printed of a published version; nil while nothing was printed of it.
    package func publishedFile(
        _ id: ID<Publication>, for audience: Audience, as format: String, in slug: String,
        visibleTo member: Member
    ) async throws -> Data? {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try PublicationReader(db: db, contract: contract).dossier(
                of: id, for: audience, as: format)
        }
    }
}

extension PublicationReader {
    /// When the review of each quarter was first published.
    func periods() throws -> Periods {
        let statement = try db.cachedStatement(
            sql: "SELECT quarter, min(published) FROM publication WHERE contract_id = ? GROUP BY quarter")
        let closings = try Row.fetchAll(statement, arguments: [contract]).compactMap { row in
            Quarter(code: row[0] as String).map { ($0, Moment(milliseconds: row[1]).day) }
        }
        return Periods(closings: Dictionary(closings) { first, _ in first })
    }
}

/// Reads published versions.
struct PublicationReader {
    let db: Database
    let contract: ID<Contract>

    func all() throws -> [Publication] {
        let sql = "SELECT * FROM publication WHERE contract_id = ? ORDER BY quarter DESC, number DESC"
        return try Row.fetchAll(db, sql: sql, arguments: [contract]).map(Publication.init)
    }

    func all(of quarter: Quarter) throws -> [Publication] {
        let sql = "SELECT * FROM publication WHERE contract_id = ? AND quarter = ? ORDER BY number DESC"
        return try Row.fetchAll(db, sql: sql, arguments: [contract, quarter]).map(Publication.init)
    }

    func one(_ quarter: Quarter, _ number: Int) throws -> Publication {
        let found = try all(of: quarter).first { $0.number == number }
        guard let found else { throw Refusal.notFound }
        return found
    }

    func text(of id: ID<Publication>, for audience: Audience) throws -> String {
        let sql = """
            SELECT t.document FROM publication_text t JOIN publication p ON p.id = t.publication_id
            WHERE p.id = ? AND p.contract_id = ? AND t.audience = ?
            """
        let text = try String.fetchOne(db, sql: sql, arguments: [id, contract, audience])
        guard let text else { throw Refusal.notFound }
        return text
    }

    /// The documents of every audience.
    func texts(of id: ID<Publication>) throws -> [FrozenText] {
        let sql = "SELECT audience, document FROM publication_text WHERE publication_id = ? ORDER BY audience"
        return try Row.fetchAll(db, sql: sql, arguments: [id]).map {
            FrozenText(audience: $0[0], document: $0[1])
        }
    }

    func dossier(of id: ID<Publication>, for audience: Audience, as format: String) throws -> Data? {
        let sql = """
            SELECT f.bytes FROM publication_file f JOIN publication p ON p.id = f.publication_id
            WHERE p.id = ? AND p.contract_id = ? AND f.audience = ? AND f.format = ?
            """
        return try Data.fetchOne(db, sql: sql, arguments: [id, contract, audience, format])
    }
}
