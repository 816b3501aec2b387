/// When an instance must meet again, by the cadence that its article gives.
package struct CommitteeDue: Hashable, Sendable {
    /// Where it stands on a day.
    package enum State: Hashable, Sendable {
        /// The rule is broken.
        case overdue
        /// Nothing is planned yet, and there is time.
        case toPlan
        /// A meeting is planned that keeps the rule.
        case planned
        /// A meeting is planned, at a precision that does not tell.
        case plannedAbout
        /// A meeting is planned too late.
        case plannedLate
    }

    package let committee: Committee
    /// The last meeting held; nil when it never met.
    package let last: Meeting?
    /// The last day on which the next meeting keeps the rule.
    package let deadline: Day
    /// The next meeting, where one is planned.
    package let planned: Meeting?

    /// Whether the rule is broken.
    package func isOverdue(on day: Day) -> Bool { deadline < day }

    /// Where it stands on a day; the deadline itself is in time.
    package func state(on day: Day) -> State {
        if isOverdue(on: day) { return .overdue }
        guard let planned else { return .toPlan }
        if planned.when.last <= deadline { return .planned }
        return planned.when.first > deadline ? .plannedLate : .plannedAbout
    }

    /// «Le COTECH doit se réunir au plus tard le 15 mai 2023. Sa prochaine réunion est prévue le 9 mai 2023, dans les délais.»
    package func french(on day: Day) -> String { french(committee.subject, on: day) }

    /// The same, the instance named otherwise.
    package func french(_ subject: String, on day: Day) -> String {
        let verb = isOverdue(on: day) ? "devait se réunir" : "doit se réunir"
        let first = last == nil ? "\(verb) une première fois" : verb
        let next = planned.map { " Sa prochaine réunion est prévue \($0.when.when)\(fit(on: day))." } ?? ""
        return "\(subject) \(first) \(deadline.deadline(on: day)).\(next)"
    }

    /// Whether a date to come says no more than the deadline: an étape of that very day that names the instance.
    package func isRepeated(by date: Coming) -> Bool {
        let names = [committee.name] + (committee.kind == .workingGroup ? [] : [committee.kind.shortLabel])
        return date.kind == .step && date.actions.isEmpty && date.when.last == deadline
            && names.contains { date.label.contains($0) }
    }

    private func fit(on day: Day) -> String {
        switch state(on: day) {
        case .planned: ", dans les délais"
        case .plannedLate, .overdue: ", hors délai"
        case .plannedAbout: ", dans les délais si elle se tient d’ici là"
        case .toPlan: ""
        }
    }
}

extension Dossier {
    /// The instances that a cadence rules, soonest deadline first, while the contract runs.
    package func committeeDues(on day: Day) -> [CommitteeDue] {
        guard contract.start <= day, day <= lastDay else { return [] }
        return committees.compactMap { due(of: $0, on: day) }
            .sorted { ($0.deadline, $0.committee.id) < ($1.deadline, $1.committee.id) }
    }

    /// When an instance must meet again; nil when no cadence rules it.
    package func due(of committee: Committee, on day: Day) -> CommitteeDue? {
        let own = meetings(of: committee)
        let last = own.last { $0.state == .held && $0.when.first <= day }
        // Before its first meeting, the time runs from the start of the contract, or from the decision that opened it.
        let since = last?.when.first ?? opening(of: committee)?.meeting.when.first ?? contract.start
        guard let deadline = Cadence.deadline(everyMonths: committee.everyMonths, lastHeld: since) else {
            return nil
        }
        let planned = own.first { $0.state == .planned && day <= $0.when.last }
        return CommitteeDue(committee: committee, last: last, deadline: deadline, planned: planned)
    }
}
