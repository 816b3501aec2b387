/// When a bilan was copied into the ARS tool, and in which state it was then.
enum M036ArsCopies {
    static let sql = """
        CREATE TABLE ars_copy (
            assessment_id INTEGER PRIMARY KEY REFERENCES assessment(id) DEFERRABLE INITIALLY DEFERRED,
            version INTEGER NOT NULL,
            copied TEXT NOT NULL
        ) STRICT;
        """
}
