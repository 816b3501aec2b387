import Domain
import Formats
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

/// Forms that come after their session has ended.
@Suite struct LateFormTests {
    private static let password = "tilleul orage cadence mauve"
    private let root = "/cls/\(TestSite.slug)/journal"
    private let entry: KeyValuePairs = [
        "title": "Une rencontre écrite longuement", "when": "2 mars 2023", "kind": "meeting",
        "text": "Quarante minutes de saisie.", "_once": "une-marque-de-formulaire",
    ]

    @Test func `what was sent after the session ended is given back, filled in, to who signs in again`()
        async throws
    {
        try await TestSite.run { site in
            let late = try await visitor(site, ended: 60)
            let answer = try await late.post(root, entry)
            #expect(answer.headers[.location] == "/connexion?retour=/reprise")
            let page = try await late.get("/connexion?retour=/reprise").text
            #expect(page.contains("Votre session s’était terminée"))
            let again = try await signIn(site, .coordinator, after: late)
            let given = try await again.get("/reprise")
            #expect(given.status == .ok && MarkupChecker.faults(in: given.text, isWholePage: true) == [])
            for words in [
                "Votre saisie vous est rendue", "Une rencontre écrite longuement",
                "Quarante minutes de saisie.", "value=\"2 mars 2023\"", "une-marque-de-formulaire",
            ] { #expect(given.text.contains(words), "\(words)") }
            #expect(try await titles(site).isDisjoint(with: ["Une rencontre écrite longuement"]))
            let mark = try #require(try await kept(site).first)
            let saved = try await again.post(root, entry.map { ($0.key, $0.value) } + [("_late", mark)])
            #expect(saved.status == .seeOther)
            #expect(try await titles(site).contains("Une rencontre écrite longuement"))
            #expect(try await kept(site).isEmpty)
            #expect(try await again.get("/reprise").headers[.location] == "/")
        }
    }

    @Test(.enabled(if: Reencoder.isReady, "press/.venv has no Pillow: run press/setup"))
    func `the files of what was sent too late leave with it`() async throws {
        try await TestSite.run { site in
            let late = try await visitor(site, ended: 60)
            _ = try await late.send(
                root, entry, files: [("pictures-envoi", "Marché.JPG", SampleFile.photograph)])
            let again = try await signIn(site, .coordinator, after: late)
            #expect(try await again.get("/reprise").text.contains("«\u{202f}Marché.JPG\u{202f}» est gardé"))
            let mark = try #require(try await kept(site).first)
            _ = try await again.post(root, entry.map { ($0.key, $0.value) } + [("_late", mark)])
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let written = try #require(dossier.entries.first { $0.title.contains("longuement") })
            #expect(written.pictures.count == 1)
        }
    }

    @Test func `what was sent too late is offered to no other account, and waits for its own`() async throws {
        try await TestSite.run { site in
            let late = try await visitor(site, ended: 60)
            _ = try await late.post(root, entry)
            let mark = try #require(try await kept(site).first)
            let other = try await signIn(site, .contributor, after: late)
            #expect(try await other.get("/reprise").headers[.location] == "/")
            _ = try await other.post("/reprise/\(mark)/oubli")
            #expect(
                try await other.post(root, [("title", ""), ("_late", mark)]).status == .unprocessableContent)
            let own = try await signIn(site, .coordinator, after: other)
            #expect(try await own.get("/reprise").text.contains("Quarante minutes de saisie."))
            _ = try await own.post("/reprise/\(mark)/oubli")
            #expect(try await kept(site).isEmpty)
        }
    }

