import Domain
import GRDB

extension Store {
    /// Everything that the page of a fiche shows. Throws `.notFound` for what the member may not see.
    package func actionDetails(_ number: Int, in slug: String, visibleTo member: Member) async throws
        -> ActionDetails
    {
        try await cached("fiche \(number)", weight: 1, of: slug, visibleTo: member) { db, contract in
            try ActionDetailsReader(db: db, contract: contract).read(number)
        }
    }

    /// A fiche alone with its parts, for its forms.
    package func action(_ number: Int, in slug: String, visibleTo member: Member) async throws -> Action {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try ActionReader(db: db, contract: contract).one(number)
        }
    }
}

private struct ActionDetailsReader {
    let db: Database
    let contract: ID<Contract>

    func read(_ number: Int) throws -> ActionDetails {
        let action = try ActionReader(db: db, contract: contract).one(number)
        guard let owner = try row("SELECT * FROM contract WHERE id = ?", [contract]),
            let axis = try row("SELECT * FROM axis WHERE id = ?", [action.axis])
        else { throw Refusal.notFound }
        var sheet = ActionDetails(contract: Contract(row: owner), action: action, axis: Axis(row: axis))
        try readNames(into: &sheet)
        try readLinks(into: &sheet)
        try readFollowUp(into: &sheet)
        try readMeetings(into: &sheet)
        return sheet
    }

    private func readNames(into sheet: inout ActionDetails) throws {
        let action = sheet.action
        if let id = action.objective {
            sheet.objective = try row("SELECT title FROM objective WHERE id = ?", [id])?[0]
        }
        sheet.pilot = try action.pilot.flatMap { try row("SELECT * FROM organization WHERE id = ?", [$0]) }
            .map(Organization.init)
        sheet.contact = try action.contact.flatMap { try row("SELECT * FROM person WHERE id = ?", [$0]) }
            .map(Person.init)
        sheet.referent = try action.referent.flatMap { try row("SELECT * FROM person WHERE id = ?", [$0]) }
            .map(Person.init)
        sheet.partners = try rows(
            """
            SELECT o.id, o.name FROM action_partner p JOIN organization o ON o.id = p.organization_id
            WHERE p.action_id = ? ORDER BY p.rank
            """, [action.id]
        ).map { ActionDetails.Named(id: $0[0], name: $0[1]) }
        sheet.communes = try names(
            """
            SELECT c.name FROM action_commune p JOIN commune c ON c.insee = p.insee AND c.contract_id = ?2
            WHERE p.action_id = ?1 ORDER BY p.rank
            """, [action.id, contract])
        sheet.neighbourhoods = try names(
            """
            SELECT n.name FROM action_neighbourhood p JOIN neighbourhood n ON n.id = p.neighbourhood_id
            WHERE p.action_id = ? ORDER BY p.rank
            """, [action.id])
        sheet.plans = try names(
            "SELECT l.name FROM action_plan p JOIN plan l ON l.id = p.plan_id WHERE p.action_id = ? ORDER BY p.rank",
            [action.id])
    }

    private func readLinks(into sheet: inout ActionDetails) throws {
        let id = sheet.action.id
        sheet.linked = try rows(
            """
            SELECT number, title FROM action WHERE removed = 0 AND id IN
                (SELECT other_id FROM action_link WHERE action_id = ?1
                UNION SELECT action_id FROM action_link WHERE other_id = ?1)
            ORDER BY position, number
            """, [id]
        ).map(ActionDetails.Neighbour.init)
        let rank: StatementArguments = [contract, sheet.action.position, sheet.action.number]
        sheet.previous = try row(
            """
            SELECT number, title FROM action WHERE contract_id = ? AND removed = 0 AND (position, number) < (?, ?)
            ORDER BY position DESC, number DESC LIMIT 1
            """, rank
        ).map(ActionDetails.Neighbour.init)
        sheet.next = try row(
            """
            SELECT number, title FROM action WHERE contract_id = ? AND removed = 0 AND (position, number) > (?, ?)
            ORDER BY position, number LIMIT 1
            """, rank
        ).map(ActionDetails.Neighbour.init)
    }

    private func readFollowUp(into sheet: inout ActionDetails) throws {
        let id = sheet.action.id
        let readings = try grouped(
            """
            SELECT r.* FROM reading r JOIN indicator i ON i.id = r.indicator_id
            WHERE i.action_id = ? ORDER BY r.indicator_id, r.day
            """, [id], key: "indicator_id", Indicator.Reading.init)
        sheet.indicators = try rows(
            "SELECT * FROM indicator WHERE action_id = ? AND removed = 0 ORDER BY id", [id]
        ).map { row in
            var indicator = Indicator(row: row)
            indicator.readings = readings[indicator.id.rawValue] ?? []
            return indicator
        }
        let points = try grouped(
            """
            SELECT p.* FROM assessment_point p JOIN assessment a ON a.id = p.assessment_id
            WHERE a.action_id = ? ORDER BY p.assessment_id, p.rank
            """, [id], key: "assessment_id", Assessment.Point.init)
        sheet.assessments = try rows(
            "SELECT * FROM assessment WHERE action_id = ? AND removed = 0 ORDER BY day DESC, id DESC", [id]
        ).map { row in
            var assessment = Assessment(row: row)
            assessment.points = points[assessment.id.rawValue] ?? []
            return assessment
        }
        sheet.entries = try EntryReader(db: db).entries(
            "e.removed = 0 AND e.id IN (SELECT entry_id FROM entry_action WHERE action_id = ?)",
            arguments: [id], order: "e.first_day DESC, e.id DESC", limit: 6)
        sheet.entryCount =
            try row(
                """
                SELECT count(*) FROM entry_action x JOIN journal_entry e ON e.id = x.entry_id
                WHERE x.action_id = ? AND e.removed = 0
                """, [id])?[0] ?? 0
    }

    private func readMeetings(into sheet: inout ActionDetails) throws {
        let id = sheet.action.id
        sheet.meetings = try rows(
            """
            SELECT m.* FROM meeting_action x JOIN meeting m ON m.id = x.meeting_id
            WHERE x.action_id = ? AND m.removed = 0 ORDER BY m.first_day DESC
            """, [id]
        ).map(Meeting.init)
        sheet.rulings = try RulingReader(db: db, contract: contract).rulings()[id] ?? []
        let reader = ThreadReader(db: db, contract: contract)
        sheet.threads = try reader.threads(of: id)
        sheet.proposers = try reader.proposers(in: sheet.threads)
    }

    private func row(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(try db.cachedStatement(sql: sql), arguments: arguments)
    }

    private func rows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments)
    }

    private func names(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
        try String.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments)
    }

    private func grouped<Item>(
        _ sql: String, _ arguments: StatementArguments, key: String, _ make: (Row) -> Item
    ) throws -> [Int64: [Item]] {
        try rows(sql, arguments).reduce(into: [:]) { $0[$1[key], default: []].append(make($1)) }
    }
}

extension ActionDetails.Neighbour {
    fileprivate init(row: Row) {
        self.init(number: row[0], title: row[1])
    }
}
