import Documents
import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

@Suite struct DeckPagesTests {
    private func path(_ site: TestSite) throws -> String {
        let meeting = try #require(site.dossier.meetings.first { $0.ordinal == 2 && $0.kind == .steering })
        return "/cls/\(TestSite.slug)/reunions/\(meeting.id)/diaporama"
    }

    /// The keys of the slides in the order of the page.
    private func keys(_ page: String) -> [String] {
        let mark = "data-reorder-id=\""
        return page.components(separatedBy: mark).dropFirst().compactMap { piece in
            piece.split(separator: "\"").first.map(String.init)
        }
    }

    @Test func `every slide of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            for meeting in site.dossier.meetings {
                let made = MeetingDeck.slides(
                    of: meeting, in: site.dossier, for: .partners, on: TestSite.moment.day)
                for slide in made {
                    var chosen = DeckSlide(slide.slide.key)
                    (chosen.text, chosen.notes, chosen.isHidden) = ("Après les faits", "À dire", true)
                    let form = DeckSlide.form(ownTitle: slide.ownTitle)
                    let read = try form.read(form.answers(of: chosen), over: chosen)
                    #expect(read.value == chosen)
                    let repeated = form.answers(of: chosen).replacing("title", slide.ownTitle)
                    let blank = try form.read(repeated, over: chosen)
                    #expect(blank.value.title == "")
                }
            }
        }
    }

    @Test func `the deck of every meeting reads as a page`() async throws {
        try await TestSite.run { site in
            for role in [Role.coordinator, .reader] {
                let visitor = try await site.visitor(role)
                for meeting in site.dossier.meetings {
                    let page = try await visitor.get(
                        "/cls/\(TestSite.slug)/reunions/\(meeting.id)/diaporama")
                    #expect(page.status == .ok)
                    #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
                }
            }
        }
    }

    @Test func `the page shows the counters, the fiches and how to print`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(path(site)).text
            for words in [
                "13\u{a0}actions sur 15 ont démarré", "fiches 1 à 15", "Zoom sur les 6",
                "Voir les données", "diaporama.pptx", "diaporama.odp", "diaporama.pdf?notes=oui",
            ] { #expect(page.contains(words), "\(words)") }
            #expect(!page.contains("Masquer"))
        }
    }

    @Test func `slides are moved, hidden, shown again, and put back in order`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = try path(site)
            let first = keys(try await visitor.get(path).text)
            #expect(first.prefix(3) == ["opening", "welcome", "role"])
            _ = try await visitor.post("\(path)/diapositives/role/montee")
            _ = try await visitor.post("\(path)/diapositives/underway/masquage")
            let moved = try await visitor.get(path).text
            #expect(keys(moved).prefix(3) == ["opening", "role", "welcome"])
            #expect(moved.contains("1\u{a0}masquée"))
            let order = [("order", "closing"), ("order", "opening"), ("order", "inconnue")]
            #expect(try await visitor.post("\(path)/ordre", order).status == .seeOther)
            #expect(keys(try await visitor.get(path).text).prefix(2) == ["closing", "opening"])
            _ = try await visitor.post("\(path)/ordre-origine")
            let restored = try await visitor.get(path).text
            #expect(keys(restored) == first)
            #expect(restored.contains("1\u{a0}masquée"))
            _ = try await visitor.post("\(path)/diapositives/underway/affichage")
            #expect(!(try await visitor.get(path).text.contains("masquée")))
        }
    }

    @Test func `a slide is retitled and completed, and what is refused comes back`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = try path(site)
            let answer = try await visitor.post(
                "\(path)/diapositives/agenda",
                [
                    "_version": "0", "title": "Au <menu>", "text": "Un **point** de plus",
                    "notes": "Dire merci",
                ])
            #expect(answer.status == .seeOther)
            let page = try await visitor.get(path).text
            #expect(page.contains("Au &lt;menu&gt;") && page.contains("<strong>point</strong>"))
            #expect(page.contains("Complétée"))
            let long = String(repeating: "très ", count: 50)
            let refused = try await visitor.post(
                "\(path)/diapositives/agenda", ["_version": "1", "title": long, "text": "À garder"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("À garder") && refused.text.contains("200\u{a0}caractères"))
        }
    }

    @Test func `a slide is added and taken away again`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = try path(site)
            let empty = try await visitor.post("\(path)/diapositives", ["text": "Sans titre"])
            #expect(empty.status == .unprocessableContent && empty.text.contains("Sans titre"))
            _ = try await visitor.post(
                "\(path)/diapositives", ["title": "Témoignage", "text": "- Un\n- Deux"])
            let page = try await visitor.get(path).text
            #expect(keys(page).suffix(2) == ["own:1", "closing"])
            let asked = try await visitor.get("\(path)/diapositives/own%3A1/suppression")
            #expect(asked.status == .ok && asked.text.contains("Témoignage"))
            #expect(try await visitor.get("\(path)/diapositives/agenda/suppression").status == .notFound)
            _ = try await visitor.post("\(path)/diapositives/own%3A1/suppression")
            #expect(!(try await visitor.get(path).text.contains("Témoignage")))
        }
    }

    @Test func `two people write two slides at once, and neither is lost`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = try path(site)
            func read(_ key: String) async throws -> String {
                let form = try await visitor.get("\(path)/diapositives/\(key)").text
                return String(try #require(form.firstMatch(of: #/name="_read" value="([^"]*)"/#)).1)
            }
            let (agenda, next) = (try await read("agenda"), try await read("next"))
            func send(_ key: String, _ mark: String, _ text: String) async throws -> TestResponse {
                try await visitor.post(
                    "\(path)/diapositives/\(key)",
                    ["_version": "0", "_read": mark, "title": "", "text": text, "notes": ""])
            }
            #expect(try await send("agenda", agenda, "Le premier texte").status == .seeOther)
            #expect(try await send("next", next, "Le second texte").status == .seeOther)
            let page = try await visitor.get(path).text
            #expect(page.contains("Le premier texte") && page.contains("Le second texte"))
            let late = try await send("agenda", agenda, "Un troisième")
            #expect(late.status == .conflict)
            #expect(late.text.contains("Le premier texte") && late.text.contains("Un troisième"))
        }
    }

    @Test(arguments: Format.decks)
    func `the deck is a file in every format, with and without names`(format: Format) async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            for query in ["", "?public=oui"] {
                let dossier = try await visitor.get("\(path(site)).\(format.fileExtension)\(query)")
                #expect(dossier.status == .ok)
                #expect(dossier.headers[.contentType] == format.mediaType)
                let start = format == .pdf ? "%PDF" : "PK"
                #expect(
                    String(buffer: dossier.body.getSlice(at: 0, length: start.utf8.count) ?? .init()) == start
                )
            }
        }
    }
}
