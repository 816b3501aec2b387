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
        package let verdict: Verdict
        /// The date.
        package let day: Day

        /// The one group that it is in.
        package var bucket: Bucket { verdict.bucket }
        /// The rule that put it there, in French.
        package var reason: String { verdict.reason }
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
            return Line(
                action: action, assessment: own.last, standing: standing, forecasts: Forecasts(own),
                verdict: Verdict(own.last, standing, on: day), day: day)
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

    /// The name of a group as its fiches stand: a forecast that has passed allows nothing any more.
    package func label(_ bucket: Bucket) -> String {
        let own = lines(in: bucket)
        let late = own.count { $0.verdict.isLate }
        guard late > 0 else { return bucket.label }
        let which =
            late == own.count
            ? French.noun(late, "échéance passée", "échéances passées")
            : "dont \(French.count(late, "échéance passée", "échéances passées"))"
        return "Planning en cours, \(which)"
    }
}
