import Domain
import HTML

/// The list of fiches: search, filters, order, and what is printed of a selection.
struct ActionListPage: ListPage {
    let list: ActionList
    let listing: Listing<ActionList.Row>
    let viewer: Viewer

    init(_ list: ActionList, _ asked: FormData, for viewer: Viewer) {
        self.list = list
        self.viewer = viewer
        listing = list.listing(asked)
    }

    var contract: Contract { list.contract }

    var spreadsheet: Spreadsheet {
        Spreadsheet(name: "fiches-\(slug)", label: "Fiches action", rows: listing.rows)
    }

    var page: Page {
        Page(
            "Fiches action", lead: lead, breadcrumb: viewer.breadcrumb(contract), actions: actions,
            content: list.rows.isEmpty ? empty : listing.form("Filtrer les fiches") + selection)
    }

    private var lead: HTML? {
        list.rows.isEmpty ? nil : "Où en est chaque fiche au \(French.date(list.day))."
    }

    private var actions: HTML {
        guard viewer.may(.editContract), !list.rows.isEmpty else { return .empty }
        return HTML.buttonLink("Créer une fiche", Path.newAction(slug), .primary)
            + HTML.buttonLink("Changer l’ordre", Path.actionOrder(slug))
            + HTML.buttonLink("Importer", Path.planImports(slug), about: "un plan")
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune fiche action",
            purpose:
                "Une fiche dit à quoi les signataires s’engagent, qui la porte, avec quels moyens et comment elle se mesure.",
            example: "Fiche\u{a0}9\u{202f}: Promotion des actions de prévention à destination des femmes.",
            action: .when(
                viewer.may(.editContract),
                HTML.buttonLink("Importer un plan", Path.planImports(slug), .primary)
                    + HTML.buttonLink("Créer une fiche", Path.newAction(slug))))
    }

    /// The table within the form that prints what is ticked, or all that is shown.
    private var selection: HTML {
        if listing.shown.isEmpty {
            return HTML.emptyState(
                "Aucune fiche ne répond à cette recherche",
                purpose: "Essayez avec moins de mots ou un autre filtre.",
                action: HTML.buttonLink("Tout afficher", listing.path))
        }
        let table = listing.table(
            "Fiches action", caption: "<strong>\(listing.count)</strong>", headerColumn: 2, selectsAll: true)
        return """
            <form class="selection" method="get" action="\(listing.path).pdf" aria-label="Imprimer des fiches">\(table)\
            \(listing.hiddenFields)<div class="form-actions">\(HTML.printButtons(listing.path))\
            \(HTML.spreadsheets(listing.address, about: "des fiches affichées"))</div>\
            <p class="soft">Rien de coché\u{202f}: toutes les fiches affichées sont éditées, dans un seul fichier.</p></form>
            """
    }
}
