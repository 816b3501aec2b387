/// Forms that came after their session had ended by itself: one a session, for its author alone, for a day. The whole
/// body is kept as it came, files and all; it is the one thing stored for who is not signed in.
enum M025LateForms {
    static let sql = """
        CREATE TABLE late_form (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- The digest of the session's secret, as `access_key` holds it.
            session BLOB NOT NULL UNIQUE CHECK (length(session) = 32),
            member_id INTEGER NOT NULL REFERENCES member(id) ON DELETE CASCADE,
            -- Where it was sent, with its query, and the type of its body.
            path TEXT NOT NULL CHECK (length(path) BETWEEN 1 AND 8192),
            type TEXT NOT NULL CHECK (length(type) <= 256),
            body BLOB NOT NULL CHECK (length(body) <= 16777216),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX late_form_member ON late_form(member_id, at);
        CREATE INDEX late_form_at ON late_form(at);
        """
}
