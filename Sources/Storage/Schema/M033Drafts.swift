/// A bilan that is not submitted may be unfinished: its three facts may wait, those of one that counts may not. What is
/// stored does not change, hence the text of the table alone does, as SQLite allows for a NOT NULL that goes.
enum M033Drafts {
    static let sql =
        "PRAGMA writable_schema = ON;\n" + facts.map(mayWait).joined() + answered
        + "PRAGMA writable_schema = RESET;\n"

    private static let facts = ["started INTEGER", "underway INTEGER", "attainment TEXT"]

    private static func mayWait(_ column: String) -> String {
        """
        UPDATE sqlite_schema SET sql = replace(sql, '\(column) NOT NULL', '\(column)')
            WHERE type = 'table' AND name = 'assessment';

        """
    }

    private static let answered = """
        UPDATE sqlite_schema SET sql = replace(sql, 'CHECK ((state = ''draft'') = (state_on IS NULL)),',
            'CHECK ((state = ''draft'') = (state_on IS NULL)), CHECK (state IN (''draft'', ''returned'') '
            || 'OR started IS NOT NULL AND underway IS NOT NULL AND attainment IS NOT NULL),')
            WHERE type = 'table' AND name = 'assessment';

        """
}
