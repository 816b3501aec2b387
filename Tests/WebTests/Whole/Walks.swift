import Domain
import Storage

@testable import Web

/// The site as each role walks it, once a process: the sample, and a bilan that waits for the referent.
actor Walks {
    static let shared = Walks()
    private var walks: [Role: Task<Walk, any Error>] = [:]

    /// What a role found.
    struct Walk: Sendable {
        let crawler: Crawler
        /// The forms of each page, in the order of their addresses.
        let forms: [(page: String, forms: [PageReader.Form])]
        /// The account that walked, and the site on which it is still signed in.
        let token: String?
        var model: TestSite.Model
        let routes: RouteTable

        /// Runs a test on a copy of the site, as the same visitor.
        func run(_ test: @escaping @Sendable (TestSite, Visitor) async throws -> Void) async throws {
            try await TestSite.run(on: model) { site in
                try await test(site, Visitor(client: site.client, token: token))
            }
        }
    }

    func of(_ role: Role) async throws -> Walk {
        let walk = walks[role] ?? Task { try await Self.walk(role) }
        walks[role] = walk
        return try await walk.value
    }

    private static func walk(_ role: Role) async throws -> Walk {
        let found = Found()
        try await TestSite.run { site in
            try await site.submitBilan()
            let visitor = try await site.visitor(role)
            var model = site.model
            model.store = try model.store.copiedInMemory()
            var crawler = Crawler(visitor: visitor)
            try await crawler.walk(from: Crawler.start(role))
            try await crawler.followPlaces()
            let forms = crawler.pages.sorted { $0.key < $1.key }
                .map { (page: $0.key, forms: PageReader(text: $0.value).forms) }
            await found.keep(
                Walk(
                    crawler: crawler, forms: forms, token: visitor.token, model: model,
                    routes: RouteTable(site.site)))
        }
        return try await found.walk
    }

    /// Carries a walk out of the run of its site.
    private actor Found {
        private var kept: Walk?

        func keep(_ walk: Walk) { kept = walk }

        var walk: Walk {
            get throws {
                guard let kept else { throw Refusal.notFound }
                return kept
            }
        }
    }
}
