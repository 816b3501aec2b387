import Domain
import Testing

/// Proposition in a COTECH, decision in a COPIL, effect on the fiche: in any order of entry, and corrected.
@Suite struct ChainTests {
    private let end = day("2024-12-31")

    private func meeting(
        _ id: Int64, _ kind: Meeting.Kind, _ when: String, _ state: Meeting.State = .held
    ) -> Meeting {
        var meeting = Meeting(kind, "Réunion \(id)", horizon(when), state)
        meeting.id = ID(id)
        return meeting
    }

    private func proposing(_ id: Int64 = 1, on when: String = "2022-06-24") -> Meeting {
        var meeting = meeting(id, .technical, when)
        meeting.conclusions = [
            Conclusion(id: ID(id), "Proposer", awaitsSteering: true, actions: [fiche(9)])
        ]
        return meeting
    }

    private func deciding(
        _ id: Int64, _ when: String, _ outcome: Decision.Outcome, _ effect: Decision.Effect = .priority,
        answers: [Int64] = [1], _ state: Meeting.State = .held
    ) -> Meeting {
        var meeting = meeting(id, .steering, when, state)
        meeting.ordinal = Int(id)
        var decision = Decision("Décider", effect, outcome, actions: [fiche(9)])
        decision.id = ID(id)
        decision.answers = answers.map { ID($0) }
        meeting.decisions = [decision]
        return meeting
    }

    private func dossier(_ meetings: Meeting...) -> Dossier {
        var dossier = Dossier(melun.contract)
        dossier.meetings = meetings
        return dossier
    }

    private func standing(_ dossier: Dossier, _ when: String) -> Standing {
        Standing(dossier.rulings[fiche(9)] ?? [], on: day(when))
    }

    @Test func `a proposition of a COTECH waits for a COPIL`() throws {
        let proposal = try #require(dossier(proposing()).proposals(on: end).first)
        #expect(proposal.isWaiting)
        #expect(proposal.french == "en attente depuis le 24\u{a0}juin\u{a0}2022")
        #expect(dossier(proposing()).proposals(on: day("2022-06-23")).isEmpty)
    }

    @Test(arguments: [
        (Decision.Outcome.adopted, "adoptée par le 2e COPIL du 7\u{a0}février\u{a0}2023"),
        (.adoptedWithReserve, "adoptée avec réserve par le 2e COPIL du 7\u{a0}février\u{a0}2023"),
        (.refused, "refusée par le 2e COPIL du 7\u{a0}février\u{a0}2023"),
    ])
    func `a later COPIL settles it, from its day on`(outcome: Decision.Outcome, words: String) throws {
        let dossier = dossier(proposing(), deciding(2, "2023-02-07", outcome))
        #expect(try #require(dossier.proposals(on: day("2023-02-06")).first).isWaiting)
        #expect(try #require(dossier.proposals(on: day("2023-02-07")).first).french == words)
        #expect((standing(dossier, "2023-02-07").priority != nil) == outcome.isAdopted)
        #expect(standing(dossier, "2023-02-06").priority == nil)
    }

