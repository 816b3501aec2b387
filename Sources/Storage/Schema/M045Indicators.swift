/// Indicators are also of an axis or of the contract, say how they are counted and whether they found the attainment; a
/// value is a number, a part, a yes, words, or why there is none; the contract keeps its rule of attainment.
enum M045Indicators {
    static let sql = ofAnything + columns + values("reading") + values("assessment_value") + since + rule

    /// The text of the table alone changes, as SQLite allows where a column need no longer be filled.
    private static let ofAnything = """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, 'action_id INTEGER NOT NULL', 'action_id INTEGER')
            WHERE type = 'table' AND name = 'indicator';
        PRAGMA writable_schema = RESET;

        """

    private static let columns = """
        ALTER TABLE indicator ADD COLUMN axis_id INTEGER REFERENCES axis(id) DEFERRABLE INITIALLY DEFERRED
            CHECK (axis_id IS NULL OR action_id IS NULL);
        ALTER TABLE indicator ADD COLUMN scale TEXT NOT NULL DEFAULT 'number'
            \(Clause.oneOf("scale", "number", "ratio", "yesNo", "words"));
        ALTER TABLE indicator ADD COLUMN target_due TEXT \(Clause.span("target_due"));
        ALTER TABLE indicator ADD COLUMN founds INTEGER NOT NULL DEFAULT 0 CHECK (founds IN (0, 1));
        ALTER TABLE indicator ADD COLUMN aggregation TEXT NOT NULL DEFAULT 'last'
            \(Clause.oneOf("aggregation", "sum", "last", "separate"));
        ALTER TABLE indicator ADD COLUMN is_yearly INTEGER NOT NULL DEFAULT 0 CHECK (is_yearly IN (0, 1));
        ALTER TABLE indicator ADD COLUMN feed TEXT NOT NULL DEFAULT 'none'
            \(Clause.oneOf(
                "feed", "none", "meetings", "steering", "technical", "participations", "communes", "entries",
                "counts", "reviews"));
        ALTER TABLE indicator ADD COLUMN feed_words TEXT NOT NULL DEFAULT '';
        ALTER TABLE indicator ADD COLUMN defined_on TEXT \(Clause.day("defined_on"));
        \(texts)
        CREATE INDEX indicator_axis ON indicator(axis_id) WHERE axis_id IS NOT NULL;

        """

    private static let texts = [
        "aim", "definition", "collector", "tool", "breakdown", "reliability", "comment",
    ].map { "ALTER TABLE indicator ADD COLUMN \($0) TEXT NOT NULL DEFAULT '';" }.joined(separator: "\n")

    /// What was written before says no form: a number, or NS without one.
    private static func values(_ table: String) -> String {
        """
        ALTER TABLE \(table) ADD COLUMN total REAL;
        ALTER TABLE \(table) ADD COLUMN words TEXT NOT NULL DEFAULT '';
        ALTER TABLE \(table) ADD COLUMN form TEXT NOT NULL DEFAULT ''
            \(Clause.oneOf(
                "form", "", "number", "ratio", "yes", "no", "words", "notSignificant", "secret", "unavailable",
                "uncomputable", "inapplicable", "upcoming"));

        """
    }

    private static let since = """
        ALTER TABLE reading ADD COLUMN since TEXT \(Clause.day("since"));

        """

    private static let rule = """
        ALTER TABLE contract ADD COLUMN attainment_share INTEGER NOT NULL DEFAULT 100
            CHECK (attainment_share BETWEEN 1 AND 100);
        ALTER TABLE contract ADD COLUMN attainment_failure TEXT NOT NULL DEFAULT 'noneBegun'
            \(Clause.oneOf("attainment_failure", "noneBegun", "noneReached"));
        ALTER TABLE contract ADD COLUMN attainment_gap TEXT NOT NULL DEFAULT 'stops'
            \(Clause.oneOf("attainment_gap", "stops", "leftOut"));
        """
}
