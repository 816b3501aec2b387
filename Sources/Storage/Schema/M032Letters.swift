/// Where structures receive their letters, and the documents joined to the convocation of a meeting.
enum M032Letters {
    static let sql = """
        ALTER TABLE organization ADD COLUMN street TEXT NOT NULL DEFAULT '';
        ALTER TABLE organization ADD COLUMN postal_code TEXT NOT NULL DEFAULT ''
            CHECK (postal_code = '' OR (length(postal_code) = 5 AND postal_code NOT GLOB '*[^0-9]*'));
        ALTER TABLE organization ADD COLUMN town TEXT NOT NULL DEFAULT '';
        CREATE TABLE meeting_document (
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            file TEXT NOT NULL,
            title TEXT NOT NULL \(Clause.filled("title")),
            PRIMARY KEY (meeting_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX meeting_document_file ON meeting_document(file);
        """
}
