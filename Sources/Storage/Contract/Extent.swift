import Domain
import GRDB

/// What a reading brings of a contract: which rows of each table, and which of their parts (ADR 28).
///
/// Each rule says beside its feature what it reads; a page reads the sum of what its rules and its lines ask for.
package struct Extent: Sendable {
    /// Which rows of a table.
    enum Rows: Sendable {
        case none
        /// Those whose ids the statements give, together.
        case some([@Sendable (ID<Contract>) -> SQL])
        case all
    }

    /// What is read of a meeting beside its row.
    enum MeetingPart: CaseIterable, Sendable {
        case actions, agenda, attendance, contributions, conclusions, decisions, tasks, follows
        case documents
    }

    /// What is read of an advance beside its row.
    enum EntryPart: CaseIterable, Sendable {
        case actions, communes, organizations, follows, counts, pictures, attachments
    }

    /// Its territory, articles, approvals, plans and logos; its amendments are always read.
    var terms = false
    var organizations = Rows.none
    var people = Rows.none
    var axes = Rows.none
    var objectives = Rows.none
    var actions = Rows.none
    /// With their communes, partners, documents…
    var actionParts = false
    /// With what they wait for and the dates that they had.
    var milestones = Rows.none
    /// With their étapes as they were.
    var planningVersions = Rows.none
    /// On what fiches bear.
    var contributions = Rows.none
    /// With their criteria, and what answers their cases.
    var evaluationTopics = Rows.none
    var indicators = Rows.none
    /// With their values over time.
    var indicatorParts = false
    var assessments = Rows.none
    /// With their points and values.
    var assessmentParts = false
    var committees = Rows.none
    var meetings = Rows.none
    /// Which meetings are read with each part.
    var meetingParts: [MeetingPart: Rows] = [:]
    var notes = Rows.none
    var minutes = Rows.none
    var entries = Rows.none
    /// Which reviews were published, and when.
    var periods = false
    /// Which advances are read with each part.
    var entryParts: [EntryPart: Rows] = [:]

    /// The contract alone, with its amendments.
    package static let contract = Extent()

    /// What the contract says of itself: its territory, articles, approvals, plans.
    package static let terms = Extent { $0.terms = true }

    /// Every structure and every contact: what forms complete names from.
    package static let directory = Extent { ($0.organizations, $0.people) = (.all, .all) }

    /// The structures: pages name them everywhere.
    package static let organizations = Extent { $0.organizations = .all }

    /// Every fiche, without its parts: its number and its title.
    package static let actions = Extent { $0.actions = .all }

    /// Axes, objectives and fiches with their parts.
    package static let strategy = Extent {
        ($0.axes, $0.objectives, $0.actions, $0.actionParts) = (.all, .all, .all, true)
    }

    /// The instances.
    package static let committees = Extent { $0.committees = .all }

    /// All that there is: what prints a contract whole.
    package static let whole = Extent {
        $0.terms = true
        ($0.organizations, $0.people) = (.all, .all)
        ($0.axes, $0.objectives, $0.actions, $0.actionParts) = (.all, .all, .all, true)
        ($0.milestones, $0.planningVersions) = (.all, .all)
        ($0.contributions, $0.evaluationTopics) = (.all, .all)
        ($0.indicators, $0.indicatorParts, $0.assessments, $0.assessmentParts) = (.all, true, .all, true)
        $0.committees = .all
        $0.read(meetings: .all, with: MeetingPart.allCases)
        ($0.notes, $0.minutes, $0.periods) = (.all, .all, true)
        $0.read(entries: .all, with: EntryPart.allCases)
    }

    /// One row of a table, with its parts.
    static func one(_ id: Int64, of rows: WritableKeyPath<Extent, Rows>) -> Extent {
        Extent {
            let row = Rows.those { _ in "SELECT \(id)" }
            ($0.actionParts, $0.indicatorParts, $0.assessmentParts) = (true, true, true)
            $0[keyPath: rows] = row
            for part in MeetingPart.allCases { $0.meetingParts[part] = row }
            for part in EntryPart.allCases { $0.entryParts[part] = row }
        }
    }

    init(_ ask: (inout Extent) -> Void = { _ in }) {
        ask(&self)
    }

    /// Asks for meetings, with some of their parts.
    mutating func read(meetings rows: Rows, with parts: [MeetingPart] = []) {
        meetings = meetings + rows
        for part in parts { meetingParts[part, default: .none] = meetingParts[part, default: .none] + rows }
    }

    /// Asks for advances, with some of their parts.
    mutating func read(entries rows: Rows, with parts: [EntryPart] = []) {
        entries = entries + rows
        for part in parts { entryParts[part, default: .none] = entryParts[part, default: .none] + rows }
    }

    /// What both read.
    package static func + (left: Extent, right: Extent) -> Extent {
        Extent {
            $0.terms = left.terms || right.terms
            $0.organizations = left.organizations + right.organizations
            $0.people = left.people + right.people
            $0.axes = left.axes + right.axes
            $0.objectives = left.objectives + right.objectives
            $0.actions = left.actions + right.actions
            $0.actionParts = left.actionParts || right.actionParts
            $0.milestones = left.milestones + right.milestones
            $0.planningVersions = left.planningVersions + right.planningVersions
            $0.contributions = left.contributions + right.contributions
            $0.evaluationTopics = left.evaluationTopics + right.evaluationTopics
            $0.indicators = left.indicators + right.indicators
            $0.indicatorParts = left.indicatorParts || right.indicatorParts
            $0.assessments = left.assessments + right.assessments
            $0.assessmentParts = left.assessmentParts || right.assessmentParts
            $0.committees = left.committees + right.committees
            $0.meetings = left.meetings + right.meetings
            $0.meetingParts = left.meetingParts.merging(right.meetingParts, uniquingKeysWith: +)
            $0.notes = left.notes + right.notes
            $0.periods = left.periods || right.periods
            $0.minutes = left.minutes + right.minutes
            $0.entries = left.entries + right.entries
            $0.entryParts = left.entryParts.merging(right.entryParts, uniquingKeysWith: +)
        }
    }
}

extension Extent.Rows {
    /// The rows of one statement that gives ids.
    static func those(_ ids: @escaping @Sendable (ID<Contract>) -> SQL) -> Self { .some([ids]) }

    /// The one row of an id.
    static func one<Entity>(_ id: ID<Entity>) -> Self { .those { _ in "SELECT \(id)" } }

    static func + (left: Self, right: Self) -> Self {
        switch (left, right) {
        case (.all, _), (_, .all): .all
        case (.none, let other), (let other, .none): other
        case (.some(let first), .some(let second)): .some(first + second)
        }
    }
}
