/// A decision that weighs on a fiche, with the meeting that took it.
package struct Ruling: Hashable, Sendable {
    package let decision: ID<Decision>
    package let effect: Decision.Effect
    package let text: String
    package let meeting: ID<Meeting>
    /// «2e COPIL».
    package let meetingName: String
    package let when: Horizon
    /// Until when it asks for a planning.
    package var expected: Horizon?

    package init(
        decision: ID<Decision>, effect: Decision.Effect, text: String, meeting: ID<Meeting>,
        meetingName: String, when: Horizon
    ) {
        self.decision = decision
        self.effect = effect
        self.text = text
        self.meeting = meeting
        self.meetingName = meetingName
        self.when = when
    }
}

/// What the decisions made of a fiche at a date: never a bare flag, each points to its decision.
package struct Standing: Hashable, Sendable {
    /// The decision that made it a priority.
    package private(set) var priority: Ruling?
    /// The decision that stood it by, while it has not resumed.
    package private(set) var standby: Ruling?
    /// The decision that stopped it.
    package private(set) var stop: Ruling?

    /// Reads the adopted rulings on one fiche up to a day, whatever their order.
    package init(_ rulings: some Sequence<Ruling>, on day: Day) {
        for ruling in rulings.filter({ $0.when.first <= day }).sorted(by: { $0.when.first < $1.when.first }) {
            switch ruling.effect {
            case .orientation, .validation, .opening, .planSet, .planAsked: break
            case .priority: priority = ruling
            case .standby: standby = ruling
            case .resumption: (standby, stop) = (nil, nil)
            case .stop, .renunciation, .deferral: stop = ruling
            }
        }
    }

    /// Stood by or stopped: its objectives will not be attained as things are.
    package var isHalted: Bool { standby != nil || stop != nil }
}
