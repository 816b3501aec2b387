/// What was known on a day. A fact has two times: the day that it is about, and the day from which it was known.
extension Dossier {
    /// The contract as it was known at the end of a day: what was noted since is left out.
    package func known(on day: Day) -> Dossier {
        let announced = Announcements(self)
        var then = self
        if $meetings.isHere, $committees.isHere { then.residentsOfOtherDays = residents }
        then.$entries.keep { $0.known <= day }
        then.$assessments.keep { $0.known <= day }
        then.$meetings.keep { $0.known <= day || announced.tell(of: $0, by: day) }
        then.$approvals.keep { ($0.known ?? $0.when.first) <= day }
        then.amendments.removeAll { ($0.known ?? $0.signed.first) > day }
        if $minutes.isHere { then.minutes = minutes.map { $0.known(on: day) } }
        if $milestones.isHere { then.milestones = milestones.compactMap { $0.known(on: day) } }
        if $indicators.isHere { then.indicators = indicators.map { $0.known(on: day) } }
        return then
    }

    /// The synthesis of a day, as it could be told on that day: what was shown to those who met then.
    package func synthesisKnown(on day: Day) -> Synthesis { known(on: day).synthesis(on: day) }

    /// The bilans that speak of a day or of one before, and that were noted since.
    package func assessmentsNoted(since day: Day) -> [Assessment] {
        assessments.filter { $0.counts && $0.day <= day && day < $0.known }
    }
}

extension Indicator {
    /// The same without the values that were noted since.
    fileprivate func known(on day: Day) -> Indicator {
        var then = self
        then.readings.removeAll { ($0.known ?? $0.day) > day }
        return then
    }
}

/// The dates that announced meetings before somebody noted them: a convocation, the next date of a meeting or of an
/// advance.
private struct Announcements {
    private let meetings: [Meeting]
    private let entries: [JournalEntry]

    init(_ dossier: Dossier) {
        meetings = dossier.$meetings.isHere ? dossier.meetings.filter { $0.next != nil } : []
        entries = dossier.$entries.isHere ? dossier.entries.filter { $0.next != nil } : []
    }

    func tell(of meeting: Meeting, by day: Day) -> Bool {
        if let convened = meeting.convenedOn, convened <= day { return true }
        // What is over was either noted in time, or it was not.
        guard day < meeting.when.last else { return false }
        return meetings.contains { former in
            former.heldAndKnown <= day && former.announces(meeting)
        }
            || entries.contains { entry in
                entry.known <= day && entry.next == meeting.when
                    && !Set(entry.actions).isDisjoint(with: meeting.actions)
            }
    }
}

extension Meeting {
    /// From when on it was known with what it said.
    fileprivate var heldAndKnown: Day { max(known, when.last) }

    /// Whether its next date is that of a meeting of the same instance.
    package func announces(_ meeting: Meeting) -> Bool {
        guard let next, meeting.id != id, isOfInstance(of: meeting), when.first < meeting.when.first else {
            return false
        }
        return next.first <= meeting.when.first
    }

    /// Whether both are of one instance; of one kind, where one of them names none.
    private func isOfInstance(of other: Meeting) -> Bool {
        guard let committee, let theirs = other.committee else { return kind == other.kind }
        return committee == theirs
    }
}
