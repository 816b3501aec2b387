import Documents
import Domain
import Storage

/// The revue trimestrielle of each quarter, on screen and as a file.
struct ReviewRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/revues"
        return [.page(root, in: .reviews, list), .page("\(root)/{quarter}", in: .reviews, show)]
            + Route.prints("\(root)/{quarter}", in: .reviews, printed)
    }

    private func list(_ visit: MemberVisit) async throws -> ReviewListPage {
        let dossier = try await visit.dossier()
        let publications = try await visit.store.publications(
            in: dossier.slug, visibleTo: visit.member)
        return ReviewListPage(viewer: visit.viewer, dossier: dossier, publications: publications)
    }

    private func show(_ visit: MemberVisit) async throws -> ReviewPage {
        let review = try await visit.reviewInHand()
        return ReviewPage(review: review, audience: Audience(visit))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let review = try await visit.reviewInHand()
        let audience = Audience(visit)
        return Printout(
            review.document(for: audience), of: review,
            named: "revue-\(review.quarter.code)\(audience.suffix)", as: "Revue \(review.quarter.code)")
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
