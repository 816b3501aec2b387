/// When an instance must meet again, by the cadence that its article gives.
package struct CommitteeDue: Hashable, Sendable {
    package let committee: Committee
    /// The last meeting held.
    package let last: Meeting
    /// The last day on which the next meeting keeps the rule.
    package let deadline: Day
    /// The next meeting, where one is planned.
    package let planned: Meeting?

    /// Whether the rule is broken.
    package func isOverdue(on day: Day) -> Bool { deadline < day }

    /// Whether a meeting is planned in time.
    package var isPlannedInTime: Bool { planned.map { $0.when.first <= deadline } ?? false }

    /// «Le COTECH doit se réunir avant le 15 mai 2023.»
    package func french(on day: Day) -> String {
        let verb = isOverdue(on: day) ? "devait se réunir avant" : "doit se réunir avant"
        let next = planned.map { " Sa prochaine réunion est prévue \($0.when.when)." } ?? ""
        return "Le \(committee.kind.shortLabel) \(verb) le \(French.date(deadline)).\(next)"
    }
}

extension ContractFile {
    /// The instances that a cadence rules and that have met, soonest deadline first.
    package func committeeDues(on day: Day) -> [CommitteeDue] {
        committees.compactMap { committee in
            let own = meetings.filter { $0.belongs(to: committee) }
            guard let last = own.last(where: { $0.state == .held && $0.when.first <= day }),
                let deadline = Cadence.deadline(
                    everyMonths: committee.everyMonths, lastHeld: last.when.first)
            else { return nil }
            let planned = own.first { $0.state == .planned && day <= $0.when.last }
            return CommitteeDue(committee: committee, last: last, deadline: deadline, planned: planned)
        }.sorted { ($0.deadline, $0.committee.id) < ($1.deadline, $1.committee.id) }
    }
}

extension Meeting {
    /// A meeting that names no instance is that of its kind.
    fileprivate func belongs(to committee: Committee) -> Bool {
        if let own = self.committee { return own == committee.id }
        switch (kind, committee.kind) {
        case (.steering, .steering), (.technical, .technical): return true
        case (.steering, _), (.technical, _), (.workingGroup, _), (.information, _), (.external, _):
            return false
        }
    }
}
