/// On what each fiche bears, of all that the evaluation looks through.
enum M054Contributions {
    static let sql = """
        CREATE TABLE action_contribution (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            is_invented INTEGER NOT NULL DEFAULT 0 CHECK (is_invented IN (0, 1)),
            \(themes)
        ) STRICT;
        CREATE INDEX action_contribution_contract ON action_contribution(contract_id);
        CREATE UNIQUE INDEX action_contribution_action ON action_contribution(action_id) WHERE removed = 0;
        INSERT INTO history_kind (name) VALUES ('actionContribution');
        """

    private static let themes = [
        "determinants", "sectors", "participation", "universalism", "accessibility", "legibility", "quality",
    ].map { "\($0) TEXT NOT NULL \(Clause.oneOf($0, "central", "secondary", "absent"))" }
        .joined(separator: ",\n            ")
}
