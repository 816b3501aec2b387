import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// What anybody reads of a contract, and how one subscribes.
@Suite struct PublicPagesTests {
    private static let root = "/public/\(TestSite.slug)"

    @Test func `nothing is public until a review is`() async throws {
        try await TestSite.run { site in
            let nobody = try await site.visitor(nil)
            for path in ["", "/feed.atom", "/abonnement", "/revues/2023-T1"] {
                #expect(try await nobody.get(Self.root + path).status == .notFound, "\(path)")
            }
        }
    }

    @Test func `the contract shows counts, places and reviews, and no name`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            let nobody = try await site.visitor(nil)
            for path in ["", "/revues/2023-T1", "/abonnement"] {
                let page = try await nobody.get(Self.root + path)
                #expect(page.status == .ok, "\(path)")
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [], "\(path)")
                for person in site.dossier.people where person.lastName.count > 3 {
                    #expect(!page.text.contains(person.lastName), "\(person.lastName) at \(path)")
                }
            }
            let home = try await nobody.get(Self.root)
            #expect(home.text.contains(">15<") && home.text.contains("Vaux-le-Pénil"))
            #expect(home.text.contains("<meta property=\"og:title\" content=\"CLS de Melun Val de Seine\">"))
            #expect(home.text.contains("type=\"application/atom+xml\""))
            #expect(home.headers[.cacheControl] == "public, no-cache" && home.headers[.setCookie] == nil)
        }
    }

    @Test func `a correction is read first, and the version before stays`() async throws {
        try await TestSite.run { site in
            try await site.publish()
            try await site.publish(because: "Une date était fausse.")
            let nobody = try await site.visitor(nil)
            let latest = try await nobody.get("\(Self.root)/revues/2023-T1").text
            #expect(latest.contains("Une date était fausse.") && latest.contains("?version=1"))
            let first = try await nobody.get("\(Self.root)/revues/2023-T1?version=1").text
            #expect(first.contains("Une version plus récente existe"))
            #expect(try await nobody.get("\(Self.root)/revues/2023-T1?version=3").status == .notFound)
            let dossier = try await nobody.get("\(Self.root)/revues/2023-T1/fichiers/pdf")
            #expect(dossier.text == "%PDF public")
            #expect(dossier.headers[.contentDisposition] == "attachment; filename=\"revue-2023-T1-v2.pdf\"")
        }
    }

    @Test func `nobody is led to subscribe where no mail is sent`() async throws {
        for sendsMail in [true, false] {
            try await TestSite.run(sendsMail: sendsMail) { site in
                try await site.publish()
                let home = try await site.client.execute(uri: Self.root, method: .get).text
                #expect(home.contains("/abonnement") == sendsMail && home.contains("feed.atom"))
            }
        }
    }

    @Test func `a version just published is what everybody reads next`() async throws {
        try await TestSite.run { site in
            try await site.publish()
            func read(_ tag: String?) async throws -> TestResponse {
                try await site.client.execute(
                    uri: "\(Self.root)/revues/2023-T1", method: .get,
                    headers: tag.map { [.ifNoneMatch: $0] } ?? [:])
            }
            let first = try await read(nil)
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.cacheControl] == "public, no-cache")
            #expect(try await read(tag).status == .notModified)
            try await site.publish(because: "Une date était fausse.")
            #expect(try await read(tag).text.contains("Une date était fausse."))
        }
    }

    @Test func `the feed says when nothing is new`() async throws {
        try await TestSite.run { site in
            try await site.publish()
            let feed = try await site.client.execute(uri: "\(Self.root)/feed.atom", method: .get)
            #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
            #expect(feed.headers[.lastModified] == "Mon, 06 Mar 2023 08:00:00 GMT")
            let tag = try #require(feed.headers[.eTag])
            let same = try await site.client.execute(
                uri: "\(Self.root)/feed.atom", method: .get, headers: [.ifNoneMatch: tag])
            #expect(same.status == .notModified && same.text.isEmpty)
            let since = try await site.client.execute(
                uri: "\(Self.root)/feed.atom", method: .get,
                headers: [.ifModifiedSince: "Mon, 06 Mar 2023 08:00:00 GMT"])
            #expect(since.status == .notModified)
        }
    }

    @Test func `one subscribes by a letter, and the page says the same to everybody`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            let passer = Passer(client: site.client)
            let path = "\(Self.root)/abonnement"
            let asked = try await passer.post(path, [("email", "Lectrice@Exemple.fr")])
            #expect(asked.headers[.location] == "\(path)/demande")
            let letter = try #require(try await site.letters().first)
            #expect(letter.contains("To: lectrice@exemple.fr\n") && !letter.contains("List-Unsubscribe"))
            let confirmation = try secret("\(path)/confirmation/", in: letter)
            let shown = try await site.client.execute(uri: confirmation, method: .get)
            #expect(shown.text.contains("Confirmer l’abonnement"))
            let done = try await passer.post(confirmation, [])
            #expect(done.headers[.location] == "\(path)/confirme")
            let again = try await passer.post(path, [("email", "lectrice@exemple.fr")])
            #expect(again.headers[.location] == "\(path)/demande")
            let known = try #require(try await site.letters().first)
            let reviews = try await site.client.execute(uri: try secret("/public/", in: known), method: .get)
            #expect(reviews.status == .ok && reviews.text.contains("Revues trimestrielles"))
            let leaving = try secret("/desabonnement/", in: known)
            #expect(
                try await site.client.execute(uri: leaving, method: .get).text.contains("Me désabonner"))
            #expect(try await site.visitor(nil).post(leaving).text.contains("Vous êtes désabonné·e"))
            let left = try await site.client.execute(uri: leaving, method: .get)
            #expect(left.text.contains("Vous êtes désabonné·e"))
            let twice = try await site.client.execute(uri: confirmation, method: .get)
            #expect(twice.status == .notFound, "a confirmation serves once")
            #expect(
                try await passer.post(path, [("email", "pas une adresse")]).status == .unprocessableContent)
            let late = try await site.client.execute(uri: "\(path)/confirmation/inconnu", method: .get)
            #expect(late.status == .notFound && late.text.contains("48"))
        }
    }

    @Test func `too many requests from one place wait`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            let passer = Passer(client: site.client)
            for number in 0..<SubscriptionLimits.network {
                _ = try await passer.post("\(Self.root)/abonnement", [("email", "l\(number)@exemple.fr")])
            }
            let refused = try await passer.post("\(Self.root)/abonnement", [("email", "trop@exemple.fr")])
            #expect(refused.status == .tooManyRequests)
        }
    }
}
