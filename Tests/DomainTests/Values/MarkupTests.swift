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