    @Test func `what is postponed waits again, until another COPIL settles it`() throws {
        var dossier = dossier(proposing(), deciding(2, "2023-02-07", .postponed))
        let postponed = try #require(dossier.proposals(on: end).first)
        #expect(postponed.isWaiting)
        #expect(
            postponed.french
                == "reportée par le 2e COPIL du 7\u{a0}février\u{a0}2023, en attente depuis le 24\u{a0}juin\u{a0}2022"
        )
        dossier.meetings.append(deciding(3, "2023-12-05", .adopted))
        let settled = try #require(dossier.proposals(on: end).first)
        #expect(settled.french == "adoptée par le 3e COPIL du 5\u{a0}décembre\u{a0}2023")
        #expect(settled.answers.count == 2)
    }

    @Test func `the order of entry changes nothing`() {
        let all = [
            proposing(), deciding(2, "2023-02-07", .postponed), deciding(3, "2023-12-05", .adopted, .standby),
            deciding(4, "2024-06-01", .adopted, .resumption, answers: []),
        ]
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<12 {
            var dossier = Dossier(melun.contract)
            dossier.meetings = all.shuffled(using: &generator)
            #expect(
                dossier.proposals(on: end).map(\.french) == [
                    "adoptée par le 3e COPIL du 5\u{a0}décembre\u{a0}2023"
                ])
            #expect(standing(dossier, "2023-12-05").standby?.meeting == ID(3))
            #expect(standing(dossier, "2024-05-31").standby != nil)
            #expect(standing(dossier, "2024-06-01").standby == nil)
        }
    }

    @Test func `a COPIL held before the proposition answers nothing`() throws {
        let dossier = dossier(proposing(on: "2023-06-24"), deciding(2, "2023-02-07", .adopted))
        #expect(try #require(dossier.proposals(on: end).first).isWaiting)
    }

    @Test func `one decision answers several propositions`() {
        let dossier = dossier(
            proposing(), proposing(5, on: "2022-11-15"), deciding(2, "2023-02-07", .adopted, answers: [1, 5]))
        #expect(dossier.proposals(on: end).count == 2)
        #expect(dossier.proposals(on: end).allSatisfy { !$0.isWaiting })
    }

    @Test(arguments: [Meeting.State.planned, .cancelled])
    func `a COPIL that is not held, or cancelled afterwards, settles nothing`(state: Meeting.State) throws {
        var dossier = dossier(proposing(), deciding(2, "2023-02-07", .adopted))
        #expect(standing(dossier, "2023-12-31").priority != nil)
        dossier.meetings[1].state = state
        #expect(try #require(dossier.proposals(on: end).first).isWaiting)
        #expect(standing(dossier, "2023-12-31").priority == nil)
    }

    @Test func `an effect moves with its meeting, and goes when the meeting is removed`() {
        var dossier = dossier(proposing(), deciding(2, "2023-02-07", .adopted))
        dossier.meetings[1].when = horizon("2023-05-09")
        #expect(standing(dossier, "2023-05-08").priority == nil)
        #expect(standing(dossier, "2023-05-09").priority?.source == "2e COPIL du 9\u{a0}mai\u{a0}2023")
        dossier.meetings.remove(at: 1)
        #expect(standing(dossier, "2024-01-01").priority == nil)
        #expect(dossier.proposals(on: end).first?.isWaiting == true)
    }

    @Test func `a decision that is corrected changes its effect, or takes it away`() {
        var dossier = dossier(deciding(2, "2023-02-07", .adopted, .standby, answers: []))
        #expect(standing(dossier, "2023-12-31").standby != nil)
        dossier.meetings[0].decisions[0].effect = .stop
        #expect(standing(dossier, "2023-12-31").standby == nil && standing(dossier, "2023-12-31").stop != nil)
        dossier.meetings[0].decisions[0].outcome = .refused
        #expect(!standing(dossier, "2023-12-31").isHalted)
        dossier.meetings[0].decisions[0].outcome = .adopted
        dossier.meetings[0].decisions[0].actions = [fiche(3)]
        #expect(!standing(dossier, "2023-12-31").isHalted)
    }

    @Test(arguments: Meeting.Kind.allCases.filter { !$0.decides })
    func `a meeting that became something else than a COPIL decides nothing`(kind: Meeting.Kind) {
        var dossier = dossier(proposing(), deciding(2, "2023-02-07", .adopted))
        dossier.meetings[1].kind = kind
        #expect(dossier.rulings[fiche(9)] == nil)
        #expect(dossier.proposals(on: end).first?.isWaiting == true)
    }

    @Test func `a bilan is validated by the decision, from its day, while it stands`() {
        var dossier = melun
        let bilan = dossier.assessments[8]
        var copil = deciding(2, "2023-02-07", .adopted, .validation, answers: [])
        copil.id = ID(900)
        copil.decisions[0].assessments = [bilan.id]
        dossier.meetings.append(copil)
        #expect(dossier.validations()[bilan.id]?.source == "2e COPIL du 7\u{a0}février\u{a0}2023")
        #expect(dossier.validations(on: day("2023-02-06")).isEmpty)
        dossier.meetings[dossier.meetings.count - 1].decisions[0].outcome = .postponed
        #expect(dossier.validations().isEmpty)
    }

    @Test func `a bilan sent back is validated no longer`() throws {
        var dossier = melun
        var copil = deciding(2, "2023-02-07", .adopted, .validation, answers: [])
        copil.decisions[0].assessments = [dossier.assessments[8].id]
        dossier.meetings.append(copil)
        dossier.assessments[8].state = .returned(by: nil, on: day("2023-03-01"), reason: "À revoir")
        #expect(dossier.validations().isEmpty)
    }

    @Test func `a working group shows the decision that opened it`() {
        var copil = deciding(2, "2023-02-07", .adopted, .opening, answers: [])
        copil.decisions[0].committee = ID(5)
        #expect(dossier(copil).openings()[ID(5)]?.meeting == ID(2))
        copil.state = .planned
        #expect(dossier(copil).openings().isEmpty)
    }
}
