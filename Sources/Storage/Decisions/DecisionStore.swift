import Domain

extension Store {
    /// Writes what a meeting left, and opens the working groups that its decisions create, by rank of the decision.
    @discardableResult
    package func save(
        _ meeting: Meeting, opening groups: [Int: Committee], in slug: String, by signature: Signature
    ) async throws -> ID<Meeting> {
        try meeting.validate(today: signature.day)
        return try await write(in: slug, by: signature, .editContract) { writing in
            var meeting = meeting
            for (rank, group) in groups.sorted(by: { $0.key < $1.key })
            where meeting.decisions.indices.contains(rank) {
                meeting.decisions[rank].committee = ID(try writing.save(group))
            }
            return ID(try writing.save(meeting))
        }
    }
}

extension Store {
    /// Says that a task of a meeting is done, on the day of the act; one already done stays as it is.
    package func finishTask(
        _ id: ID<MeetingTask>, of meeting: ID<Meeting>, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            guard let contract = writing.contract else { throw Refusal.notFound }
            var stored = try MeetingReader(db: writing.db, contract: contract).one(meeting)
            guard let index = stored.tasks.firstIndex(where: { $0.id == id }) else { throw Refusal.notFound }
            guard stored.tasks[index].doneOn == nil else { return }
            stored.tasks[index].doneOn = signature.day
            try writing.save(stored)
        }
    }
}
