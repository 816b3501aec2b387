import Domain
import HTML
import Storage

/// An instance as a page: what it does, who sits in it, when it must meet, what it held and decided.
struct CommitteePage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let committee: Committee

    private var meetings: [Meeting] { dossier.meetings(of: committee) }
    private var due: CommitteeDue? { dossier.due(of: committee, on: viewer.today) }

    var page: Page {
        let seats = CommitteeSeats(viewer: viewer, dossier: dossier, committee: committee)
        let rulings = CommitteeRulings(dossier: dossier, committee: committee)
        let content: HTML = """
            <div class="sheet"><div class="sheet-text">\(cadence)\(HTML.section("Missions", duties))\
            \(HTML.section("Composition", composition + seats.html))\(coming)\(past)\
            \(HTML.section("Décisions qui la concernent", rulings.html))</div>\
            <aside class="sheet-facts">\(HTML.summaryList(facts))\
            <p>\(HTML.link("Historique de cette instance", Path.history(slug, .committee, committee.id.rawValue)))</p>\
            </aside></div>
            """
        return Page(
            committee.name, kicker: "\(committee.kind.label)",
            breadcrumb: above(
                Link("Instances", Path.committees(slug)), Link(committee.name, "", isCurrent: true)),
            tags: due.map { CommitteeState(due: $0, day: viewer.today).tag } ?? .empty, actions: buttons,
            content: content)
    }

    private var buttons: HTML {
        guard viewer.may(.editContract) else { return .empty }
        return HTML.buttonLink("Préparer une réunion", Path.newMeeting(slug, of: committee.id), .primary)
            + HTML.buttonLink("Modifier", Path.editCommittee(slug, committee.id))
            + HTML.buttonLink("Supprimer", Path.removeCommittee(slug, committee.id), .quiet)
    }

    /// The sentence that says when it must meet, with the rule that says so.
    private var cadence: HTML {
        guard let due else { return .empty }
        let source = article.map { " (article\u{a0}\($0.number) du contrat)" } ?? ""
        let rule = committee.rule.map { "Rythme\u{202f}: \($0)\(source)." } ?? ""
        let kind: NoticeKind =
            switch due.state(on: viewer.today) {
            case .overdue, .plannedLate: .warning
            case .toPlan, .planned, .plannedAbout: .info
            }
        return HTML.callout(
            kind, due.french(on: viewer.today), "<p>\(rule)</p>\(quotes)")
    }

    private var article: Article? { dossier.$articles[committee.article] }

    /// What the article says of this instance, in its own words.
    private var quotes: HTML {
        guard let article else { return .empty }
        let duties = Set(dossier.committees.flatMap(\.duties))
        let names = committee.kind.spellings
        let own = article.quotes.filter { quote in
            !duties.contains(quote) && names.contains { French.folded(quote).contains($0) }
        }
        let said = own.isEmpty ? article.quotes.filter { !duties.contains($0) } : own
        return HTML.joined(said) { "<blockquote><p>«\u{202f}\($0)\u{202f}»</p></blockquote>" }
    }

    private var duties: HTML { .lines(committee.duties.map { "\($0)" }, style: "prose") }

    private var composition: HTML {
        .when(
            !committee.composition.isBlank,
            "<div class=\"prose\">\(HTML.markup(committee.composition))</div>")
    }

    private var coming: HTML {
        let planned = meetings.filter { $0.state == .planned }
        let events = planned.map { MeetingEvent(slug, $0, viewer.today).entry }
        return .section("À venir", .when(!planned.isEmpty, .timeline(events)))
    }

    private var past: HTML {
        let past = meetings.reversed().filter { $0.state != .planned }
        let held = past.count { $0.state == .held }
        return .section(
            "\(French.capitalized("\(French.count(held, "réunion tenue", "réunions tenues"))"))",
            past.isEmpty
                ? .soft("Elle ne s’est pas encore réunie.")
                : .timeline(past.map { MeetingEvent(slug, $0, viewer.today).entry }))
    }

    private var facts: [(name: String, value: HTML)] {
        let leader = dossier.$organizations[committee.leader]
        let served = dossier.actions.filter { committee.actions.contains($0.id) }.map(\.id)
        return [
            ("Rythme", "\(committee.rule ?? "Aucun rythme fixé")"),
            (
                "Régie par",
                article.map { HTML.link("l’article\u{a0}\($0.number), \($0.title)", Path.strategy(slug)) }
                    ?? .empty
            ),
            ("Animée par", leader.map { HTML.link($0.name, Path.organization(slug, $0.id)) } ?? .empty),
            ("Fiches", dossier.links(to: served, titled: true, separator: "<br>")), ("Ouverte par", opening),
        ]
    }

    private var opening: HTML {
        guard let (meeting, decision) = dossier.opening(of: committee) else { return .empty }
        return HTML.link(
            "le \(meeting.name), \(meeting.when.french)", Path.decision(slug, meeting.id, decision.id))
    }
}

extension Committee.Kind {
    /// How articles name it, accents and case ignored.
    fileprivate var spellings: [String] {
        switch self {
        case .steering: ["comite de pilotage", "copil"]
        case .technical: ["comite technique", "cotech"]
        case .workingGroup: ["groupe de travail", "groupes de travail"]
        case .external: []
        }
    }
}