    @Test
    func
        `nothing is kept of a form without its token, of no session, of one that was closed or is forgotten`()
        async throws
    {
        try await TestSite.run { site in
            var careless = try await visitor(site, ended: 60)
            careless.sendsToken = false
            let token = Token.random()
            let never = Visitor(client: site.client, token: token)
            let forgotten = try await visitor(site, ended: SessionLimits.memory)
            let closed = try await visitor(site, ended: -60)
            try await site.site.store.closeSession(Token.hash(try #require(closed.token)))
            var script = try await visitor(site, ended: 60)
            script.more[.fetchMode] = "cors"
            for visitor in [careless, never, forgotten, closed, script] {
                #expect(try await visitor.post(root, entry).headers[.location] == "/connexion")
            }
            let secret = try await visitor(site, ended: 60)
            #expect(try await secret.post(root, ["password": "x"]).headers[.location] == "/connexion")
            var member = try site.member(.coordinator)
            let disabled = try await visitor(site, ended: 60)
            member.isDisabled = true
            try await site.site.store.save(member, by: nil, at: TestSite.moment)
            #expect(try await disabled.post(root, entry).headers[.location] == "/connexion")
            #expect(try await kept(site).isEmpty)
        }
    }

    @Test func `a session keeps one form, an account four, for a day`() async throws {
        try await TestSite.run { site in
            let late = try await visitor(site, ended: 60)
            for _ in 1...3 { #expect(try await late.post(root, entry).status == .seeOther) }
            #expect(try await kept(site).count == 1)
            let second = try await late.post("/cls/\(TestSite.slug)/reunions", ["title": "Autre"])
            #expect(second.status == .conflict && second.text.contains("actualisez cette page"))
            for _ in 1...6 { _ = try await visitor(site, ended: 60).post(root, entry) }
            #expect(try await kept(site).count == 4)
            let tomorrow = TestSite.moment.adding(seconds: LateForm.life)
            let store = site.site.store
            let member = try site.member(.coordinator).id
            #expect(try await store.lateForm(of: member, at: tomorrow) == nil)
            try await store.openSession(Token.hash("s"), of: site.member(.reader), at: tomorrow)
            #expect(try await kept(site).isEmpty)
        }
    }

    @Test func `a form of another tab is still good once its author signed in again`() async throws {
        try await TestSite.run { site in
            let late = try await visitor(site, ended: 60)
            let again = try await signIn(site, .coordinator, after: late)
            let tab = Visitor(client: site.client, token: again.token, sendsToken: false)
            let sent = entry.map { ($0.key, $0.value) }
            #expect(try await tab.post(root, [("_csrf", late.csrf)] + sent).status == .seeOther)
            #expect(try await titles(site).contains("Une rencontre écrite longuement"))
            let other = try await signIn(site, .contributor, after: again)
            let stranger = Visitor(client: site.client, token: other.token, sendsToken: false)
            #expect(try await stranger.post(root, [("_csrf", late.csrf)] + sent).status == .forbidden)
        }
    }

    @Test func `what no page shows again is given back in words, with what sends it again`() async throws {
        try await TestSite.run { site in
            let late = try await visitor(site, ended: 60)
            let id = try #require(site.dossier.meetings.last { !$0.agenda.isEmpty }).id
            let path = "/cls/\(TestSite.slug)/reunions/\(id)/seance/notes"
            let point = try #require(site.dossier.meetings.last { !$0.agenda.isEmpty }?.agenda.first).id
            _ = try await late.post(
                path, ["item": "\(point)", "text": "Une note de séance à ne pas perdre.", "_version": "0"])
            let again = try await signIn(site, .coordinator, after: late)
            let page = try await again.get("/reprise").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(
                page.contains("Une note de séance à ne pas perdre.") && page.contains("action=\"\(path)\""))
        }
    }

    @Test func `a session does not live of what scripts ask by themselves`() async throws {
        try await TestSite.run { site in
            var script = try await visitor(site, ended: -600)
            script.more[.byItself] = "oui"
            for _ in 1...2 {
                let life = try await script.get("/session").text
                #expect(life == "{\"seconds\": 600, \"isLast\": false}")
            }
            let person = Visitor(client: site.client, token: script.token)
            #expect(try await person.get("/session").text == "{\"seconds\": 1800, \"isLast\": false}")
            #expect(try await script.get("/session").text == "{\"seconds\": 1800, \"isLast\": false}")
        }
    }

    /// A coordinator whose session ended so many seconds ago; below zero, it will end.
    private func visitor(_ site: TestSite, ended seconds: Int64) async throws -> Visitor {
        let (token, member) = (Token.random(), try await prepared(site, .coordinator))
        let opened = TestSite.moment.adding(seconds: -SessionLimits.idle - seconds)
        try await site.site.store.openSession(Token.hash(token), of: member, at: opened)
        return Visitor(client: site.client, token: token)
    }

    /// Signs in with the cookie that the browser had, and goes on with the new one.
    private func signIn(_ site: TestSite, _ role: Role, after former: Visitor) async throws -> Visitor {
        let member = try await prepared(site, role)
        let secret = String(repeating: "s", count: 43)
        let browser = Visitor(
            client: site.client, token: former.token, sendsToken: false,
            cookies: ["jalon-formulaire=\(secret)"])
        let answer = try await browser.post(
            "/connexion",
            [("_csrf", Token.derived(secret)), ("email", member.email), ("password", Self.password)])
        #expect(answer.status == .seeOther)
        let cookie = try #require(answer.headers[.setCookie]?.split(separator: ";").first)
        return Visitor(client: site.client, token: String(cookie.drop { $0 != "=" }.dropFirst()))
    }

    /// An account with its password.
    private func prepared(_ site: TestSite, _ role: Role) async throws -> Member {
        let member = try site.member(role)
        if try await site.site.store.credentials(member.email) == nil {
            let hash = try await site.site.passwords.hash(Self.password)
            try await site.site.store.setPassword(hash, of: member.id, at: TestSite.moment)
        }
        return member
    }

    private func titles(_ site: TestSite) async throws -> Set<String> {
        Set(try await site.site.store.dossier(TestSite.slug).entries.map(\.title))
    }

    private func kept(_ site: TestSite) async throws -> [String] {
        let (store, member) = (site.site.store, try site.member(.coordinator).id)
        var found: [String] = []
        for id in Int64(1)...20 where try await store.lateForm(id, of: member, at: TestSite.moment) != nil {
            found.append(String(id))
        }
        return found
    }
}
