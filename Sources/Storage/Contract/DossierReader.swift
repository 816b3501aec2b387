import Domain
import GRDB

/// Reads a contract, whole or in part: one statement a table that is asked, whatever the number of rows.
struct DossierReader {
    let db: Database
    let contract: ID<Contract>
    var extent = Extent.whole

    func read() throws -> Dossier {
        var dossier = try frame()
        try readDirectory(into: &dossier)
        try readStrategy(into: &dossier)
        try readActions(into: &dossier)
        try readPlanning(into: &dossier)
        try fill(&dossier.$evaluationTopics, extent.evaluationTopics) {
            let found = try rows("evaluation_topic", extent.evaluationTopics, order: "id") { $0.copy() }
            return try EvaluationTopicReader(db: db).whole(found)
        }
        try readGovernance(into: &dossier)
        try fill(&dossier.$entries, extent.entries) { try entries() }
        if extent.periods { dossier.periods = try PublicationReader(db: db, contract: contract).periods() }
        return dossier
    }

    /// The contract, with what it says of itself where it is asked.
    private func frame() throws -> Dossier {
        let reader = TermsReader(db: db, contract: contract)
        if extent.terms {
            let terms = try reader.read()
            var dossier = Dossier(terms.contract)
            dossier.terms = terms
            dossier.nameAnswers = try reader.nameAnswers()
            return dossier
        }
        var dossier = Dossier(try reader.contractRow())
        dossier.amendments = try reader.amendments()
        dossier.nameAnswers = try reader.nameAnswers()
        dossier.$logos.leaveOut()
        dossier.$communes.leaveOut()
        dossier.$neighbourhoods.leaveOut()
        dossier.$articles.leaveOut()
        dossier.$approvals.leaveOut()
        dossier.$plans.leaveOut()
        return dossier
    }

    private func readDirectory(into dossier: inout Dossier) throws {
        // The database knows bytes: «École» would come after «Zoo».
        try fill(&dossier.$organizations, extent.organizations) {
            French.sorted(try rows("organization", extent.organizations, order: "id", Organization.init))
        }
        try fill(&dossier.$people, extent.people) {
            var people = try rows("person", extent.people, order: "id", Person.init)
            try parts.fill(&people, \.roles, Person.roleTable, Person.Role.init)
            return French.sorted(people)
        }
    }

    private func readStrategy(into dossier: inout Dossier) throws {
        try fill(&dossier.$axes, extent.axes) {
            try rows("axis", extent.axes, order: "number", Axis.init)
        }
        try fill(&dossier.$objectives, extent.objectives) {
            try rows("objective", extent.objectives, order: "axis_id, id", Objective.init)
        }
    }

    private func readActions(into dossier: inout Dossier) throws {
        try fill(&dossier.$actions, extent.actions) {
            let actions = try rows("action", extent.actions, order: "position, number", Action.init)
            return extent.actionParts
                ? try ActionReader(db: db, contract: contract).whole(actions) : actions
        }
        try fill(&dossier.$indicators, extent.indicators) {
            var indicators = try ofActions(
                "indicator", extent.indicators, order: "action_id, id", Indicator.init)
            if extent.indicatorParts {
                try parts.fill(&indicators, \.readings, Indicator.readingTable, Indicator.Reading.init)
            }
            return indicators
        }
        try fill(&dossier.$contributions, extent.contributions) {
            try ofActions(
                "action_contribution", extent.contributions, order: "action_id", ActionContribution.init)
        }
        try fill(&dossier.$assessments, extent.assessments) {
            var assessments = try ofActions(
                "assessment", extent.assessments, order: "day, id", Assessment.init)
            if extent.assessmentParts { try AssessmentReader(db: db, contract: contract).fill(&assessments) }
            return assessments
        }
    }

    private func readPlanning(into dossier: inout Dossier) throws {
        try fill(&dossier.$milestones, extent.milestones) {
            let found = try rows(
                "milestone", extent.milestones, order: "action_id IS NULL, action_id, id",
                also: """
                    AND (action_id IS NULL
                        OR EXISTS (SELECT 1 FROM action a WHERE a.id = o.action_id AND a.removed = 0))
                    """
            ) { $0.copy() }
            return try MilestoneReader(db: db).whole(found)
        }
        try fill(&dossier.$planningVersions, extent.planningVersions) {
            var versions = try rows(
                "planning_version", extent.planningVersions, order: "taken, id", PlanningVersion.init)
            try parts.fill(
                &versions, \.steps, PlanningVersion.stepTable, PlanningVersion.Step.init)
            return versions
        }
    }

