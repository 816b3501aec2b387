import Domain
import Testing

@Suite struct FrenchTests {
    @Test(arguments: [(0, "0 fiche"), (1, "1 fiche"), (2, "2 fiches"), (15, "15 fiches"), (-1, "-1 fiche")])
    func `the plural begins at two`(number: Int, told: String) {
        #expect(French.count(number, "fiche") == told.replacing(" ", with: "\u{a0}"))
    }

    @Test func `a noun may have a plural of its own`() {
        #expect(French.noun(2, "élu référent", "élus référents") == "élus référents")
        #expect(French.noun(1, "élu référent", "élus référents") == "élu référent")
    }

    @Test func `a list ends with its conjunction`() {
        #expect(French.list([]) == "")
        #expect(French.list(["A"]) == "A")
        #expect(French.list(["A", "B"]) == "A et B")
        #expect(French.list(["A", "B", "C"]) == "A, B et C")
        #expect(French.list(["A", "B"], "ou") == "A ou B")
    }

    @Test func `an ordinal agrees`() {
        #expect(French.ordinal(1) == "1er")
        #expect(French.ordinal(1, feminine: true) == "1re")
        #expect(French.ordinal(2) == "2e")
        #expect(French.ordinal(3, feminine: true) == "3e")
    }

    @Test(arguments: [
        ("Melun", "de Melun"), ("Arcueil", "d’Arcueil"), ("Étampes", "d’Étampes"), ("Yerres", "d’Yerres"),
        ("Le Mée-sur-Seine", "du Mée-sur-Seine"), ("Les Ulis", "des Ulis"), ("La Rochette", "de La Rochette"),
        ("6 communes", "de 6 communes"), ("", ""),
    ])
    func `of a place takes the elision and the contraction`(name: String, told: String) {
        #expect(French.of(name) == told)
    }

    @Test func `dates hold together on a line`() {
        #expect(French.date(day("2023-02-07")) == "7\u{a0}février\u{a0}2023")
        #expect(French.date(day("2023-03-01")) == "1er\u{a0}mars\u{a0}2023")
        #expect(French.dayAndMonth(day("2023-05-09")) == "9\u{a0}mai")
    }

    @Test(arguments: [
        (0, "0"), (12, "12"), (12.5, "12,5"), (12.25, "12,25"), (1_234_567, "1\u{202f}234\u{202f}567"),
        (-3.5, "−3,5"), (-0.5, "−0,5"), (0.004, "0"), (999.999, "1\u{202f}000"),
    ])
    func `a number has its comma and its spaces`(value: Double, told: String) {
        #expect(French.number(value) == told)
    }

    @Test func `numbers out of reach crash nothing`() {
        for value in [Double.infinity, -.infinity, .nan, .greatestFiniteMagnitude, 1e300] {
            #expect(!French.number(value).isEmpty)
        }
    }

    @Test(arguments: [
        ("Élodie", "elodie"), ("ŒUVRE", "oeuvre"), ("garçon", "garcon"), ("l’Île", "l'ile"),
        ("e\u{301}te\u{301}", "ete"), ("a\u{a0}b\u{202f}c", "a b c"), ("Référent·e", "referente"),
    ])
    func `folding forgets case, accents and ligatures`(text: String, folded: String) {
        #expect(French.folded(text) == folded)
    }

    @Test(arguments: [
        ("CLS de Melun Val de Seine", "cls-de-melun-val-de-seine"), ("  Été 2023 !  ", "ete-2023"),
        ("L’Haÿ-les-Roses", "l-hay-les-roses"), ("---", ""), ("日本", ""),
    ])
    func `a slug has letters, digits and dashes alone`(text: String, slug: String) {
        #expect(French.slug(text) == slug)
    }
}
