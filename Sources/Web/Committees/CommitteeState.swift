import Domain
import HTML

/// Where an instance stands with its cadence, as a word with its colour.
struct CommitteeState {
    let due: CommitteeDue
    let day: Day

    var tag: HTML {
        switch due.state(on: day) {
        case .overdue: HTML.tag("En retard", .red)
        case .toPlan:
            isNear ? HTML.tag("À planifier", .ochre) : HTML.tag("À jour", .green)
        case .planned: HTML.tag("Prévue dans les délais", .green)
        case .plannedAbout: HTML.tag("Prévue, jour à fixer", .ochre)
        case .plannedLate: HTML.tag("Prévue hors délai", .red)
        }
    }

    /// A convocation takes weeks: within two months, a meeting should be planned.
    private var isNear: Bool { due.deadline <= day.adding(days: 60) }

    /// «avant le 15 mai 2023», with how far it is.
    var deadline: HTML {
        """
        <span>avant le \(French.date(due.deadline))\
        <span class="line-note">\(French.relative(.day(due.deadline), from: day))</span></span>
        """
    }
}
