import Domain
import GRDB

extension Store {
    /// Writes what was noted on a point of a meeting, or on the meeting as a whole, over the version that was read;
    /// 0 where nothing was noted yet. Throws `.stale` when somebody wrote first.
    package func save(
        note text: String, at meeting: ID<Meeting>, on item: ID<AgendaItem>?, version: Int, in slug: String,
        by signature: Signature
    ) async throws -> Note {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let points = try writing.meeting(meeting).agenda.map(\.id)
            if let item, !points.contains(item) { throw Refusal.notFound }
            let stored = try writing.note(at: meeting, on: item)
            guard (stored?.version ?? 0) == version else { throw Refusal.stale }
            var note = stored ?? Note("", at: meeting, on: item)
            note.text = text
            if stored == nil, text.isBlank { return note }
            try writing.save(note)
            return try writing.note(at: meeting, on: item) ?? note
        }
    }

    /// Says whether a point is left over to the next meeting of the instance, or was treated after all.
    package func setLeftOver(
        _ isLeftOver: Bool, _ item: ID<AgendaItem>, of meeting: ID<Meeting>, in slug: String,
        by signature: Signature
    ) async throws {
        try await change(meeting, in: slug, by: signature) { meeting, _ in
            guard let index = meeting.agenda.firstIndex(where: { $0.id == item }) else {
                throw Refusal.notFound
            }
            meeting.agenda[index].isLeftOver = isLeftOver
        }
    }

    /// Closes a séance: the meeting was held, with what was answered of what it left open. Its code closes with it.
    package func closeSitting(
        _ id: ID<Meeting>, _ closing: Closing, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            var meeting = try writing.meeting(id)
            try meeting.close(closing)
            try meeting.validate(today: signature.day)
            try writing.db.execute(literal: "DELETE FROM attendance_code WHERE meeting_id = \(id)")
            if let presence = closing.presence {
                for var row in meeting.attendance where row.presence == .expected {
                    row.mark(presence, representedBy: "")
                    try writing.save(row)
                }
            }
            try writing.save(meeting)
            try writing.photographPlanning(at: meeting, on: signature.day)
        }
    }

    /// Changes one fact of a meeting as it is now: whoever writes other facts of it meanwhile loses nothing.
    private func change(
        _ id: ID<Meeting>, in slug: String, by signature: Signature,
        _ act: @escaping @Sendable (inout Meeting, Database) throws -> Void
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            var meeting = try writing.meeting(id)
            try act(&meeting, writing.db)
            try writing.save(meeting)
        }
    }
}

extension WriteTransaction {
    fileprivate func note(at meeting: ID<Meeting>, on item: ID<AgendaItem>?) throws -> Note? {
        let sql = "SELECT * FROM note WHERE contract_id = ? AND meeting_id = ? AND item_id IS ?"
        return try Row.fetchOne(db, sql: sql, arguments: [contract, meeting, item]).map(Note.init)
    }
}
