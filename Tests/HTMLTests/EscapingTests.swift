import HTML
import Testing

struct EscapingTests {
    @Test func `words are escaped and markup is not`() {
        let words = "<b>\"L'un\" & l'autre</b>"
        let html: HTML = "<p>\(words)</p>"
        #expect(html.text == "<p>&lt;b&gt;&quot;L&#39;un&quot; &amp; l&#39;autre&lt;/b&gt;</p>")
        let outer: HTML = "<div>\(html)</div>"
        #expect(outer.text == "<div>\(html.text)</div>")
    }

    @Test func `every position of a special character is escaped`() {
        for special in ["<", ">", "&", "\"", "'"] {
            for words in [special, "é\(special)", "\(special)é", "é\(special)\(special)é", ""] {
                let escaped = HTML(escaping: words).text
                #expect(!escaped.contains("<") && !escaped.contains("\"") && !escaped.contains("'"))
                #expect(escaped.unescaped == words)
            }
        }
    }

    @Test func `words that are not contiguous in memory are escaped too`() {
        let words = String(String.UnicodeScalarView("à<b>".unicodeScalars.reversed()))
        #expect(HTML(escaping: words).text == "&gt;b&lt;à")
    }

    @Test func `absent values leave nothing behind`() {
        let nothing: String? = nil
        let noMarkup: HTML? = nil
        let html: HTML = "<a\(attribute: "href", nothing)\(flag: "hidden", false)>\(nothing)\(noMarkup)</a>"
        #expect(html.text == "<a></a>")
    }

    @Test func `attributes are quoted and escaped`() {
        let html: HTML = "<a\(attribute: "href", "?a=1&b=\"2\"")\(flag: "hidden", true)>\(3)</a>"
        #expect(html.text == "<a href=\"?a=1&amp;b=&quot;2&quot;\" hidden>3</a>")
    }

    @Test func `pieces join with and without a separator`() {
        #expect(HTML.joined([1, 2]) { "<i>\($0)</i>" }.text == "<i>1</i><i>2</i>")
        #expect(HTML.joined(["a", "b"] as [HTML], separator: ", ").text == "a, b")
        #expect(HTML.joined([] as [HTML]).isEmpty)
        var sum: HTML = "a"
        sum += "b"
        sum.append("c")
        #expect((sum + "d").text == "abcd")
    }

    @Test(arguments: [
        "javascript:alert(1)", " javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "exemple.fr",
    ])
    func `an address that is not of the web stays text`(address: String) {
        #expect(HTML.externalLink("ici", address).text == "ici")
    }

    @Test func `paragraphs keep breaks and drop blank lines`() {
        #expect(HTML.paragraphs("a\nb\r\n\r\n\n<c>").text == "<p>a<br>b</p><p>&lt;c&gt;</p>")
        #expect(HTML.paragraphs(" \n").isEmpty)
    }
}

extension String {
    fileprivate var unescaped: String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(self) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
