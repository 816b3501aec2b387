/// Which review tells a fact: that of the period that it is about while this one is open, the next where it was noted later.
package struct Periods: Hashable, Sendable {
    /// The day on which the review of each quarter was first published: what is noted later is no more of it.
    package var closings: [Quarter: Day]

    package init(closings: [Quarter: Day] = [:]) {
        self.closings = closings
    }

    /// The period that a fact is about. What is dated by more than a quarter is of the one in which it was noted.
    package static func about(_ when: Horizon, known: Day) -> Quarter {
        Quarter(of: min(max(known, when.first), when.last))
    }

    /// The review that tells it.
    package func telling(_ when: Horizon, known: Day) -> Quarter {
        let period = Self.about(when, known: known)
        guard isClosed(period, to: known) else { return period }
        var next = max(period.next, Quarter(of: known))
        while isClosed(next, to: known) { next = next.next }
        return next
    }

    /// How a fact that was not noted in its period is told: «noté le 5 avril 2023», «noté depuis, le 20 avril 2023».
    package func lateness(_ when: Horizon, known: Day) -> String? {
        let period = Self.about(when, known: known)
        guard period.last < known else { return nil }
        let since = isClosed(period, to: known) ? "depuis la revue du \(period.french), " : ""
        return "\(since)le \(French.date(known))"
    }

    private func isClosed(_ quarter: Quarter, to known: Day) -> Bool {
        closings[quarter].map { $0 < known } ?? false
    }
}

extension Periods {
    /// The review that tells an advance.
    package func telling(_ entry: JournalEntry) -> Quarter { telling(entry.when, known: entry.known) }

    /// The review that tells a meeting that was held.
    package func telling(_ meeting: Meeting) -> Quarter { telling(meeting.when, known: meeting.known) }
}
