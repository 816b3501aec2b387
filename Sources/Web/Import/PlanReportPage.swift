import Domain
import HTML
import Storage

/// What an import wrote, with what takes it back.
struct PlanReportPage: ShownPage {
    let viewer: Viewer
    let contract: Contract
    let sent: SentPlan
    let report: ImportReport

    var page: Page {
        Page(
            isUndone ? "Import annulé" : "Plan importé", lead: lead,
            breadcrumb: viewer.breadcrumb(
                contract, Link("Fiches action", Path.actions(slug)),
                Link("Importer un plan", Path.planImports(slug))), actions: actions, width: .wide,
            content: fiches + remarks)
    }

    private var isUndone: Bool { if case .undone = sent.state { true } else { false } }

    private var lead: HTML {
        let fiches = French.count(report.fiches.count, "fiche")
        let newcomers =
            report.newcomers == 0
            ? "" : " et \(French.count(report.newcomers, "ajout à l’annuaire", "ajouts à l’annuaire"))"
        let outcome = isUndone ? "Le contrat est comme avant." : "\(fiches)\(newcomers)."
        return "\(sent.name), le \(sent.moment.french). \(outcome)"
    }

    private var actions: HTML {
        if isUndone { return HTML.buttonLink("Importer un plan", Path.planImports(slug), .primary) }
        return HTML.buttonLink("Voir les fiches", Path.actions(slug), .primary)
            + HTML.postButton(
                "Annuler cet import", action: "\(Path.planImport(slug, sent.id))/annulation",
                csrf: viewer.csrf,
                about: "et tout ce qu’il a écrit")
    }

    private var fiches: HTML {
        Table(
            "Fiches de l’import", caption: "\(French.count(report.fiches.count, "fiche"))",
            columns: [.init("N°", isNumeric: true), "Intitulé", "Non placé"], headerColumn: 1
        ).with(
            rows: report.fiches.map { fiche in
                let place = Path.action(slug, fiche.number)
                let count = French.count(fiche.unplaced, "cellule")
                return [
                    "\(fiche.number)", isUndone ? "\(fiche.title)" : HTML.link(fiche.title, place),
                    fiche.unplaced == 0 ? "" : isUndone ? "\(count)" : HTML.link(count, "\(place)#non-place"),
                ]
            })
    }

    private var remarks: HTML {
        let lines = report.remarks.map { remark -> HTML in
            "\(remark.reason)\u{202f}: «\u{202f}\(remark.text)\u{202f}»\(HTML.lineNote("\(remark.sheet)"))"
        }
        return .when(!lines.isEmpty, HTML.section("Du fichier, hors des fiches", HTML.lines(lines)))
    }
}
