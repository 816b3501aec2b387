import Domain
import HTML

/// What a meeting left: contributions, conclusions with what a COPIL answered, decisions with their effect.
struct DecisionsShown: OfDossier {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting
    private let proposals: [ID<Conclusion>: Proposal]
    private let structures: [ID<Organization>: Organization]
    private let actions: [ID<Action>: Action]

    init(viewer: Viewer, dossier: Dossier, meeting: Meeting) {
        self.viewer = viewer
        self.dossier = dossier
        proposals = Dictionary(dossier.proposals(on: viewer.today).map { ($0.conclusion.id, $0) }) {
            first, _ in
            first
        }
        self.meeting = meeting
        structures = dossier.$organizations.byID
        actions = dossier.$actions.byID
    }

    /// Credited to the structures that made them, structure by structure.
    var contributions: HTML {
        guard !meeting.contributions.isEmpty else { return .empty }
        var groups: [(name: String, texts: [String])] = []
        for item in meeting.contributions {
            let name = structures[item.organization]?.name ?? "Sans structure"
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
        guard !meeting.conclusions.isEmpty else { return .empty }
        let lines = HTML.joined(meeting.conclusions) { conclusion in
            let by = structures[conclusion.organization]?.shortName
            let notes = [by.map { "proposé par \($0)" } ?? "", words(conclusion.actions)].filter {
                !$0.isEmpty
            }
            return """
                <li id="conclusion-\(conclusion.id.description)">\(HTML.markup(conclusion.text))\
                \(notes.isEmpty ? .empty : "<p class=\"line-note\">\(notes.joined(separator: " · "))</p>" as HTML)\
                \(answer(to: conclusion))</li>
                """
        }
        return "<ul class=\"lines prose\">\(lines)</ul>"
    }

    /// A proposition waits until a COPIL settles it.
    private func answer(to conclusion: Conclusion) -> HTML {
        guard let proposal = proposals[conclusion.id] else {
            return conclusion.awaitsSteering
                ? "<p>\(HTML.tag("Sous réserve de validation du COPIL", .ochre))</p>" : .empty
        }
        let answers = HTML.joined(proposal.answers) { answer in
            let link = HTML.link(
                "\(answer.meeting.name), \(answer.meeting.when.french)",
                Path.decision(slug, answer.meeting.id, answer.decision.id))
            return "<p>\(HTML.tag(answer.decision.outcome)) par le \(link)</p>"
        }
        guard proposal.isWaiting else { return answers }
        let words = French.capitalized(proposal.french)
        return
            "\(answers)<p>\(HTML.tag("Sous réserve de validation du COPIL", .ochre)) <span class=\"soft\">\(words)</span></p>"
    }

    var decisions: HTML {
        guard !meeting.decisions.isEmpty else { return .empty }
        let lines = HTML.joined(meeting.decisions) { decision in
            """
            <li id="decision-\(decision.id.description)">\(HTML.markup(decision.text))\
            <p>\(HTML.tag(decision.outcome)) \(HTML.tag(decision.effect)) \(links(decision.actions))</p>\
            \(reserve(decision))\(chosen(decision))\
            \(HTML.joined(decision.answers, proposition))</li>
            """
        }
        return "<ul class=\"lines prose\">\(lines)</ul>"
    }

    private func reserve(_ decision: Decision) -> HTML {
        decision.reserve.isBlank
            ? .empty : "<p><strong>Réserve\u{202f}:</strong> \(Markup(decision.reserve).plainText)</p>"
    }

    /// The bilans that it validates, the group that it opens.
    private func chosen(_ decision: Decision) -> HTML {
        let bilans = dossier.assessments.filter { decision.assessments.contains($0.id) }.map { bilan in
            let fiche = actions[bilan.action]?.shortName ?? ""
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
        TaskLines(viewer: viewer, dossier: dossier, place: .meeting)
            .html(meeting.tasks.map { OpenTask($0, of: meeting) })
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
        let lines = dossier.proposals(on: viewer.today).filter(\.isWaiting).map { proposal in
            """
            <li>\(HTML.markup(proposal.conclusion.text))<span class="line-note">\(HTML.link(
                proposal.meeting.called,
                Path.conclusion(slug, proposal.meeting.id, proposal.conclusion.id))), \(proposal.french)</span></li>
            """ as HTML
        }
        return lines.isEmpty ? .empty : "<ul class=\"lines prose\">\(lines)</ul>"
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
        return links.isEmpty
            ? .empty : "<ul class=\"lines prose\">\(HTML.joined(links) { "<li>\($0)</li>" })</ul>"
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

    private func links(_ ids: [ID<Action>]) -> HTML {
        HTML.joined(
            ids.compactMap { actions[$0] }.map { HTML.link($0.shortName, Path.action(slug, $0.number)) },
            separator: ", ")
    }

    private func words(_ ids: [ID<Action>]) -> String {
        French.list(ids.compactMap { actions[$0]?.shortName.lowercased() })
    }
}
