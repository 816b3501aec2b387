import Domain
import GRDB

/// What is kept for ever of a contract, and the directory that says who is named in it.
package struct KeptDocuments: Sendable {
    /// A published version with its documents.
    package struct Version: Sendable {
        package let publication: Publication
        package let texts: [FrozenText]
    }

    /// Minutes as they were approved.
    package struct ApprovedMinutes: Sendable {
        package let id: ID<Minutes>
        package let meeting: ID<Meeting>
        /// In the form in which they are kept.
        package let frozen: String

        package init(id: ID<Minutes>, meeting: ID<Meeting>, frozen: String) {
            (self.id, self.meeting, self.frozen) = (id, meeting, frozen)
        }
    }

    package let dossier: Dossier
    /// The latest quarter and version first.
    package let versions: [Version]
    package let minutes: [ApprovedMinutes]
}

/// The documents of a version without the names that were in them.
package struct Withdrawal: Sendable {
    package let publication: Publication
    /// Those that change.
    package let texts: [FrozenText]

    package init(_ publication: Publication, _ texts: [FrozenText]) {
        (self.publication, self.texts) = (publication, texts)
    }
}

extension Store {
    /// What was published and approved, to be read again.
    package func keptDocuments(
        in slug: String, visibleTo member: Member
    ) async throws -> ReportBasis<KeptDocuments> {
        try basis(in: slug, visibleTo: member) { db, contract in
            let reader = PublicationReader(db: db, contract: contract)
            let versions = try reader.all().map { publication in
                KeptDocuments.Version(publication: publication, texts: try reader.texts(of: publication.id))
            }
            let minutes = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, meeting_id, frozen FROM minutes
                    WHERE contract_id = ? AND removed = 0 AND frozen IS NOT NULL ORDER BY id
                    """, arguments: [contract])
            return KeptDocuments(
                dossier: try HiddenNames(db: db, contract: contract).dossier(), versions: versions,
                minutes: minutes.map {
                    KeptDocuments.ApprovedMinutes(id: $0[0], meeting: $0[1], frozen: $0[2])
                })
        }
    }

    /// Replaces documents of a published version by the same without names. Its number, its day and its reason stay; its
    /// former seal is kept. Throws `.stale` when the contract changed since they were read.
    package func withdraw(
        _ withdrawal: Withdrawal, from basis: ReportBasis<KeptDocuments>, in slug: String,
        by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            try writing.requireTrue(basis)
            try writing.withdraw(withdrawal)
        }
    }
}

extension WriteTransaction {
    /// The triggers let a version change while its replacement is open.
    func withdraw(_ withdrawal: Withdrawal) throws {
        let reader = PublicationReader(db: db, contract: contract)
        let publication = try reader.one(withdrawal.publication.quarter, withdrawal.publication.number)
        let changed = Dictionary(withdrawal.texts.map { ($0.audience, $0) }) { first, _ in first }
        let digest = FrozenText.digest(
            try reader.texts(of: publication.id).map { changed[$0.audience] ?? $0 })
        guard digest != publication.digest || withdrawal.publication.reason != publication.reason else {
            return
        }
        let id = publication.id
        try db.execute(
            literal: """
                INSERT INTO publication_replacement (publication_id, former_digest, digest, replaced)
                VALUES (\(id), \(publication.digest), \(digest), \(moment.milliseconds))
                """)
        for text in withdrawal.texts {
            try db.execute(
                literal: """
                    UPDATE publication_text SET document = \(text.document)
                    WHERE publication_id = \(id) AND audience = \(text.audience)
                    """)
            try db.execute(
                literal:
                    "DELETE FROM publication_file WHERE publication_id = \(id) AND audience = \(text.audience)"
            )
        }
        try db.execute(
            literal: """
                UPDATE publication SET digest = \(digest), reason = \(withdrawal.publication.reason), version = version + 1
                WHERE id = \(id)
                """)
        try db.execute(
            literal:
                "UPDATE publication_replacement SET is_open = 0 WHERE publication_id = \(id) AND is_open = 1")
        try record(
            .change, .publication, id.rawValue, publication.label,
            ["digest": [.text(publication.digest), .text(digest)]])
    }
}
