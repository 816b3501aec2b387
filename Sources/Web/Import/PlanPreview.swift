import Domain
import HTML
import Storage

/// What a file of fiches brings, before anything is written: a line a fiche, and what to look at.
struct PlanPreview: OfContract {
    let viewer: Viewer
    let contract: Contract
    let sent: SentPlan
    let plan: PlanImport
    /// What its reader says of the file.
    let notes: [String]

    private var address: String { Path.planImport(slug, sent.id) }

    func page(hasChanged: Bool) -> Page {
        let warning = HTML.when(
            hasChanged,
            .callout(
                .warning, "Le contrat a changé entre-temps",
                "<p>Rien n’a été importé\u{202f}: relisez ce qui se passerait maintenant.</p>"))
        return Page(
            "Ce que le plan apporte", lead: lead,
            breadcrumb: viewer.breadcrumb(
                contract, Link("Fiches action", Path.actions(slug)),
                Link("Importer un plan", Path.planImports(slug))), width: .wide,
            content: warning + reader + form + cells)
    }

    private var lead: HTML {
        let unplaced = plan.taken.flatMap(\.unplaced).count { !$0.text.isBlank }
        let counts = [
            French.count(plan.taken.count, "fiche à importer", "fiches à importer"),
            French.count(plan.axes.count, "axe nouveau", "axes nouveaux"),
            French.count(plan.indicators.count, "indicateur"),
            French.count(
                plan.organizations.count + plan.people.count, "ajout à l’annuaire", "ajouts à l’annuaire"),
            unplaced == 0
                ? "tout est placé" : French.count(unplaced, "cellule non placée", "cellules non placées"),
        ]
        return "\(sent.name)\u{202f}: \(French.list(counts))."
    }

    private var reader: HTML {
        let said = [
            "macros": "Les macros du fichier n’ont pas été lues.",
            "html": "Ce fichier était une page web sous le nom d’un classeur\u{202f}: il a été lu comme tel.",
        ]
        return HTML.joined(notes.compactMap { said[$0] }) { HTML.callout(.info, nil, "<p>\($0)</p>") }
    }

    private var form: HTML {
        HTML.form(action: address, csrf: viewer.csrf) {
            Field.hidden("seal", plan.seal) + lines + PlanDoubts(plan: plan).html + meanings
                + HTML.formActions(
                    HTML.button(
                        "Importer \(French.count(plan.taken.count, "fiche"))", name: "acte", value: "importer"
                    ),
                    HTML.button("Revoir avec ces choix", .secondary, name: "acte", value: "revoir"),
                    HTML.buttonLink("Choisir un autre fichier", Path.planImports(slug), .quiet))
        }
    }

    private var lines: HTML {
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
        let isThere = line.reason != nil && line.reason != "Laissée de côté"
        let filled = line.cells.filter { !$0.text.isBlank }
        let placed = filled.count { $0.field != nil }
        let look = line.doubts.count
        return [
            isThere
                ? ""
                : Field.tick(
                    "fiche", value: line.key, label: "Importer «\u{202f}\(line.title.shortened(60))\u{202f}»",
                    isOn: line.isTaken),
            line.number == 0 ? "" : "\(line.number)", "\(line.title)",
            line.reason.map { HTML.tag($0, .grey) } ?? "\(placed) sur\u{a0}\(filled.count)",
            look == 0 || !line.isTaken ? "" : "\(look)", "\(line.sheet), ligne\u{a0}\(line.row)",
        ]
    }

    /// What each heading was understood as, to correct once: the next file will know.
    private var meanings: HTML {
        let choices = PlanField.allCases.map { Choice($0.rawValue, $0.label) }
        let fields = plan.headings.enumerated().map { index, heading in
            Field(
                "titre.\(heading.key)", heading.heading.shortened(80),
                hint: heading.example.isBlank ? nil : "Par exemple\u{202f}: \(heading.example.shortened(80))",
                id: "titre-\(index)"
            ).select(choices, selected: heading.field?.rawValue ?? "", blank: "Non placé")
        }
        return .when(
            !fields.isEmpty,
            .details(
                "Corriger ce que disent les titres (\(fields.count))",
                "<p class=\"soft\">Corrigé une fois, un titre est retenu pour les prochains fichiers.</p>"
                    + HTML.joined(fields)))
    }

    private var cells: HTML {
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
}
