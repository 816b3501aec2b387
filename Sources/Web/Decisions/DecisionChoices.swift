import Domain
import HTML

/// What the form of the outcomes offers to choose from.
struct DecisionChoices {
    let dossier: Dossier
    let meeting: Meeting

    /// The propositions of earlier meetings that wait for a COPIL, and those that this one answers.
    var propositions: [Choice] {
        let own = Set(meeting.decisions.flatMap(\.answers))
        return dossier.meetings.filter { $0.id != meeting.id }.flatMap { other in
            other.conclusions.filter { isOffered($0, of: other) || own.contains($0.id) }.map {
                Choice($0.id.description, Self.label(other, $0.text))
            }
        }
    }

    private func isOffered(_ conclusion: Conclusion, of other: Meeting) -> Bool {
        guard conclusion.awaitsSteering, other.state == .held, other.when.first <= meeting.when.last else {
            return false
        }
        return !dossier.meetings.contains { later in
            later.id != meeting.id && later.state == .held
                && later.decisions.contains { $0.outcome != .postponed && $0.answers.contains(conclusion.id) }
        }
    }

    /// The adopted decisions of earlier meetings, and those that are carried on already.
    var earlierDecisions: [Choice] {
        decisions(chosen: Set(meeting.follows)) { $0.id != meeting.id }
    }

    /// The same with those of the meeting: what a task carries out.
    var decisionsToCarryOut: [Choice] {
        decisions(chosen: Set(meeting.tasks.flatMap(\.follows))) { _ in true }
    }

    private func decisions(chosen: Set<ID<Decision>>, of isOffered: (Meeting) -> Bool) -> [Choice] {
        dossier.meetings.reversed().flatMap { other in
            other.decisions.filter { decision in
                chosen.contains(decision.id)
                    || (isOffered(other) && decision.outcome.isAdopted && other.state == .held
                        && other.when.first <= meeting.when.last)
            }.map { Choice($0.id.description, Self.label(other, $0.text)) }
        }
    }

    /// The bilans submitted or validated up to the meeting, and those that it validates already.
    var assessments: [Choice] {
        let own = Set(meeting.decisions.flatMap(\.assessments))
        let actions = dossier.actionsByID
        return dossier.assessments.filter { bilan in
            own.contains(bilan.id) || (bilan.counts && bilan.day <= meeting.when.last)
        }.compactMap { bilan in
            actions[bilan.action].map {
                Choice(
                    bilan.id.description,
                    "\($0.shortName), \(bilan.kind.label.lowercased()) du \(French.date(bilan.day))")
            }
        }
    }

    /// The names of the working groups.
    var groups: [String] {
        dossier.committees.filter { $0.kind == .workingGroup }.map(\.name)
    }

    static func label(_ meeting: Meeting, _ text: String) -> String {
        let plain = Markup(text).plainText
        return
            "\(meeting.name), \(meeting.when.french)\u{202f}: \(plain.count > 110 ? plain.prefix(109) + "…" : plain)"
    }
}
