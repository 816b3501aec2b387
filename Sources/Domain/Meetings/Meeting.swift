/// A meeting of an instance of the contract, or an information meeting that the team holds.
package struct Meeting: Versioned {
    /// The kinds of meetings.
    package enum Kind: String, CaseIterable, Sendable {
        case steering, technical, workingGroup, information, external

        /// On screen.
        package var label: String {
            switch self {
            case .steering: "COPIL"
            case .technical: "COTECH"
            case .workingGroup: "Groupe de travail"
            case .information: "Réunion d’information"
            case .external: "Réunion animée par un partenaire"
            }
        }
    }

    /// Where the meeting stands.
    package enum State: String, CaseIterable, Sendable {
        case planned, held, cancelled

        /// On screen.
        package var label: String {
            switch self {
            case .planned: "Prévue"
            case .held: "Tenue"
            case .cancelled: "Annulée"
            }
        }
    }

    package var id: ID<Meeting> = .unsaved
    package var version = 1
    package var kind: Kind
    package var committee: ID<Committee>?
    package var title: String
    /// 2 for «2e COPIL»; nil when not counted.
    package var ordinal: Int?
    /// A day, or less when only the month is known.
    package var when: Horizon
    /// From when on it was known, as planned or as held; what announced it earlier counts too: see `Dossier.known(on:)`.
    package var known: Day
    package var time: TimeOfDay?
    /// When it should end; an hour that is not after the first is of the next day.
    package var ends: TimeOfDay?
    package var place = ""
    /// Where to follow it from afar.
    package var link = ""
    /// The day the convocation went out.
    package var convenedOn: Day?
    package var state: State
    /// One a line, as the convocation states them.
    package var objectives: [String] = []
    package var agenda: [AgendaItem] = []
    /// Joined to its convocation, in the order in which they are listed.
    package var documents: [Attachment] = []
    /// Written row by row, apart from the rest: see `Attendance`.
    package var attendance: [Attendance] = []
    package var contributions: [Contribution] = []
    package var conclusions: [Conclusion] = []
    package var decisions: [Decision] = []
    package var tasks: [MeetingTask] = []
    /// Earlier decisions that it carries on.
    package var follows: [ID<Decision>] = []
    /// Fiches that the meeting is about.
    package var actions: [ID<Action>] = []
    /// What was said, in the light markup of long texts.
    package var notes = ""
    /// When the instance meets next, as announced.
    package var next: Horizon?
    /// Chosen: no advance tells it.
    package var needsNoEntry = false

    package init(_ kind: Kind, _ title: String, _ when: Horizon, _ state: State = .held) {
        self.kind = kind
        self.title = title
        self.when = when
        known = when.last
        self.state = state
    }

    /// Who came, counted from the rows.
    package var attendanceTotals: AttendanceTotals { AttendanceTotals(attendance) }

    /// Refuses a document joined without a title.
    package func validateDocuments() throws(Refusal) {
        let faults = documents.faults(in: "documents")
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// «2e COPIL», «COTECH», or the title for the kinds that are not numbered.
    package var name: String {
        switch kind {
        case .steering, .technical: ordinal.map { "\(French.ordinal($0)) \(kind.label)" } ?? kind.label
        case .workingGroup, .information, .external: title
        }
    }

    /// Refuses a meeting without a title, or held in the future, what its points lack, and what it left that cannot be.
    /// `committees` are those that its decisions may name: of one that is not among them nothing is said.
    package func validate(today: Day, among committees: [Committee] = []) throws(Refusal) {
        var faults: [Invalid] = []
        if title.isBlank { faults.append(Invalid("title", "Indiquez l’objet de la réunion.")) }
        if state == .held, when.first > today {
            faults.append(Invalid("when", "Une réunion tenue ne peut être datée de l’avenir."))
        }
        if let ordinal, !(1...999).contains(ordinal) {
            faults.append(Invalid("ordinal", "Le rang va de 1 à 999."))
        }
        faults += preparationFaults + decisionFaults(today, committees)
        if !faults.isEmpty { throw .invalid(faults) }
    }
}

/// A point à l’ordre du jour.
package struct AgendaItem: Hashable, Sendable {
    package var id: ID<AgendaItem> = .unsaved
    package var title: String
    package var owner: String
    /// Planned duration.
    package var minutes: Int?
    /// The fiche that it is about.
    package var action: ID<Action>?
    /// Left over by the meeting: proposed to the next of the instance.
    package var isLeftOver = false

    package init(_ title: String, owner: String = "", minutes: Int? = nil) {
        self.title = title
        self.owner = owner
        self.minutes = minutes
    }
}

extension Meeting {
    /// Another meeting that begins as this one: its instance, its hours, its place and its agenda; nothing of what happened.
    package func copied(on day: Day) -> Meeting {
        var copy = Meeting(kind, title, .day(day), .planned)
        (copy.committee, copy.known, copy.time, copy.ends) = (committee, day, time, ends)
        (copy.place, copy.link, copy.objectives, copy.actions) = (place, link, objectives, actions)
        copy.agenda = agenda.map { item in
            var item = item
            (item.id, item.isLeftOver) = (.unsaved, false)
            return item
        }
        return copy
    }
}
