import Domain
import GRDB

extension Store {
    /// Creates a meeting with its rows, or writes one; whom it names and the directory lacks is added first, and the
    /// working groups that its decisions open. What a form adds to one that is there is said in `words`, so that the form
    /// adds it once, however often it is sent.
    @discardableResult
    package func save(
        _ meeting: Meeting, adding newcomers: Newcomers = Newcomers(), saying words: [String] = [],
        in slug: String, by signature: Signature
    ) async throws -> ID<Meeting> {
        try meeting.validate(today: signature.day)
        return try await write(in: slug, by: signature, .editContract) { writing in
            func made() throws -> Int64 { try writing.make(meeting, adding: newcomers, on: signature.day) }
            let place = ["save", meeting.id.description] + words
            return ID(try words.isEmpty ? made() : writing.makeOnce(.meeting, of: place, made))
        }
    }

    /// Changes a meeting as it stands now, whoever wrote it last: for one gesture that bears on one thing of it. What a
    /// form adds is said in `words`, so that the form adds it once, however often it is sent.
    package func change(
        _ id: ID<Meeting>, adding words: [String] = [], in slug: String, by signature: Signature,
        _ change: @escaping @Sendable (inout Meeting) throws -> Void
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let contract = writing.contract
            _ = try writing.makeOnce(.meeting, of: ["change", id.description] + words) {
                var meeting = try MeetingReader(db: writing.db, contract: contract).one(id)
                try change(&meeting)
                try writing.requireFiles(meeting.documents.map(\.file))
                try meeting.validate(today: signature.day, among: writing.committees(namedBy: meeting))
                return try writing.save(meeting)
            }
        }
    }

    /// One meeting with its rows.
    package func meeting(_ id: ID<Meeting>, in slug: String, visibleTo member: Member) async throws -> Meeting
    {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try MeetingReader(db: db, contract: contract).one(id)
        }
    }

    /// Takes a meeting and its decisions out of every page; the history can bring it back. Throws `.conflict` while something
    /// that is kept follows its decisions, or answers its conclusions.
    package func removeMeeting(
        _ id: ID<Meeting>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let meeting = try MeetingReader(db: writing.db, contract: writing.contract).one(id)
            for rows in meeting.children {
                let ids = try writing.ids(of: rows.part, id.rawValue)
                try writing.requireUnnamed(ids, of: rows.part, but: (.meeting, id.rawValue))
            }
            try writing.remove(.meeting, id.rawValue, version: version, label: meeting.historyName)
        }
    }
}

extension WriteTransaction {
    /// Writes a meeting with what it adds to the directory and to the instances.
    fileprivate func make(_ meeting: Meeting, adding newcomers: Newcomers, on day: Day) throws -> Int64 {
        var meeting = meeting
        meeting.known = min(meeting.known, day)
        try requireFiles(meeting.documents.map(\.file))
        let admitted = try admit(newcomers)
        try open(newcomers.groups, of: &meeting)
        if let own = try committee(of: meeting) { meeting.kind = own.kind.meetings }
        try meeting.validate(today: day, among: committees(namedBy: meeting))
        return try save(meeting, naming: admitted)
    }
}
