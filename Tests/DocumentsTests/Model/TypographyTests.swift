import Documents
import Testing

@Suite struct TypographyTests {
    @Test(arguments: [
        ("Bonjour !", "Bonjour\u{202f}!"),
        ("Bonjour!", "Bonjour\u{202f}!"),
        ("Objet : la revue ; suite", "Objet\u{202f}: la revue\u{202f}; suite"),
        ("Objet: la revue", "Objet\u{202f}: la revue"),
        ("« Bus »", "«\u{202f}Bus\u{202f}»"),
        ("«Bus»", "«\u{202f}Bus\u{202f}»"),
        ("Quoi ?!", "Quoi\u{202f}?!"),
        ("Quoi\u{a0}?", "Quoi\u{202f}?"),
        ("deux  espaces  :", "deux  espaces\u{202f}:"),
        ("le 9 mai à 10:30", "le 9 mai à 10:30"),
        ("voir https://exemple.fr/a?b=1;c:2", "voir https://exemple.fr/a?b=1;c:2"),
        ("voir https://exemple.fr ; puis", "voir https://exemple.fr\u{202f}; puis"),
        ("écrire à a@exemple.fr", "écrire à a@exemple.fr"),
        ("(vraiment !)", "(vraiment\u{202f}!)"),
        (": au début", ": au début"),
    ])
    func `narrow spaces stand where French wants them, and nowhere else`(given: String, wanted: String) {
        #expect(Text(given).cleaned.plainText == wanted)
    }

    @Test(arguments: [
        ("« Fiche « Journée de la santé » »", "«\u{202f}Fiche “Journée de la santé”\u{202f}»"),
        (
            "«Mise en place du «Panorama», puis «Bus»»",
            "«\u{202f}Mise en place du “Panorama”, puis “Bus”\u{202f}»"
        ),
        ("« Un » puis « deux »", "«\u{202f}Un\u{202f}» puis «\u{202f}deux\u{202f}»"),
        ("« Un « deux »", "«\u{202f}Un «\u{202f}deux\u{202f}»"),
        ("un » deux «", "un\u{202f}» deux «"),
    ])
    func `a quotation within another bears the second marks`(given: String, wanted: String) {
        #expect(Text(given).cleaned.plainText == wanted)
        let pieces = given.map { Run(String($0)) }
        #expect(Text(pieces).cleaned.plainText == wanted)
        #expect(Text(given).cleaned.cleaned == Text(given).cleaned)
    }

    @Test func `spaces are set across the runs of one text`() {
        let text: Text = "\(strong: "Objet") : « \(emphasis: "Bus") »"
        #expect(text.cleaned.plainText == "Objet\u{202f}: «\u{202f}Bus\u{202f}»")
        #expect(text.cleaned.runs.map(\.isStrong) == [true, false, false, false])
        let pieces: [Run] = [Run("«"), Run("Bus", strong: true), Run("»")]
        #expect(Text(pieces).cleaned.plainText == "«\u{202f}Bus\u{202f}»")
    }

    @Test func `cleaning twice changes nothing more`() throws {
        var random = SystemRandomNumberGenerator()
        let pieces =
            " \u{a0}\u{202f}:;!?«»\n.-/@ab1é😀\u{200b}\u{202e}(".map(String.init) + [
                "https://", "www.", "mot-",
            ]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...60, using: &random)
            let words = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }
            let cut = Int.random(in: 0...count, using: &random)
            let text = Text([Run(words[..<cut].joined()), Run(words[cut...].joined(), strong: true)])
            try #require(text.cleaned.cleaned == text.cleaned, "\(words)")
        }
    }

    @Test func `what draws nothing is left out, and what means nothing is replaced`() {
        let text = Text("a\u{0}b\u{202e}c\u{2066}d\u{feff}e\u{7}f\u{e000}g\r\nh\ti")
        #expect(text.cleaned.plainText == "abcdef\u{fffd}g\nh i")
    }

    @Test func `a word of forty characters may break, a shorter one may not`() {
        let long = String(repeating: "x", count: 100)
        let pieces = Text(long).cleaned.plainText.split(separator: "\u{200b}")
        #expect(pieces.allSatisfy { $0.count <= 20 })
        #expect(pieces.joined() == long)
        let short = String(repeating: "x", count: 39)
        #expect(Text(short).cleaned.plainText == short)
    }

    @Test func `a pile of accents is cut down`() {
        let text = "e" + String(repeating: "\u{301}", count: 500)
        #expect(Text(text).cleaned.plainText.unicodeScalars.count < 20)
    }
}
