import Domain
import Testing

@Suite struct DecisionRulesTests {
    private let today = Day(daysSinceEpoch: 19_400)

    private func faults(
        _ kind: Meeting.Kind, _ decision: Decision, among committees: [Committee] = []
    ) -> [String] {
        var meeting = Meeting(kind, "Réunion", .day(today))
        meeting.decisions = [decision]
        do throws(Refusal) {
            try meeting.validate(today: today, among: committees)
            return []
        } catch {
            guard case .invalid(let faults) = error else { return ["\(error)"] }
            return faults.map(\.field)
        }
    }

    @Test(arguments: Decision.Effect.allCases.filter(\.changesSomething))
    func `only a COPIL takes a decision that changes something`(effect: Decision.Effect) {
        for kind in Meeting.Kind.allCases {
            let found = faults(kind, Decision("Décider", effect, actions: [ID(1)]))
            #expect(found.contains("decisions.0.effect") == (kind != .steering))
        }
    }

    @Test func `only a COPIL answers propositions`() {
        var decision = Decision("Adopter")
        decision.answers = [ID(1)]
        #expect(faults(.steering, decision) == [])
        #expect(faults(.technical, decision) == ["decisions.0.answers"])
        #expect(faults(.technical, Decision("Se revoir en mai")) == [])
    }

    @Test func `an effect says on what it bears`() {
        for effect in [Decision.Effect.priority, .standby, .resumption, .stop] {
            #expect(faults(.steering, Decision("Décider", effect)) == ["decisions.0.fiches"])
        }
        #expect(faults(.steering, Decision("Valider", .validation)) == ["decisions.0.assessments"])
        var decision = Decision("Orienter")
        (decision.assessments, decision.committee) = ([ID(1)], ID(2))
        #expect(faults(.steering, decision) == ["decisions.0.assessments", "decisions.0.committee"])
    }

    @Test func `conclusions, contributions and tasks say something`() {
        var meeting = Meeting(.technical, "COTECH", .day(today))
        (meeting.conclusions, meeting.tasks) = ([Conclusion(" ")], [MeetingTask("Écrire"), MeetingTask("")])
        meeting.contributions = [Contribution("")]
        #expect(throws: Refusal.self) { try meeting.validate(today: today) }
    }

    @Test func `a reserve goes with the outcome that reserves, and with no other`() {
        for outcome in Decision.Outcome.allCases {
            var decision = Decision("Adopter", .orientation, outcome)
            let reserves = outcome == .adoptedWithReserve
            #expect(faults(.steering, decision) == (reserves ? ["decisions.0.reserve"] : []))
            decision.reserve = "D’ici à juin."
            #expect(faults(.steering, decision) == (reserves ? [] : ["decisions.0.reserve"]))
        }
    }

    @Test func `an opening names a group, and only a working group opens`() {
        var decision = Decision("Ouvrir", .opening)
        #expect(faults(.steering, decision) == ["decisions.0.committee"])
        for kind in Committee.Kind.allCases {
            var committee = Committee(kind, "Laverie")
            committee.id = ID(3)
            decision.committee = committee.id
            let expected = kind == .workingGroup ? [] : ["decisions.0.committee"]
            #expect(faults(.steering, decision, among: [committee]) == expected)
            #expect(faults(.steering, decision) == [])
        }
    }

    @Test func `a decision that validates bilans bears on their fiches`() {
        var decision = Decision("Valider", .validation, actions: [ID(8)])
        decision.assessments = [ID(1), ID(2), ID(3), ID(4)]
        decision.bearOnActions(of: [ID(1): ID(9), ID(2): ID(8), ID(3): ID(9)])
        #expect(decision.actions == [ID(8), ID(9)])
    }

    @Test func `a task is not done in the future`() {
        var meeting = Meeting(.technical, "COTECH", .day(today))
        meeting.tasks = [MeetingTask("Écrire"), MeetingTask("Appeler")]
        meeting.tasks[0].doneOn = today
        #expect(throws: Never.self) { try meeting.validate(today: today) }
        meeting.tasks[1].doneOn = today.adding(days: 1)
        #expect(throws: Refusal.invalid("tasks.1.done", "Une tâche faite ne peut être datée de l’avenir.")) {
            try meeting.validate(today: today)
        }
    }
}
