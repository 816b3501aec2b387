/// Answers to a convocation: the code of a meeting by which those convened answer, and when each did.
enum M030Answers {
    static let sql = """
        CREATE TABLE answer_code (
            meeting_id INTEGER PRIMARY KEY REFERENCES meeting(id) ON DELETE CASCADE,
            code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 10 AND 40),
            opens INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE attendance ADD COLUMN answered_at INTEGER;
        """
}
