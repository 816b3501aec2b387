import Domain
import HTML

/// What a meeting left, to read and to write thing by thing: a card each, changed on demand.
struct DecisionsPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting

    var page: Page {
        Page(
            "Suites", kicker: "\(meeting.name) · \(meeting.when.french)",
            breadcrumb: above(.meetings(slug), .meeting(slug, meeting)),
            actions: .when(
                mayEdit,
                .buttonLink("Écrire les suites", Path.editDecisions(slug, meeting.id), .primary)),
            tabs: MeetingSide.decisions.tabs(slug, meeting.id), content: content)
    }

    private var content: HTML {
        let sections = HTML.joined(sections) { HTML.section("\($0)", $1) }
        return sections.isEmpty ? empty : sections
    }

    private var sections: [(title: String, content: HTML)] {
        var shown = DecisionsShown(viewer: viewer, dossier: dossier, meeting: meeting)
        shown.isWritten = mayEdit
        let cards = ProposalCards(viewer: viewer, dossier: dossier, meeting: meeting, place: .decisions)
        return [
            ("Propositions portées à ce COPIL", cards.html), ("Notes de la séance", notes),
            ("Apports des structures", shown.contributions),
            ("Conclusions", shown.conclusions + adding(.conclusion)),
            ("Décisions", shown.decisions + adding(.decision)), ("Tâches", shown.tasks + adding(.task)),
            ("Décisions que cette réunion poursuit", shown.follows),
            ("Prochaine réunion annoncée", .when(meeting.next != nil, .soft("\(meeting.next?.french)"))),
        ]
    }

    private var notes: HTML {
        let taken = dossier.notes.filter { $0.meeting == meeting.id && !$0.text.isBlank }
        guard mayEdit, !taken.isEmpty else { return .empty }
        let count = French.count(taken.flatMap(\.lines).count, "ligne")
        return """
            <p>\(count) de notes. \(HTML.link("Tirer des suites des notes", Path.decisionNotes(slug, meeting.id)))</p>
            """
    }

    private func adding(_ part: DecisionPart) -> HTML {
        .when(
            mayEdit,
            "<p>\(HTML.buttonLink("Ajouter \(part.label)", Path.addDecisionPart(slug, meeting.id, part)))</p>"
        )
    }

    private var empty: HTML {
        HTML.emptyState(
            "Rien n’est encore décidé",
            purpose: "Les conclusions, les décisions et les tâches d’une réunion se lisent ici.",
            example: "2e COPIL du 7 février 2023\u{202f}: priorité donnée à la fiche 9, adoptée.")
    }
}
