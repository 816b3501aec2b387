/// One story of decisions: what was proposed, decided, and done since, in order.
package struct DecisionThread: Hashable, Sendable {
    /// A moment of the story.
    package enum Step: Hashable, Sendable {
        case proposed(Conclusion, at: Meeting)
        case decided(Decision, at: Meeting)
        /// A meeting that carries a decision on.
        case met(Meeting)
        /// An advance that carries a decision on.
        case told(JournalEntry)
        case asked(MeetingTask, at: Meeting)

        /// When it happens.
        package var when: Horizon {
            switch self {
            case .proposed(_, let meeting), .decided(_, let meeting), .met(let meeting),
                .asked(_, let meeting):
                meeting.when
            case .told(let entry): entry.when
            }
        }

        fileprivate var rank: Int {
            switch self {
            case .proposed: 0
            case .decided: 1
            case .asked: 2
            case .told: 3
            case .met: 4
            }
        }
    }

    /// When it begins.
    package let start: Horizon
    /// Oldest first; never empty.
    package let steps: [Step]
    /// The fiches that its propositions and decisions are on.
    package let actions: Set<ID<Action>>
}

extension Dossier {
    /// The threads that touch a fiche, oldest first.
    package func threads(of action: ID<Action>) -> [DecisionThread] {
        DecisionThread.all(meetings, entries).filter { $0.actions.contains(action) }
    }
}

extension DecisionThread {
    /// Every thread of a contract: decisions that answer one proposition, or that one decision carries on, are of one.
    package static func all(_ meetings: [Meeting], _ entries: [JournalEntry]) -> [DecisionThread] {
        var knots = Knots()
        let kept = meetings.filter { $0.state != .cancelled }
        for meeting in kept where meeting.state == .held {
            for decision in meeting.decisions { knots.add(decision, at: meeting) }
        }
        for meeting in kept where meeting.state == .held {
            for conclusion in meeting.conclusions { knots.add(conclusion, at: meeting) }
        }
        for meeting in kept {
            knots.add(.met(meeting), carrying: meeting.follows)
            for task in meeting.tasks { knots.add(.asked(task, at: meeting), carrying: task.follows) }
        }
        for entry in entries { knots.add(.told(entry), carrying: entry.follows) }
        return knots.threads
    }
}

/// Steps tied together by the decisions that they name.
private struct Knots {
    private var steps: [DecisionThread.Step] = []
    private var actions: [Set<ID<Action>>] = []
    /// The day that gives each step its place.
    private var days: [Day] = []
    private var parents: [Int] = []
    private var ofDecision: [ID<Decision>: Int] = [:]
    private var ofAnswer: [ID<Conclusion>: [Int]] = [:]

    mutating func add(_ decision: Decision, at meeting: Meeting) {
        let knot = tie(.decided(decision, at: meeting), Set(decision.actions))
        ofDecision[decision.id] = knot
        for answer in decision.answers { ofAnswer[answer, default: []].append(knot) }
    }

    mutating func add(_ conclusion: Conclusion, at meeting: Meeting) {
        let answers = ofAnswer[conclusion.id] ?? []
        guard conclusion.awaitsSteering || !answers.isEmpty else { return }
        let knot = tie(.proposed(conclusion, at: meeting), Set(conclusion.actions))
        for answer in answers { join(knot, answer) }
    }

    mutating func add(_ step: DecisionThread.Step, carrying decisions: [ID<Decision>]) {
        let known = decisions.compactMap { ofDecision[$0] }
        guard !known.isEmpty else { return }
        let knot = tie(step, [])
        // What is dated of a whole quarter comes after the decision that it carries on.
        if let decided = known.map({ days[$0] }).max(), decided <= step.when.last {
            days[knot] = max(days[knot], decided)
        }
        for other in known { join(knot, other) }
    }

    var threads: [DecisionThread] {
        let groups = Dictionary(grouping: steps.indices, by: root).values.map { members in
            (order: members[0], thread: thread(of: members))
        }
        return groups.sorted { left, right in
            let (first, second) = (left.thread.start.first, right.thread.start.first)
            return (first, left.order) < (second, right.order)
        }.map(\.thread)
    }

    private func thread(of members: [Int]) -> DecisionThread {
        let own = members.sorted { left, right in
            (days[left], steps[left].rank, steps[left].when.last, left)
                < (days[right], steps[right].rank, steps[right].when.last, right)
        }.map { steps[$0] }
        return DecisionThread(
            start: own[0].when, steps: own,
            actions: members.reduce(into: []) { $0.formUnion(actions[$1]) })
    }

    private mutating func tie(_ step: DecisionThread.Step, _ own: Set<ID<Action>>) -> Int {
        steps.append(step)
        actions.append(own)
        days.append(step.when.first)
        parents.append(steps.count - 1)
        return steps.count - 1
    }

    private func root(_ knot: Int) -> Int {
        var knot = knot
        while parents[knot] != knot { knot = parents[knot] }
        return knot
    }

    private mutating func join(_ left: Int, _ right: Int) {
        let (first, second) = (root(left), root(right))
        parents[max(first, second)] = min(first, second)
    }
}
