import Domain
import Testing

@Suite struct DecisionRulesTests {
    private let today = Day(daysSinceEpoch: 19_400)

    private func faults(_ kind: Meeting.Kind, _ decision: Decision) -> [String] {
        var meeting = Meeting(kind, "Réunion", .day(today))
        meeting.decisions = [decision]
        do throws(Refusal) {
            try meeting.validate(today: today)
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
}
