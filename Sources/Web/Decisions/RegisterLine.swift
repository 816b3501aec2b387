import Domain
import HTML

/// One decision of the register, with what it answers and what became of it.
struct RegisterLine {
    let list: RegisterList
    let today: Day

    private var slug: String { list.contract.slug }

    func item(_ line: Register.Line) -> HTML {
        let link = Path.decision(slug, line.meeting.id, line.decision.id)
        return """
            <li>\(HTML.markup(line.decision.text))<p>\(HTML.tag(line.decision.outcome)) \
            \(HTML.tag(line.decision.effect)) \(HTML.tag(line))</p>\
            <p class="line-note">\(places(line, link))</p>\(line.decision.reserveShown)\(details(line))</li>
            """
    }

    private func places(_ line: Register.Line, _ link: String) -> HTML {
        let fiches = list.dossier.links(to: line.decision.actions)
        let seen = HTML.link("Voir dans la réunion", link)
        return fiches.isEmpty ? seen : "\(fiches) · \(seen)"
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
