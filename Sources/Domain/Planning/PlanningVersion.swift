/// The planning as it was on a day, never changed since. On screen: «version du planning».
package struct PlanningVersion: Versioned {
    /// What a version is to those who decide.
    package enum State: String, CaseIterable, Sendable {
        /// Shown to a committee.
        case proposed
        /// By a decision.
        case adopted
        /// Adopted once, another is since.
        case replaced
        /// Kept to be compared with.
        case kept

        /// On screen.
        package var label: String {
            switch self {
            case .proposed: "Proposée"
            case .adopted: "Adoptée"
            case .replaced: "Remplacée"
            case .kept: "Gardée"
            }
        }
    }

    /// An étape as it was.
    package struct Step: Hashable, Sendable {
        package let milestone: ID<Milestone>
        package let action: ID<Action>?
        package let title: String
        package let shortName: String
        package let due: Horizon?
        package let done: Milestone.Done?

        package init(
            _ milestone: ID<Milestone>, of action: ID<Action>?, _ title: String, shortName: String = "",
            due: Horizon?, done: Milestone.Done?
        ) {
            (self.milestone, self.action, self.title, self.shortName) = (milestone, action, title, shortName)
            (self.due, self.done) = (due, done)
        }

        /// As it stands.
        package init(_ step: PlannedStep) {
            self.init(
                step.id, of: step.action, step.title, shortName: step.milestone.shortName, due: step.due,
                done: step.done)
        }
    }

    package var id: ID<PlanningVersion> = .unsaved
    package var version = 1
    package var name: String
    /// The day that it tells.
    package let taken: Day
    package var state: State
    /// The committee that it was shown to.
    package var meeting: ID<Meeting>?
    /// The decision that adopted it.
    package var decision: ID<Decision>?
    package var steps: [Step]

    package init(_ name: String, on day: Day, _ state: State, of meeting: ID<Meeting>? = nil, _ steps: [Step])
    {
        (self.name, taken, self.state, self.meeting, self.steps) = (name, day, state, meeting, steps)
    }

    /// Refuses one without a name, or adopted by nothing.
    package func validate() throws(Refusal) {
        if name.isBlank { throw .invalid("name", "Nommez cette version du planning.") }
        switch state {
        case .adopted, .replaced:
            if decision == nil {
                throw .invalid("decision", "Une version est adoptée par une décision\u{202f}: choisissez-la.")
            }
        case .proposed, .kept: break
        }
    }

    /// Says which decision adopted it.
    package mutating func adopt(by decision: ID<Decision>) throws(Refusal) {
        guard state != .adopted else { throw .conflict("Cette version est déjà adoptée.") }
        (state, self.decision) = (.adopted, decision)
    }
}

extension Dossier {
    /// The étapes of a day, to be kept.
    package func photograph(on day: Day) -> [PlanningVersion.Step] {
        steps(on: day).map(PlanningVersion.Step.init)
    }

    /// What the closing of a committee keeps.
    package func photograph(at meeting: Meeting, on day: Day) -> PlanningVersion {
        PlanningVersion(
            "Planning au \(meeting.name) \(meeting.when.genitive)", on: day, .proposed, of: meeting.id,
            photograph(on: day))
    }

    /// The last version that a COPIL was shown up to a day.
    package func lastShown(on day: Day) -> PlanningVersion? {
        let steering = Set(meetings.filter { $0.kind == .steering }.map(\.id))
        return planningVersions.filter { version in
            version.taken <= day && version.meeting.map(steering.contains) ?? false
        }.max { ($0.taken, $0.id) < ($1.taken, $1.id) }
    }
}
