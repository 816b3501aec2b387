import Domain
import Testing

@Suite struct CadenceTests {
    private func lastHeld(_ kind: Meeting.Kind) -> Day? {
        melun.meetings.last { $0.kind == kind && $0.state == .held }?.when.first
    }

    @Test func `the COTECH must meet before 15 May 2023, the COPIL before 7 February 2024`() throws {
        let technical = try #require(melun.committees.first { $0.kind == .technical })
        let steering = try #require(melun.committees.first { $0.kind == .steering })
        #expect(
            Cadence.deadline(everyMonths: technical.everyMonths, lastHeld: lastHeld(.technical))
                == day("2023-05-15"))
        #expect(
            Cadence.deadline(everyMonths: steering.everyMonths, lastHeld: lastHeld(.steering))
                == day("2024-02-07"))
    }

    @Test func `without a rule or a meeting there is no deadline`() {
        #expect(Cadence.deadline(everyMonths: nil, lastHeld: day("2022-11-15")) == nil)
        #expect(Cadence.deadline(everyMonths: 6, lastHeld: nil) == nil)
    }

    @Test func `a deadline falls on a day that exists`() {
        #expect(Cadence.deadline(everyMonths: 6, lastHeld: day("2022-08-31")) == day("2023-02-28"))
    }
}
