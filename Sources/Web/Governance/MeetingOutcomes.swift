import Domain
import HTML

/// What a meeting left: contributions, conclusions with what a COPIL answered, decisions with their effect.
struct MeetingOutcomes {
    let file: ContractFile
    let meeting: Meeting
    private let structures: [ID<Organization>: Organization]
    private let actions: [ID<Action>: Action]

    init(file: ContractFile, meeting: Meeting) {
        self.file = file
        self.meeting = meeting
        structures = file.organizationsByID
        actions = file.actionsByID
    }

    private var slug: String { file.contract.slug }

    /// Credited to the structures that made them, structure by structure.
    var contributions: HTML {
        guard !meeting.contributions.isEmpty else { return .empty }
        var groups: [(name: String, texts: [String])] = []
        for item in meeting.contributions {
            let name = item.organization.flatMap { structures[$0]?.name } ?? "Sans structure"
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
            let by = conclusion.organization.flatMap { structures[$0]?.shortName }
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

    /// A proposition waits until a decision answers it.
    private func answer(to conclusion: Conclusion) -> HTML {
        let answers = file.meetings.flatMap { meeting in
            meeting.decisions.filter { $0.answers.contains(conclusion.id) }.map { (meeting, $0) }
        }
        guard !answers.isEmpty else {
            return conclusion.awaitsSteering
                ? "<p>\(HTML.tag("Sous réserve de validation du COPIL", .ochre))</p>" : .empty
        }
        return HTML.joined(answers) { meeting, decision in
            let link = HTML.link(
                "\(meeting.name), \(meeting.when.french)", Path.decision(slug, meeting.id, decision.id))
            return "<p>\(outcome(decision)) par le \(link)</p>"
        }
    }

    var decisions: HTML {
        guard !meeting.decisions.isEmpty else { return .empty }
        let lines = HTML.joined(meeting.decisions) { decision in
            """
            <li id="decision-\(decision.id.description)">\(HTML.markup(decision.text))\
            <p>\(outcome(decision)) \(effect(decision)) \(links(decision.actions))</p>\
            \(HTML.joined(decision.answers, proposition))</li>
            """
        }
        return "<ul class=\"lines prose\">\(lines)</ul>"
    }

    private func outcome(_ decision: Decision) -> HTML {
        switch decision.outcome {
        case .adopted: HTML.tag(decision.outcome.label, .green)
        case .adoptedWithReserve: HTML.tag(decision.outcome.label, .ochre)
        case .refused: HTML.tag(decision.outcome.label, .plum)
        case .postponed: HTML.tag(decision.outcome.label, .grey)
        }
    }

    private func effect(_ decision: Decision) -> HTML {
        decision.effect == .orientation ? .empty : HTML.tag(decision.effect.label, .blue)
    }

    /// The proposition that a decision answers, with the meeting that made it.
    private func proposition(_ id: ID<Conclusion>) -> HTML {
        for meeting in file.meetings {
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
