import Domain
import Testing

@testable import Storage

/// The planning as committees were shown it.
@Suite struct PlanningPhotographTests {
    private static let slug = Melun.slug

    /// A committee that is held today and closed.
    private func closed(_ kind: Meeting.Kind, _ melun: Melun) async throws -> ID<Meeting> {
        let signature = melun.signature()
        let meeting = Meeting(
            kind, kind == .workingGroup ? "Groupe" : "Comité", .day(signature.day), .planned)
        let id = try await melun.store.save(meeting, in: Self.slug, by: signature)
        try await melun.store.closeSitting(id, Closing(), in: Self.slug, by: signature)
        return id
    }

    private func versions(_ melun: Melun) async throws -> [PlanningVersion] {
        try await melun.dossier().planningVersions
    }

    @Test(arguments: [Meeting.Kind.steering, .technical])
    func `closing a committee keeps the planning that it was shown, proposed, once`(kind: Meeting.Kind)
        async throws
    {
        let melun = try await Melun()
        let before = try await versions(melun).count
        let id = try await closed(kind, melun)
        let added = try #require(try await versions(melun).last { $0.meeting == id })
        #expect(added.state == .proposed && added.taken == melun.signature().day)
        let dossier = try await melun.dossier()
        #expect(added.steps == dossier.photograph(on: added.taken))
        try await melun.store.closeSitting(id, Closing(), in: Self.slug, by: melun.signature())
        #expect(try await versions(melun).count == before + 1)
    }

    @Test func `closing a working group keeps none`() async throws {
        let melun = try await Melun()
        let before = try await versions(melun).count
        _ = try await closed(.workingGroup, melun)
        #expect(try await versions(melun).count == before)
    }

    @Test func `a decision adopts the photograph, and the next one that is adopted replaces it`() async throws
    {
        let melun = try await Melun()
        let first = try await closed(.steering, melun)
        let decision = try #require(try await melun.dossier().meetings.flatMap(\.decisions).first).id
        func adopt(_ meeting: ID<Meeting>) async throws {
            let version = try #require(try await versions(melun).first { $0.meeting == meeting })
            try await melun.store.adopt(
                version.id, by: decision, version: version.version, in: Self.slug, signed: melun.signature())
        }
        func state(_ meeting: ID<Meeting>) async throws -> PlanningVersion.State? {
            try await versions(melun).first { $0.meeting == meeting }?.state
        }
        try await adopt(first)
        #expect(try await state(first) == .adopted)
        let second = try await closed(.technical, melun)
        #expect(try await state(second) == .proposed)
        try await adopt(second)
        #expect(try await state(first) == .replaced)
        #expect(try await state(second) == .adopted)
    }
}
