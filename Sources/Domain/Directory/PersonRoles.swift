extension Person.Role {
    /// Whether the person serves there on a day.
    package func isHeld(on day: Day) -> Bool {
        since.map { $0.first <= day } ?? true && until.map { $0.last >= day } ?? true
    }
}

extension Person {
    /// What it does on a day.
    package func present(on day: Day) -> [Role] { roles.filter { $0.isHeld(on: day) } }

    /// What it did before that day, or will do after; the last one first.
    package func past(on day: Day) -> [Role] {
        roles.filter { !$0.isHeld(on: day) }.enumerated().sorted { left, right in
            let (a, b) = (left.element.until?.last ?? day, right.element.until?.last ?? day)
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
    }

    /// The role that a list shows: the first of the present ones, else the last.
    package func mainRole(on day: Day) -> Role? { present(on: day).first ?? past(on: day).first }

    /// Present roles before the others.
    package mutating func arrangeRoles(on day: Day) { roles = present(on: day) + past(on: day) }

    /// Notes the consent to receive the review, or its end. Without a day, a new consent is of the day of the note.
    package mutating func consent(_ agrees: Bool, on given: Day?, noted today: Day) {
        let isNew = agrees && !receivesReview
        receivesReview = agrees
        consentOn = agrees ? given ?? (isNew ? today : nil) : nil
    }

    /// «Bertin Aline», as lists in order of names show it.
    package var listedName: String { [lastName, firstName].filter { !$0.isEmpty }.joined(separator: " ") }

    /// «Aline Bertin», without civility.
    package var bareName: String { [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Dossier {
    /// People who sat as residents, in an émargement or in an instance: named to those alone who write the contract.
    package var residents: Set<ID<Person>> {
        let seen = meetings.flatMap(\.attendance).filter { $0.college == .residents }.compactMap(\.person)
        let seated = committees.flatMap(\.seats).filter { $0.college == .residents }.compactMap(\.person)
        return residentsOfOtherDays.union(seen + seated)
    }
}
