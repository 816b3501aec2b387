import Documents
import Domain
import Testing

@Suite struct CleaningTests {
    let day: Day

    init() throws {
        day = try #require(Day(2023, 4, 7))
    }

    func cleaned(_ blocks: Block...) -> [Block] {
        Document(title: "Essai", day: day, blocks: blocks).cleaned.blocks
    }

    @Test func `a skipped level of heading is mended`() {
        let blocks = cleaned(
            .heading(3, "A"), .heading(6, "B"), .heading(2, "C"), .heading(1, "D"), .heading(0, "E"))
        #expect(
            blocks == [
                .heading(1, "A"), .heading(2, "B"), .heading(2, "C"), .heading(1, "D"), .heading(1, "E"),
            ])
    }

    @Test func `only links to the web and to mail are kept`() {
        let links = [
            "https://a.fr", "HTTP://a.fr", "mailto:a@b.fr", "javascript:alert(1)", "file:///etc", "//a.fr",
            "http://a b",
        ]
        let runs = Text(links.map { Run("x", link: $0) }).cleaned.runs
        #expect(runs.map { $0.link != nil } == [true, true, true, false, false, false, false])
    }

    @Test func `a table keeps two thousand rows and says so`() throws {
        let rows = (1...2_500).map { number in [Text("\(number)"), "x", "too many"] }
        let blocks = cleaned(.table("Longue", [.init("A"), .init("B")], rows))
        guard case .table(let table)? = blocks.first else { return #expect(Bool(false)) }
        #expect(table.rows.count == 2_000)
        #expect(table.rows.allSatisfy { $0.count == 2 })
        #expect(table.caption.plainText.contains("les 2 000 premières lignes sur 2500"))
    }

    @Test func `a short row is filled, and a table without columns goes`() {
        #expect(cleaned(.table("", [], [["x"]])).isEmpty)
        #expect(
            cleaned(.table("", [.init("A"), .init("B")], [["x"]])) == [
                .table("", [.init("A"), .init("B")], [["x", Text()]])
            ])
    }

    @Test func `annexes are numbered when there are several`() {
        func labels(_ blocks: [Block]) -> [String] {
            blocks.compactMap { if case .annex(let annex) = $0 { annex.label } else { nil } }
        }
        #expect(labels(cleaned(.annex("A"))) == ["Annexe"])
        #expect(labels(cleaned(.annex("A"), .annex("B"))) == ["Annexe 1", "Annexe 2"])
    }

    @Test func `a heading inside a remark is a strong paragraph`() {
        let blocks = cleaned(.callout(.note, nil, [.heading(1, "Titre"), .pageBreak]))
        #expect(blocks == [.callout(.note, nil, [.paragraph("\(strong: "Titre")")])])
    }

    @Test func `lists nest, but not without end`() {
        var block = Block.paragraph("fond")
        for _ in 0..<40 { block = .list(.init(isOrdered: false, items: [[block]])) }
        #expect(cleaned(block).description.contains("fond"))
        #expect(cleaned(block) == Document(title: "", day: day, blocks: cleaned(block)).cleaned.blocks)
    }

    @Test func `a whole document is clean after one cleaning`() {
        let clean = RichDocument.document(day: day).cleaned
        #expect(clean.cleaned == clean)
    }

    @Test func `an empty title is named`() {
        #expect(Document(title: " \n ", day: day).cleaned.title == "Document sans titre")
    }
}
