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

    package let dossier: Dossier
    package let quarter: Quarter
    /// Steering committees of the quarter, in order.
    package let steering: [Meeting]
    /// Technical committees of the quarter, in order.
    package let technical: [Meeting]
    /// The other meetings of the quarter that are no fiche's own.
    package let meetings: [Meeting]
    package let deployments: [Deployment]
    /// Advances that no fiche holds.
    package let others: [JournalEntry]
    package let coming: [Coming]
    package let promises: [Promise]
    package let delta: Delta
    /// At the end of the quarter.
    package let synthesis: Synthesis

    /// Builds the review of a quarter from the facts of the contract.
    package init(_ quarter: Quarter, of dossier: Dossier) {
        self.dossier = dossier
        self.quarter = quarter
        let held = dossier.meetings.filter { quarter.contains($0.when.first) && $0.state == .held }
        steering = held.filter { $0.kind == .steering }
        technical = held.filter { $0.kind == .technical }
        let entries = dossier.entries.filter { quarter.contains($0.when.first) }
        let told = Set(entries.compactMap(\.meeting))
        synthesis = dossier.synthesis(on: quarter.last)
        let untold = held.filter {
            $0.kind != .steering && $0.kind != .technical && !told.contains($0.id)
        }
        deployments = Self.deployments(dossier, quarter, entries, untold, synthesis)
        meetings = untold.filter(\.actions.isEmpty)
        others = entries.filter(\.actions.isEmpty)
        coming = dossier.coming(after: quarter.last)
        promises = Self.promises(dossier, quarter)
        delta = Delta(from: dossier.synthesis(on: quarter.previous.last), to: synthesis)
    }

    private static func deployments(
        _ dossier: Dossier, _ quarter: Quarter, _ entries: [JournalEntry], _ untold: [Meeting],
        _ synthesis: Synthesis
    ) -> [Deployment] {
        let rulings = dossier.rulings
        return synthesis.lines.compactMap { line in
            let id = line.action.id
            let own = entries.filter { $0.actions.contains(id) }
            let meetings = untold.filter { $0.actions.contains(id) }
            guard !own.isEmpty || !meetings.isEmpty else { return nil }
            return Deployment(
                action: line.action, priority: line.standing.priority,
                rulings: (rulings[id] ?? []).filter { quarter.contains($0.when.first) }, entries: own,
                meetings: meetings, line: line)
        }
    }

    /// Open when the quarter began; an answer counts once it is written.
    private static func promises(_ dossier: Dossier, _ quarter: Quarter) -> [Promise] {
        let written = dossier.entries.filter { $0.when.first <= quarter.last && $0.answers != nil }
        let answers = Dictionary(grouping: written, by: \.answers)
        return dossier.entries.compactMap { entry in
            guard entry.isToComplete, entry.when.first < quarter.first else { return nil }
            let own = answers[entry.id] ?? []
            return own.contains { $0.when.first < quarter.first }
                ? nil : Promise(entry: entry, answers: own)
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
            && delta.isEmpty && promises.isEmpty
    }
}
