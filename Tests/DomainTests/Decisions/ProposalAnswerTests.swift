import Domain
import Testing

@Suite struct ProposalAnswerTests {
    private let day = Day(daysSinceEpoch: 19_400)

    private func copil(_ state: Meeting.State = .planned, _ kind: Meeting.Kind = .steering) -> Meeting {
        var meeting = Meeting(kind, "Comité", .day(day), state)
        meeting.id = ID(9)
        return meeting
    }

    private func proposal(_ wish: Decision.Effect? = nil) -> Conclusion {
        var proposal = Conclusion(id: ID(1), "Donner la priorité", awaitsSteering: true, actions: [ID(3)])
        proposal.wish = wish
        proposal.opens = wish == .opening ? "Laverie" : ""
        return proposal
    }

    @Test func `an answer takes the words, the fiches and the effect that the proposition wishes`() throws {
        var meeting = copil()
        try meeting.answer(proposal(.priority), .adopted) { _ in ID(7) }
        var expected = Decision("Donner la priorité", .priority, .adopted, actions: [ID(3)])
        expected.answers = [ID(1)]
        #expect(meeting.decisions == [expected])
        try meeting.validate(today: day)
    }

    @Test func `answered again, a decision keeps what was written in it and changes its outcome`() throws {
        var meeting = copil()
        try meeting.answer(proposal(.standby), .postponed) { _ in ID(7) }
        meeting.decisions[0].text = "Reformulée en séance"
        try meeting.answer(proposal(.standby), .adoptedWithReserve, reserve: "D’ici à juin") { _ in ID(7) }
        #expect(meeting.decisions.map(\.text) == ["Reformulée en séance"])
        #expect(meeting.decisions.map(\.reserve) == ["D’ici à juin"])
        #expect(meeting.decisions.map(\.effect) == [.standby])
        try meeting.answer(proposal(.standby), .refused) { _ in ID(7) }
        #expect(meeting.decisions.map(\.reserve) == [""])
        try meeting.takeBackAnswer(to: proposal())
        #expect(meeting.decisions == [])
    }

    @Test func `a group opens for what is adopted, and for nothing else`() throws {
        var meeting = copil()
        try meeting.answer(proposal(.opening), .refused) { _ in ID(7) }
        #expect(meeting.decisions.map(\.effect) == [.orientation])
        #expect(meeting.decisions.map(\.committee) == [nil])
        try meeting.answer(proposal(.opening), .adopted) { _ in ID(7) }
        #expect(meeting.decisions.map(\.committee) == [ID(7)])
        try meeting.validate(today: day)
    }

    @Test func `only a COPIL that is not cancelled answers, and never through a decision on several`() throws
    {
        for var meeting in [copil(.planned, .technical), copil(.cancelled)] {
            #expect(throws: Refusal.self) { try meeting.answer(proposal(), .adopted) { _ in ID(7) } }
        }
        var meeting = copil()
        try meeting.answer(proposal(), .adopted) { _ in ID(7) }
        meeting.decisions[0].answers.append(ID(2))
        #expect(throws: Refusal.self) { try meeting.answer(proposal(), .refused) { _ in ID(7) } }
    }

    @Test func `what a conclusion wishes is a proposition’s, says its fiches and its group`() {
        func faults(_ change: (inout Conclusion) -> Void) -> [String] {
            var meeting = copil(.held, .technical)
            var conclusion = proposal(.priority)
            change(&conclusion)
            meeting.conclusions = [conclusion]
            do throws(Refusal) {
                try meeting.validate(today: day)
                return []
            } catch {
                guard case .invalid(let faults) = error else { return ["\(error)"] }
                return faults.map(\.field)
            }
        }
        #expect(faults { _ in } == [])
        #expect(faults { $0.actions = [] } == ["conclusions.0.fiches"])
        #expect(faults { $0.awaitsSteering = false } == ["conclusions.0.wish"])
        #expect(faults { $0.wish = .validation } == ["conclusions.0.wish"])
        #expect(faults { $0.wish = .opening } == ["conclusions.0.opens"])
        #expect(faults { $0.opens = "Laverie" } == ["conclusions.0.opens"])
    }
}
