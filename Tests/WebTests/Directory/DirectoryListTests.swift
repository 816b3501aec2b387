import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// The lists of the directory: filters, order, counts, spreadsheet.
@Suite struct DirectoryListTests {
    private let root = "/cls/\(TestSite.slug)/annuaire"

    @Test func `names are in the order of a French dictionary`() async throws {
        try await TestSite.run { site in
            _ = try await site.visitor(.coordinator).post(
                "\(root)/structures", ["name": "École des Écrevisses", "college": "partners"])
            let names = try await names(site, "")
            let school = try #require(names.firstIndex(of: "École des Écrevisses"))
            let town = try #require(names.firstIndex(of: "Ville de Melun"))
            #expect(school < town)
            #expect(names == French.sorted(names) { $0 })
        }
    }

    @Test func `each filter narrows, and all of them together`() async throws {
        try await TestSite.run { site in
            let dossier = site.dossier
            let signatories = dossier.organizations.filter(\.isSignatory).map(\.name)
            #expect(Set(try await names(site, "?lien=signataire")) == Set(signatories))
            let partners = try await names(site, "?lien=partenaire&commune=77288")
            #expect(partners == ["Ville de Melun"])
            #expect(try await names(site, "?nature=company") == ["Arcade-VYV Promotion", "Ferme Utopia"])
            #expect(try await names(site, "?q=PREFECTURE%20seine") == ["Préfecture de Seine-et-Marne"])
            #expect(try await names(site, "?accord=oui") == [])
            let page = try await site.visitor(.reader).get("\(root)?accord=non").text
            let silent = dossier.people.filter { !$0.receivesReview && !dossier.residents.contains($0.id) }
            #expect(page.contains("0\u{a0}structure et \(silent.count)\u{a0}contacts correspondent."))
            let none = try await site.visitor(.reader).get("\(root)?q=introuvable").text
            #expect(none.contains("Personne ne correspond"))
            #expect(MarkupChecker.faults(in: none, isWholePage: true) == [])
        }
    }

    @Test func `columns sort both ways, and one list may be shown alone`() async throws {
        try await TestSite.run { site in
            let down = try await names(site, "?tri=-nom&voir=structures")
            #expect(down == French.sorted(site.dossier.organizations).map(\.name).reversed())
            let first = try #require(try await names(site, "?tri=commune&voir=structures").first)
            #expect(first == "Commune de Boissettes")
            let page = try await site.visitor(.reader).get("\(root)?tri=-college&voir=structures").text
            #expect(page.contains("aria-sort=\"descending\"") && !page.contains("<caption>39"))
            let viewer = Viewer(member: try site.member(.reader), moment: TestSite.moment, csrf: "")
            let cells = DirectoryCells(list: DirectoryList(site.dossier, for: viewer))
            let orders =
                cells.structures.compactMap(\.order?.name) + cells.contacts.compactMap(\.order?.name)
            #expect(Set(orders).count == 8)
            for order in orders.flatMap({ [$0, "-\($0)"] }) {
                let sorted = try await site.visitor(.reader).get("\(root)?tri=\(order)")
                #expect(MarkupChecker.faults(in: sorted.text, isWholePage: true) == [])
            }
        }
    }

    @Test func `the spreadsheet holds exactly what is shown, and runs nothing`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.post(
                "\(root)/structures",
                [
                    "name": "=cmd|calc", "college": "partners", "telephone": "+32 1 02 03 04 05",
                    "kind": "residents",
                ])
            let csv = try await visitor.get("\(root).csv?nature=residents").text
            let lines = csv.split(separator: "\r\n")
            #expect(lines.count == 2)
            #expect(lines[0].hasPrefix("\u{feff}Type;Nom;Prénom;"))
            #expect(lines[1].hasPrefix("Structure;'=cmd|calc;") && lines[1].contains(";'+32 1 02 03 04 05;"))
            let shown = try await site.visitor(.reader).get("\(root).csv?voir=contacts").text
            let people = site.dossier.people.filter { !site.dossier.residents.contains($0.id) }
            #expect(shown.split(separator: "\r\n").count == 1 + people.count)
            #expect(!shown.contains("Diarra"))
            let known = try await visitor.get("\(root).csv?voir=contacts").text
            #expect(known.split(separator: "\r\n").count == 1 + site.dossier.people.count)
            #expect(known.contains("Diarra"))
        }
    }

    @Test func `a list that is long is cut in pages, and both lists begin beside one another`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let both = try await visitor.get(root).text
            #expect(shown(in: both).count == 8)
            #expect(both.contains("?voir=structures\">Voir les 54\u{a0}structures</a>"))
            let first = try await visitor.get("\(root)?voir=structures").text
            #expect(shown(in: first).count == 20 && first.contains("aria-label=\"Pages\""))
            let last = try await visitor.get("\(root)?voir=structures&page=3").text
            #expect(shown(in: last).count == site.dossier.organizations.count - 40)
        }
    }

    /// The names of the structures of all pages, in order.
    private func names(_ site: TestSite, _ query: String) async throws -> [String] {
        let visitor = try await site.visitor(.reader)
        var (names, page): ([String], Int) = ([], 1)
        while true {
            let asked = "voir=structures&page=\(page)"
            let answer = try await visitor.get("\(root)\(query.isEmpty ? "?" : "\(query)&")\(asked)")
            #expect(answer.status == .ok)
            let found = shown(in: answer.text)
            // Past the last page the last one is shown again.
            if found.isEmpty || names.suffix(found.count) == found[...] { return names }
            names += found
            page += 1
        }
    }

    private func shown(in page: String) -> [String] {
        page.matches(of: #/<a href="[^"]*/annuaire/structures/\d+">([^<]*)</a> ?(?:<span|</th)/#)
            .map { String($0.output.1).replacing("&#39;", with: "’") }
    }
}
