/// A published version of a review: numbered, frozen, printed once and for ever the same.
package struct Publication: Hashable, Sendable {
    package var id: ID<Publication> = .unsaved
    package var version = 1
    package let quarter: Quarter
    /// 1 for the first version of a quarter.
    package let number: Int
    /// Why it replaces the one before; empty for the first.
    package let reason: String
    package let published: Moment
    /// SHA-256 of its frozen documents, in hexadecimal: the history vouches for them.
    package let digest: String

    package init(
        id: ID<Publication> = .unsaved, version: Int = 1, of quarter: Quarter, number: Int, reason: String,
        published: Moment, digest: String
    ) {
        self.id = id
        self.version = version
        self.quarter = quarter
        self.number = number
        self.reason = reason
        self.published = published
        self.digest = digest
    }

    /// «Revue 2023-T1, version 2».
    package var label: String { "Revue \(quarter.code), version\u{a0}\(number)" }

    /// The same version, its reason said otherwise.
    package func saying(because reason: String) -> Publication {
        Publication(
            id: id, version: version, of: quarter, number: number, reason: reason, published: published,
            digest: digest)
    }
}
