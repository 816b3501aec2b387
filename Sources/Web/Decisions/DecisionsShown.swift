import Domain
import HTML

/// What a meeting left: contributions, conclusions with what a COPIL answered, decisions with their effect.
struct DecisionsShown: OfDossier {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting
    /// Whether each thing leads to its form.
    var isWritten = false
    private let proposals: [Proposal]

    init(viewer: Viewer, dossier: Dossier, meeting: Meeting) {
        (self.viewer, self.dossier, self.meeting) = (viewer, dossier, meeting)
        proposals = dossier.proposals(on: viewer.today)
    }

    /// Credited to the structures that made them, structure by structure.
    var contributions: HTML {
        guard !meeting.contributions.isEmpty else { return .empty }
        var groups: [(name: String, texts: [String])] = []
        for item in meeting.contributions {
            let name = dossier.$organizations[item.organization]?.name ?? "Sans structure"
            if let index = groups.firstIndex(where: { $0.name == name }) {
                groups[index].texts.append(item.text)
            } else {
                groups.append((name, [item.text]))
            }
        }
        return HTML.summaryList(
            groups.map { group in (group.name, HTML.joined(group.texts) { HTML.markup($0) }) })
    }

    var conclusions: HTML {
        let lines = HTML.joined(meeting.conclusions) { conclusion in
            let by = dossier.$organizations[conclusion.organization]?.called
            let wish = conclusion.wish.map { "effet souhaité\u{202f}: \($0.label.lowercased())" }
            let notes = [by.map { "proposé par \($0)" }, words(conclusion.actions).unlessBlank, wish]
                .compactMap(\.self).joined(separator: " · ")
            return """
                <li id="conclusion-\(conclusion.id.description)">\(HTML.markup(conclusion.text))\
                \(HTML.when(!notes.isEmpty, "<p class=\"line-note\">\(notes)</p>"))\(answer(to: conclusion))\
                \(change(.conclusion, conclusion.id.description, conclusion.text))</li>
                """
        }
        return .when(!lines.isEmpty, "<ul class=\"lines prose\">\(lines)</ul>")
    }

    /// A proposition waits until a COPIL settles it.
    private func answer(to conclusion: Conclusion) -> HTML {
        let waits = HTML.tag("Sous réserve de validation du COPIL", .ochre)
        guard let proposal = proposals.first(where: { $0.conclusion.id == conclusion.id }) else {
            return .when(conclusion.awaitsSteering, "<p>\(waits)</p>")
        }
        let answers = HTML.joined(proposal.answers) { answer in
            let link = HTML.link(answer.meeting, in: slug, at: answer.decision)
            return "<p>\(HTML.tag(answer.decision.outcome)) par le \(link)</p>"
        }
        guard proposal.isWaiting else { return answers }
        return "\(answers)<p>\(waits) <span class=\"soft\">\(French.capitalized(proposal.french))</span></p>"
    }

    var decisions: HTML {
        let lines = HTML.joined(meeting.decisions) { decision in
            """
            <li id="decision-\(decision.id.description)">\(HTML.markup(decision.text))\
            <p>\(HTML.tag(decision.outcome)) \(HTML.tag(decision.effect)) \(dossier.links(to: decision.actions))</p>\
            \(decision.reserveShown)\(chosen(decision))\(HTML.joined(decision.answers, proposition))\
            \(change(.decision, decision.id.description, decision.text))</li>
            """
        }
        return .when(!lines.isEmpty, "<ul class=\"lines prose\">\(lines)</ul>")
    }

    /// The bilans that it validates, the group that it opens.
    private func chosen(_ decision: Decision) -> HTML {
        let bilans = dossier.assessments.filter { decision.assessments.contains($0.id) }.map { bilan in
            let fiche = dossier.$actions[bilan.action]?.shortName ?? ""
            return HTML.link("\(fiche), \(bilan.kind.label.lowercased())", Path.assessment(slug, bilan.id))
        }
        let group = dossier.$committees[decision.committee]
        let lines: [HTML?] = [
            bilans.isEmpty ? nil : "Bilans validés\u{202f}: \(HTML.joined(bilans, separator: ", "))",
            group.map { "Groupe ouvert\u{202f}: \($0.name)" },
        ]
        return HTML.joined(lines.compactMap(\.self)) { "<p class=\"line-note\">\($0)</p>" }
    }

    /// What the meeting asked of somebody.
    var tasks: HTML {
        let lines = TaskLines(viewer: viewer, dossier: dossier, place: .meeting)
        return .lines(
            meeting.tasks.map { task in
                lines.line(OpenTask(task, of: meeting)) + change(.task, task.id.description, task.text)
            })
    }

    /// What leads to the form of one thing.
    private func change(_ part: DecisionPart, _ row: String, _ text: String) -> HTML {
        guard isWritten else { return .empty }
        let about = "«\u{202f}\(Markup(text).plainText.shortened(60))\u{202f}»"
        return """
            <p>\(HTML.buttonLink(
                "Modifier", Path.decisionPart(slug, meeting.id, part, row), .quiet, about: about))</p>
            """
    }

    /// What earlier meetings left to do, while this one is to come or was held today.
    var left: HTML {
        guard meeting.state == .planned else { return .empty }
        return TaskLines(viewer: viewer, dossier: dossier, place: .dashboard).html(
            dossier.tasksLeft(before: meeting))
    }

    /// The propositions that wait, for the COPIL that may answer them.
    var waiting: HTML {
        guard meeting.state == .planned, meeting.kind.decides else { return .empty }
        let lines = proposals.filter(\.isWaiting).map { proposal in
            HTML.markup(proposal.conclusion.text)
                + .lineNote("\(proposal.link(in: slug)), \(proposal.french)")
        }
        return .lines(lines, style: "lines prose")
    }

    /// The earlier decisions that the meeting carries on.
    var follows: HTML {
        let known = Set(meeting.follows)
        let links = dossier.meetings.flatMap { other in
            other.decisions.filter { known.contains($0.id) }.map { decision in
                HTML.link(
                    "\(Markup(decision.text).plainText.shortened(90)) (\(other.called))",
                    Path.decision(slug, other.id, decision.id))
            }
        }
        return .lines(links, style: "lines prose")
    }

    /// The proposition that a decision answers, with the meeting that made it.
    private func proposition(_ id: ID<Conclusion>) -> HTML {
        for meeting in dossier.meetings {
            guard let conclusion = meeting.conclusions.first(where: { $0.id == id }) else { continue }
            let link = HTML.link(
                "\(meeting.name), \(meeting.when.french)", Path.conclusion(slug, meeting.id, id))
            return """
                <p class="line-note">Répond à la proposition du \(link)\u{202f}: \
                \(Markup(conclusion.text).plainText)</p>
                """
        }
        return .empty
    }

    private func words(_ ids: [ID<Action>]) -> String {
        French.list(dossier.actions(ids).map { $0.shortName.lowercased() })
    }
}

extension Decision {
    /// Its reserve, where it has one.
    var reserveShown: HTML {
        .when(
            !reserve.isBlank, "<p><strong>Réserve\u{202f}:</strong> \(Markup(reserve).plainText)</p>")
    }
}

extension Proposal {
    /// Where it was made.
    func link(in slug: String) -> HTML {
        HTML.link(meeting.called, Path.conclusion(slug, meeting.id, conclusion.id))
    }
}
