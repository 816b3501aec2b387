/// The marks of forms that made a thing: sent again, they make no other.
enum M010SentForms {
    static let sql = """
        CREATE TABLE sent_form (
            once TEXT NOT NULL CHECK (length(once) BETWEEN 20 AND 100),
            kind TEXT NOT NULL,
            member_id INTEGER NOT NULL REFERENCES member(id),
            content BLOB NOT NULL CHECK (length(content) = 32),
            object_id INTEGER NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (once, kind, member_id, content)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sent_form_at ON sent_form(at);
        """
}
