import Domain
import HTML

/// The pages of an import.
struct ImportPages: OfDossier {
    let viewer: Viewer
    let dossier: Dossier

    private var base: String { Path.directoryImport(slug) }

    /// Where a table is pasted or chosen.
    func form(_ text: String, _ errors: FieldErrors = FieldErrors()) -> Page {
        let content = """
            <div class="prose"><p>Collez un tableau copié d’un tableur, ou choisissez un fichier CSV. La première ligne porte les \
            titres des colonnes, dans l’ordre que vous voulez\u{202f}; seul «\u{202f}Nom\u{202f}» est nécessaire. Une ligne ajoute \
            ou complète\u{202f}: rien de ce que l’annuaire dit déjà n’est remplacé, et vous verrez tout avant de confirmer.</p>\
            </div>\(columns)\(entry(text, errors, button: "Voir ce qui se passerait"))
            """ as HTML
        return page("Importer dans l’annuaire", errors: errors, width: .text, content)
    }

    private func entry(_ text: String, _ errors: FieldErrors, button: String) -> HTML {
        HTML.form(action: base, csrf: viewer.csrf, hasFiles: true) {
            Field("text", "Tableau", hint: "Colonnes séparées par ; , ou tabulation.", errors: errors)
                .textarea(text, rows: 10, limit: nil)
                + Field(
                    "file", "Ou fichier CSV",
                    hint: "500\u{a0}Ko au plus, enregistré en UTF-8 ou par un tableur ancien.",
                    errors: errors
                ).file(accept: ".csv,.txt,text/csv,text/plain")
                + HTML.formActions(
                    HTML.button(button), HTML.buttonLink("Annuler", Path.directory(slug), .quiet))
        }
    }

    private var columns: HTML {
        let names = DirectorySheet.Column.allCases.map(\.rawValue)
        return HTML.details(
            "Les colonnes que Jalon comprend",
            """
            <p>\(French.list(names)).</p><p>«\u{202f}Type\u{202f}» dit Structure ou Contact\u{202f}; sans lui, une colonne \
            «\u{202f}Prénom\u{202f}» annonce des contacts. Un contact qui a deux fonctions a deux lignes.</p>\
            <p>Le plus sûr modèle est \(HTML.link("le CSV de l’annuaire", "\(Path.directory(slug)).csv")).</p>
            """)
    }

    /// What each line would do. Throws `.invalid` when the whole cannot be read.
    func preview(_ text: String, hasChanged: Bool = false) throws(Refusal) -> Page {
        let plan = try DirectoryImport(Sheet(text), into: dossier, on: viewer.today)
        let warning = HTML.when(
            hasChanged,
            .callout(
                .warning, "L’annuaire a changé entre-temps",
                "<p>Rien n’a été importé\u{202f}: relisez ce qui se passerait maintenant.</p>"))
        return page(
            "Ce qui se passerait", lead: Self.lead(plan), width: .wide,
            warning + notes(plan) + refusals(plan) + table(plan)
                + (plan.isSound ? confirmation(plan, text) : correction(text)))
    }

    private static func lead(_ plan: DirectoryImport) -> HTML {
        let counts = [
            (plan.created, "ligne créée", "lignes créées"), (plan.completed, "complétée", "complétées"),
            (plan.unchanged, "inchangée", "inchangées"), (plan.refused, "refusée", "refusées"),
        ]
        let words = counts.filter { $0.0 > 0 }.map { French.count($0.0, $0.1, $0.2) }
        return "\(French.count(plan.lines.count, "ligne lue", "lignes lues"))\u{202f}: \(French.list(words))."
    }

    private func notes(_ plan: DirectoryImport) -> HTML {
        guard !plan.ignored.isEmpty else { return .empty }
        let names = plan.ignored.prefix(20).map { "«\u{202f}\($0.prefix(60))\u{202f}»" }
        return HTML.callout(
            .info, "Colonnes laissées de côté", "<p>\(French.list(Array(names))).</p>")
    }

    private func refusals(_ plan: DirectoryImport) -> HTML {
        guard !plan.isSound else { return .empty }
        let words = French.noun(
            plan.refused, "une ligne est refusée", "\(plan.refused)\u{a0}lignes sont refusées")
        return HTML.callout(
            .warning, "Rien ne sera importé\u{202f}: \(words)",
            "<p>Corrigez sous la liste, ou dans votre tableur, puis regardez de nouveau.</p>")
    }

    private func correction(_ text: String) -> HTML {
        HTML.formSection(
            "Corriger le tableau", entry(text, FieldErrors(), button: "Regarder de nouveau"))
    }

    private func table(_ plan: DirectoryImport) -> HTML {
        let lines = plan.lines.enumerated().sorted { left, right in
            let (first, second) = (left.element.isRefused, right.element.isRefused)
            return first == second ? left.offset < right.offset : first
        }.map(\.element)
        return Table(
            "Lignes", caption: "\(French.count(lines.count, "ligne"))",
            columns: [
                .init("Ligne", isNumeric: true), "Nom", "Ce qui se passerait",
                "À savoir",
            ], headerColumn: 1
        ).with(
            rows: lines.map { line in
                [
                    "\(line.number)", "\(line.name.unlessBlank ?? "sans nom")", Self.tag(line.outcome),
                    "\(Self.words(line))",
                ]
            })
    }

    private static func tag(_ outcome: DirectoryImport.Outcome) -> HTML {
        switch outcome {
        case .created: HTML.tag("Créée", .green)
        case .completed: HTML.tag("Complétée", .blue)
        case .unchanged: HTML.tag("Inchangée", .grey)
        case .refused: HTML.tag("Refusée", .red)
        }
    }

    private static func words(_ line: DirectoryImport.Line) -> String {
        let outcome =
            switch line.outcome {
            case .created, .unchanged: [String]()
            case .completed(let fields): [French.list(fields)]
            case .refused(let reasons): [reasons.joined(separator: "\u{202f}; ")]
            }
        return French.capitalized((outcome + line.notes).joined(separator: " · "))
    }

    private func confirmation(_ plan: DirectoryImport, _ text: String) -> HTML {
        guard plan.changes else {
            return
                "<p class=\"prose\">L’annuaire dit déjà tout cela. \(HTML.link("Revenir à l’annuaire", Path.directory(slug)))</p>"
        }
        return HTML.form(action: "\(base)/confirmation", csrf: viewer.csrf) {
            Field.hidden("text", text) + Field.hidden("seal", plan.seal)
                + HTML.formActions(
                    HTML.button("Importer"), HTML.buttonLink("Recommencer", base),
                    HTML.buttonLink("Annuler", Path.directory(slug), .quiet))
        }
    }

    private func page(
        _ title: String, lead: HTML? = nil, errors: FieldErrors = FieldErrors(), width: Page.Width,
        _ content: HTML
    ) -> Page {
        Page(
            title, lead: lead,
            breadcrumb: viewer.breadcrumb(contract, .directory(slug)), errors: errors, width: width,
            content: content)
    }
}

extension DirectoryImport.Line {
    fileprivate var isRefused: Bool { if case .refused = outcome { true } else { false } }
}
