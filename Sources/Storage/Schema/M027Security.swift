/// The log of what was refused, apart from the history; tries for a forgotten password; who sent a file.
enum M027Security {
    static let sql = """
        CREATE TABLE security_event (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL \(kind),
            member_id INTEGER REFERENCES member(id),
            origin TEXT NOT NULL CHECK (length(origin) <= 64),
            route TEXT NOT NULL CHECK (length(route) <= 200),
            -- Refusals of one minute are one row.
            minute INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            times INTEGER NOT NULL CHECK (times > 0)
        ) STRICT;
        CREATE INDEX security_event_minute ON security_event(minute, kind);
        CREATE INDEX security_event_member ON security_event(member_id) WHERE member_id IS NOT NULL;

        CREATE TABLE attempt_new (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL \(purpose),
            subject TEXT NOT NULL CHECK (length(subject) <= 254),
            -- The address of the network, where tries are counted from it too.
            origin TEXT CHECK (length(origin) <= 64),
            at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO attempt_new (id, purpose, subject, origin, at)
            SELECT id, purpose, substr(subject, 1, 254), substr(origin, 1, 64), at FROM attempt;
        DROP TABLE attempt;
        ALTER TABLE attempt_new RENAME TO attempt;
        CREATE INDEX attempt_subject ON attempt(purpose, subject, at);
        CREATE INDEX attempt_origin ON attempt(purpose, origin, at) WHERE origin IS NOT NULL;
        CREATE INDEX attempt_at ON attempt(at);

        -- Who sent it last; none for what the instance brought itself, or was there before.
        ALTER TABLE file ADD COLUMN owner_id INTEGER REFERENCES member(id);
        """

    private static let kind = Clause.oneOf(
        "kind", "wrongPassword", "tooManyTries", "wrongToken", "otherSite", "forbidden", "missing", "deadLink"
    )
    private static let purpose = Clause.oneOf(
        "purpose", "signIn", "wrongCode", "signingName", "subscription", "subscriptionLetter", "forgotten",
        "forgottenLetter")
}
