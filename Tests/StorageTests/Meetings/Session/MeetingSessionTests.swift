import Domain
import Testing

@testable import Storage

/// Two people at once, lists prepared twice, notes that lose nothing.
@Suite struct MeetingSessionTests {
    private static let slug = Melun.slug

    @Test func `a list prepared twice, even at once, awaits nobody twice`() async throws {
        let melun = try await Melun()
        let id = try #require(try await melun.dossier().meetings.last { $0.kind == .steering }).id
        let added = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try await melun.store.prepareAttendance(of: id, in: Self.slug, by: melun.signature())
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(added.count { $0 > 0 } == 1)
        let rows = try await read(id, melun).attendance
        #expect(rows.count > 10 && Set(rows.compactMap(\.person)).count == rows.compactMap(\.person).count)
    }

    @Test func `somebody new comes in with her structure, and stands once`() async throws {
        let melun = try await Melun()
        let id = try await melun.dossier().meetings[0].id
        var arrival = Arrival("Mme Ida Roussel", of: "Maison des aidants", Attendance(.partners))
        arrival.row.function = "Directrice"
        try await melun.store.add(arrival, to: id, in: Self.slug, by: melun.signature())
        let dossier = try await melun.dossier()
        let structure = try #require(dossier.organizations.first { $0.name == "Maison des aidants" })
        let person = try #require(dossier.people.first { $0.lastName == "Roussel" })
        #expect(person.roles.map(\.organization) == [structure.id])
        let row = try #require(try await read(id, melun).attendance.last)
        #expect(row.person == person.id && row.organization == structure.id && row.presence == .present)
        arrival.name = "ROUSSEL Ida"
        #expect(
            await outcome { try await melun.store.add(arrival, to: id, in: Self.slug, by: melun.signature()) }
                == .conflict)
        #expect(try await melun.dossier().people.count == dossier.people.count)
    }

    @Test func `known people come with their structure, function and college`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let meeting = try #require(dossier.meetings.last { $0.kind == .steering })
        let person = try #require(dossier.people.first { !$0.roles.isEmpty })
        let arrival = Arrival("\(person.firstName) \(person.lastName)", Attendance(.partners))
        try await melun.store.add(arrival, to: meeting.id, in: Self.slug, by: melun.signature())
        let row = try #require(try await read(meeting.id, melun).attendance.last)
        #expect(row.person == person.id && row.organization == person.roles[0].organization)
        #expect(row.function == person.roles[0].function)
        #expect(row.college == dossier.$organizations[person.roles[0].organization]?.college)
        #expect(try await melun.dossier().people.count == dossier.people.count)
    }

    @Test func `a group without names counts its people`() async throws {
        let melun = try await Melun()
        let id = try await melun.dossier().meetings[0].id
        var row = Attendance(.residents)
        row.headcount = 17
        let arrival = Arrival("", college: .residents, row)
        try await melun.store.add(arrival, to: id, in: Self.slug, by: melun.signature())
        #expect(try await read(id, melun).attendanceTotals.participants == 17)
    }

    @Test func `a note keeps what two people typed, or tells the second`() async throws {
        let melun = try await Melun()
        let meeting = try #require(try await melun.dossier().meetings.first { !$0.agenda.isEmpty })
        let item = meeting.agenda[0].id
        func write(_ text: String, _ version: Int) async throws -> Note {
            try await melun.store.save(
                note: text, at: meeting.id, on: item, version: version, in: Self.slug, by: melun.signature())
        }
        let first = try await write("Le bilan est présenté.", 0)
        #expect(first.version == 1)
        #expect(await outcome { _ = try await write("Autre texte", 0) } == .stale)
        #expect(try await write("Le bilan est présenté.", 1).version == 1)
        #expect(try await write("Le bilan est présenté, puis voté.", 1).version == 2)
        #expect(
            try await melun.dossier().notes.filter { $0.item == item }.map(\.text)
                == ["Le bilan est présenté, puis voté."])
        #expect(await outcome { _ = try await write("", 1) } == .stale)
    }

    @Test func `a point is left over, or treated, without touching what others write`() async throws {
        let melun = try await Melun()
        let meeting = try #require(try await melun.dossier().meetings.first { $0.agenda.count > 3 })
        let item = meeting.agenda[2].id
        try await melun.store.setLeftOver(true, item, of: meeting.id, in: Self.slug, by: melun.signature())
        #expect(try await read(meeting.id, melun).agenda.map(\.isLeftOver).filter(\.self).count == 1)
        #expect(try await read(meeting.id, melun).agenda.map(\.id) == meeting.agenda.map(\.id))
        try await melun.store.setLeftOver(false, item, of: meeting.id, in: Self.slug, by: melun.signature())
        #expect(try await read(meeting.id, melun).agenda == meeting.agenda)
    }

    @Test func `a séance closes when its day has come, not before`() async throws {
        let melun = try await Melun()
        let meetings = try await melun.dossier().meetings
        let later = try #require(meetings.first { $0.when.code == "2023-05-09" }).id
        let close = { (signature: Signature) in
            try await melun.store.closeSitting(later, Closing(), in: Self.slug, by: signature)
        }
        let early = melun.signature()
        #expect(await outcome { try await close(early) } != .done)
        let onTheDay = melun.signature(after: 37 * 86_400)
        try await close(onTheDay)
        #expect(try await read(later, melun).state == .held)
    }

    private func read(_ id: ID<Meeting>, _ melun: Melun) async throws -> Meeting {
        try await melun.store.meeting(id, in: Self.slug, visibleTo: melun[.reader])
    }
}
