import Domain
import HTTPTypes
import HummingbirdTesting
import Sample
import Storage
import Testing

@testable import Web

/// Every role × every route × its method, from the routes themselves: a route that the table does not declare fails.
@Suite struct AccessTests {
    @Test func `every route of the site is declared, and every declaration is a route`() async throws {
        try await TestSite.run { site in
            let routes = Set(site.site.routes.map(\.signature))
            let declared = Set(AccessTable.rules.keys)
            #expect(
                routes.subtracting(declared).isEmpty, "undeclared: \(routes.subtracting(declared).sorted())")
            #expect(
                declared.subtracting(routes).isEmpty,
                "no such route: \(declared.subtracting(routes).sorted())")
        }
    }

    @Test(arguments: Role.allCases.map(Optional.some) + [nil])
    func `each role reaches what its row of the table says, and nothing else`(role: Role?) async throws {
        try await TestSite.run { site in
            let places = try await site.places()
            let visitor = try await site.visitor(role)
            for route in site.site.routes where !route.path.hasSuffix("/deconnexion") {
                guard let rule = AccessTable.rules[route.signature] else { continue }
                let address = places.address(of: route)
                let answer =
                    route.method == .get ? try await visitor.get(address) : try await visitor.post(address)
                let outcome = Outcome(answer)
                #expect(
                    rule.expected(for: role).contains(outcome),
                    "\(role.map(\.rawValue) ?? "nobody") \(route.signature) at \(address): \(answer.status.code)"
                )
            }
        }
    }

    @Test(arguments: [Role.coordinator, .contributor, .reader, .referent])
    func `another contract does not exist`(role: Role) async throws {
        try await TestSite.run { site in
            var other = MelunSample.dossier()
            other.contract.slug = "ailleurs-2021"
            other.contract.region = "Bretagne"
            try await site.site.store.add(other, at: TestSite.moment)
            let places = try await site.places()
            let visitor = try await site.visitor(role)
            for route in site.site.routes where route.path.hasPrefix("/cls/{slug}") {
                let address = places.address(of: route).replacing(TestSite.slug, with: "ailleurs-2021")
                let answer =
                    route.method == .get ? try await visitor.get(address) : try await visitor.post(address)
                #expect([404, 422].contains(answer.status.code), "\(route.signature): \(answer.status.code)")
                #expect(!answer.text.contains("Melun Val de Seine"), "\(route.signature)")
            }
        }
    }

    @Test func `a post without the token, or from another site, is refused`() async throws {
        try await TestSite.run { site in
            let places = try await site.places()
            let visitor = try await site.visitor(.coordinator)
            let stranger = Visitor(
                client: visitor.client, token: visitor.token, origin: "https://ailleurs.example")
            let careless = Visitor(client: visitor.client, token: visitor.token, sendsToken: false)
            // Mail programs post there from where they are (RFC 8058): the address alone holds the secret.
            let oneClick = Path.leave("{token}")
            for route in site.site.routes where route.method == .post && route.path != oneClick {
                let address = places.address(of: route)
                #expect(
                    try await stranger.post(address).status == .forbidden, "\(route.signature) from elsewhere"
                )
                #expect(
                    try await careless.post(address).status == .forbidden, "\(route.signature) without token")
            }
        }
    }
}

extension Route {
    /// «GET /cls/{slug}/bilans».
    var signature: String { "\(method.rawValue) \(path)" }
}

/// What an answer comes to.
enum Outcome: Hashable {
    /// Shown, done, or refused for what was typed: the person was let in.
    case reached
    case signIn, forbidden, missing, failed

    init(_ answer: TestResponse) {
        switch answer.status.code {
        case 303 where answer.headers[.location]?.hasPrefix("/connexion") == true: self = .signIn
        case 200..<400, 409, 422: self = .reached
        case 403: self = .forbidden
        case 404: self = .missing
        default: self = .failed
        }
    }
}
