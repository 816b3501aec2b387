import MarkupCheck
import Testing

struct MarkupCheckerTests {
    @Test(arguments: [
        "<p>Bonjour</p>", "<ul><li>a</li></ul>", "<p>a<br>b &amp; c &#39; &eacute;</p>", "<!-- note --><hr>",
        "<label for=\"a\">A</label><input id=\"a\">", "<label>A <input></label>", "<input aria-label=\"A\">",
        "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><linearGradient></linearGradient></svg>",
        "<textarea aria-label=\"A\">&lt;b&gt;</textarea>", "<a href=\"#x\">x</a><p id=\"x\">x</p>",
    ])
    func `sound markup has no fault`(markup: String) {
        #expect(MarkupChecker.faults(in: markup).isEmpty)
    }

    @Test(arguments: [
        ("<p>a", "never closed"), ("<b><i>a</b></i>", "was due"), ("</p>", "closes nothing"),
        ("<a href=x>a</a>", "without quotes"), ("<a href='x'>a</a>", "without quotes"),
        ("<p id=\"a\"></p><p id=\"a\"></p>", "twice"), ("<p class=\"a\" class=\"b\"></p>", "twice"),
        ("<p style=\"x\"></p>", "a style"), ("<style></style>", "style element"),
        ("<p onclick=\"x\"></p>", "handler"), ("<script>x</script>", "script inside"),
        ("<a href=\"javascript:x\">a</a>", "leads to javascript"),
        ("<label for=\"a\">A</label>", "not there"),
        ("<input id=\"a\">", "no label"), ("<p>a & b</p>", "bare &"), ("<p>a > b</p>", "bare >"),
        ("<p>a < b</p>", "bare <"), ("<p><ul></ul></p>", "inside <p>"),
        ("<a href=\"x\"><button>a</button></a>", "inside a link"),
        ("<form><form></form></form>", "inside a form"), ("<p", "does not end well"),
        ("<div/>", "closes itself"),
        ("<a href=\"#nulle-part\">a</a>", "not there"), ("<p aria-describedby=\"x y\"></p>", "leads to y"),
        ("<p id=\"\"></p>", "bad id"), ("<a href=\"?a=1&b=2\">a</a>", "bare &"),
    ])
    func `a fault is found`(markup: String, words: String) {
        let faults = MarkupChecker.faults(in: markup)
        #expect(faults.contains { $0.contains(words) }, "\(faults)")
    }

    @Test func `a whole page has a doctype and one title`() {
        #expect(
            MarkupChecker.faults(in: "<p>a</p>", isWholePage: true) == ["0 h1 in the page", "no doctype"])
        #expect(MarkupChecker.faults(in: "<!doctype html><h1>a</h1>", isWholePage: true).isEmpty)
    }
}
