import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

/// One's own page, the forgotten password, and what the administration does to accounts.
@Suite struct AccountPagesTests {
    private static let phrase = "tilleul orage cadence mauve"

    @Test(arguments: Role.allCases)
    func `everybody finds its own account`(role: Role) async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(role)
            let page = try await visitor.get("/compte")
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(
                page.text.contains("1\u{a0}session ouverte") && page.text.contains("\(role.rawValue)@melun"))
            let renamed = try await visitor.post(
                "/compte/nom", ["_version": "1", "name": "Nom choisi", "role": "administrator"])
            #expect(renamed.headers[.location] == "/compte?fait=nom")
            let stored = try await site.site.store.member(site.member(role).id)
            #expect(stored.name == "Nom choisi" && stored.role == role)
            let data = try await visitor.get("/compte/donnees.json")
            #expect(data.text.contains("Nom choisi"))
            #expect(data.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        }
    }

    @Test func `the sessions of an account say on which device each was opened`() async throws {
        try await TestSite.run { site in
            let member = try site.member(.reader)
            try await site.site.store.openSession(
                Token.hash("ailleurs"), of: member, at: TestSite.moment, on: "Safari sur iPhone")
            let page = try await site.visitor(.reader).get("/compte").text
            #expect(page.contains("Safari sur iPhone") && page.contains("Appareil inconnu, celui-ci"))
            #expect(
                try await site.visitor(.reader).get("/compte/donnees.json").text.contains("Safari sur iPhone")
            )
        }
    }

    @Test func `a password is changed by who knows it, and other sessions end`() async throws {
        try await TestSite.run { site in
            let member = try site.member(.reader)
            let hash = try await site.site.passwords.hash(Self.phrase)
            try await site.site.store.setPassword(hash, of: member.id, at: TestSite.moment)
            let (visitor, other) = (try await site.visitor(.reader), try await site.visitor(.reader))
            func change(_ current: String, _ new: String) async throws -> TestResponse {
                try await visitor.post(
                    "/compte/mot-de-passe", ["current": current, "password": new, "confirmation": new])
            }
            let wrong = try await change("ce n’est pas lui du tout", "quatre chevaux sous la pluie")
            #expect(
                wrong.status == .unprocessableContent && wrong.text.contains("pas le mot de passe actuel"))
            #expect(try await site.site.store.securityLog().first?.kind == .wrongPassword)
            let weak = try await change(Self.phrase, "readerreaderreader")
            #expect(weak.status == .unprocessableContent && weak.text.contains("trop facile"))
            #expect(try await change(Self.phrase, "quatre chevaux sous la pluie").status == .seeOther)
            #expect(try await visitor.get("/compte").status == .ok)
            #expect(try await other.get("/compte").status == .seeOther)
        }
    }

    @Test func `a link for an account in use goes to its person alone`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            let member = try site.member(.reader)
            try await site.site.store.setPassword("x", of: member.id, at: TestSite.moment)
            let administrator = try await site.visitor(.administrator)
            let page = try await administrator.post("/admin/comptes/\(member.id)/invitation")
            #expect(page.status == .ok && !page.text.contains("/invitation/"))
            let letter = try #require(try await site.letters().first)
            #expect(plain(letter).contains("/invitation/") && letter.contains("reader@melun.example"))
            let history = try await administrator.get("/admin/historique").text
            #expect(history.contains("Compte reader, invitation donnée"))
            #expect(history.contains("Compte administrator"))
        }
    }

    @Test func `the person is told by mail of what the administration does`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            let member = try site.member(.reader)
            let administrator = try await site.visitor(.administrator)
            _ = try await administrator.post("/admin/comptes/\(member.id)/deconnexion")
            _ = try await administrator.post(
                "/admin/comptes/\(member.id)",
                [
                    "_version": "1", "name": member.name, "email": "autre@melun.example",
                    "role": "contributor", "disabled": "oui",
                ])
            let letters = try await site.letters()
            #expect(letters.count == 2 && letters.allSatisfy { $0.contains("To: ") })
            // The former address is told of the new one.
            #expect(letters.allSatisfy { $0.contains("reader@melun.example") })
        }
    }

    @Test func `a forgotten password is answered alike whether the account exists or not`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            let member = try site.member(.reader)
            try await site.site.store.setPassword("x", of: member.id, at: TestSite.moment)
            let somebody = Passer(client: site.client)
            var answers: [[String]] = []
            for email in ["reader@melun.example", "personne@melun.example"] {
                let answer = try await somebody.post("/mot-de-passe-oublie", [("email", email)])
                answers.append(["\(answer.status.code)", answer.headers[.location] ?? "", answer.text])
            }
            #expect(answers[0] == answers[1] && answers[0][1] == "/mot-de-passe-oublie/demande")
            let letters = try await site.letters()
            #expect(letters.count == 1 && plain(letters[0]).contains("/invitation/"))
        }
    }

    @Test func `where no mail leaves, a forgotten password is for the administration`() async throws {
        try await TestSite.run { site in
            let nobody = try await site.visitor(nil)
            #expect(try await nobody.get("/mot-de-passe-oublie").text.contains("administre Jalon"))
            #expect(try await nobody.get("/connexion").text.contains("/mot-de-passe-oublie"))
        }
    }

    @Test func `what is refused is read in the administration, without a word of the visitor`() async throws {
        try await TestSite.run { site in
            let (reader, nobody) = (try await site.visitor(.reader), try await site.visitor(nil))
            let careless = Visitor(client: site.client, token: reader.token, sendsToken: false)
            _ = try await reader.get("/admin")
            _ = try await reader.post("/cls/\(TestSite.slug)/axes/nouveau", ["title": "mot-du-visiteur"])
            _ = try await careless.post("/compte/sessions/fin")
            _ = try await nobody.get("/invitation/mot-du-visiteur")
            _ = try await Passer(client: site.client).post(
                "/connexion", [("email", "mot-du-visiteur@melun.example"), ("password", "mot-du-visiteur")])
            let stranger = Visitor(
                client: site.client, token: reader.token, origin: "https://mot-du-visiteur")
            _ = try await stranger.post("/compte/sessions/fin")
            let kinds = try await site.site.store.securityLog().map(\.kind)
            #expect(
                kinds.reversed() == [
                    .missing, .forbidden, .wrongToken, .deadLink, .wrongPassword, .otherSite,
                ])
            let page = try await site.visitor(.administrator).get("/admin/securite")
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(page.text.contains("Mot de passe refusé") && page.text.contains("Compte reader"))
            #expect(!page.text.contains("mot-du-visiteur"))
        }
    }

    @Test func `an account is erased by the administration, which sees what goes`() async throws {
        try await TestSite.run { site in
            let (member, visitor) = (try site.member(.reader), try await site.visitor(.administrator))
            let path = "/admin/comptes/\(member.id)/effacement"
            let page = try await visitor.get(path)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(try await visitor.post(path, ["_version": "1"]).status == .seeOther)
            #expect(!(try await visitor.get("/admin").text.contains("Compte reader")))
        }
    }

    @Test func `an address of two megabytes grows the disk by nothing`() async throws {
        try await TestSite.run { site in
            let long = String(repeating: "a", count: 1_900_000) + "@melun.example"
            let answer = try await Passer(client: site.client).post(
                "/connexion", [("email", long), ("password", "une phrase quelconque")])
            #expect(answer.status == .unprocessableContent && answer.body.readableBytes < 20_000)
        }
    }
}
