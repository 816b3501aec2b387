/// Ids that were packed in text become rows with foreign keys: what decisions, conclusions and tasks name, and the
/// decisions that meetings and advances follow.
///
/// A part's rows are deleted and written anew under their ids: its links go and come with them, and what names a row of
/// a part waits for the end of the transaction. The history keeps saying these ids as texts, in the columns where they
/// were: an array written before reads as one written since. An id that names nothing any more is no link: nothing
/// showed it.
enum M015Links {
    static let sql =
        links.map(\.sql).joined()
            + """
            CREATE TABLE meeting_follow_new (
                meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
                rank INTEGER NOT NULL,
                decision_id INTEGER NOT NULL REFERENCES decision(id) DEFERRABLE INITIALLY DEFERRED,
                PRIMARY KEY (meeting_id, rank)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO meeting_follow_new
                SELECT * FROM meeting_follow WHERE decision_id IN (SELECT id FROM decision);
            DROP TABLE meeting_follow;
            ALTER TABLE meeting_follow_new RENAME TO meeting_follow;
            CREATE INDEX meeting_follow_decision ON meeting_follow(decision_id);

            CREATE TABLE entry_follow_new (
                entry_id INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
                rank INTEGER NOT NULL,
                decision_id INTEGER NOT NULL REFERENCES decision(id) DEFERRABLE INITIALLY DEFERRED,
                PRIMARY KEY (entry_id, rank)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO entry_follow_new
                SELECT * FROM entry_follow WHERE decision_id IN (SELECT id FROM decision);
            DROP TABLE entry_follow;
            ALTER TABLE entry_follow_new RENAME TO entry_follow;
            CREATE INDEX entry_follow_decision ON entry_follow(decision_id);
            """

    private static let links = [
        Link("conclusion", "actions", "conclusion_action", "action"),
        Link("decision", "actions", "decision_action", "action"),
        Link("decision", "answers", "decision_answer", "conclusion"),
        Link("decision", "assessments", "decision_assessment", "assessment"),
        Link("task", "actions", "task_action", "action"),
        Link("task", "follows", "task_follow", "decision"),
    ]

    /// A column of packed ids, and the table of links that it becomes.
    private struct Link {
        let sql: String

        init(_ part: String, _ column: String, _ table: String, _ target: String) {
            sql = """
                CREATE TABLE \(table) (
                    \(part)_id INTEGER NOT NULL REFERENCES \(part)(id) ON DELETE CASCADE,
                    rank INTEGER NOT NULL,
                    \(target)_id INTEGER NOT NULL REFERENCES \(target)(id) DEFERRABLE INITIALLY DEFERRED,
                    PRIMARY KEY (\(part)_id, rank)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO \(table)
                    SELECT p.id, l.key, l.value FROM \(part) p, json_each('[' || replace(p.\(column), ' ', ',') || ']') l
                    WHERE l.value IN (SELECT id FROM \(target));
                CREATE INDEX \(table)_\(target) ON \(table)(\(target)_id);
                ALTER TABLE \(part) DROP COLUMN \(column);

                """
        }
    }
}
