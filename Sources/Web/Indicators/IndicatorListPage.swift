import Domain
import HTML
import Storage

/// The indicators of the contract, of its axes and of its fiches, as a list.
struct IndicatorListPage: OfDossier, ListPage, Viewed {
    let dossier: Dossier
    let viewer: Viewer
    let listing: Listing<IndicatorList.Line>
    private let list: IndicatorList

    init(_ dossier: Dossier, _ asked: FormData, on day: Day, for viewer: Viewer) {
        (self.dossier, self.viewer) = (dossier, viewer)
        list = IndicatorList(of: dossier, on: day)
        listing = list.listing(of: dossier, asked)
    }

    var spreadsheet: Spreadsheet {
        Spreadsheet(name: "indicateurs-\(slug)", label: "Indicateurs", rows: listing.rows)
    }

    var page: Page {
        Page(
            "Indicateurs", lead: list.lines.isEmpty ? nil : "\(counts).",
            breadcrumb: viewer.breadcrumb(contract),
            actions: actions,
            content: list.lines.isEmpty
                ? empty : listing.foldedForm("Chercher dans les indicateurs") + results + rule)
    }

    /// «58 indicateurs, dont 24 fondent l’atteinte; 12 sans valeur».
    private var counts: String {
        let founding = list.lines.count(where: \.indicator.founds)
        let lacking = list.lines.count(where: \.isLacking)
        let counts: [String?] = [
            French.count(list.lines.count, "indicateur"),
            founding == 0
                ? nil : "\(founding) \(French.noun(founding, "fonde", "fondent")) l’atteinte des objectifs",
            lacking == 0 ? nil : "\(lacking) sans valeur au \(French.date(list.day))",
        ]
        return counts.compactMap(\.self).joined(separator: ", ")
    }

    private var actions: HTML {
        let readings = HTML.buttonLink(
            "Relever les indicateurs", Path.indicatorReadings(slug),
            viewer.writesAssessments ? .primary : .secondary)
        return .when(!list.lines.isEmpty, readings)
            + .when(mayEdit, HTML.buttonLink("Ajouter un indicateur", Path.newIndicator(slug)))
            + .when(mayEdit, HTML.buttonLink("Importer", Path.followImports(slug), about: "des valeurs"))
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucun indicateur",
            purpose: """
                Un indicateur tient en une ligne\u{202f}: son intitulé, son type, sa cible, et s’il fonde l’atteinte des \
                objectifs. Il est d’une fiche, d’un axe ou du contrat.
                """,
            action: mayEdit
                ? HTML.buttonLink("Ajouter un indicateur", Path.newIndicator(slug), .primary)
                : HTML.buttonLink("Voir les fiches action", Path.actions(slug)))
    }

    private var results: HTML {
        if listing.shown.isEmpty {
            return HTML.emptyState(
                "Aucun indicateur ne correspond", purpose: "Essayez un mot plus court, ou retirez un filtre.",
                action: HTML.buttonLink("Tout afficher", listing.path))
        }
        return listing.table("Indicateurs", caption: "\(listing.found)", headerColumn: 1) + listing.pagination
            + """
            <div class="form-actions">\(HTML.spreadsheets(listing.address, about: "de ce qui est affiché"))</div>
            """
    }

    /// How they propose the attainment of a fiche.
    private var rule: HTML {
        let change = HTML.when(
            mayEdit, "<p>\(HTML.buttonLink("Changer la règle", Path.attainmentRule(slug)))</p>")
        return .section(
            "Comment ils proposent l’atteinte",
            "<p>\(contract.attainmentRule.sentence)</p>\(HTML.soft("Une personne décide\u{202f}: rien ne s’écrit tout seul dans un bilan."))\(change)"
        )
    }
}
