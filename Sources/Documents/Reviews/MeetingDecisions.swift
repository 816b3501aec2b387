import Domain

/// What a committee decided, each decision with the conclusions that it answers.
struct MeetingDecisions {
    let meeting: Meeting
    let facts: Facts

    var blocks: [Block] {
        switch meeting.kind {
        case .steering: decided
        case .technical, .workingGroup, .information, .external: concluded + decided
        }
    }

    private var decided: [Block] {
        let decisions = meeting.decisions.filter { !$0.isOnEvaluation }
        guard !decisions.isEmpty else { return [] }
        let title = "Objectifs et priorités du CLS pour l’année \(meeting.when.first.year)"
        return [.heading(2, Text(title))] + general(decisions.filter(\.isGeneral))
            + particular(decisions.filter { !$0.isGeneral })
    }

    /// Those that rule the whole contract, as sentences.
    private func general(_ decisions: [Decision]) -> [Block] {
        decisions.map { decision in
            let answer = facts.answer(of: decision).map { " Cette décision répond \($0)." } ?? ""
            return .paragraph(
                "Le \(meeting.kind.label) a décidé\(Text(markup: decision.text).decided).\(answer)")
        }
    }

    /// Those on fiches, and what was not adopted, one by one.
    private func particular(_ decisions: [Decision]) -> [Block] {
        guard !decisions.isEmpty else { return [] }
        let title = French.noun(decisions.count, "Décision", "Décisions")
        let items = Block.list(Block.List(isOrdered: decisions.count > 1, items: decisions.map(item)))
        return [.paragraph(intro(decisions)), .callout(.decision, Text(title), [items])]
    }

    /// «À l’aune des conclusions du COTECH du … et du COTECH du …, il a pris quatre décisions :»
    private func intro(_ decisions: [Decision]) -> Text {
        let origins = decisions.flatMap { facts.answered(by: $0) }.map(\.meeting)
            .sorted { $0.when.first < $1.when.first }.map { "du \($0.dated)" }.uniqued
        let light = origins.isEmpty ? "" : "à l’aune des conclusions \(French.list(origins)), "
        let count = Grammar.count(decisions.count, "décision", feminine: true)
        return "\(French.capitalized(light + "le \(meeting.kind.label)")) a pris \(strong: count)\u{202f}:"
    }

    private func item(_ decision: Decision) -> [Block] {
        let text = Block.paragraph(Text(markup: decision.text).asSentence)
        let consequence = facts.consequence(of: decision).map { Block.paragraph("\(emphasis: $0)") }
        return [text] + [consequence, sequel(of: decision)].compactMap(\.self)
    }

    /// The meetings that carry it on: «Suite : groupe de travail Séniors et aidants, le 19 juin 2023.»
    private func sequel(of decision: Decision) -> Block? {
        let meetings = facts.dossier.meetings.filter { other in
            other.state != .cancelled && other.follows.contains(decision.id)
        }.map { "\($0.title), \($0.when.prose(at: $0.time))" }
        guard !meetings.isEmpty else { return nil }
        let label = French.noun(meetings.count, "Suite", "Suites")
        return .paragraph("\(label)\u{202f}: \(meetings.joined(separator: "\u{202f}; ")).")
    }

    private var concluded: [Block] {
        guard !meeting.conclusions.isEmpty else { return [] }
        return [.heading(2, "Conclusions"), .bullets(meeting.conclusions.map(conclusion))]
    }

    private func conclusion(_ conclusion: Conclusion) -> Text {
        let whose = facts.organization(conclusion.organization).map {
            " (proposition \(Grammar.of($0.shortName, of: $0.name)))"
        }
        let reserve = conclusion.awaitsSteering ? ", sous réserve de validation du COPIL" : ""
        return "\(Text(markup: conclusion.text).asClause)\(whose ?? "")\(reserve)."
    }
}

/// The calendar of the evaluation and what the committee announced.
struct NextSteps {
    let meeting: Meeting
    let facts: Facts

    var blocks: [Block] {
        guard meeting.kind == .steering else { return [] }
        let decisions = meeting.decisions.filter(\.isOnEvaluation)
        guard !decisions.isEmpty || !meeting.conclusions.isEmpty || !meeting.tasks.isEmpty else {
            return next
        }
        let title: Text =
            decisions.isEmpty
            ? "Prochaines étapes"
            : "Calendrier et modalités d’évaluation du CLS \(facts.dossier.contract.period)"
        return [.heading(2, title)] + decisions.flatMap(told) + steps(after: decisions) + next
    }

    /// «Planning de déploiement 2023 (CAMVS, avant juillet 2023)».
    private func told(_ task: MeetingTask) -> Text {
        let done = task.doneOn.map { "fait le \(French.date($0))" }
        let due = task.doneOn == nil ? task.due.map { $0.due(on: facts.day) } : nil
        let notes = [facts.organization(task.organization)?.shortName, due, done].compactMap(\.self)
        let text = Text(markup: task.text)
        return notes.isEmpty ? text : "\(text) (\(notes.joined(separator: ", ")))"
    }

    private func told(_ decision: Decision) -> [Block] {
        let decided = Text(markup: decision.text).decided
        return [.paragraph("Le \(meeting.kind.label) a décidé\(decided).")]
    }

    private func steps(after decisions: [Decision]) -> [Block] {
        let announced = meeting.tasks.map(told) + meeting.conclusions.map { Text(markup: $0.text) }
        guard !announced.isEmpty else { return [] }
        let intro: [Block] =
            decisions.isEmpty ? [] : [.paragraph("Les prochaines étapes sont les suivantes\u{202f}:")]
        return intro + [.bullets(announced)]
    }

    private var next: [Block] {
        meeting.next.map {
            [.paragraph("Le prochain \(meeting.kind.label) \($0.announced(on: facts.day)).")]
        } ?? []
    }
}

extension Decision {
    /// Whether it rules the evaluation of the contract rather than its fiches.
    fileprivate var isOnEvaluation: Bool {
        isGeneral && French.folded(text).contains("evaluation")
    }

    /// Adopted, and on no fiche in particular.
    fileprivate var isGeneral: Bool { actions.isEmpty && outcome.isAdopted }
}
