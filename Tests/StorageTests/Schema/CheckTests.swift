import Domain
import GRDB
import Testing

@testable import Storage

/// The schema refuses what the domain refuses, whoever writes.
@Suite struct CheckTests {
    @Test(arguments: [
        "contract SET slug = ''", "contract SET slug = 'Avec Espace'", "contract SET name = '  '",
        "contract SET name = char(9, 160)", "contract SET holder = ''", "contract SET generation = 0",
        "contract SET generation = 21", "contract SET start = '2021-02-30'", "contract SET start = '2021'",
        "contract SET end = '2020-12-31'", "contract SET end = 'demain'", "contract SET generation = 'deux'",
        "commune SET insee = '7728'", "commune SET insee = 'ABCDE'", "commune SET name = ''",
        "neighbourhood SET name = ''", "neighbourhood SET insee = '7'", "article SET number = 0",
        "approval SET label = ' '", "approval SET held = '2021-13'", "approval SET held = '2021-T5'",
        "approval SET held = '21'", "plan SET kind = 'autre'", "plan SET name = ''",
    ])
    func `a contract that could not be is refused`(_ change: String) async throws {
        try await expectRefused(change)
    }

    @Test(arguments: [
        "axis SET number = 0", "axis SET number = 100", "axis SET title = ''", "axis SET number = 1",
        "axis SET removed = 2", "objective SET title = ' '", "objective SET is_invented = 2",
        "action SET number = 0",
        "action SET number = 1000", "action SET number = 1", "action SET code = '2021-505'",
        "action SET code = '505'", "action SET code = '2021-5O5'", "action SET code = '2021-123456'",
        "action SET title = char(10)", "action SET start = 'bientôt'", "action SET end = '2023-T0'",
        "action SET participation = ''", "action SET is_recurring = 2", "action SET axis_id = NULL",
        "action_commune SET insee = ''", "milestone SET title = ''", "milestone SET due = '2023-02-29'",
        "milestone SET done = '2023', seen = '2023-02-07'", "milestone SET attains = 1",
        "milestone SET meeting_id = 1, entry_id = 1", "milestone SET meeting_id = 1, due = '2023'",
        "planning_version SET name = ' '", "planning_version SET state = 'adopted'",
        "action_contribution SET quality = ''", "action_contribution SET action_id = 1",
        "evaluation_topic SET process = '', effects = ' '", "evaluation_criterion SET theme = 'autre'",
        "evaluation_measure SET label = ' '",
        "funding SET euros = -1", "indicator SET kind = 'autre'", "indicator SET label = ''",
        "indicator SET target = 'beaucoup'", "reading SET day = '2023'",
    ])
    func `a fiche or an indicator that could not be is refused`(_ change: String) async throws {
        try await expectRefused(change)
    }

    @Test(arguments: [
        "assessment SET kind = 'autre'", "assessment SET day = '2023-02'",
        "assessment SET started = NULL", "assessment SET underway = NULL", "assessment SET attainment = NULL",
        "assessment SET started = 0, underway = 1",
        "assessment SET attainment = ''", "assessment SET horizon = '2023-07-32'",
        "assessment SET state = 'lu'",
        "assessment SET state = 'draft'", "assessment SET state_on = NULL",
        "assessment SET state = 'returned'",
        "assessment SET state_on = '2023-02-31'", "assessment_point SET text = ' '",
        "assessment_point SET kind = ''",
        "assessment_point SET means = ''", "committee SET name = ''", "committee SET kind = 'club'",
        "committee SET every_months = 0", "meeting SET title = ''", "meeting SET kind = 'apéritif'",
        "meeting SET held = '7 février'", "meeting SET first_day = '2023-02'", "meeting SET time = '24:00'",
        "meeting SET time = '9:5'", "meeting SET state = ''", "meeting SET ordinal = 0",
        "attendance SET presence = 'là'", "attendance SET college = ''", "attendance SET headcount = 0",
        "attendance SET headcount = 2, person_id = 1", "attendance SET insee = 'Melun'",
        "contribution SET text = ''", "conclusion SET text = ''", "decision SET text = ''",
        "decision SET effect = ''", "decision SET outcome = ''", "journal_entry SET title = ''",
        "journal_entry SET kind = ''", "journal_entry SET held = ''", "journal_entry SET participants = -1",
        "journal_entry SET communes_represented = 5001", "journal_entry SET next_time = 'midi'",
    ])
    func `a follow-up that could not be is refused`(_ change: String) async throws {
        try await expectRefused(change)
    }

