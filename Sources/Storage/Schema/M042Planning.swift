/// Étapes of the planning: what was a row of its fiche becomes an object, which may be something already recorded, wait for
/// others, and keep the dates that it had. What a COPIL answers of a fiche without planning is an effect of its decisions.
enum M042Planning {
    static let sql =
        milestones + parts + effects + """
            INSERT INTO history_kind (name) VALUES ('milestone');

            """

    private static let milestones = """
        ALTER TABLE milestone RENAME TO milestone_former;
        CREATE TABLE milestone (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            action_id INTEGER REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            title TEXT NOT NULL \(Clause.filled("title")),
            short_name TEXT NOT NULL DEFAULT '',
            start TEXT \(Clause.span("start")),
            due TEXT \(Clause.span("due")),
            due_known TEXT \(Clause.day("due_known")),
            meeting_id INTEGER REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            task_id INTEGER REFERENCES task(id) DEFERRABLE INITIALLY DEFERRED,
            entry_id INTEGER REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            done TEXT \(Clause.span("done")),
            seen TEXT \(Clause.day("seen")),
            done_known TEXT \(Clause.day("done_known")),
            is_yearly INTEGER NOT NULL DEFAULT 0 CHECK (is_yearly IN (0, 1)),
            attains INTEGER NOT NULL DEFAULT 0 CHECK (attains IN (0, 1)),
            is_invented INTEGER NOT NULL DEFAULT 0 CHECK (is_invented IN (0, 1)),
            known TEXT \(Clause.day("known")),
            CHECK ((meeting_id IS NOT NULL) + (task_id IS NOT NULL) + (entry_id IS NOT NULL) <= 1),
            CHECK (coalesce(meeting_id, task_id, entry_id) IS NULL OR coalesce(due, done, seen) IS NULL),
            CHECK (done IS NULL OR seen IS NULL),
            CHECK (attains = 0 OR action_id IS NOT NULL)
        ) STRICT;
        INSERT INTO milestone (contract_id, action_id, title, due, done, known)
            SELECT a.contract_id, f.action_id, f.label, f.due, f.reached, f.known
            FROM milestone_former f JOIN action a ON a.id = f.action_id ORDER BY f.action_id, f.rank;
        DROP TABLE milestone_former;
        CREATE INDEX milestone_contract ON milestone(contract_id);
        CREATE INDEX milestone_action ON milestone(action_id);
        CREATE INDEX milestone_meeting ON milestone(meeting_id);
        CREATE INDEX milestone_task ON milestone(task_id);
        CREATE INDEX milestone_entry ON milestone(entry_id);
        CREATE UNIQUE INDEX milestone_attains ON milestone(action_id) WHERE attains = 1 AND removed = 0;

        """

    private static let parts = """
        CREATE TABLE milestone_forecast (
            milestone_id INTEGER NOT NULL REFERENCES milestone(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            due TEXT \(Clause.span("due")),
            known TEXT \(Clause.day("known")),
            PRIMARY KEY (milestone_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE milestone_past (
            milestone_id INTEGER NOT NULL REFERENCES milestone(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            held TEXT NOT NULL \(Clause.span("held")),
            PRIMARY KEY (milestone_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE milestone_organization (
            milestone_id INTEGER NOT NULL REFERENCES milestone(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            organization_id INTEGER NOT NULL REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (milestone_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX milestone_organization_named ON milestone_organization(organization_id);
        CREATE TABLE milestone_wait (
            milestone_id INTEGER NOT NULL REFERENCES milestone(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            other_id INTEGER NOT NULL REFERENCES milestone(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (milestone_id, rank),
            CHECK (milestone_id <> other_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX milestone_wait_other ON milestone_wait(other_id);

        """

    /// As in M040, the text of the tables alone changes.
    private static let effects = """
        PRAGMA writable_schema = ON;
        \(widened("'resumption', 'stop', 'validation', 'opening'", by: words))
        \(widened("'resumption', 'stop', 'opening'", by: words))
        PRAGMA writable_schema = RESET;
        ALTER TABLE decision ADD COLUMN expected TEXT \(Clause.span("expected"));

        """

    private static let words = ", 'planSet', 'planAsked', 'renunciation', 'deferral'"

    private static func widened(_ list: String, by words: String) -> String {
        func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
        return """
            UPDATE sqlite_schema SET sql = replace(sql, \(quoted(list)), \(quoted(list + words)))
                WHERE type = 'table' AND name IN ('decision', 'conclusion');
            """
    }
}
