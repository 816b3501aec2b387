import HTML
import MarkupCheck
import Testing

struct PartsTests {
    @Test func `a sorted column says so and offers the other order`() {
        let table = Table(
            "Bilans",
            columns: [
                .init("Fiche", sortedBy: "?tri=-fiche", order: .ascending),
                .init("Axe", sortedBy: "?tri=axe"),
                .init("Nombre", isNumeric: true),
            ]
        ).with(rows: [["<a href=\"/1\">Un</a>", "Deux", "3"]])
        #expect(table.text.contains("aria-sort=\"ascending\""))
        #expect(table.text.contains("trier par ordre décroissant"))
        #expect(table.text.contains("<th scope=\"row\"><a href=\"/1\">Un</a></th>"))
        #expect(table.text.contains("<td class=\"number\" data-label=\"Nombre\">3</td>"))
        #expect(MarkupChecker.faults(in: table.text).isEmpty)
    }

    @Test func `a table can scroll by keyboard and has a caption`() {
        let words = Table("Bilans", caption: "12\u{A0}bilans", columns: [.init("Fiche")]).with(rows: []).text
        #expect(words.contains("role=\"region\" aria-label=\"Bilans\" tabindex=\"0\""))
        #expect(words.contains("<caption>12\u{A0}bilans</caption>"))
        let lines = Table("Bilans", caption: "12\u{A0}lignes", columns: []).with(rows: []).text
        #expect(lines.contains("<caption>12\u{A0}lignes<span class=\"hidden\"> (Bilans)</span></caption>"))
        #expect(Table("Bilans", columns: []).with(rows: []).text.contains("<caption>Bilans</caption>"))
    }

    @Test func `a cell too many is left out`() {
        let words = Table("T", columns: [.init("A")]).with(rows: [["1", "2"]]).text
        #expect(words.contains("1") && !words.contains("<td>2"))
    }

    @Test(arguments: Tone.allCases) func `a tag is a word, a shape and a colour`(tone: Tone) {
        let words = HTML.tag("Validé", tone).text
        #expect(words.contains("tag-\(tone.rawValue)"))
        #expect(words.contains("<svg") && words.contains("aria-hidden=\"true\""))
        #expect(words.contains("Validé"))
    }

    @Test func `no two tones share a shape`() {
        #expect(Set(Tone.allCases.map(\.shape)).count == Tone.allCases.count)
    }

    @Test(arguments: [
        (0, "0\u{A0}section complète"), (1, "1\u{A0}section complète"), (2, "2\u{A0}sections complètes"),
    ])
    func `a task list counts in French`(done: Int, words: String) {
        let items = (0..<3).map { TaskItem("Partie \($0)", "/\($0)", $0 < done ? .complete : .empty) }
        #expect(HTML.taskList(items).text.contains(words))
    }

    @Test func `a short list has no pages and a long one leaves gaps`() {
        #expect(HTML.pagination(page: 1, of: 1) { "\($0)" }.isEmpty)
        let middle = HTML.pagination(page: 5, of: 9) { "?page=\($0)" }.text
        #expect(middle.split(separator: "pagination-gap").count == 3)
        #expect(middle.contains("aria-current=\"page\"><span class=\"hidden\">Page </span>5"))
        #expect(middle.contains("rel=\"prev\" href=\"?page=4\""))
        #expect(middle.contains("rel=\"next\" href=\"?page=6\""))
        #expect(!HTML.pagination(page: 1, of: 2) { "\($0)" }.text.contains("prev"))
    }

    @Test func `empty facts are left out`() {
        let words = HTML.summaryList([(name: "Pilote", value: "CPAM"), (name: "Budget", value: .empty)]).text
        #expect(words.contains("Pilote") && !words.contains("Budget"))
    }

    @Test func `an event without a known day is not a time`() {
        let words = HTML.timeline([
            TimelineEntry("T3 2023", title: "a"), TimelineEntry("7", machineDate: "2023-02-07", title: "b"),
        ]).text
        #expect(words.split(separator: "<time ").count == 2)
    }

    @Test func `a page without errors does not say error in its title`() {
        let gallery = Gallery()
        #expect(gallery.list.text.contains("<title>Bilans – CLS Melun Val de Seine – Jalon</title>"))
        #expect(gallery.form.text.contains("<title>Erreur\u{202F}: "))
    }

    @Test func `the frame shows the contract, the mode and the person`() {
        let words = Gallery().dashboard.text
        #expect(words.contains("Mode\u{202F}: lecture/écriture"))
        #expect(words.contains("2021-2023"))
        #expect(words.contains("action=\"/deconnexion\""))
        #expect(words.contains("<a class=\"skip-link\" href=\"#contenu\">"))
        #expect(words.contains("lang=\"fr\""))
    }
}