    @Test(arguments: [
        "organization SET name = ''", "organization SET college = 'amis'", "organization SET siret = '123'",
        "organization SET siret = '1234567890123X'", "organization SET finess = '1'",
        "organization SET email = 'rien'", "organization SET email = 'a@b c.fr'",
        "organization SET insee = '1'",
        "organization SET signatory_since = 'hier'", "person SET last_name = ''",
        "person SET civility = 'sir'",
        "person SET email = '@exemple.fr'", "person_role SET since = '2021-00'", "member SET email = 'rien'",
        "member SET email = 'A@melun.example'", "member SET email = 'coordinator@melun.example'",
        "member SET name = ''",
        "member SET role = 'roi'", "member SET role = 'referent', region = ' '", "member SET is_disabled = 2",
        "member SET removed = 1", "history_head SET id = 2", "history_head SET hash = zeroblob(31)",
    ])
    func `a person, a structure or an account that could not be is refused`(_ change: String) async throws {
        try await expectRefused(change)
    }

    @Test(arguments: [
        "INSERT INTO objective (contract_id, axis_id, title, is_invented) VALUES (1, 999, 'Sans axe', 0)",
        "INSERT INTO axis (contract_id, number, title) VALUES (999, 9, 'Sans contrat')",
        "INSERT INTO milestone (contract_id, action_id, title) VALUES (1, 999, 'Sans fiche')",
        "INSERT INTO milestone_wait VALUES (101, 9, 101)",
        "INSERT INTO access_key (digest, purpose, member_id, made) VALUES (zeroblob(32), 'session', 999, 0)",
        "INSERT INTO access_key (digest, purpose, member_id, made) VALUES (zeroblob(16), 'session', 1, 0)",
        "INSERT INTO access_key (digest, purpose, member_id, made) VALUES (zeroblob(32), 'reading', 1, 0)",
        "INSERT INTO access_key (digest, purpose, member_id, made) VALUES (zeroblob(32), 'calendar', 1, 0)",
        "INSERT INTO access_key (digest, purpose, made) VALUES (zeroblob(32), 'invitation', 0)",
        "INSERT INTO access_key (digest, purpose, member_id, made) VALUES (zeroblob(32), 'autre', 1, 0)",
        "DELETE FROM axis WHERE id = 1", "DELETE FROM contract",
        "DELETE FROM member WHERE role = 'contributor'",
        "DELETE FROM organization",
        "INSERT INTO reading SELECT indicator_id, 99, day, 1, '', NULL FROM reading LIMIT 1",
        "INSERT INTO commune SELECT contract_id, 99, insee, name FROM commune LIMIT 1",
    ])
    func `what would hang on nothing, or be there twice, is refused`(_ sql: String) async throws {
        let melun = try await Melun()
        let before = try await melun.dossier()
        await #expect(throws: DatabaseError.self) { try await melun.store.run(sql) }
        #expect(try await melun.dossier() == before)
    }

    @Test(arguments: ["2023-02-07", "2023-02", "2023-T1", "2023", "1900", "2200-12-31"])
    func `a date is kept at the precision known`(_ code: String) async throws {
        let melun = try await Melun()
        try await melun.store.run("UPDATE action SET start = '\(code)' WHERE number = 9")
        #expect(try await melun.action(9).start == Horizon(code: code))
        #expect(Horizon(code: code) != nil)
    }

    /// One row of the sample, made what it could not be; the change alone must be what is refused.
    private func expectRefused(_ change: String) async throws {
        let melun = try await Melun()
        let table = String(change.prefix { $0 != " " })
        let error = await #expect(throws: DatabaseError.self) {
            try await melun.store.database.write { db in
                try Self.seed(table, db)
                let key = try db.primaryKey(table).columns.joined(separator: ", ")
                try db.execute(
                    sql: """
                        UPDATE \(change) WHERE (\(key)) = (SELECT \(key) FROM \(table) ORDER BY \(key) DESC LIMIT 1)
                        """)
            }
        }
        #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    }

    /// The sample has no row of some tables.
    private static func seed(_ table: String, _ db: Database) throws {
        switch table {
        case "funding": try db.execute(sql: "INSERT INTO funding VALUES (1, 9, 'ARS', 10)")
        case "contribution": try db.execute(sql: "INSERT INTO contribution VALUES (1, 99, NULL, 'Dit')")
        case "action_commune": try db.execute(sql: "INSERT INTO action_commune VALUES (1, 99, '77288')")
        default: break
        }
    }
}
