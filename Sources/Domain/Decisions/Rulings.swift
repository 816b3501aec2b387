extension Dossier {
    /// The decision that validates each bilan: adopted by a COPIL that was held, up to a day where one is given.
    package func validations(on day: Day? = nil) -> [ID<Assessment>: Ruling] {
        let counted = Set(assessments.filter(\.counts).map(\.id))
        var found: [ID<Assessment>: Ruling] = [:]
        for (decision, ruling) in adopted(.validation, on: day) {
            for id in decision.assessments where counted.contains(id) && found[id] == nil {
                found[id] = ruling
            }
        }
        return found
    }

    /// The decision that opened each working group.
    package func openings(on day: Day? = nil) -> [ID<Committee>: Ruling] {
        adopted(.opening, on: day).reduce(into: [:]) { found, pair in
            if let id = pair.decision.committee, found[id] == nil { found[id] = pair.ruling }
        }
    }

    private func adopted(
        _ effect: Decision.Effect, on day: Day?
    ) -> [(decision: Decision, ruling: Ruling)] {
        meetings.filter { meeting in
            meeting.state == .held && meeting.kind.decides && day.map { meeting.when.first <= $0 } ?? true
        }.sorted { $0.when.first < $1.when.first }.flatMap { meeting in
            meeting.decisions.filter { $0.outcome.isAdopted && $0.effect == effect }
                .map { ($0, Ruling($0, of: meeting)) }
        }
    }
}

extension Ruling {
    /// A decision with the meeting that took it.
    package init(_ decision: Decision, of meeting: Meeting) {
        self.init(
            decision: decision.id, effect: decision.effect, text: decision.text, meeting: meeting.id,
            meetingName: meeting.name, when: meeting.when)
        expected = decision.expected
    }

    /// «2e COPIL du 7 février 2023».
    package var source: String { "\(meetingName) \(when.genitive)" }
}
