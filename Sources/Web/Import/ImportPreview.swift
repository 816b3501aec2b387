import Domain
import HTML
import Storage

/// What a file brings, before anything is written: a line a thing, what it asks, and what to look at.
struct ImportPreview<Subject: ImportSubject>: OfContract {
    let viewer: Viewer
    let contract: Contract
    let subject: Subject
    let sent: SentImport
    let brought: Subject.Brought
    /// What its reader says of the file.
    let notes: [String]

    func page(hasChanged: Bool) -> Page {
        let warning = HTML.when(
            hasChanged,
            .callout(
                .warning, "Le contrat a changé entre-temps",
                "<p>Rien n’a été importé\u{202f}: relisez ce qui se passerait maintenant.</p>"))
        return Page(
            subject.previewTitle, lead: "\(sent.name)\u{202f}: \(French.list(subject.counts(brought))).",
            breadcrumb: viewer.breadcrumb(
                contract, subject.list(slug), Link(subject.title, subject.path(slug))), width: .wide,
            content: warning + reader + form + subject.details(brought))
    }

    private var reader: HTML {
        let said = [
            "macros": "Les macros du fichier n’ont pas été lues.",
            "html": "Ce fichier était une page web sous le nom d’un classeur\u{202f}: il a été lu comme tel.",
        ]
        return HTML.joined(notes.compactMap { said[$0] }) { HTML.callout(.info, nil, "<p>\($0)</p>") }
    }

    private var form: HTML {
        HTML.form(action: subject.path(slug, sent.id), csrf: viewer.csrf) {
            Field.hidden("seal", brought.seal) + questions + subject.lines(brought)
                + subject.doubts(brought) + meanings + acts
        }
    }

    private var acts: HTML {
        let again = HTML.buttonLink("Choisir un autre fichier", subject.path(slug), .quiet)
        let review = HTML.button("Revoir avec ces choix", .secondary, name: "acte", value: "revoir")
        guard brought.changes else { return HTML.formActions(review, again) }
        return HTML.formActions(
            HTML.button(subject.act(brought), name: "acte", value: "importer"), review, again)
    }

    /// What the file leaves open, each with the answer that holds.
    private var questions: HTML {
        let fields = brought.questions.enumerated().map { index, question -> HTML in
            let field = Field("question.\(question.key)", question.sentence, id: "question-\(index)")
            return question.answers.isEmpty
                ? field.text(question.chosen)
                : field.select(
                    question.answers.map { Choice($0.key, $0.label) }, selected: question.chosen)
        }
        return .when(!fields.isEmpty, HTML.formSection("À décider", HTML.joined(fields)))
    }

    /// What each heading was understood as, to correct once: the next file will know.
    private var meanings: HTML {
        let choices = Subject.Brought.Field.allCases.map { Choice($0.rawValue, $0.label) }
        let fields = brought.headings.enumerated().map { index, heading in
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
}
