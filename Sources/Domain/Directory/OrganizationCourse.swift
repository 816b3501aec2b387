/// What a structure does in the contract, gathered from its facts; the latest first.
package struct OrganizationCourse: Sendable {
    /// Fiches that it pilots, and those that it is a partner of.
    package let piloted: [Action]
    package let partnered: [Action]
    /// Instances that it leads, and where it sits.
    package let led: [Committee]
    package let seats: [(committee: Committee, seat: Seat)]
    /// Meetings where it was, with how many of its people.
    package let attended: [(meeting: Meeting, people: Int)]
    /// What it brought and proposed.
    package let contributions: [(meeting: Meeting, text: String)]
    /// What meetings asked of it and that is not done.
    package let tasks: [(meeting: Meeting, task: MeetingTask)]
    /// Advances that name it.
    package let entries: [JournalEntry]

    package init(_ dossier: Dossier, _ id: ID<Organization>) {
        piloted = dossier.actions.filter { $0.pilot == id }
        partnered = dossier.actions.filter { $0.partners.contains(id) }
        led = dossier.committees.filter { $0.leader == id }
        seats = dossier.committees.flatMap { committee in
            committee.seats.filter { $0.organization == id }.map { (committee, $0) }
        }
        let meetings = dossier.meetings.reversed()
        attended = meetings.compactMap { meeting in
            let rows = meeting.attendance.filter { $0.organization == id && $0.isCounted }
            return rows.isEmpty ? nil : (meeting, rows.reduce(0) { $0 + $1.headcount })
        }
        contributions = meetings.flatMap { meeting in
            let brought = meeting.contributions.filter { $0.organization == id }.map(\.text)
            let proposed = meeting.conclusions.filter { $0.organization == id }.map(\.text)
            return (brought + proposed).map { (meeting, $0) }
        }
        tasks = meetings.flatMap { meeting in
            meeting.tasks.filter { $0.organization == id && $0.doneOn == nil }.map { (meeting, $0) }
        }
        entries = dossier.entries.reversed().filter { $0.organizations.contains(id) }
    }

    /// Whether the contract tells nothing of it.
    package var isEmpty: Bool {
        piloted.isEmpty && partnered.isEmpty && led.isEmpty && seats.isEmpty && attended.isEmpty
            && contributions.isEmpty && tasks.isEmpty && entries.isEmpty
    }
}

/// What a person does in the contract, gathered from its facts; the latest first.
package struct PersonCourse: Sendable {
    /// Fiches whose pilot structure is reached through it.
    package let contactOf: [Action]
    /// Fiches that it refers as an elected member.
    package let referentOf: [Action]
    package let seats: [(committee: Committee, seat: Seat)]
    /// Émargements that name it.
    package let meetings: [(meeting: Meeting, row: Attendance)]
    package let tasks: [(meeting: Meeting, task: MeetingTask)]
    /// Structures that are reached through it.
    package let structures: [Organization]

    package init(_ dossier: Dossier, _ id: ID<Person>) {
        contactOf = dossier.actions.filter { $0.contact == id }
        referentOf = dossier.actions.filter { $0.referent == id }
        seats = dossier.committees.flatMap { committee in
            committee.seats.filter { $0.person == id }.map { (committee, $0) }
        }
        meetings = dossier.meetings.reversed().flatMap { meeting in
            meeting.attendance.filter { $0.person == id }.map { (meeting, $0) }
        }
        tasks = dossier.meetings.reversed().flatMap { meeting in
            meeting.tasks.filter { $0.owner == id }.map { (meeting, $0) }
        }
        structures = dossier.organizations.filter { $0.contact == id }
    }

    /// Whether the contract tells nothing of it.
    package var isEmpty: Bool {
        contactOf.isEmpty && referentOf.isEmpty && seats.isEmpty && meetings.isEmpty && tasks.isEmpty
            && structures.isEmpty
    }
}
