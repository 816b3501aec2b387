/// Axes, objectives, fiches with all that they hold, and indicators with their dated values.
enum M003Actions {
    static let sql = axes + actions + parts + indicators

    private static let axes = """
        CREATE TABLE axis (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
            title TEXT NOT NULL \(Clause.filled("title"))
        ) STRICT;
        CREATE UNIQUE INDEX axis_number ON axis(contract_id, number) WHERE removed = 0;

        CREATE TABLE objective (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            axis_id INTEGER NOT NULL REFERENCES axis(id) DEFERRABLE INITIALLY DEFERRED,
            title TEXT NOT NULL \(Clause.filled("title")),
            is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1))
        ) STRICT;
        CREATE INDEX objective_contract ON objective(contract_id);

        """

    private static let actions = """
        CREATE TABLE action (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
            code TEXT NOT NULL CHECK (code = '' OR (length(code) BETWEEN 6 AND 10
                AND code GLOB '[0-9][0-9][0-9][0-9]-[0-9]*' AND substr(code, 6) NOT GLOB '*[^0-9]*')),
            title TEXT NOT NULL \(Clause.filled("title")),
            axis_id INTEGER NOT NULL REFERENCES axis(id) DEFERRABLE INITIALLY DEFERRED,
            objective_id INTEGER REFERENCES objective(id) DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            context TEXT NOT NULL,
            general_objective TEXT NOT NULL,
            specific_objectives TEXT NOT NULL,
            operational_objectives TEXT NOT NULL,
            description TEXT NOT NULL,
            target_public TEXT NOT NULL,
            determinants TEXT NOT NULL,
            pilot_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            contact_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
            referent_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
            start TEXT \(Clause.horizon("start")),
            end TEXT \(Clause.horizon("end")),
            is_recurring INTEGER NOT NULL CHECK (is_recurring IN (0, 1)),
            human_means TEXT NOT NULL,
            technical_means TEXT NOT NULL,
            expected_results TEXT NOT NULL,
            participation TEXT NOT NULL \(participation)
        ) STRICT;
        CREATE UNIQUE INDEX action_number ON action(contract_id, number) WHERE removed = 0;
        CREATE UNIQUE INDEX action_code ON action(contract_id, code) WHERE removed = 0 AND code <> '';

        """

    private static let parts = """
        CREATE TABLE action_commune (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL, insee TEXT NOT NULL \(Clause.insee("insee")),
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_neighbourhood (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            neighbourhood_id INTEGER NOT NULL REFERENCES neighbourhood(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_partner (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            organization_id INTEGER NOT NULL REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_plan (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            plan_id INTEGER NOT NULL REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_link (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            other_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX action_link_other ON action_link(other_id);
        CREATE TABLE milestone (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL, label TEXT NOT NULL \(Clause.filled("label")),
            due TEXT \(Clause.horizon("due")), reached TEXT \(Clause.horizon("reached")),
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE funding (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL, funder TEXT NOT NULL \(Clause.filled("funder")),
            euros INTEGER CHECK (euros >= 0),
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE action_document (
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL, label TEXT NOT NULL, address TEXT NOT NULL,
            PRIMARY KEY (action_id, rank)
        ) STRICT, WITHOUT ROWID;

        """

    private static let indicators = """
        CREATE TABLE indicator (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind IN ('process', 'activity', 'result')),
            label TEXT NOT NULL \(Clause.filled("label")),
            unit TEXT NOT NULL,
            baseline REAL,
            target REAL,
            source TEXT NOT NULL,
            frequency TEXT NOT NULL,
            is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1))
        ) STRICT;
        CREATE INDEX indicator_contract ON indicator(contract_id);
        CREATE INDEX indicator_action ON indicator(action_id);

        CREATE TABLE reading (
            indicator_id INTEGER NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            day TEXT NOT NULL \(Clause.day("day")),
            value REAL,
            note TEXT NOT NULL,
            PRIMARY KEY (indicator_id, day)
        ) STRICT, WITHOUT ROWID;
        """

    private static let participation = Clause.oneOf(
        "participation", "unset", "none", "information", "consultation", "dialogue", "coConstruction")
}
