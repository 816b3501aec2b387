import Domain
import HTML
import Storage

/// Where a plan is sent or pasted, and what was imported before.
struct PlanImportForm: OfContract {
    let viewer: Viewer
    let contract: Contract
    let taken: [SentPlan]

    func page(_ text: String, _ errors: FieldErrors) -> Page {
        Page(
            "Importer un plan", lead: "D’un classeur ou d’un Word à des fiches, en une fois.",
            breadcrumb: viewer.breadcrumb(contract, Link("Fiches action", Path.actions(slug))),
            errors: errors,
            width: .text, content: explanation + form(text, errors) + former)
    }

    private var explanation: HTML {
        """
        <div class="prose"><p>Apportez votre plan comme il est\u{202f}: une ligne par fiche, une feuille par axe, une feuille ou \
        un tableau Word par fiche. Jalon cherche les titres où qu’ils soient et dans n’importe quel ordre. Vous verrez tout avant \
        de confirmer\u{202f}; ce qui n’a pas de champ reste avec sa fiche, et l’import s’annule en une fois.</p></div>
        """
    }

    private func form(_ text: String, _ errors: FieldErrors) -> HTML {
        HTML.form(action: Path.planImports(slug), csrf: viewer.csrf, hasFiles: true) {
            Field(
                "file", "Fichier",
                hint:
                    "Excel (XLSX), OpenDocument (ODS, ODT), Word (DOCX) ou CSV\u{202f}; 10\u{a0}Mo au plus. Les macros ne sont jamais lues.",
                errors: errors
            ).file(accept: ".xlsx,.xlsm,.xls,.ods,.odt,.docx,.docm,.csv,.txt")
                + HTML.details(
                    "Ou coller des cellules", isOpen: !text.isBlank || errors["text"] != nil,
                    Field("text", "Cellules copiées d’un tableur", errors: errors).textarea(
                        text, rows: 8, limit: nil))
                + HTML.formActions(
                    HTML.button("Lire le plan"), HTML.buttonLink("Annuler", Path.actions(slug), .quiet))
        }
    }

    private var former: HTML {
        let lines = taken.compactMap { sent -> HTML? in
            let (word, report): (String, ImportReport)
            switch sent.state {
            case .waiting: return nil
            case .taken(let told): (word, report) = ("", told)
            case .undone(let told): (word, report) = (", annulé", told)
            }
            let count = French.count(report.fiches.count, "fiche")
            return """
                \(HTML.link(sent.name, Path.planImport(slug, sent.id)))\(HTML.lineNote("\(count), le \(sent.moment.french)\(word)"))
                """
        }
        return .when(!lines.isEmpty, HTML.section("Imports précédents", HTML.lines(lines)))
    }
}
