import Domain
import HTML

/// The list of meetings, and the page before one is removed.
struct MeetingsPages {
    let viewer: Viewer
    let dossier: Dossier

    private var slug: String { dossier.contract.slug }

    /// What comes, the instances with their cadence, and what was held, by instance.
    func list() -> Page {
        let button =
            viewer.may(.editContract)
            ? HTML.buttonLink("Préparer une réunion", Path.newMeeting(slug), .primary) : .empty
        let held = dossier.meetings.count { $0.state == .held }
        return Page(
            "Réunions",
            lead: """
                \(French.count(held, "réunion tenue", "réunions tenues")) · \
                \(HTML.link("Participation", Path.attendanceTotals(slug))) · \(HTML.link("Décisions", Path.decisions(slug)))
                """,
            breadcrumb: viewer.breadcrumb(dossier.contract),
            actions: button,
            content: dossier.meetings.isEmpty ? empty : coming + cadence + past)
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune réunion",
            purpose:
                "Les réunions portent l’émargement, les conclusions et les décisions que les revues reprennent.",
            example: "Le COPIL du 7 février 2023, à 15h00, avec ses 14 participants et ses décisions.")
    }

    private var coming: HTML {
        let planned = dossier.meetings.filter { $0.state == .planned }
        guard !planned.isEmpty else { return .empty }
        return "<section><h2>À venir</h2>\(HTML.timeline(planned.map(event)))</section>"
    }

    /// The instances that must meet, soonest first, with what is planned.
    private var cadence: HTML {
        let dues = dossier.committeeDues(on: viewer.today)
        guard !dues.isEmpty else { return .empty }
        let lines = HTML.joined(dues) { due in
            """
            <li>\(CommitteeState(due: due, day: viewer.today).tag) \(due.french(on: viewer.today)) \
            \(HTML.link("Voir l’instance", Path.committee(slug, due.committee.id)))</li>
            """
        }
        return "<section><h2>Rythme des instances</h2><ul class=\"lines\">\(lines)</ul></section>"
    }

    private var past: HTML {
        let known = Set(dossier.committees.map(\.id))
        let others = dossier.meetings.reversed().filter { meeting in
            meeting.state != .planned && !(meeting.committee.map(known.contains) ?? false)
        }
        let own = HTML.joined(dossier.committees) { committee in
            group(
                committee.name,
                dossier.meetings.reversed().filter { $0.state == .held && $0.committee == committee.id })
        }
        let cancelled = dossier.meetings.reversed().filter { meeting in
            meeting.state == .cancelled && (meeting.committee.map(known.contains) ?? false)
        }
        return own + group("Réunions d’information et autres rencontres", others)
            + group("Réunions annulées", cancelled)
    }

    private func group(_ title: String, _ meetings: [Meeting]) -> HTML {
        guard !meetings.isEmpty else { return .empty }
        return "<section><h2>\(title)</h2>\(HTML.timeline(meetings.map(event)))</section>"
    }

    private func event(_ meeting: Meeting) -> TimelineEntry {
        MeetingEvent(slug, meeting, viewer.today).entry
    }

    /// What the removal of a meeting takes away.
    func removal(_ meeting: Meeting) -> Removal {
        let numbers = dossier.$actions.byID
        var takes = ["la réunion «\u{202f}\(meeting.name)\u{202f}» (\(meeting.when.french))"]
        if let participation = meeting.participation {
            takes.append("son émargement\u{202f}: \(participation)")
        }
        takes += meeting.decisions.map { decision in
            let fiches = decision.actions.compactMap { numbers[$0]?.shortName.lowercased() }
            let effect = fiches.isEmpty ? "" : ", et son effet sur \(French.list(fiches.map { "la \($0)" }))"
            return "la décision «\u{202f}\(Markup(decision.text).plainText)\u{202f}»\(effect)"
        }
        let page = Path.meeting(slug, meeting.id)
        return Removal(
            title: "Supprimer la réunion\u{202f}?", takes: takes,
            breadcrumb: viewer.breadcrumb(
                dossier.contract, Link("Réunions", Path.meetings(slug)), Link(meeting.name, page)),
            back: page, version: meeting.version)
    }
}

extension Meeting {
    /// The counts of its émargement in words; nil when nobody took it.
    var participation: String? {
        let attendanceTotals = attendanceTotals
        return attendanceTotals.participants > 0 ? attendanceTotals.french : nil
    }
}
