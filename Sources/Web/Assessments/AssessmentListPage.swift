import Domain
import HTML
import Storage

/// The list of bilans, with the columns of the ARS tool in its order. The hottest page of the site.
struct AssessmentListPage {
    let list: AssessmentList
    let query: AssessmentQuery
    let selection: AssessmentSelection
    let today: Day
    /// Who may write the bilans of a fiche.
    let mayWrite: (ID<Action>) -> Bool
    let mayCreate: Bool

    private let base: String

    init(_ list: AssessmentList, _ query: AssessmentQuery, for visit: MemberVisit) {
        self.list = list
        self.query = query
        selection = AssessmentSelection(list, query)
        today = visit.today
        mayWrite = { visit.may(.writeAssessment(of: $0)) }
        mayCreate = visit.writesAssessments
        base = Path.assessments(list.contract.slug)
    }

    /// What the frame shows.
    func page(breadcrumb: [Link]) -> Page {
        Page(
            "Bilans", lead: "\(AssessmentCounts(list, on: today).french).", breadcrumb: breadcrumb,
            actions: mayCreate
                ? HTML.buttonLink("Créer un bilan", "\(base)/nouveau", .primary) : .empty,
            content: list.lines.isEmpty ? empty : AssessmentFilters(list, query).form + results)
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucun bilan",
            purpose:
                "Un bilan dit, à une date, si une fiche a démarré, si elle est en cours et si ses objectifs "
                + "sont atteints. Il faut d’abord des fiches action.",
            action: HTML.buttonLink("Voir les fiches action", Path.actions(list.contract.slug)))
    }

    private var results: HTML {
        if selection.lines.isEmpty {
            return HTML.emptyState(
                "Aucun bilan ne correspond", purpose: "Essayez un mot plus court, ou retirez un filtre.",
                example: "«\u{202f}urbanisme\u{202f}», «\u{202f}2021-516\u{202f}», «\u{202f}fiche 9\u{202f}»",
                action: HTML.buttonLink("Tout afficher", base))
        }
        return """
            <form class="list" method="get" action="\(base).pdf">\(hiddenQuery)\(table)\
            \(HTML.pagination(page: selection.page, of: selection.pages) { base + query.page($0).string })\(exports)</form>
            """
    }

    /// What is printed when nothing is ticked: what the query finds.
    private var hiddenQuery: HTML {
        let fields = FormData(String(query.string.dropFirst()))
        return HTML.joined(fields.names) { Field.hidden($0, fields[$0]) }
    }

    private var exports: HTML {
        """
        <div class="form-actions">\(HTML.printButtons(base))\
        <a class="button button-quiet" href="\(base).csv\(query.string)">CSV de ce qui est affiché</a></div>\
        <p class="soft">Cochez des lignes pour n’éditer que celles-là.</p>
        """
    }

    private var table: HTML {
        Table(
            "Bilans", caption: caption,
            columns: [
                .init("Bilan"), column("Type", .kind), column("Fiche", .action), column("Axe", .axis),
                column("En cours", .underway), column("Atteinte", .attainment), column("État", .state),
                .init("Éditer", isTitleHidden: true),
            ], headerColumn: 2, selectsAll: true
        ).with(rows: selection.lines.map(cells))
    }

    private var caption: HTML {
        let shown = French.count(selection.matching, "ligne")
        guard query.narrows else { return "\(shown)" }
        return "\(shown) \(French.noun(selection.matching, "correspond", "correspondent"))"
    }

    private func column(_ title: String, _ order: AssessmentQuery.Order) -> Table.Column {
        .init(
            title, sortedBy: base + query.sorted(by: order).string,
            order: query.order != order ? .none : query.isDescending ? .descending : .ascending)
    }

    private func cells(_ line: AssessmentLine) -> [HTML] {
        let axis: HTML = """
            <span title="\(line.axisTitle)">Axe\u{a0}\(line.axisNumber)<span class="hidden">\u{202f}: \
            \(line.axisTitle)</span></span>
            """
        guard let held = line.held else {
            return [creation(line), "Aucun", name(line, Path.action(list.contract.slug, line.number)), axis]
                + ["", "", "", ""]
        }
        let target = "\(base)/\(held.id)"
        return [
            opening(line, held, target),
            "\(held.kind.label)<span class=\"line-note\">\(French.date(held.day))</span>",
            name(line, target), axis, underway(held), attainment(held), HTML.tag(held.state),
            Field.tick("bilan", value: "\(held.id)", label: "Éditer le bilan de la fiche \(line.number)"),
        ]
    }

    private func creation(_ line: AssessmentLine) -> HTML {
        guard mayWrite(line.action) else { return "" }
        return """
            <a href="\(base)/nouveau?fiche=\(line.number)">Créer\
            <span class="hidden"> le bilan de la fiche \(line.number)</span></a>
            """
    }

    private func opening(_ line: AssessmentLine, _ held: AssessmentLine.Held, _ target: String) -> HTML {
        let about: HTML = "<span class=\"hidden\"> le bilan de la fiche \(line.number)</span>"
        guard mayWrite(line.action) else { return "<a href=\"\(target)\">Voir\(about)</a>" }
        let edits = held.state.counts ? "" : "/modifier"
        let open: HTML =
            "<a href=\"\(target)\(edits)\">\(held.state.counts ? "Voir" : "Modifier")\(about)</a>"
        return line.isLatest && held.state.counts
            ? "\(open)<span class=\"line-note\">\(creation(line))</span>" : open
    }

    private func name(_ line: AssessmentLine, _ target: String) -> HTML {
        """
        <a href="\(target)">\(line.number). \(line.title)</a><span class="line-note">\(line.code)</span>
        """
    }

    private func underway(_ held: AssessmentLine.Held) -> HTML {
        if held.underway { return "Oui" }
        return held.started ? "Non" : "Non<span class=\"line-note\">pas démarrée</span>"
    }

    private func attainment(_ held: AssessmentLine.Held) -> HTML {
        guard held.attainment != .attained, let horizon = held.horizon else {
            return HTML.tag(held.attainment)
        }
        let words =
            horizon.last < today ? "échéance passée\u{202f}: \(horizon.french)" : "prévue \(horizon.when)"
        return "\(HTML.tag(held.attainment))<span class=\"line-note\">\(words)</span>"
    }
}
