/// Imports of plans: what was sent and what is said of it until it is taken, which rows of the history one wrote, what
/// headings were told to mean; and the cells that a fiche has no field for.
enum M035Imports {
    static let sql = """
        CREATE TABLE action_unplaced (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL \(Clause.filled("text")),
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE plan_import (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            member_id INTEGER NOT NULL REFERENCES member(id),
            made INTEGER NOT NULL,
            name TEXT NOT NULL,
            content TEXT NOT NULL,
            choices TEXT NOT NULL,
            first_row INTEGER,
            last_row INTEGER,
            undone INTEGER
        ) STRICT;
        CREATE INDEX plan_import_contract ON plan_import (contract_id);
        CREATE TABLE import_heading (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            heading TEXT NOT NULL,
            field TEXT NOT NULL,
            PRIMARY KEY (contract_id, heading)
        ) STRICT, WITHOUT ROWID;
        """
}
