import Domain
import HTML
import Storage

/// The ARS tool beside Jalon: its list compared, then each bilan to copy, field by field.
struct ArsPage: ShownPage, OfDossier {
    let viewer: Viewer
    let dossier: Dossier
    let copies: [ID<Assessment>: ArsCopy]
    var pasted = ""
    var comparison: ArsComparison?
    var errors = FieldErrors()

    var page: Page {
        Page(
            "Outil de suivi de l’ARS", lead: "Comparer les deux listes, puis recopier sans rien retaper.",
            breadcrumb: viewer.breadcrumb(contract, Link("Bilans", Path.assessments(slug))), errors: errors,
            width: .wide, content: compared + form + screens)
    }

    private var form: HTML {
        HTML.section(
            "Comparer avec la liste de l’outil",
            HTML.form(action: Path.ars(slug), csrf: viewer.csrf) {
                Field(
                    "text", "Liste des bilans",
                    hint:
                        "Dans l’outil de l’ARS, page «\u{202f}Liste des bilans\u{202f}»\u{202f}: sélectionnez le tableau, copiez-le, collez-le ici.",
                    errors: errors
                ).textarea(pasted, rows: 6, limit: nil) + HTML.formActions(HTML.button("Comparer"))
            })
    }

    private var compared: HTML {
        guard let comparison else { return .empty }
        let (matches, questions) = (comparison.matches, comparison.questions)
        let differing = matches.filter { !$0.differences.isEmpty }
        let counts = [
            French.count(matches.count + questions.count, "ligne lue", "lignes lues"),
            French.count(matches.count, "fiche reconnue par son code", "fiches reconnues par leur code"),
            French.count(questions.count, "question"),
        ]
        return HTML.section(
            "Ce que dit la comparaison",
            "<p>\(French.list(counts))\u{202f}; \(French.count(differing.count, "différence")).</p>"
                + asked(questions) + different(differing) + missing(comparison.missing), id: "comparaison")
    }

    private func asked(_ questions: [ArsComparison.Question]) -> HTML {
        .when(
            !questions.isEmpty,
            "<h3>À vérifier dans l’outil</h3>"
                + HTML.list(questions.map { "Ligne\u{a0}\($0.row.number)\u{202f}: \($0.sentence)" }))
    }

    private func different(_ matches: [ArsComparison.Match]) -> HTML {
        if matches.isEmpty { return .empty }
        return Table(
            "Différences",
            caption: "\(French.count(matches.count, "fiche différente", "fiches différentes"))",
            columns: [.init("N°", isNumeric: true), "Fiche", "Ce qui diffère"], headerColumn: 1
        ).with(
            rows: matches.map { match in
                [
                    "\(match.action.number)",
                    HTML.link(match.action.title, Path.action(slug, match.action.number)),
                    HTML.list(match.differences.map { "\(French.capitalized($0))" }),
                ]
            })
    }

    private func missing(_ actions: [Action]) -> HTML {
        .when(
            !actions.isEmpty,
            "<h3>Fiches de Jalon absentes de la liste</h3>"
                + HTML.list(
                    actions.map { HTML.link("\($0.number). \($0.title)", Path.action(slug, $0.number)) }))
    }

    private var screens: HTML {
        let screens = ArsScreen.all(of: dossier, on: viewer.today)
        let done = screens.count { copies[$0.assessment.id]?.holds($0) ?? false }
        let count = "\(done) sur\u{a0}\(French.count(screens.count, "bilan")) à jour dans l’outil."
        return HTML.section(
            "Recopier dans l’outil de l’ARS",
            screens.isEmpty
                ? "<p>Aucun bilan soumis ou validé n’est à recopier.</p>"
                : HTML.soft("\(count)") + HTML.joined(screens, screen), id: "recopier")
    }

    private func screen(_ screen: ArsScreen) -> HTML {
        let id = screen.assessment.id
        let state = state(copies[id], screen)
        let fields = screen.fields.enumerated().map { index, field -> HTML in
            let lines = field.text.count(where: \.isNewline) + field.text.count / 90 + 1
            return """
                <div data-copy>\(Field("copie-\(id)-\(index)", field.label).shown(field.text, rows: min(8, lines)))</div>
                """
        }
        let sheet = HTML.details(
            "\(screen.action.number). \(screen.action.title.shortened(80)) · \(state)",
            HTML.joined(fields) + tick(screen))
        return "<div id=\"bilan-\(id.description)\">\(sheet)</div>"
    }

    private func state(_ copy: ArsCopy?, _ screen: ArsScreen) -> String {
        guard let copy else { return "à recopier" }
        let day = French.date(copy.day)
        return copy.holds(screen) ? "recopiée le \(day)" : "changée depuis la copie du \(day)"
    }

    private func tick(_ screen: ArsScreen) -> HTML {
        let isDone = copies[screen.assessment.id]?.holds(screen) ?? false
        return HTML.postButton(
            isDone ? "Ne plus marquer comme recopiée" : "Marquer comme recopiée",
            action: "\(Path.ars(slug))/\(screen.assessment.id)", csrf: viewer.csrf,
            version: screen.assessment.version, about: screen.action.shortName.lowercasedFirst,
            values: isDone ? ["acte": "oublier"] : [:])
    }
}
