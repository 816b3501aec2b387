/// The search index has a third column: the words that have letters of their own («Wałęsa», «cœur»), spelled without. The
/// index itself leaves out accents alone.
enum M029Letters {
    static let sql = """
        CREATE VIRTUAL TABLE search_new USING fts5(
            title, body, respelled, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
        );
        INSERT INTO search_new (rowid, title, body, respelled)
            SELECT rowid, title, body, CASE WHEN \(found) THEN \(respelled) ELSE '' END FROM search ORDER BY rowid;
        DROP TABLE search;
        ALTER TABLE search_new RENAME TO search;
        """

    private static let letters = [
        ("ł", "l"), ("Ł", "l"), ("ø", "o"), ("Ø", "o"), ("đ", "d"), ("Đ", "d"), ("ı", "i"), ("œ", "oe"),
        ("Œ", "oe"),
        ("æ", "ae"), ("Æ", "ae"), ("ß", "ss"), ("ð", "d"), ("Ð", "d"), ("þ", "th"), ("Þ", "th"), ("ħ", "h"),
        ("Ħ", "h"),
    ]

    private static let text = "title || ' ' || body"

    private static let found = letters.map { "instr(\(text), '\($0.0)') > 0" }.joined(separator: " OR ")

    private static let respelled = letters.reduce(text) { "replace(\($0), '\($1.0)', '\($1.1)')" }
}
