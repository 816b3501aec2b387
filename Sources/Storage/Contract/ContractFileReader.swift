import Domain
import GRDB

/// Reads a whole contract: one statement a table, whatever the number of rows.
struct ContractFileReader {
    let db: Database
    let contract: ID<Contract>

    func read() throws -> ContractFile {
        guard let row = try rows("SELECT * FROM contract WHERE id = ?").first else { throw Refusal.notFound }
        var file = ContractFile(Contract(row: row))
        file.logos = try rows(
            "SELECT file, alternative, credit FROM contract_logo WHERE contract_id = ? ORDER BY rank"
        ).map { PictureUse($0[0], alternative: $0[1], credit: $0[2]) }
        try readTerritory(into: &file)
        try readDirectory(into: &file)
        try readStrategy(into: &file)
        file.assessments = try assessments()
        try readGovernance(into: &file)
        file.entries = try entries()
        return file
    }

    private func readTerritory(into file: inout ContractFile) throws {
        file.communes = try rows("SELECT insee, name FROM commune WHERE contract_id = ? ORDER BY rank")
            .map { Commune($0[0], $0[1]) }
        file.neighbourhoods = try rows("SELECT * FROM neighbourhood WHERE contract_id = ? ORDER BY rank")
            .map(Neighbourhood.init)
        file.articles = try rows("SELECT * FROM article WHERE contract_id = ? ORDER BY rank").map(
            Article.init)
        file.approvals = try rows("SELECT label, held FROM approval WHERE contract_id = ? ORDER BY rank")
            .map { Approval($0[0], $0[1]) }
        file.amendments = try rows(
            "SELECT label, signed, new_end FROM amendment WHERE contract_id = ? ORDER BY rank"
        ).map { Amendment($0[0], signed: $0[1], newEnd: $0[2]) }
        file.plans = try rows("SELECT id, kind, name FROM plan WHERE contract_id = ? ORDER BY rank")
            .map { LinkedPlan(id: $0[0], $0[1], $0[2]) }
    }

    private func readDirectory(into file: inout ContractFile) throws {
        // The database knows bytes: «École» would come after «Zoo».
        file.organizations = French.sorted(try kept("organization", order: "id").map(Organization.init))
        let roles = try parts(Person.rolePart, of: "person", Person.Role.init)
        let people = try kept("person", order: "id").map { row in
            var person = Person(row: row)
            person.roles = roles[person.id.rawValue] ?? []
            return person
        }
        file.people = French.sorted(people)
    }

    private func readStrategy(into file: inout ContractFile) throws {
        file.axes = try kept("axis", order: "number").map(Axis.init)
        file.objectives = try kept("objective", order: "axis_id, id").map(Objective.init)
        file.actions = try ActionReader(db: db, contract: contract).all()
        let readings = try parts(Indicator.readingPart, of: "indicator", Indicator.Reading.init)
        file.indicators = try keptOfActions("indicator", order: "action_id, id").map { row in
            var indicator = Indicator(row: row)
            indicator.readings = readings[indicator.id.rawValue] ?? []
            return indicator
        }
    }

    private func assessments() throws -> [Assessment] {
        let points = try parts(Assessment.pointPart, of: "assessment", Assessment.Point.init)
        let values = try parts(Assessment.valuePart, of: "assessment", Assessment.IndicatorValue.init)
        return try keptOfActions("assessment", order: "day, id").map { row in
            var assessment = Assessment(row: row)
            assessment.points = points[assessment.id.rawValue] ?? []
            assessment.values = values[assessment.id.rawValue] ?? []
            return assessment
        }
    }

    private func readGovernance(into file: inout ContractFile) throws {
        let actions: [Int64: [ID<Action>]] = try parts(Committee.actionPart, of: "committee") {
            $0["action_id"]
        }
        let seats = try parts(Committee.seatPart, of: "committee", Seat.init)
        file.committees = try kept("committee", order: "id").map { row in
            var committee = Committee(row: row)
            committee.seats = seats[committee.id.rawValue] ?? []
            committee.actions = actions[committee.id.rawValue] ?? []
            return committee
        }
        let reader = MeetingReader(db: db, contract: contract)
        file.meetings = try reader.all()
        file.notes = try reader.notes()
        file.minutes = try reader.minutes()
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
        _ part: Part, of table: String, _ make: (Row) -> Item
    ) throws -> [Int64: [Item]] {
        try PartReader(db: db).parts(part, of: table, contract, make)
    }
}

/// Reads the parts of all the objects of a contract in one statement.
struct PartReader {
    let db: Database

    func parts<Item>(
        _ part: Part, of table: String, _ contract: ID<Contract>, _ make: (Row) -> Item
    ) throws -> [Int64: [Item]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT p.* FROM \(part.table) p JOIN \(table) o ON o.id = p.\(part.owner)
                WHERE o.contract_id = ? ORDER BY p.\(part.owner), p.rank
                """)
        return try group(part, Row.fetchCursor(statement, arguments: [contract]), make)
    }

    /// The parts of one object.
    func parts<Item>(_ part: Part, ofOne id: Int64, _ make: (Row) -> Item) throws -> [Item] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM \(part.table) WHERE \(part.owner) = ? ORDER BY rank")
        return try Row.fetchAll(statement, arguments: [id]).map(make)
    }

    private func group<Item>(
        _ part: Part, _ rows: RowCursor, _ make: (Row) -> Item
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
