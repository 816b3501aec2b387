/// Every decision of a contract with what became of it at a date.
package struct Register: Hashable, Sendable {
    /// What a decision became.
    package enum Sequel: String, CaseIterable, Sendable {
        /// A task that carries it out has passed its date.
        case late
        /// Nothing for three months.
        case without
        /// Something carries it on.
        case underway
        /// Every task is done.
        case done
        /// Too early to tell.
        case recent
        /// It asks for nothing more.
        case settled

        /// On screen.
        package var label: String {
            switch self {
            case .late: "Tâche en retard"
            case .without: "Sans suite"
            case .underway: "En cours"
            case .done: "Réalisée"
            case .recent: "Récente"
            case .settled: "Sans suite attendue"
            }
        }
    }

    /// One decision.
    package struct Line: Hashable, Sendable {
        package let decision: Decision
        package let meeting: Meeting
        /// The propositions that it answers, oldest first.
        package let proposals: [Proposal]
        /// The tasks that carry it out, with the meetings that asked them.
        package let tasks: [OpenTask]
        /// The meetings that carry it on, oldest first.
        package let meetings: [Meeting]
        /// The advances that carry it on, oldest first.
        package let entries: [JournalEntry]
        /// The bilans that it validates.
        package let assessments: [Assessment]
        /// The working group that it opens.
        package let committee: Committee?
        package let sequel: Sequel
        /// Whole months since the meeting.
        package let months: Int

        /// «Sans suite depuis 3 mois», «En cours».
        package var french: String {
            guard sequel == .without else { return sequel.label }
            let since = months < 24 ? French.count(months, "mois", "mois") : French.count(months / 12, "an")
            return "Sans suite depuis \(since)"
        }
    }

    package let day: Day
    /// The latest meeting first, decisions in the order taken.
    package let lines: [Line]
    /// The propositions that wait for a COPIL, oldest first.
    package let waiting: [Proposal]

    package init(_ dossier: Dossier, on day: Day) {
        self.day = day
        let proposals = dossier.proposals(on: day)
        waiting = proposals.filter(\.isWaiting)
        let reader = RegisterReader(dossier, proposals, on: day)
        lines = dossier.meetings.filter { $0.state == .held && $0.when.first <= day }
            .sorted { ($1.when.first, $1.id) < ($0.when.first, $0.id) }
            .flatMap { meeting in meeting.decisions.map { reader.line($0, of: meeting) } }
    }
}

/// Finds what names each decision.
private struct RegisterReader {
    let dossier: Dossier
    let day: Day
    private var proposals: [ID<Conclusion>: Proposal] = [:]
    private var tasks: [ID<Decision>: [OpenTask]] = [:]
    private var meetings: [ID<Decision>: [Meeting]] = [:]
    private var entries: [ID<Decision>: [JournalEntry]] = [:]
    private let news: [ID<Action>: Day]

    init(_ dossier: Dossier, _ proposals: [Proposal], on day: Day) {
        self.dossier = dossier
        self.day = day
        // A later decision on a fiche follows the one before it.
        news = dossier.lastNews(on: day).merging(dossier.lastDecisions(on: day), uniquingKeysWith: max)
        for proposal in proposals { self.proposals[proposal.conclusion.id] = proposal }
        for meeting in dossier.meetings where meeting.state != .cancelled {
            for id in meeting.follows { meetings[id, default: []].append(meeting) }
            for task in meeting.tasks {
                for id in task.follows { tasks[id, default: []].append(OpenTask(task, of: meeting)) }
            }
        }
        for entry in dossier.entries {
            for id in entry.follows { entries[id, default: []].append(entry) }
        }
    }

    func line(_ decision: Decision, of meeting: Meeting) -> Register.Line {
        let months = (day.year - meeting.when.last.year) * 12 + day.month - meeting.when.last.month
        let isWhole = meeting.when.last.adding(months: max(0, months)) <= day
        return Register.Line(
            decision: decision, meeting: meeting,
            proposals: decision.answers.compactMap { proposals[$0] }
                .sorted { $0.meeting.when.first < $1.meeting.when.first },
            tasks: tasks[decision.id] ?? [], meetings: meetings[decision.id] ?? [],
            entries: entries[decision.id] ?? [],
            assessments: dossier.assessments.filter { decision.assessments.contains($0.id) },
            committee: dossier.$committees[decision.committee],
            sequel: sequel(decision, of: meeting), months: max(0, isWhole ? months : months - 1))
    }

    private func sequel(_ decision: Decision, of meeting: Meeting) -> Register.Sequel {
        let own = (tasks[decision.id] ?? []).map(\.task)
        if own.contains(where: { $0.isLate(on: day) }) { return .late }
        if !own.isEmpty, own.allSatisfy({ $0.doneOn != nil }) { return .done }
        if !own.isEmpty || meetings[decision.id] != nil || entries[decision.id] != nil { return .underway }
        guard decision.isFollowed else { return .settled }
        // What rules the whole contract acts through what the same meeting decided of fiches.
        let fiches =
            decision.actions.isEmpty
            ? meeting.decisions.filter { $0.id != decision.id && $0.outcome.isAdopted }.flatMap(\.actions)
            : decision.actions
        let hasNews = fiches.contains { (news[$0] ?? meeting.when.first) > meeting.when.last }
        if hasNews { return .underway }
        return meeting.when.last.adding(months: 3) <= day ? .without : .recent
    }
}

extension Decision {
    /// Whether something is expected to follow: what is refused, stands by or stops asks for nothing.
    package var isFollowed: Bool {
        guard outcome.isAdopted else { return false }
        return switch effect {
        case .orientation, .priority, .resumption, .opening, .planSet, .planAsked: true
        case .standby, .stop, .validation, .renunciation, .deferral: false
        }
    }
}
