import Domain
import GRDB

/// Reads a whole contract: one statement a table, whatever the number of rows.
struct DossierReader {
    let db: Database
    let contract: ID<Contract>

    func read() throws -> Dossier {
        let terms = try terms()
        var dossier = Dossier(terms.contract)
        dossier.terms = terms
        try readDirectory(into: &dossier)
        try readStrategy(into: &dossier)
        dossier.assessments = try assessments()
        try readGovernance(into: &dossier)
        dossier.entries = try entries()
        return dossier
    }

    /// What the contract says of itself.
    func terms() throws -> ContractTerms {
        guard let row = try rows("SELECT * FROM contract WHERE id = ?").first else { throw Refusal.notFound }
        var terms = ContractTerms(Contract(row: row))
        terms.logos = try rows(
            "SELECT file, alternative, credit FROM contract_logo WHERE contract_id = ? ORDER BY rank"
        ).map { PictureUse($0[0], alternative: $0[1], credit: $0[2]) }
        terms.communes = try rows("SELECT insee, name FROM commune WHERE contract_id = ? ORDER BY rank")
            .map { Commune($0[0], $0[1]) }
        terms.neighbourhoods = try rows("SELECT * FROM neighbourhood WHERE contract_id = ? ORDER BY rank")
            .map(Neighbourhood.init)
        terms.articles = try rows("SELECT * FROM article WHERE contract_id = ? ORDER BY rank").map(
            Article.init)
        terms.approvals = try rows("SELECT label, held FROM approval WHERE contract_id = ? ORDER BY rank")
            .map { Approval($0[0], $0[1]) }
        terms.amendments = try rows(
            "SELECT label, signed, new_end FROM amendment WHERE contract_id = ? ORDER BY rank"
        ).map { Amendment($0[0], signed: $0[1], newEnd: $0[2]) }
        terms.plans = try rows("SELECT id, kind, name FROM plan WHERE contract_id = ? ORDER BY rank")
            .map { LinkedPlan(id: $0[0], $0[1], $0[2]) }
        return terms
    }

    private func readDirectory(into dossier: inout Dossier) throws {
        // The database knows bytes: «École» would come after «Zoo».
        dossier.organizations = French.sorted(try kept("organization", order: "id").map(Organization.init))
        let roles = try parts(Person.roleTable, of: "person", Person.Role.init)
        let people = try kept("person", order: "id").map { row in
            var person = Person(row: row)
            person.roles = roles[person.id.rawValue] ?? []
            return person
        }
        dossier.people = French.sorted(people)
    }

    private func readStrategy(into dossier: inout Dossier) throws {
        dossier.axes = try kept("axis", order: "number").map(Axis.init)
        dossier.objectives = try kept("objective", order: "axis_id, id").map(Objective.init)
        dossier.actions = try ActionReader(db: db, contract: contract).all()
        let readings = try parts(Indicator.readingTable, of: "indicator", Indicator.Reading.init)
        dossier.indicators = try keptOfActions("indicator", order: "action_id, id").map { row in
            var indicator = Indicator(row: row)
            indicator.readings = readings[indicator.id.rawValue] ?? []
            return indicator
        }
    }

    private func assessments() throws -> [Assessment] {
        let points = try parts(Assessment.pointTable, of: "assessment", Assessment.Point.init)
        let values = try parts(Assessment.valueTable, of: "assessment", Assessment.IndicatorValue.init)
        return try keptOfActions("assessment", order: "day, id").map { row in
            var assessment = Assessment(row: row)
            assessment.points = points[assessment.id.rawValue] ?? []
            assessment.values = values[assessment.id.rawValue] ?? []
            return assessment
        }
    }

    private func readGovernance(into dossier: inout Dossier) throws {
        let actions: [Int64: [ID<Action>]] = try parts(Committee.actionTable, of: "committee") {
            $0["action_id"]
        }
        let seats = try parts(Committee.seatTable, of: "committee", Seat.init)
        dossier.committees = try kept("committee", order: "id").map { row in
            var committee = Committee(row: row)
            committee.seats = seats[committee.id.rawValue] ?? []
            committee.actions = actions[committee.id.rawValue] ?? []
            return committee
        }
        let reader = MeetingReader(db: db, contract: contract)
        dossier.meetings = try reader.all()
        dossier.notes = try reader.notes()
        dossier.minutes = try reader.minutes()
    }

    private func entries() throws -> [JournalEntry] {
        try EntryReader(db: db).entries(
            "e.contract_id = ? AND e.removed = 0", arguments: [contract], order: "e.first_day, e.id")
    }

    private func rows(_ sql: String) throws -> [Row] {
        try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [contract])
    }

    private func kept(_ table: String, order: String) throws -> [Row] {
        try rows("SELECT * FROM \(table) WHERE contract_id = ? AND removed = 0 ORDER BY \(order)")
    }

    /// What hangs on a removed fiche is not there either.
    private func keptOfActions(_ table: String, order: String) throws -> [Row] {
        try rows(
            """
            SELECT * FROM \(table) WHERE contract_id = ? AND removed = 0
                AND action_id IN (SELECT id FROM action WHERE removed = 0) ORDER BY \(order)
            """)
    }

    private func parts<Item>(
        _ part: ChildTable, of table: String, _ make: (Row) -> Item
    ) throws -> [Int64: [Item]] {
        try ChildReader(db: db).parts(part, of: table, contract, make)
    }
}

/// Reads the parts of all the objects of a contract in one statement.
struct ChildReader {
    let db: Database

    func parts<Item>(
        _ part: ChildTable, of table: String, _ contract: ID<Contract>, _ make: (Row) -> Item
    ) throws -> [Int64: [Item]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT p.* FROM \(part.table) p JOIN \(table) o ON o.id = p.\(part.owner)
                WHERE o.contract_id = ? ORDER BY p.\(part.owner), p.rank
                """)
        return try group(part, Row.fetchCursor(statement, arguments: [contract]), make)
    }

    /// The parts of one object.
    func parts<Item>(_ part: ChildTable, ofOne id: Int64, _ make: (Row) -> Item) throws -> [Item] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM \(part.table) WHERE \(part.owner) = ? ORDER BY rank")
        return try Row.fetchAll(statement, arguments: [id]).map(make)
    }

    private func group<Item>(
        _ part: ChildTable, _ rows: RowCursor, _ make: (Row) -> Item
    ) throws -> [Int64: [Item]] {
        var groups: [Int64: [Item]] = [:]
        while let row = try rows.next() { groups[row[part.owner], default: []].append(make(row)) }
        return groups
    }
}

extension Indicator.Reading {
    init(row: Row) {
        self.init(row["day"], row["value"], note: row["note"])
    }
}

extension Assessment.Point {
    init(row: Row) {
        self.init(row["kind"], row["means"], row["text"])
    }
}

extension Assessment.IndicatorValue {
    init(row: Row) {
        self.init(row["indicator_id"], row["value"])
    }
}
