import Domain
import Formats
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

@Suite struct SignInTests {
    @Test func `who is not signed in is led to the sign-in page and back`() async throws {
        try await TestSite.run { site in
            let nobody = try await site.visitor(nil)
            let answer = try await nobody.get("/cls/\(TestSite.slug)/bilans?type=annual")
            #expect(answer.status == .seeOther)
            #expect(
                answer.headers[.location] == "/connexion?retour=/cls/\(TestSite.slug)/bilans%3Ftype%3Dannual")
        }
    }

    @Test func `known and unknown accounts look alike when refused`() async throws {
        try await TestSite.run { site in
            let known = try await refusal(site, email: "coordinator@melun.example")
            let unknown = try await refusal(site, email: "personne@melun.example")
            #expect(known.replacing("coordinator@", with: "") == unknown.replacing("personne@", with: ""))
            #expect(known.contains("Adresse électronique ou mot de passe incorrect."))
        }
    }

    @Test func `the sixth try within a quarter of an hour waits, even with the right password`() async throws
    {
        try await TestSite.run { site in
            let member = try site.member(.coordinator)
            let hash = try await site.site.passwords.hash("tilleul orage cadence mauve")
            try await site.site.store.setPassword(hash, of: member.id, at: TestSite.moment)
            for _ in 1...5 { _ = try await refusal(site, email: member.email) }
            let sixth = try await signIn(site, member.email, "tilleul orage cadence mauve")
            #expect(sixth.status == .unprocessableContent)
            #expect(sixth.text.contains("Trop d’essais"))
        }
    }

    @Test func `the right password opens a session that the cookie holds`() async throws {
        try await TestSite.run { site in
            let member = try site.member(.coordinator)
            let hash = try await site.site.passwords.hash("tilleul orage cadence mauve")
            try await site.site.store.setPassword(hash, of: member.id, at: TestSite.moment)
            let answer = try await signIn(site, member.email, "tilleul orage cadence mauve")
            #expect(answer.status == .seeOther)
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        }
    }

    @Test func `a sign-in page that the browser brought back is shown again, its e-mail kept`() async throws {
        try await TestSite.run { site in
            let nobody = try await site.visitor(nil)
            let answer = try await nobody.post(
                "/connexion", ["email": "coordinator@melun.example", "password": "x", "_csrf": "perdu"])
            #expect(answer.status == .forbidden)
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            for words in [
                "Cette page avait expiré", "value=\"coordinator@melun.example\"", "(obligatoire)",
            ] { #expect(answer.text.contains(words), "\(words)") }
            #expect(answer.headers[.setCookie]?.contains("jalon-formulaire") == true)
        }
    }

    @Test func `an invitation that was taken says so and leads to the sign-in page`() async throws {
        try await TestSite.run { site in
            let (store, nobody) = (site.site.store, try await site.visitor(nil))
            let member = try site.member(.reader)
            let token = Token.random()
            try await store.invite(member.id, tokenHash: Token.hash(token), at: TestSite.moment)
            #expect(try await nobody.get("/invitation/\(token)").status == .ok)
            try await store.setPassword("choisi", of: member.id, at: TestSite.moment)
            let taken = try await nobody.get("/invitation/\(token)")
            #expect(taken.status == .gone && taken.text.contains("Invitation déjà utilisée"))
            #expect(taken.text.contains("href=\"/connexion\""))
            let old = Token.random()
            let week = TestSite.moment.adding(seconds: -8 * 86_400)
            let other = try site.member(.contributor).id
            try await store.invite(other, tokenHash: Token.hash(old), at: week)
            let expired = try await nobody.get("/invitation/\(old)")
            #expect(expired.status == .gone && expired.text.contains("Invitation expirée"))
            #expect(try await nobody.get("/invitation/\(Token.random())").status == .notFound)
        }
    }

    private func refusal(_ site: TestSite, email: String) async throws -> String {
        let answer = try await signIn(site, email, "ce mot de passe est faux")
        #expect(answer.status == .unprocessableContent)
        return answer.text
    }

    private func signIn(_ site: TestSite, _ email: String, _ password: String) async throws -> TestResponse {
        let secret = String(repeating: "s", count: 43)
        let fields = [("_csrf", Token.derived(secret)), ("email", email), ("password", password)]
        let body = fields.map { "\($0.0)=\(Percent.encoded($0.1))" }.joined(separator: "&")
        return try await site.client.execute(
            uri: "/connexion", method: .post,
            headers: [.cookie: "jalon-formulaire=\(secret)"], body: .init(string: body))
    }
}
