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

    /// A date that comes.
    package struct Coming: Hashable, Sendable {
        package let when: Horizon
        package let time: TimeOfDay?
        package let label: String
        package let actions: [ID<Action>]
    }

    /// A promise of an earlier review, and the advances that answered it.
    package struct Promise: Hashable, Sendable {
        package let entry: JournalEntry
        package let answers: [JournalEntry]

        /// Whether something answered it.
        package var isKept: Bool { !answers.isEmpty }
    }

    package let file: ContractFile
    package let quarter: Quarter
    /// Steering committees of the quarter, in order.
    package let steering: [Meeting]
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
    package init(_ quarter: Quarter, of file: ContractFile) {
        self.file = file
        self.quarter = quarter
        let held = file.meetings.filter { quarter.contains($0.when.first) && $0.state == .held }
        steering = held.filter { $0.kind == .steering }
        let entries = file.entries.filter { quarter.contains($0.when.first) }
        let told = Set(entries.compactMap(\.meeting))
        synthesis = file.synthesis(on: quarter.last)
        deployments = Self.deployments(
            file, quarter, entries, held.filter { !told.contains($0.id) }, synthesis)
        meetings = held.filter { $0.kind != .steering && $0.actions.isEmpty && !told.contains($0.id) }
        others = entries.filter(\.actions.isEmpty)
        coming = Self.coming(file, quarter)
        promises = Self.promises(file, quarter)
        delta = Delta(from: file.synthesis(on: quarter.previous.last), to: synthesis)
    }

    private static func deployments(
        _ file: ContractFile, _ quarter: Quarter, _ entries: [JournalEntry], _ untold: [Meeting],
        _ synthesis: Synthesis
    ) -> [Deployment] {
        let rulings = file.rulings
        return synthesis.lines.compactMap { line in
            let id = line.action.id
            let own = entries.filter { $0.actions.contains(id) }
            let meetings = untold.filter { $0.kind != .steering && $0.actions.contains(id) }
            guard !own.isEmpty || !meetings.isEmpty else { return nil }
            return Deployment(
                action: line.action, priority: line.standing.priority,
                rulings: (rulings[id] ?? []).filter { quarter.contains($0.when.first) }, entries: own,
                meetings: meetings, line: line)
        }
    }

    private static func coming(_ file: ContractFile, _ quarter: Quarter) -> [Coming] {
        let known = file.entries.filter { $0.when.first <= quarter.last }.compactMap { entry in
            entry.next.map {
                Coming(
                    when: $0, time: entry.nextTime, label: entry.nextStep.unlessBlank ?? entry.title,
                    actions: entry.actions)
            }
        }
        let planned = file.meetings.compactMap { meeting in
            meeting.state == .planned
                ? Coming(
                    when: meeting.when, time: meeting.time, label: meeting.title, actions: meeting.actions)
                : nil
        }
        let announced = file.meetings.filter { $0.when.first <= quarter.last }.compactMap { meeting in
            meeting.next.map {
                Coming(when: $0, time: nil, label: "Prochaine réunion : \(meeting.kind.label)", actions: [])
            }
        }
        return (known + planned + announced).filter { $0.when.last > quarter.last }
            .sorted { ($0.when.first, $0.label) < ($1.when.first, $1.label) }
    }

    private static func promises(_ file: ContractFile, _ quarter: Quarter) -> [Promise] {
        let answers = Dictionary(grouping: file.entries.filter { $0.when.first <= quarter.last }) {
            $0.answers
        }
        return file.entries.filter { $0.isToComplete && quarter.previous.contains($0.when.first) }
            .map { Promise(entry: $0, answers: answers[$0.id] ?? []) }
    }
}
