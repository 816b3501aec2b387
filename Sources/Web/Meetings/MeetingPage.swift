import Domain
import HTML
import Storage

/// A meeting as a page: what it was for, who came, what came out of it.
struct MeetingPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting

    var page: Page {
        let content: HTML = """
            <div class="sheet"><div class="sheet-text">\(telling)\(HTML.joined(sections) { HTML.section("\($0)", $1) })\(bare)</div>\
            <aside class="sheet-facts">\(HTML.summaryList(facts))\
            <p>\(HTML.link("Historique de cette réunion", Path.history(slug, .meeting, meeting.id.rawValue)))</p>\
            </aside></div>
            """
        return Page(
            meeting.name, kicker: "\(when)", lead: meeting.title == meeting.name ? nil : "\(meeting.title)",
            breadcrumb: above(.meetings(slug)), tags: state, actions: buttons,
            tabs: .meetingTabs(slug, meeting.id, at: .meeting), content: content)
    }

    private var sections: [(title: String, content: HTML)] {
        let decisions = DecisionsShown(viewer: viewer, dossier: dossier, meeting: meeting)
        return [
            ("Objectifs", .lines(meeting.objectives.map { "\($0)" }, style: "prose")),
            ("Ordre du jour", AgendaLines(dossier: dossier, meeting: meeting).html),
            ("Propositions portées à ce COPIL", decisions.waiting),
            ("Ce qui reste des réunions précédentes", decisions.left),
            ("Décisions que cette réunion poursuit", decisions.follows),
            ("Émargement", MeetingAttendance(viewer: viewer, dossier: dossier, meeting: meeting).html),
            ("Apports des structures", decisions.contributions), ("Ce qui s’est dit", notes),
            ("Conclusions et suites", decisions.conclusions), ("Décisions", decisions.decisions),
            ("Tâches", decisions.tasks),
        ]
    }

    private var planning: PlanningPress {
        PlanningPress(dossier: dossier, viewer: viewer, source: .meeting(meeting.id))
    }

    private var telling: HTML { MeetingTelling(viewer: viewer, dossier: dossier, meeting: meeting).html }

    private var when: String {
        meeting.when.french + meeting.hours
    }

    private var state: HTML {
        switch meeting.state {
        case .held: HTML.tag("Tenue", .green)
        case .planned where meeting.when.last < viewer.today: HTML.tag("Date passée, à compléter", .ochre)
        case .planned: HTML.tag("Prévue", .blue)
        case .cancelled: HTML.tag("Annulée", .plum)
        }
    }

    private var buttons: HTML {
        guard mayEdit else { return .empty }
        let tell = "\(Path.newEntry(slug))?reunion=\(meeting.id)"
        return .when(
            meeting.state == .held && telling.isEmpty, .buttonLink("Raconter au journal", tell))
            + HTML.buttonLink("Modifier", Path.editMeeting(slug, meeting.id), .primary)
            + .when(meeting.state == .planned, planning.press())
            + HTML.buttonLink("Dupliquer", Path.newMeeting(slug, as: meeting.id), .quiet)
            + HTML.buttonLink("Supprimer", Path.removeMeeting(slug, meeting.id), .quiet)
    }

    private var notes: HTML {
        let text = HTML.markup(meeting.notes)
        return .when(!text.isEmpty, "<div class=\"prose\">\(text)</div>")
    }

    /// A page with nothing yet says what will stand there.
    private var bare: HTML {
        guard meeting.agenda.isEmpty, meeting.attendance.isEmpty, meeting.conclusions.isEmpty,
            meeting.decisions.isEmpty, meeting.objectives.isEmpty, meeting.notes.isBlank,
            meeting.contributions.isEmpty
        else { return .empty }
        return HTML.emptyState(
            "Rien n’est encore noté",
            purpose:
                "L’ordre du jour se prépare avant la réunion\u{202f}; l’émargement, les conclusions et les décisions se notent pendant ou après."
        )
    }

    private var facts: [(name: String, value: HTML)] {
        let committee = dossier.committee(of: meeting)
        let article = dossier.$articles[committee?.article]
        let entries = dossier.entries.filter { $0.meeting == meeting.id }
        return [
            ("Type", committee == nil ? "\(meeting.kind.label)" : .empty),
            ("Instance", committee.map { HTML.link($0.name, Path.committee(slug, $0.id)) } ?? .empty),
            ("Lieu", "\(meeting.place)"),
            (
                "À distance",
                .when(!meeting.link.isEmpty, .externalLink("Rejoindre la visioconférence", meeting.link))
            ), ("Convocation", "\(meeting.convenedOn.map { "envoyée le \(French.date($0))" })"),
            (
                "Régie par",
                article.map { HTML.link("l’article\u{a0}\($0.number), \($0.title)", Path.strategy(slug)) }
                    ?? .empty
            ), ("Fiches", dossier.links(to: meeting.actions, titled: true)),
            ("Prochaine réunion annoncée", "\(meeting.next?.french)"), ("Au planning", planning.places),
            (
                "Au journal",
                HTML.joined(entries.map { HTML.link($0.title, Path.entry(slug, $0.id)) }, separator: ", ")
            ),
        ]
    }
}
