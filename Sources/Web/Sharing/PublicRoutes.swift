import Crypto
import Documents
import Domain
import Formats
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// What anybody may read of a contract, once a review of it is public: its page, its reviews, its news feed.
struct PublicRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/public/{slug}"
        return [
            .open(.get, root, home), .open(.get, "\(root)/feed.atom", feed),
            .open(.get, "\(root)/revues/{quarter}", review),
            .open(.get, "\(root)/revues/{quarter}/images/{name}", picture),
            .open(.get, "\(root)/revues/{quarter}/fichiers/{format}", dossier),
        ]
    }

    private func home(_ visit: Visit) async throws -> Response {
        let contract = try await site.store.publicContract(visit.parameter("slug"))
        let home = pages(visit, contract.contract).home(contract)
        return .shared(
            site.publicFrame(contract.contract, at: .home).page(home.page, card: home.card), to: visit.request
        )
    }

    private func review(_ visit: Visit) async throws -> Response {
        let text = try await text(visit)
        let versions = try await site.store.publications(ofPublic: text.contract.slug)
            .filter { $0.publication.quarter == text.review.publication.quarter }
        let review = try pages(visit, text.contract)
            .review(text, among: versions.map(\.publication))
        return .shared(
            site.publicFrame(text.contract, at: .review).page(review.page, card: review.card),
            to: visit.request)
    }

    private func pages(_ visit: Visit, _ contract: Contract) -> PublicPages {
        PublicPages(root: visit.publicRoot, contract: contract, takesSubscribers: site.mail != nil)
    }

    private func picture(_ visit: Visit) async throws -> Response {
        try await .frozenPicture(visit.parameter("name"), of: text(visit), from: site.store)
    }

    private func dossier(_ visit: Visit) async throws -> Response {
        try await .frozenFile(text(visit), as: visit.parameter("format"), from: site.store)
    }

    /// The version that the address asks for: the latest, unless `?version=1`.
    private func text(_ visit: Visit) async throws -> PublishedText {
        guard let quarter = Quarter(code: try visit.parameter("quarter")) else { throw Refusal.notFound }
        let version = visit.query("version")
        let number = Int(version)
        if !version.isEmpty, number == nil { throw Refusal.notFound }
        return try await site.store.publishedText(of: quarter, number: number, in: visit.parameter("slug"))
    }

    private func feed(_ visit: Visit) async throws -> Response {
        let contract = try await site.store.publicContract(visit.parameter("slug"))
        let feed = PublicFeed(root: visit.publicRoot, contract: contract).feed
        return .feed(feed, to: visit.request)
    }
}

/// Where a page stands among the public ones.
enum PublicPlace {
    case home, review, subscription
}

extension Site {
    /// The frame of a public page.
    func publicFrame(_ contract: Contract, at place: PublicPlace) -> PublicFrame {
        publicFrame(
            contract,
            links: [Link("Le contrat", Path.publicContract(contract.slug), isCurrent: place == .home)]
                + (mail == nil && place != .subscription
                    ? []
                    : [Link("S’abonner", Path.subscribe(contract.slug), isCurrent: place == .subscription)]))
    }
}

extension Response {
    /// A page that caches between here and the reader may keep, and ask for again each time: a version that has just been
    /// published is what its author reads next.
    fileprivate static func shared(_ page: HTML, to request: Request) -> Response {
        tagged(page.text, "text/html; charset=utf-8", to: request)
    }

    /// A text, or that it is the one that the reader holds.
    private static func tagged(
        _ text: String, _ type: String, to request: Request, modified date: String? = nil
    ) -> Response {
        let tag = "\"\(Hexadecimal.lower(SHA256.hash(data: Data(text.utf8)).prefix(12)))\""
        var headers: HTTPFields = [.eTag: tag, .cacheControl: "public, no-cache"]
        headers[.lastModified] = date
        let known = request.headers[.ifNoneMatch]
        let isKnown =
            known.map { $0.contains(tag) || $0 == "*" }
            ?? (date != nil && request.headers[.ifModifiedSince] == date)
        if isKnown { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = type
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A photograph that a frozen document shows.
    static func frozenPicture(
        _ name: String, of text: PublishedText, from store: Store
    ) async throws -> Response {
        guard try FrozenReview.document(text.document).keptPictures.contains(name) else {
            throw Refusal.notFound
        }
        let picture = try await store.publishedPicture(name, of: text.contract.id)
        return Response(
            status: .ok, headers: [.contentType: picture.mediaType, .cacheControl: "private, max-age=86400"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: Array(picture.bytes))))
    }

    /// A printed version, to keep.
    static func frozenFile(
        _ text: PublishedText, as format: String, from store: Store
    ) async throws -> Response {
        guard text.review.formats.contains(format), let type = Format(rawValue: format) else {
            throw Refusal.notFound
        }
        let publication = text.review.publication
        let bytes = try await store.publishedFile(publication.id, as: format, for: text.audience)
        let name = "revue-\(publication.quarter.code)-v\(publication.number).\(format)"
        return .file(Array(bytes), type.mediaType, named: name)
    }

    /// The feed, or that nothing is new since the reader took it.
    fileprivate static func feed(_ feed: AtomFeed, to request: Request) -> Response {
        tagged(
            feed.text, "application/atom+xml; charset=utf-8", to: request, modified: feed.updated.http)
    }
}
