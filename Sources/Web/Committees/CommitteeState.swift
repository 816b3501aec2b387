import Domain
import HTML

/// Where an instance stands with its cadence, as a word with its colour.
struct CommitteeState {
    let due: CommitteeDue
    let day: Day

    var tag: HTML {
        switch due.state(on: day) {
        case .overdue: HTML.tag("En retard", .red)
        case .toPlan: HTML.tag(due.last == nil ? "À réunir" : "À jour", due.last == nil ? .ochre : .green)
        case .planned: HTML.tag("Prévue dans les délais", .green)
        case .plannedAbout: HTML.tag("Prévue, jour à fixer", .ochre)
        case .plannedLate: HTML.tag("Prévue hors délai", .red)
        }
    }

    /// «avant le 15 mai 2023», with how far it is.
    var deadline: HTML {
        """
        avant le \(French.date(due.deadline))\
        <span class="line-note">\(French.relative(.day(due.deadline), from: day))</span>
        """
    }
}
