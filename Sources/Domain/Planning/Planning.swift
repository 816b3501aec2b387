/// The planning of a contract on a day: its étapes, those of each fiche, and what was announced without them.
package struct Planning: Hashable, Sendable {
    /// A fiche with its étapes.
    package struct Line: Hashable, Sendable {
        package let action: Action
        package let steps: [PlannedStep]

        /// The one that is ahead, else the one that has no date: what the fiche waits for.
        package var next: PlannedStep? { steps.first(where: \.isAhead) ?? steps.first { !$0.isDone } }

        /// The one that attains its objectives.
        package var attaining: PlannedStep? { steps.first { $0.milestone.attains } }
    }

    /// Something dated or to do that no étape is yet. On screen: «déjà annoncé, pas au planning».
    package struct Announced: Hashable, Sendable {
        package let source: Milestone.Source
        package let title: String
        package let when: Horizon?
        package let actions: [ID<Action>]

        /// Names it in a form: «reunion-12».
        package var code: String { source.code }
    }

    package let day: Day
    package let steps: [PlannedStep]
    /// In the order of the fiches.
    package let lines: [Line]
    /// «Vie du contrat et autres actions».
    package let contract: [PlannedStep]

    package init(of dossier: Dossier, on day: Day) {
        self.day = day
        steps = dossier.steps(on: day)
        let byAction = Dictionary(grouping: steps, by: \.action)
        lines = dossier.actions.map { Line(action: $0, steps: byAction[$0.id] ?? []) }
        contract = byAction[nil] ?? []
    }

    init(day: Day, steps: [PlannedStep], lines: [Line], contract: [PlannedStep]) {
        (self.day, self.steps, self.lines, self.contract) = (day, steps, lines, contract)
    }

    /// «69 étapes : 28 réalisées, 16 datées, 22 sans date, 3 en retard».
    package var counts: String {
        let done = steps.count(where: \.isDone)
        let ahead = steps.count(where: \.isAhead)
        let late = steps.count(where: \.isLate)
        let undated = steps.count - done - ahead - late
        let parts = [
            done == 0 ? nil : French.count(done, "réalisée"), ahead == 0 ? nil : "\(ahead) à venir",
            late == 0 ? nil : "\(late) en retard", undated == 0 ? nil : "\(undated) sans date",
        ].compactMap(\.self)
        let all = French.count(steps.count, "étape")
        return parts.isEmpty ? all : "\(all)\u{202f}: \(parts.joined(separator: ", "))"
    }

    /// The étapes that wait for one and are not done.
    package func waiting(for id: ID<Milestone>) -> [PlannedStep] {
        steps.filter { $0.milestone.waits.contains(id) && !$0.isDone }
    }

    /// Those of them that its last move left where they were: they hold a date of their own, said before.
    package func left(behind step: PlannedStep) -> [PlannedStep] {
        guard let moved = step.milestone.dueKnown, step.milestone.former.last?.due != nil, step.due != nil
        else { return [] }
        return waiting(for: step.id).filter { other in
            guard other.milestone.source == nil, other.due != nil else { return false }
            return (other.milestone.dueKnown ?? other.milestone.known).map { $0 < moved } ?? true
        }
    }

    /// By how many days its last move took an étape later; below 0, earlier.
    package func move(of step: PlannedStep) -> Int {
        guard let former = step.milestone.former.last?.due, let due = step.due else { return 0 }
        return due.last.daysSinceEpoch - former.last.daysSinceEpoch
    }
}

extension Milestone.Source {
    /// «reunion-12», «tache-3», «avancee-20».
    package var code: String {
        switch self {
        case .meeting(let id): "reunion-\(id)"
        case .task(let id): "tache-\(id)"
        case .entry(let id): "avancee-\(id)"
        }
    }

    /// Reads what `code` writes.
    package init?(code: String) {
        let parts = code.split(separator: "-", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "reunion": self.init(ID(parts[1]), Self.meeting)
        case "tache": self.init(ID(parts[1]), Self.task)
        case "avancee": self.init(ID(parts[1]), Self.entry)
        default: return nil
        }
    }

    private init?<Entity>(_ id: ID<Entity>?, _ make: (ID<Entity>) -> Self) {
        guard let id else { return nil }
        self = make(id)
    }
}

extension Dossier {
    /// When the étape that attains the objectives of each fiche is due: the forecast that its next bilan begins with.
    package func attainmentForecasts(on day: Day) -> [ID<Action>: Horizon] {
        let attaining = steps(on: day).filter { $0.milestone.attains && !$0.isDone }
        return attaining.reduce(into: [:]) { found, step in
            if let action = step.action, let due = step.due { found[action] = due }
        }
    }

    /// What is announced, planned or asked for after a day and is no étape, soonest first.
    package func announcedOffPlanning(on day: Day) -> [Planning.Announced] {
        let taken = Set(milestones.compactMap(\.source))
        let dated = steps(on: day)
        let planned = meetings.filter { $0.state == .planned && day <= $0.when.last }.map {
            Planning.Announced(
                source: .meeting($0.id), title: $0.title, when: $0.when, actions: $0.actions)
        }
        let days = Set(planned.flatMap { meeting in meeting.actions.map { [$0.rawValue, meeting.day] } })
        let next = entries.compactMap { entry -> Planning.Announced? in
            guard let next = entry.next, day <= next.last,
                !entries.contains(where: { $0.answers == entry.id })
            else { return nil }
            return Planning.Announced(
                source: .entry(entry.id), title: entry.nextStep.unlessBlank ?? entry.title, when: next,
                actions: entry.actions)
        }.filter { entry in !entry.actions.contains { days.contains([$0.rawValue, entry.day]) } }
        let tasks = openTasks.map {
            Planning.Announced(
                source: .task($0.task.id), title: $0.task.text, when: $0.task.due, actions: $0.task.actions)
        }
        return (planned + next + tasks).filter { announced in
            !taken.contains(announced.source)
                && !dated.contains { $0.due != nil && $0.due == announced.when && $0.isOf(announced) }
        }.sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    }
}

extension Planning.Announced {
    /// Its last day, to be ordered by.
    fileprivate var day: Int64 { Int64(when?.last.daysSinceEpoch ?? Int.max / 2) }
}

extension PlannedStep {
    /// Whether it is of a fiche of something announced, or of the contract as it is.
    fileprivate func isOf(_ announced: Planning.Announced) -> Bool {
        action.map(announced.actions.contains) ?? announced.actions.isEmpty
    }
}
