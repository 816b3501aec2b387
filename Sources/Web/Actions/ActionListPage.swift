import Domain
import HTML

/// The list of fiches: search, filters, sort, and what is printed of a selection.
struct ActionListPage {
    let viewer: Viewer
    let list: ActionList

    private var slug: String { list.dossier.contract.slug }
    private var mayEdit: Bool { viewer.may(.editContract) }

    var page: Page {
        Page(
            "Fiches action", lead: lead, breadcrumb: viewer.breadcrumb(list.dossier.contract),
            actions: actions,
            content: list.dossier.actions.isEmpty ? empty : filters + selection)
    }

    private var lead: HTML? {
        if list.dossier.actions.isEmpty { return nil }
        return "Où en est chaque fiche au \(French.date(list.day))."
    }

    private var actions: HTML {
        guard mayEdit, !list.dossier.actions.isEmpty else { return .empty }
        return HTML.buttonLink("Créer une fiche", Path.newAction(slug), .primary)
            + HTML.buttonLink("Changer l’ordre", Path.actionOrder(slug))
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune fiche action",
            purpose:
                "Une fiche dit à quoi les signataires s’engagent, qui la porte, avec quels moyens et comment elle se mesure.",
            example: "Fiche\u{a0}9\u{202f}: Promotion des actions de prévention à destination des femmes.",
            action: mayEdit ? HTML.buttonLink("Créer une fiche", Path.newAction(slug), .primary) : .empty)
    }

    private var filters: HTML {
        let filter = list.filter
        return HTML.query(action: Path.actions(slug), label: "Filtrer les fiches") {
            Field("q", "Rechercher").text(filter.words, width: .half)
                + Field("axe", "Axe").select(axes, selected: filter.axis, blank: "Tous les axes")
                + Field("etat", "État").select(states, selected: filter.state, blank: "Tous les états")
                + Field("pilote", "Pilote").select(pilots, selected: filter.pilot, blank: "Tous les pilotes")
                + HTML.joined(filter.answers.filter { ["tri", "sens", "date"].contains($0.name) }, hidden)
                + HTML.button("Filtrer", .secondary)
                + (filter.narrows ? HTML.link("Tout afficher", Path.actions(slug)) : .empty)
        }
    }

    private var axes: [Choice] {
        list.dossier.axes.map {
            Choice(String($0.number), "Axe\u{a0}\($0.number), \($0.title.shortened(32))")
        }
    }

    private var states: [Choice] {
        Bucket.allCases.map { Choice($0.word, $0.label) } + [
            Choice(ActionFilter.priority, "Prioritaires"), Choice(ActionFilter.standby, "En stand-by"),
        ]
    }

    private var pilots: [Choice] {
        list.pilots.map { Choice($0.id.description, $0.shortName) }
    }

    /// The table within the form that prints what is ticked, or all that is shown.
    private var selection: HTML {
        if list.rows.isEmpty {
            return HTML.emptyState(
                "Aucune fiche ne répond à cette recherche",
                purpose: "Essayez avec moins de mots ou un autre filtre.",
                action: HTML.buttonLink("Tout afficher", Path.actions(slug)))
        }
        let actions = Path.actions(slug)
        return """
            <form class="selection" method="get" action="\(actions).pdf" aria-label="Éditer des fiches">\(table)\
            \(HTML.joined(list.filter.answers, hidden))<div class="form-actions">\
            \(HTML.printButtons(actions))\
            \(HTML.buttonLink("CSV", "\(actions).csv\(list.filter.query)", .quiet, about: "des fiches affichées"))</div>\
            <p class="soft">Rien de coché\u{202f}: toutes les fiches affichées sont éditées, dans un seul fichier.</p></form>
            """
    }

    private func hidden(_ answer: (name: String, value: String)) -> HTML {
        answer.value.isEmpty ? .empty : Field.hidden(answer.name, answer.value)
    }

    private var table: HTML {
        Table(
            "Fiches action", caption: "<strong>\(list.words)</strong>",
            columns: [
                .init("Choisir", isTitleHidden: true), column("N°", .number), column("Intitulé", .title),
                column("Code ARS", .code), column("Axe", .axis), column("Pilote", .pilot),
                column("État", .state), column("Complète", .completeness),
            ], headerColumn: 2, selectsAll: true
        ).with(rows: list.rows.map(cells))
    }

    private func column(_ title: String, _ sort: ActionFilter.Sort) -> Table.Column {
        let filter = list.filter
        let order: Table.Column.Order =
            filter.sort == sort ? (filter.isDescending ? .descending : .ascending) : .none
        return .init(title, sortedBy: Path.actions(slug) + filter.sorted(by: sort).query, order: order)
    }

    private func cells(_ row: ActionList.Row) -> [HTML] {
        let action = row.action
        return [
            Field.tick(
                "fiche", value: String(action.number), label: "Choisir la fiche\u{a0}\(action.number)"),
            "\(action.number)", HTML.link(action.title, Path.action(slug, action.number)),
            "<span class=\"code\">\(action.code)</span>", "\(row.axis.number)", "\(row.pilot)",
            states(of: row), completeness(row),
        ]
    }

    private func states(of row: ActionList.Row) -> HTML {
        let standing = row.line.standing
        let priority: HTML = standing.priority == nil ? .empty : " \(HTML.tag("Prioritaire", .grey))"
        let standby: HTML =
            standing.standby == nil ? .empty : " \(HTML.tag("Stand-by", .grey, shape: .square))"
        return "<span class=\"states\">\(HTML.tag(row.line.bucket))\(priority)\(standby)</span>"
    }

    private func completeness(_ row: ActionList.Row) -> HTML {
        let all = ActionSection.allCases.count
        return "\(row.complete)\u{202f}/\u{202f}\(all)<span class=\"hidden\"> sections</span>"
    }
}
