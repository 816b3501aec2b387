import Domain
import FoundationEssentials
import GRDB

/// A published version of a review, with the formats that it was printed in.
package struct PublishedReview: Hashable, Sendable {
    package let publication: Publication
    /// «pdf», «odt»…, in the order in which they are offered.
    package let formats: [String]
}

/// What the public page of a contract shows: nothing but counts, names of places and what was published.
package struct PublicContract: Hashable, Sendable {
    package let contract: Contract
    /// By name.
    package let communes: [String]
    /// Each axis with the number of its fiches.
    package let axes: [(title: String, actions: Int)]
    /// The newest first; at least one.
    package let reviews: [PublishedReview]
    /// What names the instance, for ever.
    package let mark: String

    package static func == (left: Self, right: Self) -> Bool {
        left.contract == right.contract && left.reviews == right.reviews
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(contract) }
}

/// A published version as it is read: its frozen document, in JSON.
package struct PublishedText: Hashable, Sendable {
    package let contract: Contract
    package let review: PublishedReview
    package let audience: Audience
    package let document: String
}

extension Store {
    /// What anybody may see of a contract. Throws `.notFound` until a review of it is public.
    package func publicContract(_ slug: String) async throws -> PublicContract {
        try read { db in
            let contract = try PublishedReader(db: db).contract(slug)
            let reviews = try PublishedReader(db: db).reviews(of: contract.id, for: .public)
            guard !reviews.isEmpty else { throw Refusal.notFound }
            let book = try HiddenNames(db: db, contract: contract.id).book(for: .public)
            let communes = try String.fetchAll(
                db, sql: "SELECT name FROM commune WHERE contract_id = ? ORDER BY rank",
                arguments: [contract.id])
            let axes = try Row.fetchAll(
                db,
                sql: """
                    SELECT title, (SELECT count(*) FROM action a WHERE a.axis_id = axis.id AND a.removed = 0)
                    FROM axis WHERE contract_id = ? AND removed = 0 ORDER BY number
                    """, arguments: [contract.id])
            return PublicContract(
                contract: contract, communes: communes, axes: axes.map { (book.masked($0[0]), $0[1]) },
                reviews: reviews, mark: try InstanceMark.read(db))
        }
    }

    /// What was published of the reviews of a contract for everybody, the newest first; nobody need be signed in.
    package func publications(ofPublic slug: String) async throws -> [PublishedReview] {
        try read { db in
            let reader = PublishedReader(db: db)
            return try reader.reviews(of: reader.contract(slug).id, for: .public)
        }
    }

    /// The public version of a review: its latest number, unless one is asked for.
    package func publishedText(
        of quarter: Quarter, number: Int? = nil, in slug: String
    ) async throws -> PublishedText {
        try read { db in
            let reader = PublishedReader(db: db)
            let contract = try reader.contract(slug)
            let found = try reader.reviews(of: contract.id, for: .public).first {
                $0.publication.quarter == quarter && (number == nil || $0.publication.number == number)
            }
            guard let found else { throw Refusal.notFound }
            return try reader.text(contract, found, .public)
        }
    }

    /// The bytes of a printed version.
    package func publishedFile(
        _ id: ID<Publication>, as format: String, for audience: Audience
    ) async throws -> Data {
        try read { db in
            let sql =
                "SELECT bytes FROM publication_file WHERE publication_id = ? AND audience = ? AND format = ?"
            guard let bytes = try Data.fetchOne(db, sql: sql, arguments: [id, audience, format]) else {
                throw Refusal.notFound
            }
            return bytes
        }
    }

    /// The bytes of a picture that a published version shows; whoever asks has read that it does.
    package func publishedPicture(
        _ name: String, of contract: ID<Contract>
    ) async throws -> (mediaType: String, bytes: Data) {
        try read { db in
            let sql = "SELECT media_type, bytes FROM file WHERE contract_id = ? AND name = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [contract, name]) else {
                throw Refusal.notFound
            }
            return (row[0], row[1])
        }
    }

    /// The version that the secret of a letter opens. Throws `.notFound` when it opens none, or no longer.
    package func publishedText(byLetter hash: Data, at moment: Moment) async throws -> PublishedText {
        try read { db in
            let sql = """
                SELECT c.slug, m.publication_id, l.readership FROM access_key k JOIN letter l ON l.id = k.letter_id
                JOIN mailing m ON m.id = l.mailing_id JOIN contract c ON c.id = l.contract_id
                WHERE \(AccessKeys.opens(.reading)) AND (l.person_id IS NULL OR EXISTS (
                    SELECT 1 FROM person p WHERE p.id = l.person_id AND p.receives_review = 1 AND p.removed = 0))
                """
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [hash, moment.milliseconds]) else {
                throw Refusal.notFound
            }
            let reader = PublishedReader(db: db)
            let contract = try reader.contract(row[0])
            let (publication, audience): (ID<Publication>, Audience) = (row[1], row[2])
            let found = try reader.reviews(of: contract.id, for: audience).first {
                $0.publication.id == publication
            }
            guard let found else { throw Refusal.notFound }
            return try reader.text(contract, found, audience)
        }
    }
}

/// Reads what was published, for whoever may.
struct PublishedReader {
    let db: Database

    /// A contract as the public reads it.
    func contract(_ slug: String) throws -> Contract {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM contract WHERE slug = ?", arguments: [slug])
        else {
            throw Refusal.notFound
        }
        let contract = Contract(row: row)
        return contract.hiding(try HiddenNames(db: db, contract: contract.id).book(for: .public))
    }

    /// Every version that has a text for an audience, the newest first.
    func reviews(of contract: ID<Contract>, for audience: Audience) throws -> [PublishedReview] {
        let sql = """
            SELECT p.*, (SELECT group_concat(format, ' ') FROM publication_file f
                WHERE f.publication_id = p.id AND f.audience = t.audience) AS formats
            FROM publication p JOIN publication_text t ON t.publication_id = p.id
            WHERE p.contract_id = ? AND t.audience = ? ORDER BY p.quarter DESC, p.number DESC
            """
        let book = try HiddenNames(db: db, contract: contract).book(for: audience)
        return try Row.fetchAll(db, sql: sql, arguments: [contract, audience]).map { row in
            let formats = (row["formats"] as String? ?? "").split(separator: " ").map(String.init)
            let order = ["pdf", "docx", "odt"]
            return PublishedReview(
                publication: Publication(row: row),
                formats: formats.sorted {
                    (order.firstIndex(of: $0) ?? 9, $0) < (order.firstIndex(of: $1) ?? 9, $1)
                }
            ).hiding(book)
        }
    }

    func text(_ contract: Contract, _ review: PublishedReview, _ audience: Audience) throws
        -> PublishedText
    {
        let sql = "SELECT document FROM publication_text WHERE publication_id = ? AND audience = ?"
        let arguments: StatementArguments = [review.publication.id, audience]
        guard let document = try String.fetchOne(db, sql: sql, arguments: arguments) else {
            throw Refusal.notFound
        }
        return PublishedText(contract: contract, review: review, audience: audience, document: document)
    }
}
