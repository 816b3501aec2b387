import Domain
import Testing

@Suite struct StandingTests {
    private func ruling(_ effect: Decision.Effect, _ code: String, id: Int64 = 1) -> Ruling {
        Ruling(
            decision: ID(id), effect: effect, text: "", meeting: ID(id), meetingName: "COPIL",
            when: horizon(code))
    }

    @Test func `decisions weigh in the order of their dates, whatever the order they are read in`() {
        let rulings = [
            ruling(.standby, "2021-12-07", id: 1), ruling(.resumption, "2022-06-01", id: 2),
            ruling(.priority, "2023-02-07", id: 3),
        ]
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let mixed = order.map { rulings[$0] }
            #expect(Standing(mixed, on: day("2021-12-06")).standby == nil)
            #expect(Standing(mixed, on: day("2021-12-07")).standby?.decision == ID(1))
            #expect(Standing(mixed, on: day("2022-06-01")).standby == nil)
            #expect(Standing(mixed, on: day("2023-02-06")).priority == nil)
            #expect(Standing(mixed, on: day("2023-02-07")).priority?.decision == ID(3))
        }
    }

    @Test func `a fiche may be stood by again after it resumed`() {
        let rulings = [
            ruling(.resumption, "2022-06-01", id: 2), ruling(.standby, "2022-12-01", id: 3),
            ruling(.standby, "2021-12-07", id: 1),
        ]
        #expect(Standing(rulings, on: day("2023-01-01")).standby?.decision == ID(3))
        #expect(Standing(rulings, on: day("2023-01-01")).isHalted)
    }

    @Test func `a resumption takes a stop back`() {
        let rulings = [ruling(.stop, "2022-01-01"), ruling(.resumption, "2023-01-01")]
        #expect(Standing(rulings, on: day("2022-12-31")).stop != nil)
        #expect(!Standing(rulings, on: day("2023-01-01")).isHalted)
    }

    @Test func `an orientation changes nothing of the standing`() {
        #expect(
            Standing([ruling(.orientation, "2023-02-07")], on: day("2023-12-31"))
                == Standing([], on: day("2023-12-31")))
    }

    @Test func `a decision that is corrected takes its effect away`() throws {
        var dossier = melun
        let index = try #require(dossier.meetings.firstIndex { $0.when == horizon("2021-12-07") })
        dossier.meetings[index].decisions[0].outcome = .postponed
        #expect(dossier.synthesis(on: day("2023-02-07")).count(.willNotBeAttained) == 0)
        #expect(dossier.synthesis(on: day("2023-02-07")).lines[6].bucket == .planNeeded)
    }

    @Test(arguments: [Meeting.State.planned, .cancelled])
    func `a meeting that was not held decides nothing`(state: Meeting.State) throws {
        var dossier = melun
        let index = try #require(dossier.meetings.firstIndex { $0.when == horizon("2021-12-07") })
        dossier.meetings[index].state = state
        #expect(dossier.rulings[fiche(7)] == nil)
    }

    @Test func `what is refused or postponed has no effect, what is adopted with reserve has`() {
        #expect(Decision.Outcome.allCases.filter(\.isAdopted) == [.adopted, .adoptedWithReserve])
    }
}
