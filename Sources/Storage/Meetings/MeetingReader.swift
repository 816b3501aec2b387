import Domain
import GRDB

/// Reads meetings with their parts.
struct MeetingReader {
    let db: Database
    let contract: ID<Contract>

    /// All of the contract by date; one statement a part.
    func all() throws -> [Meeting] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM meeting WHERE contract_id = ? AND removed = 0 ORDER BY first_day, time, id")
        var meetings = try Row.fetchAll(statement, arguments: [contract]).map(Meeting.init)
        let reader = ChildReader(db: db)
        func parts<Item>(_ part: ChildTable, _ make: (Row) -> Item) throws -> [Int64: [Item]] {
            try reader.parts(part, of: "meeting", contract, make)
        }
        let actions: [Int64: [ID<Action>]] = try parts(Meeting.actionTable) { $0["action_id"] }
        let agenda = try parts(Meeting.agendaTable, AgendaItem.init)
        let attendance = try attendance()
        let tasks = try parts(Meeting.taskTable, MeetingTask.init)
        let follows: [Int64: [ID<Decision>]] = try parts(Meeting.followTable) { $0["decision_id"] }
        let contributions = try parts(Meeting.contributionTable, Contribution.init)
        let conclusions = try parts(Meeting.conclusionTable, Conclusion.init)
        let decisions = try parts(Meeting.decisionTable, Decision.init)
        for index in meetings.indices {
            let key = meetings[index].id.rawValue
            meetings[index].actions = actions[key] ?? []
            meetings[index].agenda = agenda[key] ?? []
            meetings[index].attendance = attendance[key] ?? []
            meetings[index].contributions = contributions[key] ?? []
            meetings[index].conclusions = conclusions[key] ?? []
            meetings[index].decisions = decisions[key] ?? []
            meetings[index].tasks = tasks[key] ?? []
            meetings[index].follows = follows[key] ?? []
        }
        return meetings
    }

    /// One, by its id.
    func one(_ id: ID<Meeting>) throws -> Meeting {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM meeting WHERE id = ? AND contract_id = ? AND removed = 0")
        guard let row = try Row.fetchOne(statement, arguments: [id, contract]) else { throw Refusal.notFound }
        var meeting = Meeting(row: row)
        let reader = ChildReader(db: db)
        let key = id.rawValue
        meeting.actions = try reader.parts(Meeting.actionTable, ofOne: key) { $0["action_id"] }
        meeting.agenda = try reader.parts(Meeting.agendaTable, ofOne: key, AgendaItem.init)
        meeting.attendance = try attendance(of: id)
        meeting.tasks = try reader.parts(Meeting.taskTable, ofOne: key, MeetingTask.init)
        meeting.follows = try reader.parts(Meeting.followTable, ofOne: key) { $0["decision_id"] }
        meeting.contributions = try reader.parts(Meeting.contributionTable, ofOne: key, Contribution.init)
        meeting.conclusions = try reader.parts(Meeting.conclusionTable, ofOne: key, Conclusion.init)
        meeting.decisions = try reader.parts(Meeting.decisionTable, ofOne: key, Decision.init)
        return meeting
    }

    /// The émargement of one meeting, in order of entry.
    func attendance(of id: ID<Meeting>) throws -> [Attendance] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM attendance WHERE meeting_id = ? AND removed = 0 ORDER BY id")
        return try Row.fetchAll(statement, arguments: [id]).map(Attendance.init)
    }

    private func attendance() throws -> [Int64: [Attendance]] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM attendance WHERE contract_id = ? AND removed = 0 ORDER BY id")
        return try Dictionary(
            grouping: Row.fetchAll(statement, arguments: [contract]).map(Attendance.init),
            by: \.meeting.rawValue)
    }

    /// Everything noted during the meetings of the contract.
    func notes() throws -> [Note] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM note WHERE contract_id = ? AND removed = 0 ORDER BY meeting_id, item_id")
        return try Row.fetchAll(statement, arguments: [contract]).map(Note.init)
    }

    /// The comptes-rendus of the contract; their frozen documents stay in the database.
    func minutes() throws -> [Minutes] {
        let remarks = try ChildReader(db: db)
            .parts(Minutes.remarkTable, of: "minutes", contract, Minutes.Remark.init)
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, version, meeting_id, state, opening, sent_on, remarks_until, approved_on, approving_id,
                    NULL AS frozen
                FROM minutes WHERE contract_id = ? AND removed = 0 ORDER BY id
                """)
        return try Row.fetchAll(statement, arguments: [contract]).map { row in
            Minutes(row: row, remarks: remarks[row["id"]] ?? [])
        }
    }
}
