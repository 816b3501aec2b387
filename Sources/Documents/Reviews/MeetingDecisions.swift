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
        let count = Grammar.count(decisions.count, "décision", feminine: true)
        let intro: Text = "Le \(meeting.kind.label) a pris \(strong: count)\u{202f}:"
        return [
            .heading(2, Text(title(decisions))), .paragraph(intro),
            .callout(
                .decision, Text(French.noun(decisions.count, "Décision", "Décisions")), groups(decisions)),
        ]
    }

    /// «Objectifs et priorités du CLS pour l’année 2023» of what says so, and of nothing else.
    private func title(_ decisions: [Decision]) -> String {
        let steers = decisions.filter { $0.outcome.isAdopted && ($0.effect == .priority || $0.isGeneral) }
        guard !steers.isEmpty else {
            return French.noun(decisions.count, "Décision prise", "Décisions prises")
        }
        let year = String(meeting.when.first.year)
        let isTold = steers.contains { $0.text.contains(year) }
        return "Objectifs et priorités du CLS" + (isTold ? " pour l’année \(year)" : "")
    }

    /// Those that answer the same propositions stand together, under what they answer; those that rule the whole
    /// contract come first.
    private func groups(_ decisions: [Decision]) -> [Block] {
        let ordered = decisions.filter(\.isGeneral) + decisions.filter { !$0.isGeneral }
        let answers = ordered.map { decision in (answer(of: decision), decision) }
        return answers.map(\.0).uniqued.flatMap { answer -> [Block] in
            let own = answers.filter { $0.0 == answer }.map(\.1)
            let lead: Text = answer.isEmpty ? Text() : "\(emphasis: answer)\u{202f}:"
            return (lead.isEmpty ? [] : [.paragraph(lead)]) + [.bullets(own.map(item))]
        }
    }

    /// «En réponse à la proposition de l’UNAFAM 77 au COTECH du 24 juin 2022»; empty where nothing was proposed.
    private func answer(of decision: Decision) -> String {
        let origins = facts.answered(by: decision).map { conclusion, meeting in
            guard let organization = facts.organization(conclusion.organization) else {
                return "aux conclusions du \(meeting.dated)"
            }
            return
                "à la proposition \(French.genitive(organization.shortName, of: organization.name)) au \(meeting.dated)"
        }
        return origins.isEmpty ? "" : "En réponse \(French.list(origins.uniqued))"
    }

    private func item(_ decision: Decision) -> Text {
        let text = Text(markup: decision.text).asSentence
        let reserve: Text =
            decision.reserve.isBlank
            ? Text() : " Réserve\u{202f}: \(Text(markup: decision.reserve).asSentence)"
        guard let result = facts.result(of: decision) else { return text + reserve }
        return "\(text) \(emphasis: result)\(reserve)"
    }

    private var concluded: [Block] {
        guard !meeting.conclusions.isEmpty else { return [] }
        return [.heading(2, "Conclusions"), .bullets(meeting.conclusions.map(conclusion))]
    }

    private func conclusion(_ conclusion: Conclusion) -> Text {
        let whose = facts.organization(conclusion.organization).map {
            " (proposition \(French.genitive($0.shortName, of: $0.name)))"
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
    var isOnEvaluation: Bool {
        actions.isEmpty && French.folded(text).contains("evaluation")
    }

    /// Adopted, and on no fiche in particular.
    fileprivate var isGeneral: Bool { actions.isEmpty && outcome.isAdopted }
}
