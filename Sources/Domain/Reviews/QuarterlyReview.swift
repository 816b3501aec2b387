/// The revue trimestrielle: what a quarter's facts say, in the order in which reviews tell it.
package struct QuarterlyReview: Hashable, Sendable {
    /// A fiche that moved, with what moved it.
    package struct Deployment: Hashable, Sendable {
        package let action: Action
        /// The decision that made it a priority, at the end of the quarter.
        package let priority: Ruling?
        /// Decisions of the quarter on the fiche.
        package let rulings: [Ruling]
        /// Advances of the quarter, in order.
        package let entries: [JournalEntry]
        /// Meetings of the quarter on the fiche that no advance tells.
        package let meetings: [Meeting]
        /// Where it stands at the end of the quarter.
        package let line: Synthesis.Line
    }

    /// A promise that earlier reviews left open, and the advances that answered it since.
    package struct Promise: Hashable, Sendable {
        package let entry: JournalEntry
        package let answers: [JournalEntry]

        /// Whether something answered it.
        package var isKept: Bool { !answers.isEmpty }
    }

    /// What was known when the period closed; all of it while it is open.
    package let dossier: Dossier
    package let quarter: Quarter
    /// Advances that it tells, in order.
    package let entries: [JournalEntry]
    /// Meetings that it tells, in order.
    package let held: [Meeting]
    /// Steering committees of the quarter, in order.
    package let steering: [Meeting]
    /// Technical committees of the quarter, in order.
    package let technical: [Meeting]
    /// The other meetings of the quarter that are no fiche's own.
    package let meetings: [Meeting]
    package let deployments: [Deployment]
    /// Advances that no fiche holds.
    package let others: [JournalEntry]
    /// As announced at the end of the quarter.
    package let coming: [Coming]
    package let promises: [Promise]
    package let delta: Delta
    /// The indicators that changed since the review before.
    package let indicators: [IndicatorChange]
    /// At the end of the quarter.
    package let synthesis: Synthesis

    /// Builds the review of a quarter from the facts of the contract: what it is about and what was noted since the
    /// reviews before it closed.
    package init(_ quarter: Quarter, of whole: Dossier) {
        let closings = whole.periods.closings
        let dossier = closings[quarter].map { whole.known(on: $0) } ?? whole
        self.dossier = dossier
        self.quarter = quarter
        held = dossier.meetings.filter { $0.state == .held && whole.periods.telling($0) == quarter }
        steering = held.filter { $0.kind == .steering }
        technical = held.filter { $0.kind == .technical }
        entries = dossier.entries.filter { whole.periods.telling($0) == quarter }
        let told = Set(entries.compactMap(\.meeting))
        synthesis = dossier.synthesis(on: quarter.last)
        let untold = held.filter {
            $0.kind != .steering && $0.kind != .technical && !told.contains($0.id)
        }
        deployments = Self.deployments(dossier, held, entries, untold, synthesis)
        meetings = untold.filter(\.actions.isEmpty)
        others = entries.filter(\.actions.isEmpty)
        coming = whole.known(on: quarter.last).coming(after: quarter.last)
        promises = Self.promises(dossier, quarter)
        let before = quarter.previous
        let then = closings[before].map { whole.known(on: $0) } ?? dossier
        delta = Delta(from: then.synthesis(on: before.last), to: synthesis)
        // The first review has none before it.
        indicators =
            before.last < dossier.contract.start
            ? [] : IndicatorChange.all(from: then, on: before.last, to: dossier, on: quarter.last)
    }

    private static func deployments(
        _ dossier: Dossier, _ held: [Meeting], _ entries: [JournalEntry], _ untold: [Meeting],
        _ synthesis: Synthesis
    ) -> [Deployment] {
        let rulings = dossier.rulings
        let own = Set(held.map(\.id))
        return synthesis.lines.compactMap { line in
            let id = line.action.id
            let advances = entries.filter { $0.actions.contains(id) }
            let meetings = untold.filter { $0.actions.contains(id) }
            guard !advances.isEmpty || !meetings.isEmpty else { return nil }
            return Deployment(
                action: line.action, priority: line.standing.priority,
                rulings: (rulings[id] ?? []).filter { own.contains($0.meeting) }, entries: advances,
                meetings: meetings, line: line)
        }
    }

    /// Open when the quarter began; an answer counts once it is written.
    private static func promises(_ dossier: Dossier, _ quarter: Quarter) -> [Promise] {
        let quarters = Dictionary(dossier.entries.map { ($0.id, dossier.periods.telling($0)) }) { $1 }
        func tells(_ entry: JournalEntry) -> Quarter { quarters[entry.id] ?? quarter.next }
        let written = dossier.entries.filter { $0.answers != nil && tells($0) <= quarter }
        let answers = Dictionary(grouping: written, by: \.answers)
        return dossier.entries.compactMap { entry in
            guard entry.isToComplete, tells(entry) < quarter else { return nil }
            let own = answers[entry.id] ?? []
            return own.contains { tells($0) < quarter } ? nil : Promise(entry: entry, answers: own)
        }
    }
}

extension QuarterlyReview {
    /// The article of the contract that asks for the review.
    package var article: Article? {
        dossier.articles.first { article in
            article.quotes.contains { French.folded($0).contains("revue") }
        }
    }

    /// Whether the quarter has no fact to tell.
    package var isQuiet: Bool {
        steering.isEmpty && technical.isEmpty && meetings.isEmpty && deployments.isEmpty && others.isEmpty
            && delta.isEmpty && promises.isEmpty && indicators.isEmpty
    }
}
