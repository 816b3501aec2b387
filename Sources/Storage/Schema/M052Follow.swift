/// Étapes count indicators, and files that tell how a contract goes are imported: two lists of words grow, in the text of
/// their tables alone.
enum M052Follow {
    static let sql = """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, '''reviews''', '''milestones'', ''reviews''')
            WHERE type = 'table' AND name = 'indicator';
        UPDATE sqlite_schema SET sql = replace(sql, '''directory''', '''directory'', ''follow''')
            WHERE type = 'table' AND name = 'file_import';
        PRAGMA writable_schema = RESET;
        """
}
