/// What readings ask for by key: the indexes that they walk, and the news of each fiche by day.
enum M020Readings {
    static let sql = indexes + news

    private static let indexes = """
        CREATE INDEX assessment_open ON assessment(contract_id, state)
            WHERE state IN ('draft', 'submitted', 'returned');
        CREATE INDEX journal_entry_answers ON journal_entry(answers_id) WHERE answers_id IS NOT NULL;
        CREATE INDEX journal_entry_meeting ON journal_entry(meeting_id) WHERE meeting_id IS NOT NULL;
        CREATE INDEX journal_entry_next ON journal_entry(contract_id, next) WHERE next IS NOT NULL;
        CREATE INDEX journal_entry_promise ON journal_entry(contract_id) WHERE is_to_complete = 1;
        CREATE INDEX entry_commune_insee ON entry_commune(insee);
        CREATE INDEX entry_attachment_file ON entry_attachment(file);
        CREATE INDEX entry_organization_organization ON entry_organization(organization_id);

        """

    /// An index that SQLite cannot make, for its columns are of two tables: the advances of each fiche, by the precision
    /// of their date (4 a year, 7 a month, 8 a quarter, 10 a day) and the day. Triggers keep it.
    private static let news = """
        CREATE TABLE entry_news (
            action_id INTEGER NOT NULL,
            precision INTEGER NOT NULL,
            first_day TEXT NOT NULL,
            entry_id INTEGER NOT NULL,
            PRIMARY KEY (action_id, precision, first_day, entry_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER entry_news_added AFTER INSERT ON entry_action BEGIN
            INSERT OR IGNORE INTO entry_news
                SELECT NEW.action_id, \(precision), first_day, id FROM journal_entry
                WHERE id = NEW.entry_id AND removed = 0;
        END;
        CREATE TRIGGER entry_news_taken AFTER DELETE ON entry_action BEGIN
            DELETE FROM entry_news WHERE action_id = OLD.action_id AND entry_id = OLD.entry_id;
        END;
        CREATE TRIGGER entry_news_moved AFTER UPDATE OF held, first_day, removed ON journal_entry BEGIN
            DELETE FROM entry_news WHERE entry_id = NEW.id
                AND action_id IN (SELECT action_id FROM entry_action WHERE entry_id = NEW.id);
            INSERT OR IGNORE INTO entry_news
                SELECT x.action_id, \(precision), NEW.first_day, NEW.id
                FROM entry_action x JOIN journal_entry ON journal_entry.id = x.entry_id
                WHERE x.entry_id = NEW.id AND NEW.removed = 0;
        END;
        INSERT INTO entry_news
            SELECT x.action_id, \(precision), first_day, id
            FROM journal_entry JOIN entry_action x ON x.entry_id = id WHERE removed = 0;
        """

    private static let precision = "length(held) + (held LIKE '%T%')"
}
