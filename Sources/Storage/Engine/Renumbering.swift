import Domain
import GRDB

/// Gives ids their place in the database: those of a contract written elsewhere move past those already given, table by
/// table; provisional ones, below zero, take what the write gave them.
struct Renumbering {
    private let bases: [String: Int64]
    /// By table: what each provisional id has become.
    private var given: [String: [Int64: Int64]] = [:]

    /// Moves nothing but provisional ids.
    init(given: [String: [Int64: Int64]]) {
        bases = [:]
        self.given = given
    }

    init(_ db: Database) throws {
        let tables = [
            "neighbourhood", "article", "plan", "organization", "person", "axis", "objective", "action",
            "indicator", "assessment", "committee", "meeting", "conclusion", "decision", "journal_entry",
            "agenda_item", "task", "attendance", "note", "minutes",
        ]
        var bases: [String: Int64] = [:]
        for table in tables {
            let sql = """
                SELECT max(coalesce((SELECT max(id) FROM \(table)), 0),
                    coalesce((SELECT seq FROM sqlite_sequence WHERE name = '\(table)'), 0))
                """
            bases[table] = try Int64.fetchOne(db, sql: sql) ?? 0
        }
        self.bases = bases
    }

    /// The whole file with the ids that it will have in the database; the contract has none yet.
    func apply(to dossier: Dossier) -> Dossier {
        var dossier = dossier
        dossier.contract.id = .unsaved
        for index in dossier.neighbourhoods.indices { move(&dossier.neighbourhoods[index].id) }
        for index in dossier.articles.indices { move(&dossier.articles[index].id) }
        for index in dossier.plans.indices { move(&dossier.plans[index].id) }
        for index in dossier.organizations.indices { apply(&dossier.organizations[index]) }
        for index in dossier.people.indices { apply(&dossier.people[index]) }
        for index in dossier.axes.indices { move(&dossier.axes[index].id) }
        for index in dossier.objectives.indices {
            move(&dossier.objectives[index].id)
            move(&dossier.objectives[index].axis)
        }
        for index in dossier.actions.indices { apply(&dossier.actions[index]) }
        for index in dossier.indicators.indices {
            move(&dossier.indicators[index].id)
            move(&dossier.indicators[index].action)
        }
        for index in dossier.assessments.indices { apply(&dossier.assessments[index]) }
        for index in dossier.committees.indices { apply(&dossier.committees[index]) }
        for index in dossier.meetings.indices { apply(&dossier.meetings[index]) }
        for index in dossier.notes.indices {
            move(&dossier.notes[index].id)
            move(&dossier.notes[index].meeting)
            move(&dossier.notes[index].item)
        }
        for index in dossier.minutes.indices { apply(&dossier.minutes[index]) }
        for index in dossier.entries.indices { apply(&dossier.entries[index]) }
        return dossier
    }

    func apply(_ person: inout Person) {
        move(&person.id)
        for index in person.roles.indices { move(&person.roles[index].organization) }
    }

    func apply(_ organization: inout Organization) {
        move(&organization.id)
        move(&organization.contact)
    }

    func apply(_ action: inout Action) {
        move(&action.id)
        move(&action.axis)
        move(&action.objective)
        move(&action.neighbourhoods)
        move(&action.pilot)
        move(&action.contact)
        move(&action.referent)
        move(&action.partners)
        move(&action.plans)
        move(&action.linkedActions)
    }

    func apply(_ assessment: inout Assessment) {
        move(&assessment.id)
        move(&assessment.action)
        for index in assessment.values.indices { move(&assessment.values[index].indicator) }
    }

    func apply(_ committee: inout Committee) {
        move(&committee.id)
        move(&committee.article)
        move(&committee.leader)
        move(&committee.actions)
        for index in committee.seats.indices {
            move(&committee.seats[index].organization)
            move(&committee.seats[index].person)
        }
    }

