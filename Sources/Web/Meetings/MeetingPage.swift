import Domain
import HTML
import Storage

/// A meeting as a page: what it was for, who came, what came out of it.
struct MeetingPage: OfDossier, ShownPage {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting

    var page: Page {
        let meetingDecisions = DecisionsShown(viewer: viewer, dossier: dossier, meeting: meeting)
        let attendance = MeetingAttendance(viewer: viewer, dossier: dossier, meeting: meeting)
        let content: HTML = """
            <div class="sheet"><div class="sheet-text">\(telling)\(section("Objectifs", objectives))\
            \(section("Ordre du jour", AgendaLines(dossier: dossier, meeting: meeting).html))\
            \(section("Propositions qui attendent ce COPIL", meetingDecisions.waiting))\
            \(section("Ce qui reste des réunions précédentes", meetingDecisions.left))\
            \(section("Décisions que cette réunion poursuit", meetingDecisions.follows))\(section("Émargement", attendance.html))\
            \(section("Apports des structures", meetingDecisions.contributions))\
            \(section("Ce qui s’est dit", notes))\
            \(section("Conclusions et suites", meetingDecisions.conclusions))\
            \(section("Décisions", meetingDecisions.decisions))\(section("Tâches", meetingDecisions.tasks))\(bare)</div>\
            <aside class="sheet-facts">\(HTML.summaryList(facts))\
            <p>\(HTML.link("Historique de cette réunion", Path.history(slug, .meeting, meeting.id.rawValue)))</p>\
            </aside></div>
            """
        return Page(
            meeting.name, kicker: "\(when)", lead: meeting.title == meeting.name ? nil : "\(meeting.title)",
            breadcrumb: viewer.breadcrumb(
                dossier.contract, Link("Réunions", Path.meetings(slug))),
            tags: state, actions: buttons, tabs: .meetingTabs(slug, meeting.id, at: .meeting),
            content: content)
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
        guard viewer.may(.editContract) else { return .empty }
        let tell = "\(Path.newEntry(slug))?reunion=\(meeting.id)"
        let tells = meeting.state == .held && telling.isEmpty
        return (tells ? HTML.buttonLink("Raconter au journal", tell, .secondary) : .empty)
            + HTML.buttonLink("Écrire les suites", Path.meetingDecisions(slug, meeting.id), .secondary)
            + HTML.buttonLink("Modifier", Path.editMeeting(slug, meeting.id), .primary)
            + HTML.buttonLink("Supprimer", Path.removeMeeting(slug, meeting.id), .quiet)
    }

    private func section(_ title: String, _ content: HTML) -> HTML {
        content.isEmpty ? .empty : "<section><h2>\(title)</h2>\(content)</section>"
    }

    private var objectives: HTML {
        guard !meeting.objectives.isEmpty else { return .empty }
        return "<ul class=\"prose\">\(HTML.joined(meeting.objectives) { "<li>\($0)</li>" })</ul>"
    }

    private var notes: HTML {
        let text = HTML.markup(meeting.notes)
        return text.isEmpty ? .empty : "<div class=\"prose\">\(text)</div>"
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
                meeting.link.isEmpty
                    ? .empty : HTML.externalLink("Rejoindre la visioconférence", meeting.link)
            ), ("Convocation", "\(meeting.convenedOn.map { "envoyée le \(French.date($0))" })"),
            (
                "Régie par",
                article.map { HTML.link("l’article\u{a0}\($0.number), \($0.title)", Path.strategy(slug)) }
                    ?? .empty
            ), ("Fiches", fiches),
            ("Prochaine réunion annoncée", "\(meeting.next?.french)"),
            (
                "Au journal",
                HTML.joined(entries.map { HTML.link($0.title, Path.entry(slug, $0.id)) }, separator: ", ")
            ),
        ]
    }

    private var fiches: HTML {
        let known = dossier.$actions.byID
        return HTML.joined(
            meeting.actions.compactMap { known[$0] }.map {
                HTML.link("\($0.shortName) – \($0.title)", Path.action(slug, $0.number))
            }, separator: ", ")
    }
}
