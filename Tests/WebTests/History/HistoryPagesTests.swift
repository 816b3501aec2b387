import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
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

    @Test func `every thing that stands leads to a page that any reader may read`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            try await writeOneOfEach(site)
            let visitor = try await site.visitor(.reader)
            for kind in ObjectKind.ofContracts where ![.member, .subscriber].contains(kind) {
                let page = try await visitor.get("\(root)?objet=\(kind.rawValue)").text
                let list = try #require(page.firstRange(of: "class=\"timeline\"")?.upperBound, "\(kind)")
                let shown = PageReader(text: String(page[list...]))
                let links = (shown.links + shown.places).filter {
                    $0.hasPrefix("/cls/\(TestSite.slug)/") && !$0.hasPrefix(root)
                }
                #expect(!links.isEmpty, "\(kind)")
                for address in Set(links) {
                    let pieces = address.split(separator: "#").map(String.init)
                    let answer = try await visitor.get(pieces[0])
                    #expect(answer.status == .ok, "\(address)")
                    guard pieces.count > 1 else { continue }
                    #expect(PageReader(text: answer.text).ids.contains(pieces[1]), "\(address)")
                }
            }
        }
    }

    @Test func `what went with its fiche or its meeting is not linked`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let action = try #require(site.dossier.actions.first)
            let indicator = try #require(site.dossier.indicators.first { $0.action == action.id })
            let scope = "\(root)?objet=indicator&id=\(indicator.id)"
            let link = "href=\"\(Path.indicator(TestSite.slug, indicator.id))\""
            #expect(try await visitor.get(scope).text.contains(link))
            let removal = "/cls/\(TestSite.slug)/fiches/\(action.number)/suppression"
            #expect(try await visitor.post(removal, ["_version": "1"]).status == .seeOther)
            #expect(!(try await visitor.get(scope).text).contains(link))
        }
    }

    /// What the sample does not hold: an order and a part of a review, its version, its distribution, a deck, a note.
    private func writeOneOfEach(_ site: TestSite) async throws {
        _ = try await site.places()
        let (store, signature) = (
            site.site.store, Signature(try site.member(.coordinator), at: TestSite.moment)
        )
        let meeting = try #require(site.dossier.meetings.first { !$0.agenda.isEmpty })
        try await store.order(["opening"], of: TestSite.quarter, in: TestSite.slug, by: signature)
        _ = try await store.save(
            note: "Noté", at: meeting.id, on: meeting.agenda[0].id, version: 0, in: TestSite.slug,
            by: signature)
        let sent = try await site.visitor(.coordinator).post(
            "/cls/\(TestSite.slug)/revues/\(TestSite.quarter.code)/diffusion",
            ["subject": "La revue est parue", "words": "Bonne lecture", "confirmed": "oui"])
        #expect(sent.status == .seeOther)
    }

    @Test func `residents stay without a name for those who do not write the contract`() async throws {
        try await TestSite.run { site in
            let resident = try #require(site.dossier.residents.first)
            let name = try #require(site.dossier.$people[resident]).lastName
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
