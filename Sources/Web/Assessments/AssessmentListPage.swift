import Domain
import HTML
import Storage

/// The list of bilans. The hottest page of the site.
struct AssessmentListPage: ListPage {
    let list: AssessmentList
    let listing: Listing<AssessmentLine>
    let viewer: Viewer

    init(_ list: AssessmentList, _ asked: FormData, for viewer: Viewer) {
        self.list = list
        self.viewer = viewer
        listing = list.listing(asked, for: viewer)
    }

    var contract: Contract { list.contract }

    var spreadsheet: Spreadsheet {
        Spreadsheet(name: "bilans-\(contract.slug)", label: "Bilans", rows: listing.rows)
    }

    var page: Page {
        Page(
            "Bilans", lead: "\(AssessmentCounts(list, on: viewer.today).french).",
            breadcrumb: viewer.breadcrumb(contract),
            actions: actions,
            content: list.lines.isEmpty ? empty : listing.foldedForm("Chercher dans les bilans") + results)
    }

    private var actions: HTML {
        let table = HTML.buttonLink(
            "Tableau des bilans", Path.assessmentTable(contract.slug),
            viewer.writesAssessments ? .primary : .secondary)
        return table
            + .when(viewer.writesAssessments, HTML.buttonLink("Créer un bilan", "\(listing.path)/nouveau"))
            + .when(viewer.may(.editContract), HTML.buttonLink("Outil de l’ARS", Path.ars(contract.slug)))
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucun bilan",
            purpose:
                "Un bilan dit, à une date, si une fiche a démarré, si elle est en cours et si ses objectifs "
                + "sont atteints. Il faut d’abord des fiches action.",
            action: HTML.buttonLink("Voir les fiches action", Path.actions(contract.slug)))
    }

    private var results: HTML {
        if listing.shown.isEmpty {
            return HTML.emptyState(
                "Aucun bilan ne correspond", purpose: "Essayez un mot plus court, ou retirez un filtre.",
                example: "«\u{202f}urbanisme\u{202f}», «\u{202f}2021-516\u{202f}», «\u{202f}fiche 9\u{202f}»",
                action: HTML.buttonLink("Tout afficher", listing.path))
        }
        let table = listing.table("Bilans", caption: "\(listing.found)", headerColumn: 2, selectsAll: true)
        return """
            <form class="list" method="get" action="\(listing.path).pdf">\(listing.hiddenFields)\(table)\
            \(listing.pagination)\(exports)</form>
            """
    }

    private var exports: HTML {
        """
        <div class="form-actions">\(HTML.printButtons(listing.path))\
        \(HTML.spreadsheets(listing.address, about: "de ce qui est affiché"))</div>\
        <p class="soft">Cochez des lignes pour n’imprimer que celles-là.</p>
        """
    }
}
