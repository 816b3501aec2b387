/// An étape with its dates, whether it holds them or what it is does, as seen on a day.
package struct PlannedStep: Hashable, Sendable {
    /// What holds its date, in a word.
    package enum Holder: Hashable, Sendable {
        case itself
        case meeting(Meeting)
        case task(MeetingTask, of: Meeting)
        case entry(JournalEntry)
    }

    package let milestone: Milestone
    package let holder: Holder
    /// Nil where it has none.
    package let due: Horizon?
    package let done: Milestone.Done?
    /// The day of which it is told.
    package let day: Day

    /// That of the étape.
    package var id: ID<Milestone> { milestone.id }
    /// Its words.
    package var title: String { milestone.title }
    /// Nil for the life of the contract.
    package var action: ID<Action>? { milestone.action }

    /// Whether it took place.
    package var isDone: Bool { done != nil }

    /// Its date has passed, and it is not done.
    package var isLate: Bool { !isDone && due.map { $0.last < day } ?? false }

    /// It is dated, not done, and its date has not passed.
    package var isAhead: Bool { !isDone && due.map { day <= $0.last } ?? false }

    /// What became of its date since it had another.
    package var shift: Shift? {
        guard let former = milestone.former.last?.due else { return nil }
        return Shift(from: former, to: end)
    }

    /// When it took place, else when it should.
    package var end: Horizon? {
        if case .on(let when)? = done { when } else { due }
    }

    /// In the order of time; what has no date comes last.
    package var order: (Int, Int, Int64) {
        let end = end
        let seen = if case .seen(let day)? = done { day.daysSinceEpoch } else { Int.max }
        return (
            end?.last.daysSinceEpoch ?? seen, end?.first.daysSinceEpoch ?? seen, id.rawValue
        )
    }

    /// «prévue le 24 mai 2023, précisée depuis mai 2023», «réalisée en janvier 2023», «sans date».
    package var sentence: String {
        var words: [String] = []
        switch done {
        case .on(let when)?: words.append("réalisée \(when.spelledWhen)")
        case .seen(let day)?: words.append("réalisée, date non connue, constatée le \(French.date(day))")
        case nil:
            words.append(due.map { "prévue \($0.spelledWhen)" } ?? "sans date")
            if isLate, let due { words.append("en retard depuis le \(French.date(due.last))") }
        }
        if let shift, let former = milestone.former.last?.due {
            words.append("\(shift.label) depuis \(former.spelled)")
        }
        return words.joined(separator: ", ")
    }
}

extension Dossier {
    /// Every étape with its dates, as seen on a day: by fiche, those of the contract last, each in the order of time.
    package func steps(on day: Day) -> [PlannedStep] {
        let held = held(by: milestones)
        return milestones.filter { $0.action.map { $actions[$0] != nil } ?? true }
            .map { step($0, on: day, held) }.sorted { $0.order < $1.order }
    }

    /// Those of a fiche.
    package func steps(of action: ID<Action>, on day: Day) -> [PlannedStep] {
        let own = milestones.filter { $0.action == action }
        let held = held(by: own)
        return own.map { step($0, on: day, held) }.sorted { $0.order < $1.order }
    }

    /// The étape of an id.
    package func milestone(_ id: ID<Milestone>) throws(Refusal) -> Milestone {
        guard let found = $milestones[id] else { throw .notFound }
        return found
    }

    private typealias HeldTask = (task: MeetingTask, meeting: Meeting)

    /// What étapes are, found once for all: tasks with their meetings, what answers the advances.
    private struct Held {
        var tasks: [ID<MeetingTask>: HeldTask] = [:]
        var answers: [ID<JournalEntry>: JournalEntry] = [:]
    }

    private func held(by steps: [Milestone]) -> Held {
        var (tasks, entries) = (Set<ID<MeetingTask>>(), Set<ID<JournalEntry>>())
        for step in steps {
            switch step.source {
            case .task(let id)?: tasks.insert(id)
            case .entry(let id)?: entries.insert(id)
            case .meeting?, nil: break
            }
        }
        var held = Held()
        if !tasks.isEmpty {
            for meeting in meetings {
                for task in meeting.tasks where tasks.contains(task.id) {
                    held.tasks[task.id] = (task, meeting)
                }
            }
        }
        if !entries.isEmpty {
            for entry in self.entries {
                guard let first = entry.answers, entries.contains(first), held.answers[first] == nil else {
                    continue
                }
                held.answers[first] = entry
            }
        }
        return held
    }

    private func step(
        _ milestone: Milestone, on day: Day, _ held: Held
    ) -> PlannedStep {
        func made(_ holder: PlannedStep.Holder, _ due: Horizon?, _ done: Milestone.Done?) -> PlannedStep {
            let told = done.flatMap { day < $0.first ? nil : $0 }
            return PlannedStep(milestone: milestone, holder: holder, due: due, done: told, day: day)
        }
        switch milestone.source {
        case .meeting(let id)?:
            guard let meeting = $meetings[id] else { break }
            let isHeld = meeting.state == .held
            return made(
                .meeting(meeting), meeting.state == .cancelled ? nil : meeting.when,
                isHeld ? .on(meeting.when) : nil)
        case .task(let id)?:
            guard let (task, meeting) = held.tasks[id] else { break }
            return made(.task(task, of: meeting), task.due, task.doneOn.map { .on(.day($0)) })
        case .entry(let id)?:
            guard let entry = $entries[id] else { break }
            return made(.entry(entry), entry.next, held.answers[id].map { .on($0.when) })
        case nil: return made(.itself, milestone.due, milestone.done ?? milestone.lastTime)
        }
        // What it is was not known on that day.
        return made(.itself, milestone.former.last?.due, nil)
    }
}

extension Milestone {
    /// What comes back and waits for no date is done, as it was the last time.
    fileprivate var lastTime: Done? { due == nil && isYearly ? past.last.map(Done.on) : nil }
}

extension Milestone.Done {
    fileprivate var first: Day {
        switch self {
        case .on(let when): when.first
        case .seen(let day): day
        }
    }
}

extension PlannedStep {
    /// «3 étapes sur 5».
    package static func progress(of steps: [PlannedStep]) -> String {
        "\(French.count(steps.count(where: \.isDone), "étape")) sur\u{a0}\(steps.count)"
    }
}
