/// The grid of the evaluation: its parts, each with a question on the process, one on the effects, and its criteria; by
/// what each case is answered.
enum M055EvaluationGrid {
    static let sql = """
        CREATE TABLE evaluation_topic (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            title TEXT NOT NULL \(Clause.filled("title")),
            process TEXT NOT NULL,
            effects TEXT NOT NULL,
            note TEXT NOT NULL,
            CHECK (trim(process || effects) <> '')
        ) STRICT;
        CREATE INDEX evaluation_topic_contract ON evaluation_topic(contract_id);
        CREATE TABLE evaluation_criterion (
            -- Never given twice: what answers a case names its criterion.
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            topic_id INTEGER NOT NULL REFERENCES evaluation_topic(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            title TEXT NOT NULL \(Clause.filled("title")),
            details TEXT NOT NULL,
            theme TEXT NOT NULL \(Clause.oneOf(
                "theme", "", "determinants", "sectors", "participation", "universalism", "accessibility",
                "legibility", "quality"))
        ) STRICT;
        CREATE INDEX evaluation_criterion_topic ON evaluation_criterion(topic_id, rank);
        CREATE TABLE evaluation_measure (
            topic_id INTEGER NOT NULL REFERENCES evaluation_topic(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            criterion_id INTEGER NOT NULL REFERENCES evaluation_criterion(id) DEFERRABLE INITIALLY DEFERRED,
            phase TEXT NOT NULL \(Clause.oneOf("phase", "process", "effects")),
            indicator_id INTEGER REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
            label TEXT NOT NULL,
            target TEXT NOT NULL,
            source TEXT NOT NULL,
            is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
            PRIMARY KEY (topic_id, rank),
            CHECK (indicator_id IS NOT NULL OR trim(label) <> '')
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX evaluation_measure_criterion ON evaluation_measure(criterion_id);
        CREATE INDEX evaluation_measure_indicator ON evaluation_measure(indicator_id)
            WHERE indicator_id IS NOT NULL;
        INSERT INTO history_kind (name) VALUES ('evaluationTopic');
        """
}
