/// What the last months tell of a fiche: its advances, its meetings, its bilans.
extension Dossier {
    /// The last day on which something is told of each fiche, up to a day.
    package func lastNews(on day: Day) -> [ID<Action>: Day] {
        var last: [ID<Action>: Day] = [:]
        func note(_ when: Horizon, _ actions: [ID<Action>]) {
            guard when.first <= day else { return }
            // What is dated of a quarter may have happened on its last day.
            let latest = min(when.last, day)
            for action in actions { last[action] = max(last[action] ?? latest, latest) }
        }
        for entry in entries { note(entry.when, entry.actions) }
        for meeting in meetings where meeting.state == .held { note(meeting.when, meeting.actions) }
        for bilan in assessments where bilan.counts { note(.day(bilan.day), [bilan.action]) }
        return last
    }

    /// The last day on which a meeting decided of each fiche, up to a day.
    func lastDecisions(on day: Day) -> [ID<Action>: Day] {
        let held = meetings.filter { $0.state == .held && $0.when.first <= day }
        return held.reduce(into: [:]) { last, meeting in
            for action in meeting.decisions.flatMap(\.actions) {
                last[action] = max(last[action] ?? meeting.when.last, meeting.when.last)
            }
        }
    }

    /// Fiches under way of which nothing is told for two quarters.
    func silentActions(_ synthesis: Synthesis) -> [Check] {
        let limit = synthesis.day.adding(months: -6)
        guard contract.start <= limit else { return [] }
        let news = lastNews(on: synthesis.day)
        return synthesis.lines.compactMap { line in
            guard line.bucket != .attained, !line.standing.isHalted else { return nil }
            let last = news[line.action.id]
            if let last, last > limit { return nil }
            let since = last.map { "sans nouvelle depuis le \(French.date($0))" }
            return Check(
                .withoutNews, "La \(line.action.inSentence) est \(since ?? "encore sans nouvelle").",
                common: since ?? "encore sans nouvelle", on: [line.action.id])
        }
    }

    /// Decisions on fiches that nothing followed for a quarter; what stands by or stops asks for nothing.
    func decisionsWithoutFollowUp(on day: Day) -> [Check] {
        let news = lastNews(on: day).merging(lastDecisions(on: day), uniquingKeysWith: max)
        let carried = carriedOn
        return meetings.filter { $0.state == .held && $0.when.last.adding(months: 3) <= day }
            .flatMap { meeting in
                meeting.decisions.filter { $0.asksForFollowUp && !carried.contains($0.id) }.compactMap {
                    decision -> Check? in
                    let followed = decision.actions.contains {
                        (news[$0] ?? meeting.when.first) > meeting.when.last
                    }
                    return followed ? nil : check(decision, of: meeting)
                }
            }
    }

    /// The decisions that a meeting, an advance or a task says it carries on.
    private var carriedOn: Set<ID<Decision>> {
        let kept = meetings.filter { $0.state != .cancelled }
        return Set(kept.flatMap { $0.follows + $0.tasks.flatMap(\.follows) } + entries.flatMap(\.follows))
    }

    private func check(_ decision: Decision, of meeting: Meeting) -> Check {
        let numbers = actions.filter { decision.actions.contains($0.id) }.map { String($0.number) }
        let fiches = "\(French.noun(numbers.count, "Fiche"))\u{a0}\(French.list(numbers))"
        return Check(
            .decisionWithoutFollowUp,
            "\(fiches)\u{202f}: rien n’est noté depuis la décision du \(meeting.name), \(meeting.when.when).",
            on: decision.actions, at: meeting.id)
    }

    /// Propositions that a later COPIL had before it and did not answer.
    func unansweredProposals(on day: Day) -> [Check] {
        let steering = meetings.filter {
            $0.kind == .steering && $0.state == .held && $0.when.first <= day
        }
        return proposals(on: day).filter(\.isWaiting).compactMap { proposal in
            let meeting = proposal.meeting
            guard let later = steering.first(where: { meeting.when.last < $0.when.first }) else { return nil }
            return Check(
                .proposalUnanswered,
                "Une proposition du \(meeting.name), \(meeting.when.when), attend une réponse depuis le \(later.name).",
                on: proposal.conclusion.actions, at: meeting.id)
        }
    }

    /// Advances «à compléter» that nothing answered up to a day, oldest first.
    package func openPromises(on day: Day) -> [JournalEntry] {
        let answered = Set(entries.filter { $0.when.first <= day }.compactMap(\.answers))
        return entries.filter { $0.isToComplete && $0.when.first <= day && !answered.contains($0.id) }
    }
}

extension Decision {
    fileprivate var asksForFollowUp: Bool {
        guard outcome.isAdopted, !actions.isEmpty else { return false }
        return switch effect {
        case .orientation, .priority, .resumption, .validation, .opening, .planSet, .planAsked: true
        case .standby, .stop, .renunciation, .deferral: false
        }
    }
}
