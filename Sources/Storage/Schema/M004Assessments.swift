/// Bilans, their points and the values of indicators that they state.
enum M004Assessments {
    static let sql = """
        CREATE TABLE assessment (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind IN ('intermediate', 'annual', 'final')),
            day TEXT NOT NULL \(Clause.day("day")),
            started INTEGER NOT NULL CHECK (started IN (0, 1)),
            underway INTEGER NOT NULL CHECK (underway IN (0, 1) AND underway <= started),
            attainment TEXT NOT NULL CHECK (attainment IN ('attained', 'partial', 'notAttained')),
            horizon TEXT \(Clause.horizon("horizon")),
            remaining TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'validated')),
            state_by INTEGER REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
            state_on TEXT \(Clause.day("state_on")),
            state_reason TEXT NOT NULL,
            author_id INTEGER REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
            CHECK ((state = 'draft') = (state_on IS NULL)),
            CHECK (state <> 'returned' OR trim(state_reason) <> '')
        ) STRICT;
        CREATE INDEX assessment_contract ON assessment(contract_id, day);
        CREATE INDEX assessment_action ON assessment(action_id, day);

        CREATE TABLE assessment_point (
            assessment_id INTEGER NOT NULL REFERENCES assessment(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('helping', 'blocking', 'improvement')),
            means TEXT NOT NULL CHECK (means IN ('human', 'financial', 'other')),
            text TEXT NOT NULL \(Clause.filled("text")),
            PRIMARY KEY (assessment_id, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE assessment_value (
            assessment_id INTEGER NOT NULL REFERENCES assessment(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            indicator_id INTEGER NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
            value REAL,
            PRIMARY KEY (assessment_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX assessment_value_indicator ON assessment_value(indicator_id);
        """
}
