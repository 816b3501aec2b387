/// Accounts, what they are granted, their sessions, invitations, and failed sign-ins.
enum M007Members {
    static let sql = """
        CREATE TABLE member (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed = 0),
            email TEXT NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%'),
            name TEXT NOT NULL \(Clause.filled("name")),
            role TEXT NOT NULL CHECK (role IN
                ('administrator', 'referent', 'coordinator', 'contributor', 'reader')),
            region TEXT NOT NULL CHECK (role <> 'referent' OR trim(region) <> ''),
            is_disabled INTEGER NOT NULL CHECK (is_disabled IN (0, 1)),
            password TEXT NOT NULL
        ) STRICT;

        CREATE TABLE member_contract (
            member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            PRIMARY KEY (member_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE member_action (
            member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (member_id, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
            token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
            member_id INTEGER NOT NULL REFERENCES member(id),
            created INTEGER NOT NULL,
            seen INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_member ON session(member_id);
        CREATE INDEX session_seen ON session(seen);

        CREATE TABLE invitation (
            token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
            member_id INTEGER NOT NULL REFERENCES member(id),
            expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX invitation_member ON invitation(member_id);

        CREATE TABLE failed_sign_in (
            id INTEGER PRIMARY KEY,
            email TEXT NOT NULL,
            address TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX failed_sign_in_email ON failed_sign_in(email, at);
        CREATE INDEX failed_sign_in_address ON failed_sign_in(address, at);
        """
}
