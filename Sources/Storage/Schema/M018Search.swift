/// The search index by contract: the rows of a contract follow each other, whatever the kinds of objects that it holds,
/// and a search asks for their range. The words of a contract's name in each row go with that.
enum M018Search {
    static let sql = """
        CREATE TABLE search_row (
            -- The contract's id in the upper half, then the order of writing: the latest is the highest.
            id INTEGER PRIMARY KEY CHECK (id >> 32 = contract_id),
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            kind TEXT NOT NULL,
            object_id INTEGER NOT NULL,
            UNIQUE (kind, object_id)
        ) STRICT;
        INSERT INTO search_row (id, contract_id, kind, object_id)
            SELECT (owner << 32) + row_number() OVER (PARTITION BY owner ORDER BY object_id, kind), owner, kind, object_id
            FROM (SELECT CAST(substr(contract, 8) AS INTEGER) AS owner, kind, object_id FROM search);

        CREATE VIRTUAL TABLE search_new USING fts5(
            title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
        );
        INSERT INTO search_new (rowid, title, body)
            SELECT r.id, s.title, s.body FROM search s JOIN search_row r ON r.kind = s.kind AND r.object_id = s.object_id
            ORDER BY r.id;
        DROP TABLE search;
        ALTER TABLE search_new RENAME TO search;
        """
}
