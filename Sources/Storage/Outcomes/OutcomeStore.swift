import Domain

extension Store {
    /// Writes what a meeting left, and opens the working groups that its decisions create, by rank of the decision.
    @discardableResult
    package func save(
        _ meeting: Meeting, opening groups: [Int: Committee], in slug: String, by hand: Signature
    ) async throws -> ID<Meeting> {
        try meeting.validate(today: hand.day)
        return try await write(in: slug, by: hand, .editContract) { writing in
            var meeting = meeting
            for (rank, group) in groups.sorted(by: { $0.key < $1.key })
            where meeting.decisions.indices.contains(rank) {
                meeting.decisions[rank].committee = ID(try writing.save(group))
            }
            return ID(try writing.save(meeting))
        }
    }
}
