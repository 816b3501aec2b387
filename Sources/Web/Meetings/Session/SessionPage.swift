import Domain
import HTML

/// A meeting as it is held. All its points are in the page, one in sight: a script goes from one to the next without
/// leaving the full screen, nor needing the network.
struct SessionPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting
    /// The point in sight, counted from 1.
    let point: Int
    /// A note that somebody else wrote first, as it was typed.
    var unsaved: (item: ID<AgendaItem>?, text: String)?

    init(viewer: Viewer, dossier: Dossier, meeting: Meeting, asked: Int?) {
        (self.viewer, self.dossier, self.meeting) = (viewer, dossier, meeting)
        point = min(max(asked ?? 1, 1), max(meeting.agenda.count, 1))
    }

    var page: Page {
        Page(
            "Séance", kicker: "\(meeting.name) · \(meeting.when.french)", lead: lead,
            breadcrumb: above(.meetings(slug), .meeting(slug, meeting)),
            tabs: .meetingTabs(slug, meeting.id, at: .sitting), content: conflict + sitting)
    }

    private var lead: HTML? {
        guard !meeting.agenda.isEmpty else { return nil }
        return """
            <span class="keyboard">Au clavier\u{202f}: <kbd>←</kbd> <kbd>→</kbd> d’un point à l’autre, <kbd>N</kbd> pour noter, \
            <kbd>Échap</kbd> pour quitter la note.</span>
            """
    }

    private var conflict: HTML {
        guard let unsaved else { return .empty }
        let theirs = dossier.note(at: meeting.id, on: unsaved.item)?.text ?? ""
        return CommonPages.conflict([.init(label: "Notes", mine: unsaved.text, theirs: theirs)])
    }

    private var sitting: HTML {
        """
        <section class="sitting" data-sitting data-fullscreen aria-label="Séance"\(times)>\(bar)\
        \(meeting.agenda.isEmpty ? empty : body)\(proposals)\(general)\(written)\(end)</section>
        """
    }

    /// Instants for the clocks of the page, in milliseconds; the server's own, so that a screen that is off by an hour
    /// counts right.
    private var times: HTML {
        guard case .day(let day) = meeting.when, let time = meeting.time else {
            return "\(attribute: "data-now", String(viewer.moment.milliseconds))"
        }
        let start = Moment(day, time)
        return """
            \(attribute: "data-now", String(viewer.moment.milliseconds))\
            \(attribute: "data-start", String(start.milliseconds))\
            \(attribute: "data-end", String(meeting.end(from: start).milliseconds))
            """
    }

    private var bar: HTML {
        let counts = meeting.attendanceCounts.came
        let code = HTML.link("Émargement par code", Path.attendanceCode(slug, meeting.id))
        return """
            <div class="sitting-bar" data-fullscreen-place><p class="sitting-name">\(meeting.name)</p>\
            <p class="sitting-clock" data-clock="meeting"></p>\
            <p class="sitting-counts"><span data-live="comptes">\(HTML.link(counts, Path.attendance(slug, meeting.id)))</span>\
            \(HTML.when(mayEdit, " · " + code)) · \(HTML.link("Écran de la salle", Path.room(slug, meeting.id)))</p></div>
            """
    }

    private var empty: HTML {
        HTML.emptyState(
            "L’ordre du jour est vide",
            purpose:
                "La séance montre l’ordre du jour point par point, en grand, avec le temps qui reste et la fiche dont il est question.",
            example: "Point\u{a0}1, le bilan intermédiaire, 20\u{a0}minutes, porté par la coordination.",
            action: .when(
                mayEdit,
                .buttonLink("Écrire l’ordre du jour", Path.agenda(slug, meeting.id), .primary)))
    }

    private var body: HTML {
        let points = meeting.agenda.enumerated().map { index, item in
            SessionPoint(page: self, item: item, number: index + 1, starts: starts[index]).html
        }
        return """
            <div class="sitting-body"><nav class="sitting-agenda" aria-label="Ordre du jour" data-live="ordre">\(agenda)</nav>\
            <div class="sitting-points">\(HTML.joined(points, separator: .empty))</div></div>
            """
    }

    private var agenda: HTML {
        let lines = meeting.agenda.enumerated().map { index, item -> HTML in
            let current = index + 1 == point ? "step" : nil
            let hour = starts[index].map { "<span class=\"sitting-hour\">\($0.french)</span> " as HTML }
            let minutes = item.minutes.map { " <span class=\"line-note\">\($0)\u{a0}min</span>" as HTML }
            return """
                <li><a href="\(Path.sitting(slug, meeting.id, point: index + 1))" data-goto="\(String(index + 1))"\
                \(attribute: "aria-current", current)>\(hour)\(item.title)</a>\(minutes)\
                \(HTML.when(item.isLeftOver, " " + HTML.tag("Reporté", .ochre)))</li>
                """
        }
        return "<ol>\(HTML.joined(lines, separator: .empty))</ol>"
    }

    /// When each point should begin, as far as durations tell.
    private var starts: [TimeOfDay?] { Timetable(meeting).slots.map(\.starts) }

    /// What waits for this COPIL, answered in one press.
    private var proposals: HTML {
        let cards = ProposalCards(
            viewer: viewer, dossier: dossier, meeting: meeting, place: .session(point: point))
        let list = cards.html
        return .when(
            !list.isEmpty,
            """
            <section class="sitting-proposals" id="propositions" aria-labelledby="propositions-titre">\
            <h2 id="propositions-titre">Propositions portées à ce COPIL</h2>\(list)</section>
            """)
    }

    /// Notes on the meeting as a whole.
    private var general: HTML {
        guard mayEdit else { return .empty }
        let note = SessionNote(
            page: self, item: nil, number: point, label: "Notes sur l’ensemble de la réunion"
        ).html
        return meeting.agenda.isEmpty ? note : HTML.details("Notes sur l’ensemble de la réunion", note)
    }

    /// What came of the meeting so far, and where it is written.
    private var written: HTML {
        guard mayEdit else { return .empty }
        let counts = [
            (meeting.decisions.count, "décision"), (meeting.conclusions.count, "conclusion"),
            (meeting.tasks.count, "tâche"), (meeting.contributions.count, "apport"),
        ].filter { $0.0 > 0 }.map { French.count($0, $1) }
        let words = counts.isEmpty ? "Aucune suite n’est écrite" : French.list(counts)
        return """
            <p class="sitting-written" data-live="suites">\(words). \
            \(HTML.link("Tirer des suites des notes", Path.decisionNotes(slug, meeting.id))) · \
            \(HTML.link("Suites", Path.meetingDecisions(slug, meeting.id)))</p>
            """
    }

    private var end: HTML {
        guard mayEdit, meeting.state == .planned, meeting.when.first <= viewer.today else { return .empty }
        let button = HTML.postButton(
            "Clore la séance", action: Path.closeSitting(slug, meeting.id), csrf: viewer.csrf, style: .primary
        )
        return """
            <div class="sitting-end">\(button)<p class="soft">La réunion devient «\u{202f}tenue\u{202f}», et l’émargement par \
            code se ferme.</p></div>
            """
    }
}

