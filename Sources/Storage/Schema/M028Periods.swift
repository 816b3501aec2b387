/// A date may be a period that people name: the columns that hold dates take its codes. What is stored does not change,
/// hence the text of the tables alone does, as SQLite allows for a CHECK that grows.
enum M028Periods {
    static let sql = "PRAGMA writable_schema = ON;\n" + checks + "PRAGMA writable_schema = RESET;\n" + news

    /// Those that hold dates.
    static let columns = [
        "start", "end", "due", "reached", "held", "signed", "next", "horizon", "signatory_since", "since",
        "until",
        "partner_since",
    ]

    private static let checks = columns.map { column in
        let (former, now) = (Clause.horizon(column), Clause.date(column))
        return """
            UPDATE sqlite_schema SET sql = replace(sql, \(quoted(former)), \(quoted(now)))
                WHERE type = 'table' AND instr(sql, \(quoted(former))) > 0;

            """
    }.joined()

    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

    /// The news of each fiche by precision: 4 a year, 5 a half-year, 6 a season, 7 a month, 8 a quarter, 9 a part of a year,
    /// 10 a day, 11 a part of a month. Among those of one precision, what begins later ends later.
    private static let news = """
        DROP TRIGGER entry_news_added;
        DROP TRIGGER entry_news_moved;
        CREATE TRIGGER entry_news_added AFTER INSERT ON entry_action BEGIN
            INSERT OR IGNORE INTO entry_news
                SELECT NEW.action_id, \(precision), first_day, id FROM journal_entry
                WHERE id = NEW.entry_id AND removed = 0;
        END;
        CREATE TRIGGER entry_news_moved AFTER UPDATE OF held, first_day, removed ON journal_entry BEGIN
            DELETE FROM entry_news WHERE entry_id = NEW.id
                AND action_id IN (SELECT action_id FROM entry_action WHERE entry_id = NEW.id);
            INSERT OR IGNORE INTO entry_news
                SELECT x.action_id, \(precision), NEW.first_day, NEW.id
                FROM entry_action x JOIN journal_entry ON journal_entry.id = x.entry_id
                WHERE x.entry_id = NEW.id AND NEW.removed = 0;
        END;
        """

    private static let precision = """
        CASE WHEN held GLOB '*-T[1-4]' THEN 8 WHEN held GLOB '*-S[12]' THEN 5
            WHEN held GLOB '????-[peah]*' THEN 6 WHEN held GLOB '????-[dmf]*' THEN 9
            WHEN held GLOB '????-??-[dmf]*' THEN 11 ELSE length(held) END
        """
}
