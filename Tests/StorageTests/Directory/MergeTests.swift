import Domain
import Testing

@testable import Storage

/// Two made one, in one transaction, each thing touched with its history.
@Suite struct MergeTests {
    private static let slug = Melun.slug

    @Test func `a structure goes into another with all that named it`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let kept = try #require(dossier.organizations.first { $0.acronym == "CPAM 77" })
        let other = try #require(dossier.organizations.first { $0.acronym == "UNAFAM 77" })
        let expected = try Merge(other.id, into: kept.id, in: dossier)
        let before = try await melun.history().count
        try await melun.store.merge(
            other.id, into: kept.id, versions: (1, 1), in: Self.slug, by: melun.signature())
        let after = try await melun.dossier()
        #expect(after.$organizations[other.id] == nil)
        let course = OrganizationCourse(after, kept.id)
        let (own, theirs) = (OrganizationCourse(dossier, kept.id), OrganizationCourse(dossier, other.id))
        #expect(course.contributions.count == own.contributions.count + theirs.contributions.count)
        #expect(
            after.meetings.map(\.attendanceTotals.participants)
                == dossier.meetings.map(\.attendanceTotals.participants))
        let rows = try await melun.history()
        let touched =
            expected.organizations.count + expected.people.count + expected.actions.count
            + expected.committees.count + expected.meetings.count + expected.attendance.count
            + expected.entries.count + expected.milestones.count
        #expect(rows.count == before + touched + 1)
        #expect(rows.first?.verb == .remove && rows.first?.label == other.name)
        #expect(try await melun.store.verifyHistory().isIntact)
        let found = try await melun.store.search(
            "unafam 77", in: Self.slug, visibleTo: melun[.coordinator])
        #expect(!found.contains { $0.kind == .organization })
    }

    @Test func `a person goes into another and attends once`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let meeting = try #require(dossier.meetings.first { $0.attendance.count { $0.person != nil } > 1 })
        let rows = meeting.attendance.filter { $0.person != nil }
        let (kept, other) = (try #require(rows[0].person), try #require(rows[1].person))
        var excused = rows[0]
        excused.presence = .excused
        try await melun.store.save(excused, in: Self.slug, by: melun.signature())
        try await melun.store.merge(other, into: kept, versions: (1, 1), in: Self.slug, by: melun.signature())
        let after = try await melun.dossier()
        let now = try #require(after.meetings.first { $0.id == meeting.id })
        #expect(now.attendance.filter { $0.person == kept }.map(\.presence) == [.present])
        #expect(!after.meetings.flatMap(\.attendance).contains { $0.person == other })
        #expect(after.$people[other] == nil)
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `what changed since, what is gone, and who may not, merge nothing`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let (one, two) = (dossier.organizations[0], dossier.organizations[1])
        func merge(_ other: ID<Organization>, _ versions: (Int, Int), _ role: Role = .coordinator) async
            -> Outcome
        {
            await outcome {
                try await melun.store.merge(
                    other, into: one.id, versions: versions, in: Self.slug, by: melun.signature(role))
            }
        }
        #expect(await merge(two.id, (1, 2)) == .stale)
        #expect(await merge(two.id, (2, 1)) == .stale)
        #expect(await merge(one.id, (1, 1)) == .conflict)
        #expect(await merge(ID(99_999), (1, 1)) == .notFound)
        let foreign = try await melun.neighbour().dossier.organizations[0].id
        #expect(await merge(foreign, (1, 1)) == .notFound)
        for role in [Role.reader, .contributor, .referent] {
            #expect(await merge(two.id, (1, 1), role) == .forbidden)
        }
        #expect(try await melun.dossier() == dossier)
    }
}
