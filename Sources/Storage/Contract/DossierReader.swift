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
            French.sorted(
                try rows("organization", extent.organizations, order: "id").map(Organization.init))
        }
        try fill(&dossier.$people, extent.people) {
            let rows = try rows("person", extent.people, order: "id")
            let roles = try parts(Person.roleTable, of: rows, Person.Role.init)
            let people = rows.map { row in
                var person = Person(row: row)
                person.roles = roles[person.id.rawValue] ?? []
                return person
            }
            return French.sorted(people)
        }
    }

    private func readStrategy(into dossier: inout Dossier) throws {
        try fill(&dossier.$axes, extent.axes) {
            try rows("axis", extent.axes, order: "number").map(Axis.init)
        }
        try fill(&dossier.$objectives, extent.objectives) {
            try rows("objective", extent.objectives, order: "axis_id, id").map(Objective.init)
        }
    }

    private func readActions(into dossier: inout Dossier) throws {
        try fill(&dossier.$actions, extent.actions) {
            let rows = try rows("action", extent.actions, order: "position, number")
            let actions = rows.map(Action.init)
            return extent.actionParts
                ? try ActionReader(db: db, contract: contract).whole(actions) : actions
        }
        try fill(&dossier.$indicators, extent.indicators) {
            let rows = try ofActions("indicator", extent.indicators, order: "action_id, id")
            let readings =
                extent.indicatorParts
                ? try parts(Indicator.readingTable, of: rows, Indicator.Reading.init) : [:]
            return rows.map { row in
                var indicator = Indicator(row: row)
                indicator.readings = readings[indicator.id.rawValue] ?? []
                return indicator
            }
        }
        try fill(&dossier.$assessments, extent.assessments) { try assessments() }
    }

    private func assessments() throws -> [Assessment] {
        let rows = try ofActions("assessment", extent.assessments, order: "day, id")
        guard extent.assessmentParts else { return rows.map(Assessment.init) }
        let points = try parts(Assessment.pointTable, of: rows, Assessment.Point.init)
        let values = try parts(Assessment.valueTable, of: rows, Assessment.IndicatorValue.init)
        return rows.map { row in
            var assessment = Assessment(row: row)
            assessment.points = points[assessment.id.rawValue] ?? []
            assessment.values = values[assessment.id.rawValue] ?? []
            return assessment
        }
    }

    private func readGovernance(into dossier: inout Dossier) throws {
        try fill(&dossier.$committees, extent.committees) {
            let rows = try rows("committee", extent.committees, order: "id")
            let seats = try parts(Committee.seatTable, of: rows, Seat.init)
            let actions: [Int64: [ID<Action>]] = try parts(Committee.actionTable, of: rows) {
                $0["action_id"]
            }
            return rows.map { row in
                var committee = Committee(row: row)
                committee.seats = seats[committee.id.rawValue] ?? []
                committee.actions = actions[committee.id.rawValue] ?? []
                return committee
            }
        }
        try fill(&dossier.$meetings, extent.meetings) { try meetings() }
        try fill(&dossier.$notes, extent.notes) {
            try rows("note", extent.notes, order: "meeting_id, item_id").map(Note.init)
        }
        try fill(&dossier.$minutes, extent.minutes) {
            let rows = try rows(
                "minutes", extent.minutes, order: "id",
                columns: """
                    id, version, meeting_id, state, opening, sent_on, remarks_until, approved_on,
                    approving_id, NULL AS frozen
                    """)
            let remarks = try parts(Minutes.remarkTable, of: rows, Minutes.Remark.init)
            return rows.map { Minutes(row: $0, remarks: remarks[$0["id"]] ?? []) }
        }
    }

    private func meetings() throws -> [Meeting] {
        let meetings = try rows("meeting", extent.meetings, order: "first_day, time, id").map(Meeting.init)
        return try MeetingReader(db: db, contract: contract).whole(meetings) { part in
            try chosen(extent.meetingParts[part] ?? .none)
        }
    }

    private func entries() throws -> [JournalEntry] {
        let entries = try rows("journal_entry", extent.entries, order: "first_day, id").map(
            JournalEntry.init)
        return try EntryReader(db: db).whole(entries) { part in
            try chosen(extent.entryParts[part] ?? .none)
        }
    }

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

    /// The rows asked of a table, none removed.
    private func rows(
        _ table: String, _ rows: Extent.Rows, order: String, columns: String = "*",
        also condition: String = ""
    ) throws -> [Row] {
        let own: SQL = "contract_id = \(contract) AND removed = 0 \(sql: condition) ORDER BY \(sql: order)"
        let query: SQL
        switch rows {
        case .none: return []
        case .all: query = "SELECT \(sql: columns) FROM \(sql: table) o WHERE \(own)"
        case .some:
            query = "SELECT \(sql: columns) FROM \(sql: table) o WHERE id IN (\(ids(rows))) AND \(own)"
        }
        let statement = try db.cachedStatement(literal: query)
        return try Row.fetchAll(statement)
    }

    /// What hangs on a removed fiche is not there either.
    private func ofActions(_ table: String, _ rows: Extent.Rows, order: String) throws -> [Row] {
        try self.rows(
            table, rows, order: order,
            also: "AND EXISTS (SELECT 1 FROM action a WHERE a.id = o.action_id AND a.removed = 0)")
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

    private func parts<Item>(
        _ part: ChildTable, of rows: [Row], _ make: (Row) -> Item
    ) throws -> [Int64: [Item]] {
        try ChildReader(db: db).parts(part, of: rows.map { $0["id"] }, make)
    }
}
