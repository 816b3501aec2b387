import Documents
import Domain
import Foundation
import HTML
import MarkupCheck
import Testing

@Suite struct WebPrinterTests {
    let day: Day

    init() throws {
        day = try #require(Day(2023, 4, 7))
    }

    func page(_ blocks: Block..., shift: Int = 1) -> String {
        let document = Document(title: "Essai", day: day, blocks: blocks)
        return WebPrinter(shift: shift) { "/images/\($0.fileName)" }.print(document).text
    }

    @Test func `a rich document is balanced markup with all its words`() {
        let document = RichDocument.document(day: day)
        let html = WebPrinter { $0.fileName }.print(document).text
        #expect(MarkupChecker.faults(in: html).isEmpty)
        let words = html.replacing(/<[^>]*>/, with: "")
        for line in document.cleaned.plainText.split(separator: "\n") {
            #expect(words.contains(line))
        }
    }

    @Test func `headings go down from the shift`() {
        #expect(page(.heading(1, "A")).contains("<h1><span class=\"doc-title\">Essai</span></h1>"))
        #expect(page(.heading(1, "A")).contains("<h2 id=\"doc-1\">A</h2>"))
        #expect(page(.heading(1, "A"), shift: 3).contains("<h4 id=\"doc-1\">A</h4>"))
    }

    @Test func `words are escaped`() {
        let html = page(.paragraph("<script>\(link: "x", to: "javascript:alert(1)")"))
        #expect(html.contains("&lt;script&gt;"))
        #expect(!html.contains("href"))
    }

    @Test func `a table scrolls by keyboard and names its rows`() {
        let html = page(
            .table("Liste", [.init("A"), .init("B", alignment: .end)], [["1", "2"]], rowHeader: true))
        #expect(html.contains("role=\"region\" tabindex=\"0\" aria-labelledby=\"doc-tableau-1\""))
        #expect(html.contains("<caption id=\"doc-tableau-1\">Liste</caption>"))
        #expect(html.contains("<th scope=\"row\">1</th><td class=\"doc-end\">2</td>"))
    }

    @Test func `a table without a caption is called by the heading above it`() {
        let bare = Block.table("", [.init("A")], [["1"]])
        let html = page(.heading(1, "Public"), bare, bare, .heading(1, "Moyens"), bare)
        for title in ["Public, tableau", "Public, tableau\u{a0}2", "Moyens, tableau"] {
            #expect(html.contains("<span class=\"hidden\">\(title)</span></caption>"), "\(title)")
        }
        #expect(page(bare).contains("<span class=\"hidden\">Tableau\u{a0}1</span></caption>"))
    }

    @Test func `a figure bears its legend as its name`() {
        let picture = Picture.png(Data("a".utf8))
        let html = page(.figure(picture, caption: "Le stand ouvert", alternative: "Un stand"))
        #expect(html.contains("<figure role=\"figure\""))
        #expect(html.contains("aria-label=\"Le stand ouvert\""))
    }

    @Test func `a photograph has its address and alternative text`() {
        let html = page(.figure(.png(Data("a".utf8)), alternative: "Un stand \"bleu\"", width: 0.3))
        #expect(html.contains("src=\"/images/ca978112"))
        #expect(html.contains("alt=\"Un stand &quot;bleu&quot;\""))
        #expect(html.contains("doc-width-50"))
    }

    @Test func `the table of contents points at headings that exist`() throws {
        let document = RichDocument.document(day: day)
        let html = WebPrinter { $0.fileName }.print(document).text
        let links = html.matches(of: /href="#([^"]+)"/)
        try #require(!links.isEmpty)
        for match in links {
            #expect(html.contains("id=\"\(match.output.1)\""))
        }
        #expect(html.contains("doc-contents"))
    }
}