    func apply(_ meeting: inout Meeting) {
        move(&meeting.id)
        move(&meeting.committee)
        move(&meeting.actions)
        move(&meeting.follows)
        for index in meeting.agenda.indices {
            move(&meeting.agenda[index].id)
            move(&meeting.agenda[index].action)
        }
        for index in meeting.attendance.indices {
            move(&meeting.attendance[index].id)
            move(&meeting.attendance[index].meeting)
            move(&meeting.attendance[index].person)
            move(&meeting.attendance[index].organization)
        }
        for index in meeting.contributions.indices { move(&meeting.contributions[index].organization) }
        for index in meeting.conclusions.indices {
            move(&meeting.conclusions[index].id)
            move(&meeting.conclusions[index].organization)
            move(&meeting.conclusions[index].actions)
        }
        for index in meeting.decisions.indices {
            move(&meeting.decisions[index].id)
            move(&meeting.decisions[index].actions)
            move(&meeting.decisions[index].answers)
            move(&meeting.decisions[index].assessments)
            move(&meeting.decisions[index].committee)
        }
        for index in meeting.tasks.indices {
            move(&meeting.tasks[index].id)
            move(&meeting.tasks[index].owner)
            move(&meeting.tasks[index].organization)
            move(&meeting.tasks[index].actions)
            move(&meeting.tasks[index].follows)
        }
    }

    func apply(_ minutes: inout Minutes) {
        var (meeting, approving) = (minutes.meeting, minutes.approving)
        move(&meeting)
        move(&approving)
        var moved = Minutes(
            of: meeting, state: minutes.state, sentOn: minutes.sentOn, remarksUntil: minutes.remarksUntil,
            approvedOn: minutes.approvedOn, approving: approving, frozen: minutes.frozen,
            remarks: minutes.remarks)
        (moved.id, moved.version, moved.opening) = (minutes.id, minutes.version, minutes.opening)
        move(&moved.id)
        minutes = moved
    }

    func apply(_ entry: inout JournalEntry) {
        move(&entry.id)
        move(&entry.actions)
        move(&entry.organizations)
        move(&entry.answers)
        move(&entry.meeting)
        move(&entry.follows)
    }

    private func move<Entity: Renumbered>(_ id: inout ID<Entity>) {
        if id.rawValue > 0 { id = ID(id.rawValue + (bases[Entity.table] ?? 0)) }
        if id.rawValue < 0, let known = given[Entity.table]?[id.rawValue] { id = ID(known) }
    }

    private func move<Entity: Renumbered>(_ id: inout ID<Entity>?) {
        guard var moved = id else { return }
        move(&moved)
        id = moved
    }

    private func move<Entity: Renumbered>(_ ids: inout [ID<Entity>]) {
        for index in ids.indices { move(&ids[index]) }
    }
}

/// What has a table whose ids a file may name.
protocol Renumbered {
    static var table: String { get }
}

extension Renumbered where Self: Record {
    static var table: String { objectKind.table }
}

extension Organization: Renumbered {}
extension Person: Renumbered {}
extension Axis: Renumbered {}
extension Objective: Renumbered {}
extension Action: Renumbered {}
extension Indicator: Renumbered {}
extension Assessment: Renumbered {}
extension Committee: Renumbered {}
extension Meeting: Renumbered {}
extension JournalEntry: Renumbered {}
extension Neighbourhood: Renumbered { static var table: String { "neighbourhood" } }
extension Article: Renumbered { static var table: String { "article" } }
extension LinkedPlan: Renumbered { static var table: String { "plan" } }
extension Conclusion: Renumbered { static var table: String { "conclusion" } }
extension Attendance: Renumbered {}
extension Note: Renumbered {}
extension Minutes: Renumbered {}
extension AgendaItem: Renumbered { static var table: String { "agenda_item" } }
extension MeetingTask: Renumbered { static var table: String { "task" } }
extension Decision: Renumbered { static var table: String { "decision" } }
