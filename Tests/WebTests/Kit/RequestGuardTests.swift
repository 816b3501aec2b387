import Domain
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// What stands before every route.
@Suite struct RequestGuardTests {
    @Test func `a known address asked by another method says so, and which it takes`() async throws {
        try await TestSite.run { site in
            for (path, method, allowed) in [
                ("/connexion", HTTPRequest.Method.delete, "GET, POST, HEAD"), ("/sante", .post, "GET, HEAD"),
                ("/cls/\(TestSite.slug)/bilans", .put, "GET, POST, HEAD"),
            ] {
                let answer = try await site.client.execute(uri: path, method: method)
                #expect(answer.status == .methodNotAllowed, "\(path): \(answer.status)")
                #expect(answer.headers[.allow] == allowed, "\(path)")
            }
            let unknown = try await site.client.execute(uri: "/ailleurs", method: .delete)
            #expect(unknown.status == .notFound)
        }
    }

    @Test func `an endless host is refused`() async throws {
        try await TestSite.run { site in
            let answer = try await site.client.execute(
                uri: "/connexion", method: .get,
                headers: [.init("host") ?? .from: String(repeating: "a", count: 300)])
            #expect(answer.status == .badRequest)
        }
    }

    @Test func `the bodies of all requests together have a limit, and give back what they took`() async throws
    {
        let budget = BodyBudget(100)
        let (one, other) = (BodyBudget.Share(of: budget), BodyBudget.Share(of: budget))
        try await one.take(90)
        await #expect(throws: (any Error).self) { try await other.take(20) }
        try await other.take(10)
        await one.end()
        try await other.take(90)
    }
}
