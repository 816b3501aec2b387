import Domain
import HTML

/// One decision of the register, with what it answers and what became of it.
struct RegisterLine {
    let list: RegisterList
    let today: Day

    private var slug: String { list.contract.slug }

    /// The day, which leads to the decision where it was taken, and by whom.
    @Sendable func when(_ line: Register.Line) -> HTML {
        .line(
            line.meeting.when.french, Path.decision(slug, line.meeting.id, line.decision.id),
            note: "\(line.meeting.name)")
    }

    /// What was decided, and under which reserve.
    @Sendable func decision(_ line: Register.Line) -> HTML {
        HTML.markup(line.decision.text) + line.decision.reserveShown
    }

    /// The fiches that it is about, each a link.
    @Sendable func fiches(_ line: Register.Line) -> HTML {
        "\(list.dossier.links(to: line.decision.actions))"
    }

    /// Its outcome, its effect, where it stands, and what came of it.
    @Sendable func sequel(_ line: Register.Line) -> HTML {
        "\(HTML.tag(line.decision.outcome)) \(HTML.tag(line.decision.effect)) \(HTML.tag(line))\(details(line))"
    }

    private func details(_ line: Register.Line) -> HTML {
        let parts =
            line.proposals.map(proposal) + line.tasks.map(task) + line.meetings.map(meeting)
            + line.entries.map { entry in
                "Journal\u{202f}: \(HTML.link(entry.title, Path.entry(slug, entry.id))), \(entry.when.french)"
            } + line.assessments.map(bilan)
            + [line.committee].compactMap(\.self).map { "Groupe ouvert\u{202f}: \($0.name)" as HTML }
        return .lines(parts, style: "soft")
    }

    private func proposal(_ proposal: Proposal) -> HTML {
        "Répond à la proposition du \(proposal.link(in: slug))\(list.author(of: proposal).map { " (\($0.shortName))" })"
    }

    private func task(_ open: OpenTask) -> HTML {
        "Tâche\u{202f}: \(Markup(open.task.text).plainText) \(HTML.tag(open.task, on: today))"
    }

    private func meeting(_ meeting: Meeting) -> HTML {
        let state = meeting.state == .planned ? " (prévue)" : ""
        return
            "Réunion\u{202f}: \(HTML.link(meeting.title, Path.meeting(slug, meeting.id))), \(meeting.when.french)\(state)"
    }

    private func bilan(_ bilan: Assessment) -> HTML {
        let fiche = list.dossier.$actions[bilan.action]?.shortName.lowercased() ?? ""
        return HTML.link(
            "\(bilan.kind.label), \(fiche), \(French.date(bilan.day))", Path.assessment(slug, bilan.id))
    }
}
