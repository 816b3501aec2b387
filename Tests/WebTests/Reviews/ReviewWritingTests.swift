import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct ReviewWritingTests {
    private let root = "/cls/\(TestSite.slug)/revues/2023-T1/redaction"

    /// The place of a fiche in the review.
    private func fiche(_ number: Int, _ site: TestSite) throws -> String {
        let action = try #require(site.dossier.actions.first { $0.number == number })
        return "fiche-\(action.id)"
    }

    /// What the form of a part sends when nothing is touched.
    private func shown(_ place: String, _ visitor: Visitor) async throws -> [String: String] {
        let page = try await visitor.get("\(root)/\(place)").text
        let form = try #require(PageReader(text: page).forms.first { $0.action == "\(root)/\(place)" })
        var sent = Dictionary(form.fields.map { ($0.name, $0.value) }) { first, _ in first }
        let area = try #require(page.firstMatch(of: /name="wording"[^>]*>([^<]*)</))
        sent["wording"] = String(area.1).replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        sent["hidden"] = nil
        return sent
    }

    @Test func `the parts are listed in their order, and read by who writes alone`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(root)
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            for words in ["Retour sur le comité de pilotage", "Fiche action\u{a0}9", "Sigles et acronymes"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(try await site.visitor(.reader).get(root).status == .forbidden)
            #expect(try await site.visitor(.coordinator).get("\(root)/fiche-999").status == .notFound)
        }
    }

    @Test func `a text left as it is goes on following the facts`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let place = try fiche(9, site)
            var form = try await shown(place, visitor)
            form["wording"] = form["wording"]?.replacing("\n", with: "\r\n")
            form["addition"] = "Une suite est prévue."
            #expect(try await visitor.send("\(root)/\(place)", form).status == .seeOther)
            let list = try await visitor.get(root).text
            #expect(list.contains("Complétée") && !list.contains("Reformulée"))
            let review = try await visitor.get("/cls/\(TestSite.slug)/revues/2023-T1").text
            #expect(review.contains("Une suite est prévue.") && review.contains("Rendre Visibles"))
        }
    }

    @Test func `a reworded part tells the facts that came since, compares them, and follows them again`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let place = try fiche(9, site)
            var form = try await shown(place, visitor)
            form["wording"] = "Octobre Rose <se> prépare."
            #expect(try await visitor.send("\(root)/\(place)", form).status == .seeOther)
            let review = "/cls/\(TestSite.slug)/revues/2023-T1"
            let worded = try await visitor.get(review).text
            #expect(
                worded.contains("Octobre Rose &lt;se&gt; prépare.")
                    && !worded.contains("dans la suite des pistes"))
            #expect(try await visitor.get("\(root)/\(place)/comparaison").text.contains("Rien n’a changé"))

            for title in ["Mammobus à Melun", "Théâtre à Maincy"] {
                var entry = JournalEntry(.action, .day(Day.first(ofMonth: 3, 2023)), title)
                entry.actions = [try #require(site.dossier.actions.first { $0.number == 9 }).id]
                let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
                try await site.site.store.save(entry, in: TestSite.slug, by: signature)
            }
            #expect(try await visitor.get(root).text.contains("2\u{a0}faits nouveaux"))
            let comparison = try await visitor.get("\(root)/\(place)/comparaison")
            #expect(MarkupChecker.faults(in: comparison.text, isWholePage: true) == [])
            #expect(comparison.text.contains("Mammobus à Melun"))
            let check = try await visitor.get("\(review)/publication").text
            #expect(check.contains("a été rédigée avant"))

            let seen = try #require(
                PageReader(text: comparison.text).forms.first { $0.action.hasSuffix("/prise-en-compte") })
            let marks = Dictionary(seen.fields.map { ($0.name, $0.value) }) { first, _ in first }
            #expect(try await visitor.send(seen.action, marks).status == .seeOther)
            #expect(!(try await visitor.get(root).text.contains("faits nouveaux")))
            #expect(try await visitor.post("\(root)/\(place)/reprise", ["_version": "2"]).status == .seeOther)
            #expect(try await visitor.get(review).text.contains("Théâtre à Maincy"))
        }
    }

    @Test func `two people write one part: the second is told, and loses nothing`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let place = try fiche(10, site)
            var mine = try await shown(place, visitor)
            var theirs = mine
            theirs["wording"] = "Leur texte."
            #expect(try await visitor.send("\(root)/\(place)", theirs).status == .seeOther)
            mine["wording"] = "Mon texte."
            let refused = try await visitor.send("\(root)/\(place)", mine)
            #expect(refused.status == .conflict)
            #expect(refused.text.contains("Mon texte.") && refused.text.contains("Leur texte."))
        }
    }

    @Test func `parts move, hide and come back`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let (nine, ten) = (try fiche(9, site), try fiche(10, site))
            func isBefore() async throws -> Bool {
                let text = try await visitor.get(root).text
                let first = try #require(text.range(of: "id=\"\(nine)\""))
                return first.lowerBound < (try #require(text.range(of: "id=\"\(ten)\""))).lowerBound
            }
            #expect(try await isBefore())
            #expect(try await visitor.post("\(root)/\(ten)/montee").status == .seeOther)
            #expect(try await !isBefore())
            let hidden = try await visitor.post(
                "\(root)/\(ten)/masquage", ["_version": "0", "hidden": "oui"])
            #expect(hidden.status == .seeOther)
            let review = "/cls/\(TestSite.slug)/revues/2023-T1"
            #expect(!(try await visitor.get(review).text.contains("Fiche action\u{a0}10")))
            #expect(try await visitor.post("\(root)/\(ten)/masquage", ["_version": "1"]).status == .seeOther)
            #expect(try await visitor.get(review).text.contains("Fiche action\u{a0}10"))
        }
    }

    @Test func `a part is added, written, and taken out`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            #expect(try await visitor.post("\(root)/parties", ["title": " "]).status == .unprocessableContent)
            let added = try await visitor.post("\(root)/parties", ["title": "Le mot du maire"])
            #expect(added.headers[.location] == "\(root)/libre-1")
            let written = try await visitor.post(
                "\(root)/libre-1",
                ["_version": "1", "title": "Le mot du maire", "wording": "Merci à **toutes**."])
            #expect(written.status == .seeOther)
            let review = "/cls/\(TestSite.slug)/revues/2023-T1"
            #expect(try await visitor.get(review).text.contains("Merci à <strong>toutes</strong>."))
            #expect(
                try await visitor.post("\(root)/libre-1/suppression", ["_version": "2"]).status == .seeOther)
            #expect(!(try await visitor.get(review).text.contains("Le mot du maire")))
            #expect(
                try await visitor.post("\(root)/calendrier/suppression", ["_version": "0"]).status
                    == .notFound)
        }
    }
}

extension Visitor {
    /// Sends what a form holds.
    fileprivate func send(_ path: String, _ fields: [String: String]) async throws -> TestResponse {
        try await post(path, fields.filter { $0.key != "_csrf" }.map { ($0.key, $0.value) })
    }
}
