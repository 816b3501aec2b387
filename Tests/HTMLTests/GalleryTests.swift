import HTML
import MarkupCheck
import Testing

struct GalleryTests {
    @Test(arguments: Gallery().all.map(\.name)) func `a page of the gallery has no fault`(name: String) throws
    {
        let page = try #require(Gallery().all.first { $0.name == name })
        #expect(MarkupChecker.faults(in: page.markup.text, isWholePage: true).isEmpty)
    }

    @Test func `hostile words change no markup`() {
        let calm = Gallery().all
        for words in Self.hostileWords {
            for (before, after) in zip(calm, Gallery { _ in words }.all) {
                #expect(
                    MarkupChecker.faults(in: after.markup.text, isWholePage: true).isEmpty, "\(before.name)")
                #expect(after.markup.text.skeleton == before.markup.text.skeleton, "\(before.name)")
            }
        }
    }

    @Test func `no page needs a style or a script inside it`() {
        for page in Gallery().all {
            #expect(!page.markup.text.contains("style="))
            #expect(!page.markup.text.contains("<script>"))
        }
    }

    @Test func `each page has one primary button at most`() {
        for page in Gallery().all {
            #expect(page.markup.text.split(separator: "button-primary").count <= 2, "\(page.name)")
        }
    }

    private static let hostileWords = [
        "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)",
        "</textarea><b>",
        "</title><b>", "&lt;&amp;&#60;", "<!-- --><", "--> <b", "]]>", "\u{202E}drawkcab",
        "<svg/onload=alert(1)>",
        "${7*7}{{7*7}}", "é<é>é&é\"é'é", "javascript:alert(1)",
    ]
}

extension String {
    /// The names of the tags, in order: what words must not change.
    fileprivate var skeleton: [Substring] {
        split(separator: "<").dropFirst().map { $0.prefix { $0 != " " && $0 != ">" } }
            .filter { $0 != "p" && $0 != "/p" && $0 != "br" }
    }
}
