/// An instance of the contract: COPIL, COTECH, working group, or a group that others lead.
package struct Committee: Versioned {
    /// The kinds of instances.
    package enum Kind: String, CaseIterable, Sendable {
        case steering, technical, workingGroup, external

        /// On screen.
        package var label: String {
            switch self {
            case .steering: "Comité de pilotage (COPIL)"
            case .technical: "Comité technique (COTECH)"
            case .workingGroup: "Groupe de travail"
            case .external: "Instance animée par un partenaire"
            }
        }

        /// «COPIL», «COTECH», «Groupe de travail».
        package var shortLabel: String {
            switch self {
            case .steering: "COPIL"
            case .technical: "COTECH"
            case .workingGroup: "Groupe de travail"
            case .external: "Instance partenaire"
            }
        }
    }

    package var id: ID<Committee> = .unsaved
    package var version = 1
    package var kind: Kind
    package var name: String
    /// What it does, one sentence a line.
    package var duties: [String] = []
    /// Who sits in it and who leads it, in words.
    package var composition = ""
    /// The article that rules it.
    package var article: ID<Article>?
    /// It meets at least once in so many months; nil when no rule says it.
    package var everyMonths: Int?
    /// The structure that leads an instance which is not ours.
    package var leader: ID<Organization>?
    /// Fiches that a working group serves.
    package var actions: [ID<Action>] = []
    /// Who sits in it: structures, and people by name where they are known.
    package var seats: [Seat] = []

    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }
}

/// A place in an instance, held by a structure, a person, or a person for a structure.
package struct Seat: Hashable, Sendable {
    /// What one does in it.
    package enum Duty: String, CaseIterable, Sendable {
        case chair, lead, member, guest

        /// On screen.
        package var label: String {
            switch self {
            case .chair: "Présidence"
            case .lead: "Animation"
            case .member: "Membre"
            case .guest: "Invité permanent"
            }
        }
    }

    package var duty: Duty
    package var college: College
    package var organization: ID<Organization>?
    package var person: ID<Person>?
    package var since: Horizon?
    package var until: Horizon?

    package init(
        _ duty: Duty, _ college: College, organization: ID<Organization>? = nil, person: ID<Person>? = nil
    ) {
        self.duty = duty
        self.college = college
        self.organization = organization
        self.person = person
    }

    /// Whether it was held on a day.
    package func isHeld(on day: Day) -> Bool {
        since.map { $0.first <= day } ?? true && until.map { $0.last >= day } ?? true
    }
}

/// When a committee must meet again.
package enum Cadence {
    /// The last day on which the next meeting keeps the rule; nil when no rule or no meeting tells.
    package static func deadline(everyMonths: Int?, lastHeld: Day?) -> Day? {
        guard let everyMonths, let lastHeld else { return nil }
        return lastHeld.adding(months: everyMonths)
    }
}
