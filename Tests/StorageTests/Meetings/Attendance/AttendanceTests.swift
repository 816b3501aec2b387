import Domain
import Testing

@testable import Storage

/// The émargement is written row by row.
@Suite struct AttendanceTests {
    private static let slug = Melun.slug

    @Test func `two people who write different rows lose nothing`() async throws {
        let melun = try await Melun()
        let meeting = try #require(try await melun.dossier().meetings.first { $0.attendance.count > 5 })
        let (store, signature) = (melun.store, melun.signature())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for var row in meeting.attendance {
                group.addTask {
                    row.presence = .represented
                    try await store.save(row, in: Self.slug, by: signature)
                }
            }
            try await group.waitForAll()
        }
        let stored = try await read(meeting.id, melun)
        #expect(stored.attendance.map(\.id) == meeting.attendance.map(\.id))
        #expect(stored.attendance.allSatisfy { $0.presence == .represented })
        #expect(stored.version == meeting.version)
    }

    @Test func `a person stands once, and a row that went comes back`() async throws {
        let melun = try await Melun()
        let meeting = try #require(
            try await melun.dossier().meetings.first { $0.attendance.contains { $0.person != nil } })
        let row = try #require(meeting.attendance.first { $0.person != nil })
        var twin = row
        twin.id = .unsaved
        #expect(await save(twin, melun) == .conflict)
        try await melun.store.removeAttendance(
            row.id, version: row.version, in: Self.slug, by: melun.signature())
        #expect(try await read(meeting.id, melun).attendance.contains { $0.id == row.id } == false)
        try await melun.undoLast()
        #expect(try await read(meeting.id, melun).attendance.contains { $0.person == row.person })
    }

    @Test(arguments: ["personne", "structure", "réunion"])
    func `a thing of another contract does not exist`(_ field: String) async throws {
        let melun = try await Melun()
        let other = try await melun.neighbour().dossier
        var row = Attendance(.communes)
        row.meeting = try await melun.dossier().meetings[0].id
        switch field {
        case "personne": row.person = other.people[0].id
        case "structure": row.organization = other.organizations[0].id
        default: row.meeting = other.meetings[0].id
        }
        #expect(await save(row, melun) == .notFound)
    }

    private func save(_ row: Attendance, _ melun: Melun) async -> Outcome {
        await outcome { try await melun.store.save(row, in: Self.slug, by: melun.signature()) }
    }

    private func read(_ id: ID<Meeting>, _ melun: Melun) async throws -> Meeting {
        try await melun.store.meeting(id, in: Self.slug, visibleTo: melun[.reader])
    }
}
