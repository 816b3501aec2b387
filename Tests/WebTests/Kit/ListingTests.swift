import Domain
import HTML
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct ListingTests {
    private struct Line: Hashable, Sendable {
        let name: String
        var colour: String?
        var number = 0
    }

    private let lines = [
        Line(name: "Évry", colour: "bleu", number: 2), Line(name: "Eaux", colour: nil, number: 1),
        Line(name: "Zébus", colour: "vert", number: 2),
        Line(name: "Abeilles & cie", colour: "bleu", number: 1),
    ]

    private func listing(_ query: String, of lines: [Line]? = nil) -> Listing<Line> {
        let colours = ["bleu", "vert"].map { Choice($0, French.capitalized($0)) }
        return Listing(
            "/lignes", "ligne", of: lines ?? self.lines, FormData(query),
            filters: [
                .words(of: \.name), .one("couleur", "Couleur", colours) { [$0.colour ?? ""] },
                .any("numero", "Numéro", [], words: { "n°\u{a0}\($0)" }, values: { [String($0.number)] }),
                .only("nu", "Sans couleur") { $0.colour == nil }, .along("vue", ["liste"]),
            ],
            columns: [
                .shown("Nom", .text("nom") { $0.name }, text: { $0.name }, cell: { "<b>\($0.name)</b>" }),
                .shown("Numéro", .by("numero") { $0.number }) { "\($0.number)" },
                .shown("Teinte", .text("teinte") { $0.colour }) { "\($0.colour)" },
                .exported("Couleur") { $0.colour ?? "" },
            ], usualOrder: "rang", paging: ListingPaging(usual: 25, sizes: ["2", "25", "tous"]))
    }

    @Test func `a query is read back from the address that it writes`() {
        let asked =
            "q=sant%C3%A9%20%26%20m%C3%A8re&couleur=bleu&numero=7&nu=oui&vue=liste&lignes=tous&tri=-nom&page=2"
        let query = listing(asked).query
        #expect(query.string == "?\(asked)")
        #expect(listing(String(query.string.dropFirst())).query == query)
        #expect(query["q"] == "santé & mère")
    }

    @Test func `the list as it opens has a bare address`() {
        #expect(listing("").query.string.isEmpty)
        let odd = "lignes=7&couleur=rien&vue=autre&page=0&tri=inconnu&nu=non&q=%20"
        #expect(listing(odd).query == listing("").query)
        #expect(listing("lignes=25").query == listing("").query)
        #expect(!listing(odd).isNarrow)
    }

    @Test func `a column asked for twice sorts the other way, from the first page`() {
        let once = listing("page=3").query.sorted(by: "nom")
        #expect(once.page == 1 && once.order == "nom" && !once.isDescending)
        #expect(once.sorted(by: "nom").string == "?tri=-nom")
        #expect(!once.sorted(by: "nom").sorted(by: "nom").isDescending)
    }

    @Test func `an old link that says the way of its order apart is still read`() {
        #expect(listing("tri=nom&sens=desc").query == listing("tri=-nom").query)
    }

    @Test func `equal lines keep their order both ways, and those without a key come last`() {
        func names(_ query: String) -> [String] { listing(query).shown.map(\.name) }
        #expect(names("tri=nom") == ["Abeilles & cie", "Eaux", "Évry", "Zébus"])
        #expect(names("tri=numero") == ["Eaux", "Abeilles & cie", "Évry", "Zébus"])
        #expect(names("tri=-numero") == ["Évry", "Zébus", "Eaux", "Abeilles & cie"])
        #expect(names("tri=teinte") == ["Évry", "Abeilles & cie", "Zébus", "Eaux"])
        #expect(names("tri=-teinte") == ["Zébus", "Évry", "Abeilles & cie", "Eaux"])
    }

    @Test func `filters narrow together, and say how many they keep`() {
        let blue = listing("couleur=bleu&q=EVRY")
        #expect(blue.matching.map(\.name) == ["Évry"])
        #expect(blue.count == "1\u{a0}ligne sur\u{a0}4" && blue.found == "1\u{a0}ligne correspond")
        #expect(listing("vue=liste").count == "4\u{a0}lignes")
        #expect(listing("couleur=bleu&numero=9").scope == "Bleu, n°\u{a0}9")
        #expect(listing("numero=9").matching.isEmpty && listing("nu=oui").matching == [lines[1]])
    }

    @Test func `a page beyond the last is the last, and a file holds the page that is shown`() {
        let second = listing("lignes=2&page=9")
        #expect(second.page == 2 && second.pages == 2 && second.shown == Array(lines.suffix(2)))
        #expect(second.rows == [["Nom", "Couleur"], ["Zébus", "vert"], ["Abeilles & cie", "bleu"]])
        #expect(second.address("csv") == "/lignes.csv?lignes=2&page=9")
        #expect(listing("", of: []).pages == 1)
    }

    @Test func `the form and the table are sound, and keep what they do not ask`() {
        for query in ["", "q=%22%3E%3Cb%3E&couleur=bleu&vue=liste&tri=-nom&lignes=2&page=2", "nu=oui"] {
            let list = listing(query)
            let page =
                list.form("Filtrer") + list.table("Lignes", caption: "\(list.count)") + list.pagination
            #expect(MarkupChecker.faults(in: page.text, isWholePage: false) == [], "\(query)")
            #expect(MarkupChecker.faults(in: list.foldedForm("Filtrer").text, isWholePage: false) == [])
        }
        let form = listing("vue=liste&tri=-nom").form("Filtrer").text
        #expect(form.contains("name=\"vue\" value=\"liste\"") && form.contains("name=\"tri\" value=\"-nom\""))
        #expect(!form.contains("Tout afficher") && listing("nu=oui").form("F").text.contains("Tout afficher"))
    }
}
