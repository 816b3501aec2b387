import Domain
import Formats
import FoundationEssentials
import GRDB

/// The distribution of a review, as its page shows it.
package struct Distribution: Hashable, Sendable {
    package let contract: Contract
    /// The latest version of the review.
    package let publication: Publication
    /// Nil until it is sent.
    package let mailing: Mailing?
    /// In the order in which they were made.
    package let letters: [Letter]
    /// Those who would receive it and to whom nothing was sent.
    package let recipients: Recipients
    /// The directory: what a letter says hides the names that its reader may not know.
    package let names: Dossier
}

/// A letter as it is put in the outbox, with what recognizes its secrets.
package struct ComposedLetter: Sendable {
    package var message: MailMessage
    /// The secret that opens the review; nil when its address is public.
    package var readHash: Data?
    /// The secret that leaves the list.
    package var leaveHash: Data?

    /// A message and the hashes of the secrets in it.
    package init(_ message: MailMessage, readHash: Data? = nil, leaveHash: Data? = nil) {
        self.message = message
        self.readHash = readHash
        self.leaveHash = leaveHash
    }
}

/// A letter and to whom it is sent.
package struct AddressedLetter: Sendable {
    package let recipient: Recipient
    package let letter: ComposedLetter

    package init(_ composed: ComposedLetter, to recipient: Recipient) {
        (letter, self.recipient) = (composed, recipient)
    }
}

extension Store {
    /// The distribution of the latest version of a review, for who may decide of it.
    package func distribution(
        of quarter: Quarter, in slug: String, for member: Member, on day: Day
    ) async throws -> Distribution {
        try read { db in
            let id = try Lookup(db: db).contract(slug, visibleTo: member)
            try Access.require(member, .editContract)
            return try SharingReader(db: db, contract: id).distribution(of: quarter, on: day)
        }
    }

    /// Puts a letter to each who receives a review in the outbox, and says how many. Throws `.conflict` when it was
    /// distributed already or nobody receives it, `.stale` when the letters are not to those who receive it now.
    @discardableResult
    package func distribute(
        _ quarter: Quarter, _ mailing: Mailing, _ letters: [AddressedLetter], in slug: String,
        by signature: Signature
    ) async throws -> Int {
        try await write(in: slug, by: signature, .editContract) { writing in
            try mailing.validate()
            let now = try writing.distribution(of: quarter)
            guard now.mailing == nil else { throw Refusal.conflict("Cette version a déjà été diffusée.") }
            guard now.publication.id == mailing.publication else { throw Refusal.stale }
            try Self.require(letters, to: now)
            var mailing = mailing
            mailing.id = ID(try writing.insert(mailing, as: nil))
            try writing.record(
                .create, .mailing, mailing.id.rawValue, now.publication.label,
                ["subject": [nil, .text(mailing.subject)], "words": [nil, .text(mailing.words)]])
            return try writing.queue(letters, of: mailing.id, now.contract.id)
        }
    }

    /// The same for those who came after it was distributed.
    @discardableResult
    package func distributeToNewcomers(
        _ quarter: Quarter, _ letters: [AddressedLetter], in slug: String, by signature: Signature
    ) async throws -> Int {
        try await write(in: slug, by: signature, .editContract) { writing in
            let now = try writing.distribution(of: quarter)
            guard let mailing = now.mailing else { throw Refusal.notFound }
            try Self.require(letters, to: now)
            let count = try writing.queue(letters, of: mailing.id, now.contract.id)
            try writing.record(
                .change, .mailing, mailing.id.rawValue,
                "\(now.publication.label), \(French.count(count, "nouveau destinataire", "nouveaux destinataires"))"
            )
            return count
        }
    }

    /// Letters are written before the transaction, to those who received the review then.
    private static func require(_ letters: [AddressedLetter], to now: Distribution) throws(Refusal) {
        guard !now.recipients.all.isEmpty else { throw .conflict(nobody) }
        guard now.recipients.all == letters.map(\.recipient) else { throw .stale }
    }

    private static let nobody =
        "Personne de plus ne reçoit cette revue\u{202f}: aucun message n’a été préparé."
}

extension ObjectKind {
    /// The distribution of a published version.
    package static let mailing = ObjectKind(
        "mailing", "Diffusion", "Diffusions", naming: "subject", owner: ("publication_id", "publication"),
        [
            .id("publication_id", "Publication", of: "publication"), .text("subject", "Objet"),
            .text("words", "Quelques mots"), .moment("confirmed").untold,
        ])
}

extension Mailing: Record {
    static var objectKind: ObjectKind { .mailing }
    var key: Int64 { id.rawValue }
    var historyName: String { subject }

    var columns: Columns {
        [
            "publication_id": publication, "subject": subject, "words": words,
            "confirmed": confirmed.milliseconds,
        ]
    }

    init(row: Row) {
        self.init(
            id: row["id"], of: row["publication_id"], subject: row["subject"], words: row["words"],
            confirmed: Moment(milliseconds: row["confirmed"]))
        version = row["version"]
    }
}

extension WriteTransaction {
    /// The distribution as it stands in this transaction.
    fileprivate func distribution(of quarter: Quarter) throws -> Distribution {
        return try SharingReader(db: db, contract: contract).distribution(of: quarter, on: moment.day)
    }

    /// One letter each; the schema refuses a second one to the same address.
    fileprivate func queue(
        _ letters: [AddressedLetter], of mailing: ID<Mailing>, _ contract: ID<Contract>
    ) throws -> Int {
        for addressed in letters {
            let recipient = addressed.recipient
            var person: ID<Person>?
            if case .person(let id) = recipient.source { person = id }
            try Outbox(db: db).add(
                addressed.letter, to: recipient.mailbox, person: person, audience: recipient.audience,
                mailing: mailing, contract: contract, at: moment)
        }
        return letters.count
    }
}
