import Domain
import Testing

@testable import Storage

/// What comes back each year, moved to the next one.
@Suite struct PlanningRenewalTests {
    private func yearly(_ melun: Melun) async throws -> Milestone {
        try #require(try await melun.dossier().milestones.first { $0.lastYear != nil })
    }

    @Test func `an étape of each year that took place waits for the next one in one act, undone as one`()
        async throws
    {
        let melun = try await Melun()
        let before = try await yearly(melun)
        let last = try #require(before.lastYear)
        let acts = try await melun.history().count
        try await melun.store.renewMilestone(
            before.id, version: before.version, in: Melun.slug, by: melun.signature())
        let after = try await melun.dossier().milestone(before.id)
        #expect(after.due == last.nextYear && after.done == nil && after.past.contains(last))
        #expect(after.lastYear == nil)
        let row = try #require(try await melun.history().first)
        #expect(try await melun.history().count == acts + 1)
        try await melun.store.undo(row.id, in: Melun.slug, by: melun.signature(after: 60))
        var undone = try await melun.dossier().milestone(before.id)
        undone.version = before.version
        #expect(undone == before)
    }

    @Test func `it goes no further than one year, whoever presses twice`() async throws {
        let melun = try await Melun()
        let step = try await yearly(melun)
        func press(_ version: Int) async -> Outcome {
            await outcome {
                try await melun.store.renewMilestone(
                    step.id, version: version, in: Melun.slug, by: melun.signature())
            }
        }
        #expect(await press(step.version) == .done)
        #expect(await press(step.version) != .done)
        #expect(await press(step.version + 1) != .done)
        #expect(try await melun.dossier().milestone(step.id).due == step.lastYear?.nextYear)
    }
}
