import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The revue trimestrielle of each quarter, on screen and as a file.
struct ReviewRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/revues"
        return [.get(root, list), .get("\(root)/{quarter}", show)]
            + Route.prints("\(root)/{quarter}", printed)
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        let page = ReviewPages(visit: visit, file: file).list()
        return .html(visit.page(page, of: file.contract, in: .reviews))
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let quarter = try quarter(visit)
        let file = try await visit.file()
        let page = ReviewPages(visit: visit, file: file).review(quarter, for: Audience(visit))
        return .html(visit.page(page, of: file.contract, in: .reviews))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let quarter = try quarter(visit)
        let file = try await visit.file()
        let audience = Audience(visit)
        let document = ReviewDocument.build(
            QuarterlyReview(quarter, of: file), for: audience, on: visit.today)
        let suffix = audience == .public ? "-public" : ""
        try await visit.noteExport(
            "Revue \(quarter.code) en \(format.name)", in: file.contract.slug)
        return await visit.file(
            document, as: format, named: "revue-\(quarter.code)\(suffix)", of: file.contract, in: .reviews)
    }

    /// What is no quarter does not exist.
    private func quarter(_ visit: MemberVisit) throws(Refusal) -> Quarter {
        guard let quarter = Quarter(code: try visit.visit.parameter("quarter")) else { throw .notFound }
        return quarter
    }
}

extension Audience {
    /// The one that the address asks for: partners, unless it says `public=oui`.
    init(_ visit: MemberVisit) {
        self = visit.asks("public") ? .public : visit.asks("signataires") ? .signatories : .partners
    }

    /// What an address adds to ask for it.
    var query: String {
        switch self {
        case .public: "?public=oui"
        case .partners: ""
        case .signatories: "?signataires=oui"
        }
    }

    /// What the name of a file adds.
    var suffix: String {
        switch self {
        case .public: "-public"
        case .partners: ""
        case .signatories: "-signataires"
        }
    }
}
