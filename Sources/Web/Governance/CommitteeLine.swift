import Domain

/// An instance with its meetings, and the day before which it must meet.
struct CommitteeLine: Sendable {
    let committee: Committee
    /// The latest first.
    let held: [Meeting]
    let planned: [Meeting]
    let deadline: Day?

    init(_ committee: Committee, _ meetings: [Meeting]) {
        self.committee = committee
        let own = meetings.filter { $0.committee == committee.id }
        held = own.filter { $0.state == .held }.reversed()
        planned = own.filter { $0.state == .planned }
        deadline = Cadence.deadline(everyMonths: committee.everyMonths, lastHeld: held.first?.when.first)
    }

    /// «doit se réunir avant le 15 mai 2023».
    var duty: String? {
        deadline.map { "doit se réunir avant le \(French.date($0))" }
    }

    /// Whether the rule was broken on a day.
    func isLate(on day: Day) -> Bool {
        deadline.map { $0 < day } ?? false
    }

    /// «au moins tous les 6 mois», «au moins une fois par an».
    var rule: String? {
        switch committee.everyMonths {
        case nil: nil
        case 1: "au moins une fois par mois"
        case 12: "au moins une fois par an"
        case let months?: "au moins tous les \(French.count(months, "mois", "mois"))"
        }
    }
}
