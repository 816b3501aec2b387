/// A fiche that étapes propose to move to another group. None moves by itself: a COPIL or the next bilan moves it.
package struct BucketProposal: Hashable, Sendable {
    package let action: Action
    package let bucket: Bucket
    /// Why: «« Octobre Rose 2023 », qui atteint les objectifs, est prévue en octobre 2023».
    package let reason: String
}

extension Dossier {
    /// What étapes propose on a day, by fiche. A fiche without planning goes to «planning en cours» when the étape that
    /// attains its objectives is dated ahead, within the contract; or when a COPIL arbitrated it and an étape is dated.
    package func bucketProposals(on day: Day) -> [BucketProposal] {
        let given = arbitrations(on: day)?.given ?? []
        return synthesis(on: day).lines.compactMap { line in
            let own = steps(of: line.action.id, on: day)
            switch line.bucket {
            case .planNeeded, .onTrack:
                if let attained = attained(line, own) { return attained }
                guard line.bucket == .planNeeded else { return nil }
                let ruling = given.first { $0.action.id == line.action.id }?.ruling
                return onTrack(line, own, ruling)
            case .attained, .willNotBeAttained: return nil
            }
        }
    }

    private func attained(_ line: Synthesis.Line, _ steps: [PlannedStep]) -> BucketProposal? {
        guard let step = steps.first(where: { $0.milestone.attains }), let done = step.done,
            line.assessment.map({ $0.day < done.last }) ?? true
        else { return nil }
        return BucketProposal(
            action: line.action, bucket: .attained,
            reason: "\(step.quoted), qui atteint les objectifs, est réalisée (\(done.french))")
    }

    private func onTrack(
        _ line: Synthesis.Line, _ steps: [PlannedStep], _ ruling: Ruling?
    ) -> BucketProposal? {
        let ahead = steps.filter { step in step.isAhead && step.due.map { $0.first <= lastDay } ?? false }
        if let step = ahead.first(where: { $0.milestone.attains }), let due = step.due {
            return BucketProposal(
                action: line.action, bucket: .onTrack,
                reason: "\(step.quoted), qui atteint les objectifs, est prévue \(due.spelledWhen)")
        }
        guard let ruling, ruling.effect.engages, let step = ahead.first, let due = step.due else {
            return nil
        }
        return BucketProposal(
            action: line.action, bucket: .onTrack,
            reason:
                "\(ruling.effect.label.lowercasedFirst) par le \(ruling.meetingName), \(step.kindInSentence) \(due.spelledWhen)"
        )
    }
}

extension PlannedStep {
    fileprivate var quoted: String { "«\u{202f}\(title)\u{202f}»" }
}

extension Decision.Effect {
    /// Whether the fiche goes on after it.
    fileprivate var engages: Bool {
        switch self {
        case .priority, .resumption, .planSet, .planAsked: true
        case .orientation, .standby, .stop, .validation, .opening, .renunciation, .deferral: false
        }
    }
}
