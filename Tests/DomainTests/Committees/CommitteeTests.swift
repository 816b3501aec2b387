import Domain
import Testing

@Suite struct CommitteeTests {
    @Test func `an instance wants a name, a cadence that can be, and somebody in each seat`() {
        var committee = Committee(.workingGroup, " ")
        committee.everyMonths = 121
        var backwards = Seat(.member, .cpts, organization: ID(1))
        (backwards.since, backwards.until) = (.year(2023), .year(2022))
        committee.seats = [Seat(.chair, .communes), backwards]
        #expect(throws: Refusal.self) { try committee.validate() }
        do {
            try committee.validate()
        } catch Refusal.invalid(let faults) {
            #expect(
                Set(faults.map(\.field)) == ["name", "everyMonths", "seats.0.structure", "seats.1.until"])
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func `those who sit on a day come the chair first, and those who left are not there`() {
        var committee = Committee(.steering, "COPIL")
        var left = Seat(.chair, .communes, person: ID(1))
        left.until = .day(day("2022-12-31"))
        var came = Seat(.chair, .communes, person: ID(2))
        came.since = .year(2023)
        committee.seats = [Seat(.member, .cpts, organization: ID(3)), left, came]
        #expect(committee.seats(on: day("2023-01-01")).map(\.duty) == [.chair, .member])
        #expect(committee.seats(on: day("2023-01-01")).first?.person == ID(2))
        #expect(committee.seats(on: day("2022-12-31")).first?.person == ID(1))
    }

    @Test(arguments: [
        (1, "une fois par mois"), (6, "tous les 6\u{a0}mois"), (12, "une fois par an"),
        (24, "tous les 2\u{a0}ans"),
    ])
    func `a cadence reads in words`(months: Int, words: String) {
        var committee = Committee(.technical, "COTECH")
        committee.everyMonths = months
        #expect(committee.rule == "au moins \(words)")
    }
}
