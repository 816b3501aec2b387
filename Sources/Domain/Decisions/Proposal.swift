/// A conclusion that waits for a COPIL, with what later COPILs made of it up to a day.
package struct Proposal: Hashable, Sendable {
    /// A decision that answers, with the COPIL that took it.
    package struct Answer: Hashable, Sendable {
        package let decision: Decision
        package let meeting: Meeting
    }

    /// Where it stands.
    package enum State: Hashable, Sendable {
        /// No COPIL settled it; the one that last postponed it, if any did.
        case waiting(postponedBy: Answer?)
        case settled(Answer)
    }

    package let conclusion: Conclusion
    /// The meeting that made it.
    package let meeting: Meeting
    /// Oldest first.
    package let answers: [Answer]

    /// Where the last answer leaves it: what a COPIL postpones waits again.
    package var state: State {
        guard let last = answers.last else { return .waiting(postponedBy: nil) }
        switch last.decision.outcome {
        case .adopted, .adoptedWithReserve, .refused: return .settled(last)
        case .postponed: return .waiting(postponedBy: last)
        }
    }

    /// Whether a COPIL has still to answer.
    package var isWaiting: Bool {
        switch state {
        case .waiting: true
        case .settled: false
        }
    }

    /// «en attente depuis le 24 juin 2022», «adoptée par le 2e COPIL du 7 février 2023».
    package var french: String {
        switch state {
        case .waiting(nil): "en attente depuis \(meeting.when.sinceWords)"
        case .waiting(let answer?):
            "reportée par \(answer.meeting.calledInSentence), en attente depuis \(meeting.when.sinceWords)"
        case .settled(let answer):
            "\(answer.decision.outcome.label.lowercased()) par \(answer.meeting.calledInSentence)"
        }
    }
}

extension Dossier {
    /// Every proposition made up to a day, as it stood at the end of that day; oldest first.
    package func proposals(on day: Day) -> [Proposal] {
        Proposal.all(meetings, on: day)
    }
}

extension Proposal {
    /// Reads the meetings of a contract, whatever their order.
    package static func all(_ meetings: [Meeting], on day: Day) -> [Proposal] {
        let held = meetings.filter { $0.state == .held && $0.when.first <= day }
            .sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) }
        var answers: [ID<Conclusion>: [Answer]] = [:]
        for meeting in held where meeting.kind.decides {
            for decision in meeting.decisions {
                let answer = Answer(decision: decision, meeting: meeting)
                for id in decision.answers { answers[id, default: []].append(answer) }
            }
        }
        return held.flatMap { meeting in
            meeting.conclusions.compactMap { conclusion in
                let own = (answers[conclusion.id] ?? []).filter {
                    $0.meeting.id != meeting.id && meeting.when.first <= $0.meeting.when.first
                }
                guard conclusion.awaitsSteering || !own.isEmpty else { return nil }
                return Proposal(conclusion: conclusion, meeting: meeting, answers: own)
            }
        }
    }
}