    private func readGovernance(into dossier: inout Dossier) throws {
        try fill(&dossier.$committees, extent.committees) {
            var committees = try rows("committee", extent.committees, order: "id", Committee.init)
            try parts.fill(&committees, \.seats, Committee.seatTable, Seat.init)
            try parts.fill(&committees, \.actions, Committee.actionTable) { $0["action_id"] }
            return committees
        }
        try fill(&dossier.$meetings, extent.meetings) { try meetings() }
        try fill(&dossier.$notes, extent.notes) {
            try rows("note", extent.notes, order: "meeting_id, item_id", Note.init)
        }
        try fill(&dossier.$minutes, extent.minutes) {
            let rows = try rows(
                "minutes", extent.minutes, order: "id",
                columns: """
                    id, version, meeting_id, state, opening, sent_on, remarks_until, approved_on,
                    approving_id, known, NULL AS frozen
                    """
            ) { $0.copy() }
            let remarks = try parts.parts(
                Minutes.remarkTable, of: rows.map { $0["id"] }, Minutes.Remark.init)
            return rows.map { Minutes(row: $0, remarks: remarks[$0["id"]] ?? []) }
        }
    }

    private func meetings() throws -> [Meeting] {
        let meetings = try rows("meeting", extent.meetings, order: "first_day, time, id", Meeting.init)
        return try MeetingReader(db: db, contract: contract).whole(meetings) { part in
            try chosen(extent.meetingParts[part] ?? .none)
        }
    }

    private func entries() throws -> [JournalEntry] {
        let entries = try rows("journal_entry", extent.entries, order: "first_day, id", JournalEntry.init)
        return try EntryReader(db: db).whole(entries) { part in
            try chosen(extent.entryParts[part] ?? .none)
        }
    }

    private var parts: ChildReader { ChildReader(db: db) }

    /// Fills a list of the dossier, or says that it was not asked.
    private func fill<Item>(
        _ list: inout Brought<Item>, _ rows: Extent.Rows, _ items: () throws -> [Item]
    ) throws {
        if case .none = rows { list.leaveOut() } else { list.wrappedValue = try items() }
    }

    private func fill<Item>(
        _ list: inout Keyed<Item>, _ rows: Extent.Rows, _ items: () throws -> [Item]
    ) throws {
        if case .none = rows { list.leaveOut() } else { list.wrappedValue = try items() }
    }

    /// The rows asked of a table, none removed. Those of some ids are found by them: the contract's own index would walk
    /// all that it ever held.
    private func rows<Value>(
        _ table: String, _ rows: Extent.Rows, order: String, columns: String = "*",
        also condition: String = "", _ make: (Row) -> Value
    ) throws -> [Value] {
        let chosen: SQL
        switch rows {
        case .none: return []
        case .all: chosen = "contract_id = \(contract)"
        case .some: chosen = "id IN (\(ids(rows))) AND +contract_id = \(contract)"
        }
        return try db.cachedStatement(
            literal: """
                SELECT \(sql: columns) FROM \(sql: table) o
                WHERE \(chosen) AND removed = 0 \(sql: condition) ORDER BY \(sql: order)
                """
        ).values(nil, make)
    }

    /// What hangs on a removed fiche is not there either; what hangs on none is.
    private func ofActions<Value>(
        _ table: String, _ rows: Extent.Rows, order: String, _ make: (Row) -> Value
    ) throws -> [Value] {
        try self.rows(
            table, rows, order: order,
            also: """
                AND (o.action_id IS NULL
                    OR EXISTS (SELECT 1 FROM action a WHERE a.id = o.action_id AND a.removed = 0))
                """, make)
    }

    /// The ids that the statements give, together.
    private func ids(_ rows: Extent.Rows) -> SQL {
        switch rows {
        case .none, .all: "SELECT NULL"
        case .some(let statements): statements.map { $0(contract) }.joined(separator: " UNION ")
        }
    }

    /// The ids of the rows whose part is read; nil for all.
    private func chosen(_ rows: Extent.Rows) throws -> Set<Int64>? {
        switch rows {
        case .none: return []
        case .all: return nil
        case .some:
            let ids = try Int64?.fetchAll(db.cachedStatement(literal: ids(rows)))
            return Set(ids.compactMap(\.self))
        }
    }
}
