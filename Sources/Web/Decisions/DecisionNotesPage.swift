import Domain
import HTML

/// The notes of a séance line by line: those that are ticked become decisions, conclusions, tasks or apports.
struct DecisionNotesPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting

    var page: Page {
        let notes = dossier.notes.filter { $0.meeting == meeting.id && !$0.lines.isEmpty }
        return Page(
            "Tirer des suites des notes", kicker: "\(meeting.name) · \(meeting.when.french)",
            breadcrumb: above(
                .meetings(slug), .meeting(slug, meeting),
                Link("Suites", Path.meetingDecisions(slug, meeting.id))),
            width: .text, content: notes.isEmpty ? empty : form(notes))
    }

    private func form(_ notes: [Note]) -> HTML {
        HTML.form(action: Path.decisionNotes(slug, meeting.id), csrf: viewer.csrf) {
            """
            <p class="prose">Cochez des lignes, puis dites ce qu’elles deviennent. La fiche du point suit.</p>\
            \(HTML.joined(inOrder(notes), lines))\
            \(HTML.formActions(NotePassage.buttons, HTML.buttonLink(
                "Revenir aux suites", Path.meetingDecisions(slug, meeting.id), .quiet)))
            """
        }
    }

    /// The points in their order, then the meeting as a whole.
    private func inOrder(_ notes: [Note]) -> [Note] {
        let places = Dictionary(meeting.agenda.enumerated().map { ($1.id, $0) }) { first, _ in first }
        func place(_ note: Note) -> Int { note.item.flatMap { places[$0] } ?? places.count }
        return notes.sorted { place($0) < place($1) }
    }

    private func lines(_ note: Note) -> HTML {
        let title = meeting.agenda.first { $0.id == note.item && note.item != nil }?.title
        let choices = note.lines.map { line in
            Choice(NotePassage(note.item, line).code, Markup(line).plainText, hint: made(line))
        }
        return Field(
            "ligne", title ?? "L’ensemble de la réunion", id: "notes-\(note.id)"
        ).checkboxes(choices)
    }

    private func made(_ line: String) -> String? {
        let parts = DecisionPart.allCases.filter { meeting.texts($0).contains(line) }
        return parts.isEmpty ? nil : "Déjà dans les suites\u{202f}: \(French.list(parts.map(\.label)))"
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune note", purpose: "Les notes prises en séance se relisent ici, ligne par ligne.",
            action: .buttonLink("Ouvrir la séance", Path.sitting(slug, meeting.id), .primary))
    }
}

/// A passage of the notes, with the point on which it was noted.
struct NotePassage {
    let item: ID<AgendaItem>?
    let text: String

    init(_ item: ID<AgendaItem>?, _ text: String) { (self.item, self.text) = (item, text) }

    /// As a form sends it: the point, a bar, the words.
    init(_ code: String) {
        let parts = code.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        item = parts.count == 2 ? ID(String(parts[0])) : nil
        text = String(parts.last ?? "")
    }

    var code: String { "\(item?.description ?? "")|\(text)" }

    /// A button for each thing that a passage may become.
    static var buttons: HTML {
        HTML.joined(DecisionPart.allCases.reversed()) { part in
            HTML.button("En faire \(part.label)", .secondary, name: "part", value: part.rawValue)
        }
    }
}
