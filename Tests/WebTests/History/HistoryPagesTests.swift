import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct HistoryPagesTests {
    private let root = "/cls/\(TestSite.slug)/historique"

    @Test func `the whole history can be walked, page by page`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            var address = root
            var pages = 0
            while pages < 50 {
                let page = try await visitor.get(address)
                #expect(page.status == .ok)
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
                pages += 1
                guard let next = page.text.firstMatch(of: #/href="([^"]*avant=\d+)"/#) else { break }
                address = String(next.1)
            }
            #expect(pages > 2)
        }
    }

    @Test func `a change shows who, the field in French, before and after, and is undone`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let entry = try #require(site.dossier.entries.first)
            let path = "/cls/\(TestSite.slug)/journal/\(entry.id)"
            let fields: KeyValuePairs = [
                "_version": "1", "title": "Titre nouveau", "when": "mars 2023", "kind": "campaign",
            ]
            #expect(try await visitor.post(path, fields).status == .seeOther)
            let page = try await visitor.get("\(root)?objet=entry&id=\(entry.id)").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                "Intitulé", "Titre nouveau", "Campagne", "mars\u{a0}2023", "Compte coordinator", "Rétablir",
            ] { #expect(page.contains(words), "\(words)") }
            let link = try #require(page.firstMatch(of: #/href="([^"]*retablissement)"/#)?.1)
            let confirmation = try await visitor.get(String(link))
            #expect(confirmation.status == .ok && confirmation.text.contains("Rétablir\u{202f}?"))
            #expect(MarkupChecker.faults(in: confirmation.text, isWholePage: true) == [])
            #expect(try await visitor.post(String(link)).status == .seeOther)
            let back = try await site.site.store.dossier(TestSite.slug)
            #expect(back.entries.first { $0.id == entry.id }?.title == entry.title)
            let reader = try await site.visitor(.reader)
            #expect(!(try await reader.get(root).text).contains("retablissement"))
            #expect(try await reader.get(String(link)).status == .forbidden)
        }
    }

    @Test func `a removed thing comes back, and is not linked while it is gone`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let entry = try #require(site.dossier.entries.first)
            let path = "/cls/\(TestSite.slug)/journal/\(entry.id)"
            _ = try await visitor.post("\(path)/suppression", ["_version": "1"])
            let page = try await visitor.get("\(root)?objet=entry&id=\(entry.id)").text
            #expect(!page.contains("href=\"\(path)\""))
            let link = try #require(page.firstMatch(of: #/href="([^"]*retablissement)"/#)?.1)
            _ = try await visitor.post(String(link))
            #expect(try await visitor.get(path).status == .ok)
        }
    }

    @Test func `residents stay without a name for those who do not write the contract`() async throws {
        try await TestSite.run { site in
            let resident = try #require(site.dossier.residents.first)
            let name = try #require(site.dossier.peopleByID[resident]).lastName
            let address = "\(root)?objet=person&id=\(resident)"
            let answer1 = try await site.visitor(.coordinator).get(address)
            #expect(answer1.text.contains(name))
            let page = try await site.visitor(.reader).get(address).text
            #expect(!page.contains(name) && page.contains("nom non affiché"))
            let row = try #require(
                site.dossier.meetings.flatMap(\.attendance).first { $0.person == resident })
            let told = try await site.visitor(.reader).get("\(root)?objet=attendance&id=\(row.id)").text
            #expect(told.contains("nom non affiché") && !told.contains(name))
        }
    }

    @Test(arguments: ["?objet=inconnu", "?objet=action&id=abc", "?avant=0", "?avant=99999999999999999999"])
    func `an address that says nothing known shows the latest rows`(query: String) async throws {
        try await TestSite.run { site in
            let answer2 = try await site.visitor(.reader).get(root + query)
            #expect(answer2.status == .ok)
        }
    }
}
