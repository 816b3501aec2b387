import Domain
import Formats
import Storage

/// The news feed of a contract: an entry each version published.
struct PublicFeed {
    let root: String
    let contract: PublicContract

    private var slug: String { contract.contract.slug }

    var feed: AtomFeed {
        let title = contract.contract.name
        return AtomFeed(
            id: name, title: "\(title)\u{202f}: revues trimestrielles",
            subtitle: "Ce qui avance sur le territoire, chaque trimestre.", author: contract.contract.holder,
            address: root + Path.feed(slug), page: root + Path.publicContract(slug),
            entries: contract.reviews.map { entry($0.publication) }.sorted { $0.published > $1.published })
    }

    /// The same for ever, whatever becomes of the host, of the address or of the dates of the contract: readers know by it
    /// what they have read.
    private var name: String { "urn:jalon:\(contract.mark):cls:\(contract.contract.id)" }

    private func entry(_ publication: Publication) -> AtomFeed.Entry {
        let quarter = publication.quarter
        let correction =
            publication.number == 1
            ? "" : " Version\u{a0}\(publication.number)\u{202f}: \(publication.reason)"
        return AtomFeed.Entry(
            id: "\(name):\(quarter.code):\(publication.number)",
            title: "Revue trimestrielle \(quarter.span)"
                + (publication.number == 1 ? "" : ", version\u{a0}\(publication.number)"),
            address: root + Path.publicReview(slug, quarter)
                + (publication.number == 1 ? "" : "?version=\(publication.number)"),
            published: publication.published.utc,
            summary: "La synthèse des rencontres et des avancées \(quarter.span).\(correction)")
    }
}
