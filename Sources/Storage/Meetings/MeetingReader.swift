import Domain
import GRDB

/// Reads meetings with their parts.
struct MeetingReader {
    let db: Database
    let contract: ID<Contract>

    /// Meetings with their parts; one statement a part, of those that `chosen` names for it: nil for all.
    func whole(
        _ meetings: [Meeting], _ chosen: (Extent.MeetingPart) throws -> Set<Int64>? = { _ in nil }
    ) throws -> [Meeting] {
        var meetings = meetings
        let reader = ChildReader(db: db)
        func fill<Item>(
            _ part: Extent.MeetingPart, _ place: WritableKeyPath<Meeting, [Item]>,
            _ parts: ([Int64]) throws -> [Int64: [Item]]
        ) throws {
            let asked = try chosen(part)
            let ids = meetings.map(\.id.rawValue).filter { asked?.contains($0) ?? true }
            guard !ids.isEmpty else { return }
            let found = try parts(ids)
            for index in meetings.indices {
                meetings[index][keyPath: place] = found[meetings[index].id.rawValue] ?? []
            }
        }
        try fill(.actions, \.actions) { try reader.parts(Meeting.actionTable, of: $0) { $0["action_id"] } }
        try fill(.agenda, \.agenda) { try reader.parts(Meeting.agendaTable, of: $0, AgendaItem.init) }
        try fill(.attendance, \.attendance) { try attendance(of: $0) }
        try fill(.tasks, \.tasks) { try reader.parts(Meeting.taskTable, of: $0, MeetingTask.init) }
        try fill(.follows, \.follows) {
            try reader.parts(Meeting.followTable, of: $0) { $0["decision_id"] }
        }
        try fill(.contributions, \.contributions) {
            try reader.parts(Meeting.contributionTable, of: $0, Contribution.init)
        }
        try fill(.conclusions, \.conclusions) {
            try reader.parts(Meeting.conclusionTable, of: $0, Conclusion.init)
        }
        try fill(.decisions, \.decisions) {
            try reader.parts(Meeting.decisionTable, of: $0, Decision.init)
        }
        try fill(.documents, \.documents) {
            try reader.parts(Meeting.documentTable, of: $0, Attachment.init(row:))
        }
        return meetings
    }

    /// One, by its id.
    func one(_ id: ID<Meeting>) throws -> Meeting {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM meeting WHERE id = ? AND contract_id = ? AND removed = 0")
        guard let meeting = try statement.value([id, contract], Meeting.init) else { throw Refusal.notFound }
        return try whole([meeting])[0]
    }

    /// What is joined to the convocation of one meeting.
    func documents(of id: ID<Meeting>) throws -> [Attachment] {
        try ChildReader(db: db).parts(
            Meeting.documentTable, ofOne: id.rawValue, Attachment.init(row:))
    }

    /// The émargement of one meeting, in order of entry.
    func attendance(of id: ID<Meeting>) throws -> [Attendance] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM attendance WHERE meeting_id = ? AND removed = 0 ORDER BY id")
        return try statement.values([id], Attendance.init)
    }

    private func attendance(of ids: [Int64]) throws -> [Int64: [Attendance]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT * FROM attendance WHERE meeting_id IN (SELECT value FROM json_each(?)) AND removed = 0
                ORDER BY id
                """)
        let list = "[\(ids.map(String.init).joined(separator: ","))]"
        return try Dictionary(
            grouping: statement.values([list], Attendance.init), by: \.meeting.rawValue)
    }
}
