/// A date may go from a day to another, «2023-07-03_2023-07-14»: the columns that hold dates take its codes. As in M028,
/// the text of the tables alone changes.
enum M040Spans {
    static let sql = "PRAGMA writable_schema = ON;\n" + checks + "PRAGMA writable_schema = RESET;\n" + news

    private static let checks = M028Periods.columns.map { column in
        """
        UPDATE sqlite_schema SET sql = replace(sql, \(quoted(Clause.date(column))), \(quoted(Clause.span(column))))
            WHERE type = 'table' AND instr(sql, \(quoted(Clause.date(column)))) > 0;

        """
    }.joined()

    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

    /// The news of each fiche: of precision 12 those that go from a day to another, of any length.
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
        CASE WHEN held LIKE '%!_%' ESCAPE '!' THEN 12 WHEN held GLOB '*-T[1-4]' THEN 8 WHEN held GLOB '*-S[12]' THEN 5
            WHEN held GLOB '????-[peah]*' THEN 6 WHEN held GLOB '????-[dmf]*' THEN 9
            WHEN held GLOB '????-??-[dmf]*' THEN 11 ELSE length(held) END
        """
}
