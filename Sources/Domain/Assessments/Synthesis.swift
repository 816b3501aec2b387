/// Where each fiche stands at a date: the counters and the four buckets.
package struct Synthesis: Hashable, Sendable {
    /// One fiche at that date.
    package struct Line: Hashable, Sendable {
        package let action: Action
        /// The last bilan that counts, submitted or validated, up to the date.
        package let assessment: Assessment?
        /// What the decisions up to the date made of the fiche.
        package let standing: Standing
        /// What the bilans up to the date forecast.
        package let forecasts: Forecasts
        package let bucket: Bucket
        /// The rule that put it there, in French.
        package let reason: String
    }

    /// The date.
    package let day: Day
    /// In the order of the fiches given.
    package private(set) var lines: [Line]

    /// Reads all bilans and rulings; those after the day do not count.
    package init(
        of actions: [Action], assessments: [Assessment], rulings: [ID<Action>: [Ruling]], on day: Day
    ) {
        self.day = day
        let counted = assessments.filter { $0.counts && $0.day <= day }
        let byAction = Dictionary(grouping: counted, by: \.action)
        lines = actions.map { action in
            let own = (byAction[action.id] ?? []).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
            let standing = Standing(rulings[action.id] ?? [], on: day)
            let verdict = Self.verdict(own.last, standing)
            return Line(
                action: action, assessment: own.last, standing: standing, forecasts: Forecasts(own),
                bucket: verdict.bucket, reason: verdict.reason)
        }
    }

    /// Leaves out the fiches that a group does not follow.
    package mutating func keep(_ isKept: (Line) -> Bool) {
        lines = lines.filter(isKept)
    }

    /// Fiches that have started.
    package var started: Int { lines.count { $0.assessment?.started == true } }

    /// Fiches in progress.
    package var underway: Int { lines.count { $0.assessment?.underway == true } }

    /// Fiches of a bucket, in order.
    package func lines(in bucket: Bucket) -> [Line] {
        lines.filter { $0.bucket == bucket }
    }

    /// How many fiches a bucket holds.
    package func count(_ bucket: Bucket) -> Int {
        lines.count { $0.bucket == bucket }
    }

    /// Fiches whose forecast has passed without attainment.
    package var late: [Line] {
        lines.filter { line in !line.standing.isHalted && line.assessment?.isLate(on: day) == true }
    }

    /// The one bucket of a fiche, by the first rule that holds.
    package static func verdict(
        _ assessment: Assessment?, _ standing: Standing
    ) -> (bucket: Bucket, reason: String) {
        if let stop = standing.stop {
            return (.willNotBeAttained, "Arrêtée par le \(stop.meetingName), \(stop.when.when).")
        }
        if let assessment, assessment.attainment == .attained {
            return (.attained, "Bilan du \(French.date(assessment.day))\u{202f}: objectifs atteints.")
        }
        if let standby = standing.standby {
            return (.willNotBeAttained, "En stand-by depuis le \(standby.meetingName), \(standby.when.when).")
        }
        guard let assessment else {
            return (.planNeeded, "Aucun bilan à cette date\u{202f}: le planning reste à mettre en place.")
        }
        let state = assessment.attainment.label.lowercased()
        guard let horizon = assessment.horizon else {
            return (.planNeeded, planNeededReason(state, assessment.attainment))
        }
        return (.onTrack, "\(French.capitalized(state)), atteinte prévue \(horizon.when).")
    }

    private static func planNeededReason(_ state: String, _ attainment: Attainment) -> String {
        let start = "\(French.capitalized(state)), sans échéance prévue"
        switch attainment {
        case .notAttained:
            return
                "\(start)\u{202f}; aucune décision ne l’a arrêtée ni mise en stand-by\u{202f}: elle peut encore aboutir."
        case .partial, .attained:
            return "\(start)."
        }
    }
}
