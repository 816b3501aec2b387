import Domain
import GRDB

/// Moves the ids of a contract file past those that the database already gave, table by table.
struct Shift {
    private let bases: [String: Int64]

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
    func apply(to file: ContractFile) -> ContractFile {
        var file = file
        file.contract.id = .unsaved
        for index in file.neighbourhoods.indices { move(&file.neighbourhoods[index].id) }
        for index in file.articles.indices { move(&file.articles[index].id) }
        for index in file.plans.indices { move(&file.plans[index].id) }
        for index in file.organizations.indices { apply(&file.organizations[index]) }
        for index in file.people.indices { apply(&file.people[index]) }
        for index in file.axes.indices { move(&file.axes[index].id) }
        for index in file.objectives.indices {
            move(&file.objectives[index].id)
            move(&file.objectives[index].axis)
        }
        for index in file.actions.indices { apply(&file.actions[index]) }
        for index in file.indicators.indices {
            move(&file.indicators[index].id)
            move(&file.indicators[index].action)
        }
        for index in file.assessments.indices { apply(&file.assessments[index]) }
        for index in file.committees.indices { apply(&file.committees[index]) }
        for index in file.meetings.indices { apply(&file.meetings[index]) }
        for index in file.notes.indices {
            move(&file.notes[index].id)
            move(&file.notes[index].meeting)
            move(&file.notes[index].item)
        }
        for index in file.minutes.indices { apply(&file.minutes[index]) }
        for index in file.entries.indices { apply(&file.entries[index]) }
        return file
    }

    private func apply(_ person: inout Person) {
        move(&person.id)
        for index in person.roles.indices { move(&person.roles[index].organization) }
    }

    private func apply(_ organization: inout Organization) {
        move(&organization.id)
        move(&organization.contact)
    }

    private func apply(_ action: inout Action) {
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

    private func apply(_ assessment: inout Assessment) {
        move(&assessment.id)
        move(&assessment.action)
        for index in assessment.values.indices { move(&assessment.values[index].indicator) }
    }

    private func apply(_ committee: inout Committee) {
        move(&committee.id)
        move(&committee.article)
        move(&committee.leader)
        move(&committee.actions)
        for index in committee.seats.indices {
            move(&committee.seats[index].organization)
            move(&committee.seats[index].person)
        }
    }

    private func apply(_ meeting: inout Meeting) {
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

    private func apply(_ minutes: inout Minutes) {
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

    private func apply(_ entry: inout JournalEntry) {
        move(&entry.id)
        move(&entry.actions)
        move(&entry.organizations)
        move(&entry.answers)
        move(&entry.meeting)
        move(&entry.follows)
    }

    private func move<Entity: Shifted>(_ id: inout ID<Entity>) {
        if id.rawValue > 0 { id = ID(id.rawValue + (bases[Entity.table] ?? 0)) }
    }

    private func move<Entity: Shifted>(_ id: inout ID<Entity>?) {
        guard var moved = id else { return }
        move(&moved)
        id = moved
    }

    private func move<Entity: Shifted>(_ ids: inout [ID<Entity>]) {
        for index in ids.indices { move(&ids[index]) }
    }
}

/// What has a table whose ids a file may name.
protocol Shifted {
    static var table: String { get }
}

extension Shifted where Self: Recorded {
    static var table: String { objectKind.table }
}

extension Organization: Shifted {}
extension Person: Shifted {}
extension Axis: Shifted {}
extension Objective: Shifted {}
extension Action: Shifted {}
extension Indicator: Shifted {}
extension Assessment: Shifted {}
extension Committee: Shifted {}
extension Meeting: Shifted {}
extension JournalEntry: Shifted {}
extension Neighbourhood: Shifted { static var table: String { "neighbourhood" } }
extension Article: Shifted { static var table: String { "article" } }
extension LinkedPlan: Shifted { static var table: String { "plan" } }
extension Conclusion: Shifted { static var table: String { "conclusion" } }
extension Attendance: Shifted {}
extension Note: Shifted {}
extension Minutes: Shifted {}
extension AgendaItem: Shifted { static var table: String { "agenda_item" } }
extension MeetingTask: Shifted { static var table: String { "task" } }
extension Decision: Shifted { static var table: String { "decision" } }
