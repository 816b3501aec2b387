import Domain
import HTML
import Storage

/// Where a file is sent or pasted, and what was imported before.
struct ImportForm<Subject: ImportSubject>: OfContract {
    let viewer: Viewer
    let contract: Contract
    let subject: Subject
    let taken: [SentImport]

    func page(_ text: String, _ errors: FieldErrors) -> Page {
        Page(
            subject.title, lead: "\(subject.lead)",
            breadcrumb: viewer.breadcrumb(contract, subject.list(slug)), errors: errors, width: .text,
            content: subject.explanation + form(text, errors) + former)
    }

    private func form(_ text: String, _ errors: FieldErrors) -> HTML {
        HTML.form(action: subject.path(slug), csrf: viewer.csrf, hasFiles: true) {
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
                    HTML.button(subject.button), HTML.buttonLink("Annuler", subject.list(slug).href, .quiet))
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
            return """
                \(HTML.link(sent.name, subject.path(slug, sent.id)))\
                \(HTML.lineNote("\(subject.told(report)), le \(sent.moment.french)\(word)"))
                """
        }
        return .when(!lines.isEmpty, HTML.section("Imports précédents", HTML.lines(lines)))
    }
}
