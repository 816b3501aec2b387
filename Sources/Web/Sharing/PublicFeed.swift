import Domain
import Formats
import Storage

/// The news feed of a contract: an entry each version published.
struct PublicFeed {
    let root: String
    let contract: PublicContract

    private var slug: String { contract.contract.slug }

    var feed: AtomFeed {
        let name = contract.contract.name
        return AtomFeed(
            id: "\(tag):\(slug)", title: "\(name)\u{202f}: revues trimestrielles",
            subtitle: "Ce qui avance sur le territoire, chaque trimestre.", author: contract.contract.holder,
            address: root + Path.feed(slug), page: root + Path.publicContract(slug),
            entries: contract.reviews.map { entry($0.publication) }.sorted { $0.published > $1.published })
    }

    /// The year in which the contract began owns the names, whatever happens to the host later (RFC 4151).
    private var tag: String {
        let host = root.split(separator: "/").last.map { String($0.prefix { $0 != ":" }) } ?? "localhost"
        return "tag:\(host),\(contract.contract.start.year)"
    }

    private func entry(_ publication: Publication) -> AtomFeed.Entry {
        let quarter = publication.quarter
        let correction =
            publication.number == 1
            ? "" : " Version\u{a0}\(publication.number)\u{202f}: \(publication.reason)"
        return AtomFeed.Entry(
            id: "\(tag):\(slug)/revues/\(quarter.code)/\(publication.number)",
            title: "Revue trimestrielle \(quarter.span)"
                + (publication.number == 1 ? "" : ", version\u{a0}\(publication.number)"),
            address: root + Path.publicReview(slug, quarter)
                + (publication.number == 1 ? "" : "?version=\(publication.number)"),
            published: publication.published.utc,
            summary: "La synthèse des rencontres et des avancées \(quarter.span).\(correction)")
    }
}
