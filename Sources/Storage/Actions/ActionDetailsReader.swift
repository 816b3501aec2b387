import Domain
import GRDB

extension Store {
    /// Everything that the page of a fiche shows on a day. Throws `.notFound` for what the member may not see.
    package func actionDetails(
        _ number: Int, on day: Day, in slug: String, visibleTo member: Member
    ) async throws -> ActionDetails {
        try await cached("fiche \(number) \(day.iso)", weight: 1, of: slug, visibleTo: member) {
            db, contract in
            try ActionDetailsReader(db: db, contract: contract, day: day).read(number)
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
    let day: Day

    func read(_ number: Int) throws -> ActionDetails {
        let action = try ActionReader(db: db, contract: contract).one(number)
        let owner = try TermsReader(db: db, contract: contract).contractRow()
        guard let axis = try row("SELECT * FROM axis WHERE id = ?", [action.axis], Axis.init) else {
            throw Refusal.notFound
        }
        var sheet = ActionDetails(contract: owner, action: action, axis: axis)
        try readNames(into: &sheet)
        try readLinks(into: &sheet)
        try readFollowUp(into: &sheet)
        try readMeetings(into: &sheet)
        return sheet
    }

    private func readNames(into sheet: inout ActionDetails) throws {
        let action = sheet.action
        if let id = action.objective {
            sheet.objective = try row("SELECT title FROM objective WHERE id = ?", [id]) { $0[0] }
        }
        sheet.pilot = try action.pilot.flatMap {
            try row("SELECT * FROM organization WHERE id = ?", [$0], Organization.init)
        }
        sheet.contact = try person(action.contact)
        sheet.referent = try person(action.referent)
        sheet.partners = try rows(
            """
            SELECT o.id, o.name FROM action_partner p JOIN organization o ON o.id = p.organization_id
            WHERE p.action_id = ? ORDER BY p.rank
            """, [action.id]
        ) { ActionDetails.Named(id: $0[0], name: $0[1]) }
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
            """, [id], ActionDetails.Neighbour.init)
        let rank: StatementArguments = [contract, sheet.action.position, sheet.action.number]
        sheet.previous = try row(
            """
            SELECT number, title FROM action WHERE contract_id = ? AND removed = 0 AND (position, number) < (?, ?)
            ORDER BY position DESC, number DESC LIMIT 1
            """, rank, ActionDetails.Neighbour.init)
        sheet.next = try row(
            """
            SELECT number, title FROM action WHERE contract_id = ? AND removed = 0 AND (position, number) > (?, ?)
            ORDER BY position, number LIMIT 1
            """, rank, ActionDetails.Neighbour.init)
    }

    private func readFollowUp(into sheet: inout ActionDetails) throws {
        let id = sheet.action.id
        sheet.steps = try DossierReader(db: db, contract: contract, extent: .milestones(of: id)).read()
            .steps(of: id, on: day)
        sheet.indicators = try AssessmentReader(db: db, contract: contract).indicators(of: id)
        if sheet.indicators.contains(where: { $0.feed != .none }) {
            let facts = try DossierReader(db: db, contract: contract, extent: .indicators).read()
            let counting = Counting(facts, for: sheet.indicators)
            for indicator in sheet.indicators {
                sheet.counted[indicator.id] = counting.facts(of: indicator)
            }
        }
        sheet.assessments = try AssessmentReader(db: db, contract: contract).standing(of: id, on: day)
        sheet.assessmentCount =
            try row("SELECT count(*) FROM assessment WHERE action_id = ? AND removed = 0", [id]) { $0[0] }
            ?? 0
        sheet.entries = try EntryReader(db: db).entries(
            "e.removed = 0 AND e.id IN (SELECT entry_id FROM entry_action WHERE action_id = ?)",
            arguments: [id], order: "e.first_day DESC, e.id DESC", limit: 6)
        sheet.entryCount =
            try row(
                """
                SELECT count(*) FROM entry_action x JOIN journal_entry e ON e.id = x.entry_id
                WHERE x.action_id = ? AND e.removed = 0
                """, [id]
            ) { $0[0] } ?? 0
    }

    private func readMeetings(into sheet: inout ActionDetails) throws {
        let id = sheet.action.id
        sheet.meetings = try rows(
            """
            SELECT m.* FROM meeting_action x JOIN meeting m ON m.id = x.meeting_id
            WHERE x.action_id = ? AND m.removed = 0 AND m.state = 'planned' ORDER BY m.first_day DESC
            """, [id], Meeting.init)
        sheet.rulings = try RulingReader(db: db, contract: contract).rulings(on: id)
        let reader = ThreadReader(db: db, contract: contract)
        sheet.threads = try reader.threads(of: id)
        sheet.proposers = try reader.proposers(in: sheet.threads)
    }

    private func person(_ id: ID<Person>?) throws -> Person? {
        try id.flatMap { try row("SELECT * FROM person WHERE id = ?", [$0], Person.init) }
    }

    private func row<Value>(
        _ sql: String, _ arguments: StatementArguments, _ make: (Row) -> Value
    ) throws -> Value? {
        try db.cachedStatement(sql: sql).value(arguments, make)
    }

    private func rows<Value>(
        _ sql: String, _ arguments: StatementArguments, _ make: (Row) -> Value
    ) throws -> [Value] {
        try db.cachedStatement(sql: sql).values(arguments, make)
    }

    private func names(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
        try String.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments)
    }
}

extension ActionDetails.Neighbour {
    fileprivate init(row: Row) {
        self.init(number: row[0], title: row[1])
    }
}
