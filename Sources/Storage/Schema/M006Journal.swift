/// The journal: dated advances, with what they touch.
enum M006Journal {
    static let sql = """
        CREATE TABLE journal_entry (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            kind TEXT NOT NULL \(kind),
            held TEXT NOT NULL \(Clause.horizon("held")),
            first_day TEXT NOT NULL \(Clause.day("first_day")),
            title TEXT NOT NULL \(Clause.filled("title")),
            text TEXT NOT NULL,
            place TEXT NOT NULL,
            participants INTEGER CHECK (participants BETWEEN 0 AND 1000000),
            communes_represented INTEGER CHECK (communes_represented BETWEEN 0 AND 5000),
            next_step TEXT NOT NULL,
            next TEXT \(Clause.horizon("next")),
            next_time TEXT \(Clause.time("next_time")),
            is_to_complete INTEGER NOT NULL CHECK (is_to_complete IN (0, 1)),
            answers_id INTEGER REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            meeting_id INTEGER REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            author_id INTEGER REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE INDEX journal_entry_contract ON journal_entry(contract_id, first_day);

        CREATE TABLE entry_action (
            entry_id INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (entry_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_action_action ON entry_action(action_id);
        CREATE TABLE entry_commune (
            entry_id INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL, insee TEXT NOT NULL \(Clause.insee("insee")),
            PRIMARY KEY (entry_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE entry_organization (
            entry_id INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            organization_id INTEGER NOT NULL REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (entry_id, rank)
        ) STRICT, WITHOUT ROWID;
        """

    private static let kind = Clause.oneOf(
        "kind", "meeting", "action", "campaign", "training", "publication", "deliverable", "partnership")
}
