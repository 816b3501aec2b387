import Domain
import HTML
import Storage

/// Imports of fiches.
struct PlanImportSubject: ImportSubject {
    typealias Brought = PlanImport

    let root = "/cls/{slug}/importer"
    let section = Section.actions
    let title = "Importer un plan"
    let lead = "D’un classeur ou d’un Word à des fiches, en une fois."
    let button = "Lire le plan"
    let previewTitle = "Ce que le plan apporte"
    let doneTitle = "Plan importé"
    let undoneTitle = "Import annulé"
    let seeTitle = "Voir les fiches"
    let remarksTitle = "Du fichier, hors des fiches"

    func path(_ slug: String) -> String { Path.planImports(slug) }
    func list(_ slug: String) -> Link { Link("Fiches action", Path.actions(slug)) }

    var explanation: HTML {
        """
        <div class="prose"><p>Apportez votre plan comme il est\u{202f}: une ligne par fiche, une feuille par axe, une feuille ou \
        un tableau Word par fiche. Jalon cherche les titres où qu’ils soient et dans n’importe quel ordre. Vous verrez tout avant \
        de confirmer\u{202f}; ce qui n’a pas de champ reste avec sa fiche, et l’import s’annule en une fois.</p></div>
        """
    }

    func counts(_ plan: PlanImport) -> [String] {
        let unplaced = plan.taken.flatMap(\.unplaced).count { !$0.text.isBlank }
        return [
            French.count(plan.taken.count, "fiche à importer", "fiches à importer"),
            French.count(plan.axes.count, "axe nouveau", "axes nouveaux"),
            French.count(plan.indicators.count, "indicateur"),
            French.count(
                plan.organizations.count + plan.people.count, "ajout à l’annuaire", "ajouts à l’annuaire"),
            unplaced == 0
                ? "tout est placé" : French.count(unplaced, "cellule non placée", "cellules non placées"),
        ]
    }

    func act(_ plan: PlanImport) -> String { "Importer \(French.count(plan.taken.count, "fiche"))" }

    func doubts(_ plan: PlanImport) -> HTML { PlanDoubts(plan: plan).html }

    func lines(_ plan: PlanImport) -> HTML {
        Table(
            "Fiches du fichier", caption: "\(French.count(plan.lines.count, "fiche lue", "fiches lues"))",
            columns: [
                .init("Importer", isTitleHidden: true), .init("N°", isNumeric: true), "Intitulé", "Placé",
                "À regarder",
                "Où",
            ], headerColumn: 2, selectsAll: true
        ).with(rows: plan.lines.map(row))
    }

    private func row(_ line: PlanImport.Line) -> [HTML] {
        let isThere = line.reason != nil && line.reason != PlanImport.Line.leftOut
        let filled = line.cells.filter { !$0.text.isBlank }
        let placed = filled.count { $0.field != nil }
        let look = line.doubts.count
        return [
            isThere
                ? ""
                : Field.tick(
                    "ligne", value: line.key, label: "Importer «\u{202f}\(line.title.shortened(60))\u{202f}»",
                    isOn: line.isTaken),
            line.number == 0 ? "" : "\(line.number)", "\(line.title)",
            line.reason.map { HTML.tag($0, .grey) } ?? "\(placed) sur\u{a0}\(filled.count)",
            look == 0 || !line.isTaken ? "" : "\(look)", "\(line.sheet), ligne\u{a0}\(line.row)",
        ]
    }

    func details(_ plan: PlanImport) -> HTML {
        let fiches = plan.taken.map { line in
            HTML.details(
                "\(line.number). \(line.title.shortened(80))",
                Table(
                    "Cellules de la fiche\u{a0}\(line.number)",
                    caption: "\(French.count(line.cells.count, "cellule"))",
                    columns: ["Titre du fichier", "Texte", "Champ", "À regarder"]
                ).with(
                    rows: line.cells.map { cell in
                        [
                            "\(cell.heading.unlessBlank ?? "sans titre")", "\(cell.text.shortened(200))",
                            cell.field.map { "\($0.label)" } ?? HTML.tag("Non placé", .ochre),
                            "\(cell.doubt)",
                        ]
                    }))
        }
        return HTML.section("Cellule par cellule", HTML.joined(fiches))
    }

    func told(_ report: ImportReport) -> String {
        let newcomers =
            report.newcomers == 0
            ? "" : " et \(French.count(report.newcomers, "ajout à l’annuaire", "ajouts à l’annuaire"))"
        return French.count(report.fiches.count, "fiche") + newcomers
    }

    func written(_ report: ImportReport, slug: String, isUndone: Bool) -> HTML {
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
}
