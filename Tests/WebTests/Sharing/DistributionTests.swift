import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// The distribution of a review from its page.
@Suite struct DistributionTests {
    private static let path = "/cls/\(TestSite.slug)/revues/2023-T1/diffusion"
    private static let fields = [("subject", "La revue est parue"), ("words", "Bonjour,\n\nBonne lecture")]

    @Test func `the coordinator rereads, sends once, and finds the progress again`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            let visitor = try await site.visitor(.coordinator)
            let written = try await visitor.get(Self.path).text
            #expect(written.contains("Relire avant l’envoi") && written.contains("Version des signataires"))
            let reread = try await visitor.post(Self.path, Self.fields)
            #expect(reread.status == .ok && reread.text.contains("Bonne lecture"))
            #expect(MarkupChecker.faults(in: reread.text, isWholePage: true) == [])
            #expect(try await site.letters().isEmpty)
            let sent = try await visitor.post(Self.path, Self.fields + [("confirmed", "oui")])
            #expect(sent.headers[.location] == Self.path)
            let again = try await visitor.post(Self.path, Self.fields + [("confirmed", "oui")])
            #expect(again.status == .conflict)
            let progress = try await visitor.get(Self.path).text
            #expect(progress.contains("L’envoi est en cours") && progress.contains("En attente"))
            #expect(MarkupChecker.faults(in: progress, isWholePage: true) == [])
            let letters = try await site.letters()
            let agreed = site.dossier.people.filter { $0.receivesReview && !$0.email.isEmpty }
            #expect(letters.count == Set(agreed.map { $0.email.lowercased() }).count && !letters.isEmpty)
            #expect(letters.allSatisfy { $0.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\n") })
        }
    }

    @Test func `what is proposed passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            let publication = try await site.publish()
            let contract = site.dossier.contract
            let proposal = Mailing.proposal(of: publication, in: contract, at: TestSite.moment)
            let read = try Mailing.form.read(Mailing.form.answers(of: proposal), over: proposal)
            #expect(read.value == proposal && read.newcomers.isEmpty)
        }
    }

    @Test func `a refused form gives everything back`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(Self.path, [("subject", ""), ("words", "Mes mots & moi")])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Mes mots &amp; moi") && answer.text.contains("Écrivez l’objet"))
        }
    }

    @Test func `without mail the page says calmly what to do`() async throws {
        try await TestSite.run { site in
            try await site.publish()
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get(Self.path)
            #expect(page.status == .ok && page.text.contains("La diffusion par courriel n’est pas installée"))
            #expect(try await visitor.post(Self.path, Self.fields).status == .conflict)
        }
    }

    @Test func `nobody else opens it`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            for role in [Role.reader, .contributor, .referent] {
                let visitor = try await site.visitor(role)
                #expect(try await visitor.get(Self.path).status == .forbidden, "\(role)")
                #expect(try await visitor.post(Self.path, Self.fields).status == .forbidden, "\(role)")
                #expect(try await visitor.post("\(Self.path)/nouveaux").status == .forbidden, "\(role)")
            }
        }
    }

    @Test func `the link of a letter reads, gives files, and dies when one leaves`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.post(Self.path, Self.fields + [("confirmed", "oui")])
            let letter = try #require(try await site.letters().first)
            let reading = try secret("/lecture/", in: letter)
            let leaving = try secret("/desabonnement/", in: letter)
            let nobody = try await site.visitor(nil)
            let page = try await nobody.get(reading)
            #expect(page.status == .ok && page.text.contains("personnel"))
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(try await nobody.get("\(reading)/fichiers/pdf").text.hasPrefix("%PDF "))
            #expect(try await nobody.get("\(reading)/fichiers/odt").status == .notFound)
            #expect(try await nobody.get("/lecture/inconnu").status == .notFound)
            #expect(try await nobody.get(leaving).text.contains("Me désabonner"))
            #expect(try await nobody.get(reading).status == .ok, "a look changes nothing")
            let elsewhere = Visitor(client: site.client, token: nil, origin: "https://messagerie.example")
            let left = try await elsewhere.post(leaving, [("List-Unsubscribe", "One-Click")])
            #expect(left.status == .ok && left.text.contains("Vous êtes désabonné·e"))
            #expect(try await elsewhere.post(leaving, [("List-Unsubscribe", "One-Click")]).status == .ok)
            #expect(try await nobody.get(reading).status == .notFound)
        }
    }

    @Test func `the link of a letter opens nothing once its consent is taken back in the directory`()
        async throws
    {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.post(Self.path, Self.fields + [("confirmed", "oui")])
            let letter = try #require(try await site.letters().first)
            let reading = try secret("/lecture/", in: letter)
            let nobody = try await site.visitor(nil)
            #expect(try await nobody.get(reading).status == .ok)
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            for person in try await site.site.store.dossier(TestSite.slug).people where person.receivesReview
            {
                var person = person
                (person.receivesReview, person.consentOn) = (false, nil)
                try await site.site.store.save(person, in: TestSite.slug, by: signature)
            }
            #expect(try await nobody.get(reading).status == .notFound)
        }
    }

    @Test func `a letter that came back is marked with its reason`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await site.publish()
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.post(Self.path, Self.fields + [("confirmed", "oui")])
            let ids = try await site.site.store.dueLetters(at: TestSite.moment, limit: 1)
            let id = try #require(ids.first)
            _ = try await site.site.store.startSending(id)
            try await site.site.store.settle(id, .sent, at: TestSite.moment)
            let bounce = "\(Self.path)/\(id)/rejet"
            #expect(try await visitor.get(bounce).status == .ok)
            #expect(try await visitor.post(bounce, [("why", "")]).status == .unprocessableContent)
            #expect(try await visitor.post(bounce, [("why", "Adresse inconnue")]).status == .seeOther)
            let page = try await visitor.get(Self.path).text
            #expect(page.contains("Adresse inconnue") && page.contains("Rejeté"))
        }
    }
}
