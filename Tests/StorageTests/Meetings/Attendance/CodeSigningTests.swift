import Domain
import Testing

@testable import Storage

/// Signing by the code: one meeting, its hours, one row a person.
@Suite struct CodeSigningTests {
    private static let slug = Melun.slug
    private static let code = "ABCDEFGH23"

    /// The working group of 9 May 2023, 10h00 in Paris, with its code open.
    private func opened() async throws -> (melun: Melun, meeting: ID<Meeting>, noon: Moment) {
        let melun = try await Melun()
        let meeting = try #require(try await melun.dossier().meetings.first { $0.when.code == "2023-05-09" })
        _ = try await melun.store.openCode(Self.code, for: meeting.id, in: Self.slug, by: melun.signature())
        let day = try #require(Day(2023, 5, 9))
        return (melun, meeting.id, Moment(day, try #require(TimeOfDay(10, 30))))
    }

    private func sign(_ name: String, _ melun: Melun, at moment: Moment) async throws -> CodeSigning {
        let arrival = Arrival(name, of: "Maison des aidants", Attendance(.partners))
        return try await melun.store.sign(arrival, byCode: Self.code, from: "10.0.0.1", at: moment)
    }

    @Test func `somebody new signs once, whoever scans twice, and the history says how`() async throws {
        let (melun, meeting, noon) = try await opened()
        #expect(try await sign("Ida Roussel", melun, at: noon) == .signed)
        #expect(try await sign("ROUSSEL Ida", melun, at: noon.adding(seconds: 60)) == .again)
        let dossier = try await melun.dossier()
        let rows = try #require(dossier.$meetings[meeting]).attendance
        #expect(rows.count == 1 && rows[0].presence == .present && rows[0].signedAt == noon)
        #expect(dossier.people.count { $0.lastName == "Roussel" } == 1)
        let history = try await melun.history().prefix(3)
        #expect(history.allSatisfy { $0.memberName == nil && $0.label.contains("le code") })
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `a hundred phones at once make one row each`() async throws {
        let (melun, meeting, noon) = try await opened()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<100 {
                group.addTask { _ = try await sign("Ida Roussel\(index % 50)", melun, at: noon) }
            }
            try await group.waitForAll()
        }
        let rows = try await melun.store.meeting(meeting, in: Self.slug, visibleTo: melun[.reader]).attendance
        #expect(rows.count == 50)
    }

    @Test func `an awaited person finds her row by her whole name, and signs it`() async throws {
        let (melun, meeting, noon) = try await opened()
        let dossier = try await melun.dossier()
        let person = try #require(dossier.people.first { !$0.roles.isEmpty })
        var row = Attendance(.partners, .expected, person: person.id)
        row.meeting = meeting
        let id = try await melun.store.save(row, in: Self.slug, by: melun.signature())
        func found(_ typed: String) async throws -> [AwaitedRow] {
            try await melun.store.awaited(named: typed, byCode: Self.code, from: "10.0.0.1", at: noon)
        }
        #expect(try await found(String(person.lastName.prefix(3))).isEmpty)
        #expect(try await found(person.lastName).map(\.id) == [id])
        let other = await outcome {
            _ = try await melun.store.sign(
                id, named: "Roussel", byCode: Self.code, from: "10.0.0.1", at: noon)
        }
        #expect(other == .notFound)
        let signed = try await melun.store.sign(
            id, named: person.lastName, byCode: Self.code, from: "10.0.0.1", at: noon)
        #expect(signed == .signed)
        #expect(try await found(person.lastName).map(\.isPresent) == [true])
    }

    @Test func `before its hours, after them, and once closed, the code opens nothing`() async throws {
        let (melun, meeting, noon) = try await opened()
        for seconds in [-7_200, 6 * 3_600, 86_400] as [Int64] {
            let moment = noon.adding(seconds: seconds)
            #expect(await outcome { _ = try await sign("Ida Roussel", melun, at: moment) } == .notFound)
        }
        try await melun.store.closeCode(of: meeting, in: Self.slug, by: melun.signature())
        #expect(await outcome { _ = try await sign("Ida Roussel", melun, at: noon) } == .notFound)
        #expect(try await melun.store.code(of: meeting, in: Self.slug, visibleTo: melun[.reader]) == nil)
    }

    @Test func `wrong codes are few from one address, and do not hinder another`() async throws {
        let (melun, _, noon) = try await opened()
        func open(_ code: String, _ address: String, _ moment: Moment) async -> Outcome {
            await outcome { _ = try await melun.store.opened(code, .signing, from: address, at: moment) }
        }
        for _ in 0..<CodeLimits.wrongCodes {
            #expect(await open("ZZZZZZZZZZ", "10.0.0.9", noon) == .notFound)
        }
        #expect(await open(Self.code, "10.0.0.9", noon) == .conflict)
        #expect(await open(Self.code, "10.0.0.1", noon) == .done)
        #expect(await open(Self.code, "10.0.0.9", noon.adding(seconds: 901)) == .done)
    }

    @Test func `a code of another contract is not to be seen, opened or closed`() async throws {
        let (melun, meeting, _) = try await opened()
        let (_, neighbour) = try await melun.neighbour()
        let open = await outcome {
            _ = try await melun.store.openCode("ZZZZZZZZZZ", for: meeting, in: "ailleurs", by: neighbour)
        }
        let close = await outcome {
            try await melun.store.closeCode(of: meeting, in: "ailleurs", by: neighbour)
        }
        #expect([open, close] == [.notFound, .notFound])
        #expect(try await melun.store.code(of: meeting, in: Self.slug, visibleTo: melun[.reader]) != nil)
    }
}
