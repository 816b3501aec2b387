import Domain

/// What a meeting concluded, decided and asked for, as its minutes tell it.
struct MinutesDecisions {
    let meeting: Meeting
    let facts: Facts

    var conclusions: ReportSection {
        let items = meeting.conclusions.map(told)
        return ReportSection("conclusions", .part, "Conclusions", items.isEmpty ? [] : [.bullets(items)])
    }

    private func told(_ conclusion: Conclusion) -> Text {
        let whose = facts.organization(conclusion.organization).map {
            " (proposition \(French.genitive($0.shortName, of: $0.name)))"
        }
        let text = Text(markup: conclusion.text).asClause
        guard conclusion.awaitsSteering else { return "\(text)\(whose ?? "")." }
        return "\(text)\(whose ?? ""), \(strong: "sous réserve de validation du COPIL")."
    }

    /// Numbered: points of the agenda and the register name them so.
    var decisions: ReportSection {
        let items = meeting.decisions.map(told)
        return ReportSection(
            "decisions", .part, French.noun(items.count, "Décision", "Décisions"),
            items.isEmpty ? [] : [.list(Block.List(isOrdered: true, items: items))])
    }

    /// «Décision 3 : donner la priorité à ….», under the point of the agenda that led to it: that of its fiche, of the
    /// evaluation, or of the conclusions that it answers.
    func decided(on item: AgendaItem) -> [Block] {
        let title = French.folded(item.title)
        return meeting.decisions.enumerated().filter { _, decision in
            if let action = item.action { return decision.actions.contains(action) }
            if decision.isOnEvaluation { return title.contains("evaluation") }
            return !decision.answers.isEmpty && title.contains("conclusions")
                && (title.contains("cotech") || title.contains("comite"))
        }.map { index, decision in
            .paragraph(
                "\(strong: "Décision\u{a0}\(index + 1)")\u{202f}: \(Text(markup: decision.text).asSentence)")
        }
    }

    private func told(_ decision: Decision) -> [Block] {
        let text = Block.paragraph(Text(markup: decision.text).asSentence)
        let outcome = "\(decision.outcome.label)."
        let rest = facts.consequence(of: decision).map { " \($0)" } ?? ""
        let reserve: [Block] =
            decision.reserve.isBlank ? [] : [.paragraph("Réserve\u{202f}: \(Text(markup: decision.reserve))")]
        let words = decision.outcome == .adopted ? outcome + rest : rest.trimmed ?? outcome
        return [text, .paragraph("\(emphasis: words)")] + reserve
    }

    var tasks: ReportSection {
        ReportSection("taches", .part, "Ce qui reste à faire", meeting.tasks.isEmpty ? [] : [taskTable])
    }

    private var taskTable: Block {
        let hasFiches = meeting.tasks.contains { !$0.actions.isEmpty }
        let columns: [Block.Table.Column] = [
            .init("À faire", weight: 3), .init("Par qui", weight: 1.8), .init("Avant", weight: 1.2),
        ]
        return .table(
            Text(French.count(meeting.tasks.count, "tâche")),
            columns + (hasFiches ? [.init("Fiches", weight: 0.8)] : []),
            meeting.tasks.map { task in
                [Text(markup: task.text), Text(facts.owner(of: task)), Text(task.due?.inColumn ?? "")]
                    + (hasFiches ? [Text(numbers(task.actions))] : [])
            })
    }

    private func numbers(_ ids: [ID<Action>]) -> String {
        ids.compactMap { facts.action($0)?.number }.sorted().map(String.init).joined(separator: ", ")
    }
}

extension Facts {
    /// The person and the structure; for the public, the structure.
    func owner(of task: MeetingTask) -> String {
        let person = audience == .public ? nil : self.person(task.owner)?.fullName
        return [person, organization(task.organization)?.shortName].compactMap(\.self).joined(separator: ", ")
    }
}

extension String {
    /// Without the space that leads it; nil when there is nothing.
    fileprivate var trimmed: String? { unlessBlank.map { String($0.drop { $0 == " " }) } }
}
