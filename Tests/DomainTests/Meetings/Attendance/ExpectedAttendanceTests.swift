import Domain
import Sample
import Testing

@Suite struct ExpectedAttendanceTests {
    private let dossier = MelunSample.dossier()

    private var december: Meeting {
        get throws { try #require(dossier.meetings.first { $0.ordinal == 3 && $0.kind == .steering }) }
    }

    @Test func `who came to the last meeting of the instance is awaited at the next`() throws {
        let february = try #require(dossier.meetings.first { $0.ordinal == 2 })
        let rows = ExpectedAttendance.rows(for: try december, of: dossier)
        #expect(rows.allSatisfy { $0.presence == .expected && $0.headcount == 1 })
        #expect(Set(february.attendance.compactMap(\.person)).isSubset(of: rows.compactMap(\.person)))
        let elected = rows.filter(\.isElected)
        #expect(elected.count == 6 && Set(elected.map(\.insee)).count == 6)
    }

    @Test func `seats of the day come in, and nobody twice`() throws {
        var dossier = dossier
        let index = try #require(dossier.committees.firstIndex { $0.kind == .steering })
        let february = try #require(dossier.meetings.first { $0.ordinal == 2 })
        let known = try #require(february.attendance.first { $0.person != nil })
        let others = Set(february.attendance.compactMap(\.organization))
        let unafam = try #require(dossier.organizations.last { !others.contains($0.id) })
        var past = Seat(.member, .associations, organization: dossier.organizations[0].id)
        past.until = .year(2020)
        dossier.committees[index].seats = [
            Seat(.member, .associations, organization: unafam.id),
            Seat(.chair, known.college, organization: known.organization, person: known.person), past,
        ]
        let rows = ExpectedAttendance.rows(for: try december, of: dossier)
        #expect(rows.count { $0.person == known.person } == 1)
        #expect(rows.count { $0.organization == unafam.id && $0.person == nil } == 1)
        #expect(rows.filter { $0.person == nil }.allSatisfy { $0.organization != past.organization })
    }

    @Test func `a list that is prepared has nothing to gain`() throws {
        var meeting = try december
        meeting.attendance = ExpectedAttendance.rows(for: meeting, of: dossier)
        #expect(ExpectedAttendance.rows(for: meeting, of: dossier).isEmpty)
    }

    @Test func `who was erased is not awaited`() throws {
        var dossier = dossier
        let rows = ExpectedAttendance.rows(for: try december, of: dossier)
        let gone = try #require(rows.compactMap(\.person).first)
        let index = try #require(dossier.people.firstIndex { $0.id == gone })
        dossier.people[index].isErased = true
        #expect(!ExpectedAttendance.rows(for: try december, of: dossier).contains { $0.person == gone })
    }
}
