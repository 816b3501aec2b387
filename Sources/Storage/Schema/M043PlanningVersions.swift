/// The planning as it was shown to a committee, or kept to be compared with.
enum M043PlanningVersions {
    static let sql = """
        CREATE TABLE planning_version (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            name TEXT NOT NULL \(Clause.filled("name")),
            taken TEXT NOT NULL \(Clause.day("taken")),
            state TEXT NOT NULL \(Clause.oneOf("state", "proposed", "adopted", "replaced", "kept")),
            meeting_id INTEGER REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            decision_id INTEGER REFERENCES decision(id) DEFERRABLE INITIALLY DEFERRED,
            CHECK (state NOT IN ('adopted', 'replaced') OR decision_id IS NOT NULL)
        ) STRICT;
        CREATE INDEX planning_version_contract ON planning_version(contract_id);
        CREATE INDEX planning_version_meeting ON planning_version(meeting_id);
        CREATE INDEX planning_version_decision ON planning_version(decision_id);
        CREATE TABLE planning_version_step (
            planning_version_id INTEGER NOT NULL REFERENCES planning_version(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            milestone_id INTEGER NOT NULL REFERENCES milestone(id) DEFERRABLE INITIALLY DEFERRED,
            action_id INTEGER REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            title TEXT NOT NULL \(Clause.filled("title")),
            short_name TEXT NOT NULL,
            due TEXT \(Clause.span("due")),
            done TEXT \(Clause.span("done")),
            seen TEXT \(Clause.day("seen")),
            PRIMARY KEY (planning_version_id, rank),
            CHECK (done IS NULL OR seen IS NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX planning_version_step_milestone ON planning_version_step(milestone_id);
        CREATE INDEX planning_version_step_action ON planning_version_step(action_id);
        INSERT INTO history_kind (name) VALUES ('planningVersion');
        """
}
