import Documents
import Testing

@Suite struct EmptyColumnTests {
    private func titles(_ block: Block) -> [String] {
        guard case .table(let table) = block else { return [] }
        for row in table.rows { #expect(row.count == table.columns.count) }
        return table.columns.map(\.title.plainText)
    }

    @Test func `a column in which no row says anything is not printed`() {
        let columns: [Block.Table.Column] = [
            .init("Date"), .init("Lieu"), .init("Échéance"), .init("Fiches"),
        ]
        let rows: [[Text]] = [["9 mai", "", "–", "9"], ["24 mai", " ", "–", ""]]
        #expect(titles(.table("", columns, rows)) == ["Date", "Fiches"])
        #expect(
            titles(.table("", columns, rows + [["30 mai", "Melun", "–", "12"]])) == [
                "Date", "Lieu", "Fiches",
            ])
    }

    @Test func `a form keeps the columns that people fill, and a table that says nothing stays`() {
        let columns: [Block.Table.Column] = [.init("Nom"), .init("Signature")]
        #expect(titles(.table("", columns, [["Mme Martin", ""]], isForm: true)) == ["Nom", "Signature"])
        #expect(titles(.table("", columns, [["Mme Martin", "\u{a0}\n\u{a0}"]])) == ["Nom", "Signature"])
        #expect(titles(.table("", columns, [])) == ["Nom", "Signature"])
        #expect(titles(.table("", columns, [["", "–"]])) == ["Nom", "Signature"])
    }

    @Test func `the first column stays where it names the rows`() {
        let columns: [Block.Table.Column] = [.init("Fiche"), .init("Suite"), .init("Date")]
        let block = Block.table("", columns, [["", "Oui", ""]], rowHeader: true)
        #expect(titles(block) == ["Fiche", "Suite"])
    }
}
