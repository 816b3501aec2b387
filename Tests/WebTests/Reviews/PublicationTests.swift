import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct PublicationTests {
    private let root = "/cls/\(TestSite.slug)/revues/2023-T1"

    @Test func `what was found must be read before it is published`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get("\(root)/publication")
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(page.text.contains("Trimestre inachevé") && page.text.contains("31\u{a0}mars\u{a0}2023"))
            #expect(page.text.contains("Dates passées") && page.text.contains("Publier la version\u{a0}1"))
            let refused = try await visitor.post("\(root)/publication")
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Cochez cette case"))
            #expect(try await site.visitor(.reader).get("\(root)/publication").status == .forbidden)
        }
    }

    @Test func `an empty part stops the publication`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.post("\(root)/redaction/parties", ["title": "Le mot du maire"])
            let refused = try await visitor.post("\(root)/publication", ["read": "oui"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Parties vides") && refused.text.contains("ne dit rien"))
        }
    }

    @Test func `a version is frozen, printed once, and corrected by another`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let published = try await visitor.post("\(root)/publication", ["read": "oui"])
            #expect(published.headers[.location] == "\(root)/versions/1")
            let first = try await visitor.get("\(root)/versions/1").text
            #expect(first.contains("Version\u{a0}1") && first.contains("14\u{a0}participants"))
            let pdf = try await visitor.get("\(root)/versions/1.pdf?public=oui")
            #expect(pdf.status == .ok && pdf.headers[.contentType] == "application/pdf")

            let entry = try #require(site.dossier.entries.last)
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            var changed = entry
            changed.text = "Réécrit ensuite."
            try await site.site.store.save(changed, in: TestSite.slug, by: signature)
            #expect(try await visitor.get("\(root)/versions/1").text == first)
            #expect(try await visitor.get("\(root)/versions/1.pdf?public=oui").body == pdf.body)
            #expect(try await visitor.get(root).text.contains("Réécrit ensuite."))

            let silent = try await visitor.post("\(root)/publication", ["read": "oui"])
            #expect(silent.status == .unprocessableContent && silent.text.contains("Dites pourquoi"))
            let second = try await visitor.post(
                "\(root)/publication", ["read": "oui", "reason": "Mars bleu <complété>"])
            #expect(second.headers[.location] == "\(root)/versions/2")
            let old = try await visitor.get("\(root)/versions/1").text
            #expect(old.contains("Cette version a été corrigée"))
            let new = try await visitor.get("\(root)/versions/2").text
            #expect(new.contains("Réécrit ensuite.") && new.contains("Mars bleu &lt;complété&gt;"))
            let list = try await visitor.get("/cls/\(TestSite.slug)/revues").text
            #expect(list.contains("version\u{a0}2") && list.contains("Publiée"))
        }
    }

    @Test func `each audience has its document; what is not published does not exist`() async throws {
        try await TestSite.run { site in
            try await site.publish(try #require(Quarter(2023, 1)))
            let visitor = try await site.visitor(.reader)
            let open = try await visitor.get("\(root)/versions/1?public=oui").text
            let article = try #require(open.split(separator: "<article").last)
            for person in site.dossier.people { #expect(!article.contains(" \(person.lastName)<")) }
            #expect(try await visitor.get("\(root)/versions/1").text.contains("Mme Aminata Koné"))
            let signatories = try await visitor.get("\(root)/versions/1?signataires=oui").text
            #expect(signatories.contains("Mme Aminata Koné"))
            #expect(try await visitor.get("\(root)/versions/2").status == .notFound)
            #expect(try await visitor.get("\(root)/versions/un").status == .notFound)
        }
    }
}
