/// The full-text index of everything a contract holds; accents and case ignored.
enum M009Search {
    static let sql = """
        CREATE VIRTUAL TABLE search USING fts5(
            contract, title, body, kind UNINDEXED, object_id UNINDEXED,
            tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
        );
        """
}
