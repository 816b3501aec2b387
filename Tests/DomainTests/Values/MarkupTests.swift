import Domain
import Testing

@Suite struct MarkupTests {
    private typealias Run = Markup.Run

    @Test func `paragraphs are parted by an empty line`() {
        let blocks = Markup("Une ligne\nqui continue.\n\nUne autre.").blocks
        #expect(blocks == [.paragraph([Run("Une ligne qui continue.")]), .paragraph([Run("Une autre.")])])
    }

    @Test func `bold, italics and links are read`() {
        let blocks = Markup("Le **9 mai** à *10h00*, [ordre du jour](https://exemple.fr/odj).").blocks
        #expect(
            blocks == [
                .paragraph([
                    Run("Le "), Run("9 mai", strong: true), Run(" à "), Run("10h00", emphasis: true),
                    Run(", "),
                    Run("ordre du jour", link: "https://exemple.fr/odj"), Run("."),
                ])
            ])
    }

    @Test func `lists are ordered or not`() {
        let blocks = Markup("Deux :\n- un\n* deux\n1. un\n2. **deux**").blocks
        #expect(
            blocks == [
                .paragraph([Run("Deux :")]), .list(ordered: false, [[Run("un")], [Run("deux")]]),
                .list(ordered: true, [[Run("un")], [Run("deux", strong: true)]]),
            ])
    }

    @Test(arguments: [
        "**jamais fermé", "fermé**", "*", "**", "***", "****", "a * b * c", "2 * 3 = 6", "** espace **",
        "[libellé](javascript:alert(1))", "[libellé](//exemple.fr)", "[](https://exemple.fr)", "[a](",
        "[a](https://exemple .fr)", "[a](data:text/html,x)", "[", "]", "](", "<b>gras</b>",
        "<script>alert(1)</script>", "100. trop grand",
    ])
    func `what is no markup stays text`(source: String) {
        #expect(Markup(source).blocks == [.paragraph([Run(source)])])
    }

    @Test(arguments: [
        "– un\n– deux", "— un\n— deux", "1) un\n2) deux", "a. un\nb. deux", "a) un\nb) deux",
        "•\tun\n•\tdeux", "•un\n•deux",
        "\u{f0b7}\tun\n\u{f0b7}\tdeux", "o\tun\no\tdeux", "▪ un\n▪ deux", "1.\tun\n2.\tdeux",
        "1/ un\n2/ deux", "1- un\n2- deux",
        "1°) un\n2°) deux",
        "–\u{a0}un\n–\u{a0}deux",
    ])
    func `a list pasted from a word processor is a list`(source: String) {
        let isOrdered = source.first.map { "1a".contains($0) } ?? false
        #expect(Markup(source).blocks == [.list(ordered: isOrdered, [[Run("un")], [Run("deux")]])])
    }

    @Test(arguments: [
        "M. Brun viendra", "b. sans a", "o plus tard", "2023) non", "-tiret", "a.b", "-5 degrés",
    ])
    func `what only looks like an item is none`(source: String) {
        #expect(Markup(source).blocks == [.paragraph([Run(source)])])
    }

    @Test func `the lines of an address stay lines`() {
        let blocks = Markup("Maison de santé\n12 rue des Lilas\n77000 Melun").blocks
        #expect(
            blocks == ["Maison de santé", "12 rue des Lilas", "77000 Melun"].map { .paragraph([Run($0)]) })
        #expect(Markup("Une réunion s’est tenue\nà Melun.").blocks.count == 1)
    }

    @Test(arguments: ["2*3*4", "5*6 et 7*8", "note*1*bis"])
    func `a product is no italics`(source: String) {
        #expect(Markup(source).blocks == [.paragraph([Run(source)])])
    }

    @Test func `a mark inside another stays text`() {
        #expect(Markup("**a *b* c**").blocks == [.paragraph([Run("a *b* c", strong: true)])])
    }

    @Test(arguments: ["", " ", "\n\n\n", "\t\r\n"])
    func `nothing gives no block`(source: String) {
        #expect(Markup(source).blocks.isEmpty)
    }

    @Test func `the words alone can be searched`() {
        #expect(
            Markup("Un **bus**\n\n- de [mammographie](https://exemple.fr)").plainText
                == "Un bus\nde mammographie")
    }

    @Test func `only http, https and mailto are links`() {
        #expect(Markup.isSafe("HTTPS://exemple.fr"))
        #expect(Markup.isSafe("mailto:cls@exemple.fr"))
        for address in ["javascript:x", "file:///etc/passwd", "ftp://x", "exemple.fr", "https://a b", ""] {
            #expect(!Markup.isSafe(address))
        }
        #expect(!Markup.isSafe("https://" + String(repeating: "a", count: 2_000)))
    }

    @Test func `a long line of open marks is read in reasonable time`() {
        for mark in ["*", "**a ", "[a](", "[", "[a](https://x "] {
            let source = String(repeating: mark, count: 5_000)
            #expect(Markup(source).plainText.count <= source.count)
        }
    }
}