/// What is noted on a point, or on the meeting as a whole: a plain form, that a script saves as one types.
struct SessionNote {
    let page: SessionPage
    let item: ID<AgendaItem>?
    let number: Int
    let label: String

    var html: HTML {
        let stored = page.dossier.note(at: page.meeting.id, on: item)
        let unsaved = page.unsaved.flatMap { $0.item == item ? $0.text : nil }
        let id = "note-\(item?.description ?? "reunion")"
        return """
            <form class="form sitting-note" method="post" action="\(Path.sittingNotes(page.slug, page.meeting.id))" id="\(id)" data-note>\
            \(Field.hidden("_csrf", page.viewer.csrf))\(Field.hidden("_version", String(stored?.version ?? 0)))\
            \(Field.hidden("item", item?.description ?? ""))\(Field.hidden("point", String(number)))\
            <label class="field-label" for="\(id)-texte">\(label)</label>\
            <textarea class="input" id="\(id)-texte" name="text" rows="7" autocomplete="off">
            \(unsaved ?? stored?.text ?? "")</textarea>\
            <div class="form-actions">\(HTML.button("Enregistrer la note", .secondary))\
            <p class="note-status" role="status" data-status></p></div></form>\(passage("\(id)-texte"))
            """
    }

    /// What is selected in the note becomes a decision, a conclusion, a task or an apport, by one press.
    private func passage(_ area: String) -> HTML {
        let path = Path.decisionNotes(page.slug, page.meeting.id)
        return """
            <form class="form sitting-passage" method="post" action="\(path)" data-passage="\(area)" hidden \
            aria-label="Passage choisi dans les notes">\(Field.hidden("_csrf", page.viewer.csrf))\
            \(Field.hidden("ligne", NotePassage(item, "").code))\(Field.hidden("point", String(number)))\
            <p>Le passage choisi\u{202f}:</p><div class="form-actions">\(NotePassage.buttons)</div></form>
            """
    }
}
