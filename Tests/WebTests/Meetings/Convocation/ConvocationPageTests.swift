import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

@Suite struct ConvocationPageTests {
    private let root = "/cls/\(TestSite.slug)/reunions"

    private func copil(_ site: TestSite) throws -> Meeting {
        try #require(site.dossier.meetings.first { $0.when.code == "2023-02-07" })
    }

    @Test func `the message is ready to copy, with its addressees in blind copy`() async throws {
        try await TestSite.run { site in
            let path = "\(root)/\(try copil(site).id)/convocation"
            let page = try await site.visitor(.coordinator).get(path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                "Convocation\u{202f}: 2e COPIL du CLS de Melun Val de Seine, mardi 7\u{a0}février\u{a0}2023 à 15h00",
                "helene.vasseur@ars-ile-de-france.example", "href=\"mailto:?bcc=", "Marquer comme convoquée",
                "\(path).pdf?public=oui", "\(root)/\(try copil(site).id).ics",
            ] { #expect(page.contains(words), "\(words)") }
        }
    }

    @Test func `a reader finds the document, and no address`() async throws {
        try await TestSite.run { site in
            let path = "\(root)/\(try copil(site).id)/convocation"
            let page = try await site.visitor(.reader).get(path).text
            #expect(page.contains("Convocation en PDF") && !page.contains("helene.vasseur"))
            #expect(!page.contains("Marquer comme convoquée"))
        }
    }

    @Test func `the day that it was sent is noted, corrected, taken back, and refused in the future`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let id = try copil(site).id
            let path = "\(root)/\(id)/convocation"
            func convened() async throws -> Day? {
                try await site.site.store.dossier(TestSite.slug).meetings.first { $0.id == id }?
                    .convenedOn
            }
            #expect(try await visitor.post(path, ["convened": "20 janvier 2023"]).status == .seeOther)
            #expect(try await convened() == Day(2023, 1, 20))
            #expect(try await visitor.get(path).text.contains("Envoyée le 20\u{a0}janvier\u{a0}2023"))
            for odd in ["31 février", "7 mars 2023"] {
                let refused = try await visitor.post(path, ["convened": odd])
                #expect(refused.status == .unprocessableContent && refused.text.contains(odd))
                #expect(MarkupChecker.faults(in: refused.text, isWholePage: true) == [])
            }
            #expect(try await visitor.post(path, ["convened": ""]).status == .seeOther)
            #expect(try await convened() == nil)
            #expect(try await site.visitor(.reader).post(path, ["convened": ""]).status == .forbidden)
        }
    }

    @Test func `it prints in every format, also without names`() async throws {
        try await TestSite.run { site in
            let path = "\(root)/\(try copil(site).id)/convocation"
            let visitor = try await site.visitor(.reader)
            for (form, start) in [
                (".pdf", "%PDF"), (".pdf?public=oui", "%PDF"), (".odt", "PK"), (".docx", "PK"),
            ] {
                let answer = try await visitor.get(path + form)
                #expect(answer.status == .ok, "\(form)")
                #expect(answer.body.getString(at: 0, length: start.utf8.count) == start, "\(form)")
            }
        }
    }
}
