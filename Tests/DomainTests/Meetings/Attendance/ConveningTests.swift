import Domain
import Sample
import Testing

@Suite struct ConveningTests {
    private let file = MelunSample.file()

    private var december: Meeting {
        get throws { try #require(file.meetings.first { $0.ordinal == 3 && $0.kind == .steering }) }
    }

    @Test func `who came to the last meeting of the instance is awaited at the next`() throws {
        let february = try #require(file.meetings.first { $0.ordinal == 2 })
        let rows = Convening.rows(for: try december, of: file)
        #expect(rows.allSatisfy { $0.presence == .expected && $0.headcount == 1 })
        #expect(Set(february.attendance.compactMap(\.person)).isSubset(of: rows.compactMap(\.person)))
        let elected = rows.filter(\.isElected)
        #expect(elected.count == 6 && Set(elected.map(\.insee)).count == 6)
    }

    @Test func `seats of the day come in, and nobody twice`() throws {
        var file = file
        let index = try #require(file.committees.firstIndex { $0.kind == .steering })
        let february = try #require(file.meetings.first { $0.ordinal == 2 })
        let known = try #require(february.attendance.first { $0.person != nil })
        let others = Set(february.attendance.compactMap(\.organization))
        let unafam = try #require(file.organizations.last { !others.contains($0.id) })
        var past = Seat(.member, .associations, organization: file.organizations[0].id)
        past.until = .year(2020)
        file.committees[index].seats = [
            Seat(.member, .associations, organization: unafam.id),
            Seat(.chair, known.college, organization: known.organization, person: known.person), past,
        ]
        let rows = Convening.rows(for: try december, of: file)
        #expect(rows.count { $0.person == known.person } == 1)
        #expect(rows.count { $0.organization == unafam.id && $0.person == nil } == 1)
        #expect(rows.filter { $0.person == nil }.allSatisfy { $0.organization != past.organization })
    }

    @Test func `a list that is prepared has nothing to gain`() throws {
        var meeting = try december
        meeting.attendance = Convening.rows(for: meeting, of: file)
        #expect(Convening.rows(for: meeting, of: file).isEmpty)
    }

    @Test func `who was erased is not awaited`() throws {
        var file = file
        let rows = Convening.rows(for: try december, of: file)
        let gone = try #require(rows.compactMap(\.person).first)
        let index = try #require(file.people.firstIndex { $0.id == gone })
        file.people[index].isErased = true
        #expect(!Convening.rows(for: try december, of: file).contains { $0.person == gone })
    }
}
