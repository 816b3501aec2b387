/// The history: one row a write, append-only, each row's hash holding the one before.
enum M008History {
    static let sql = """
        CREATE TABLE history (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            member_id INTEGER,
            contract_id INTEGER,
            verb TEXT NOT NULL CHECK (verb IN
                ('create', 'change', 'remove', 'restore', 'signIn', 'refuse', 'export')),
            kind TEXT NOT NULL CHECK (kind IN
                ('contract', 'axis', 'objective', 'action', 'indicator', 'assessment', 'organization', 'person',
                'committee', 'meeting', 'entry', 'member')),
            object_id INTEGER NOT NULL,
            label TEXT NOT NULL,
            payload TEXT,
            nonce BLOB,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX history_contract ON history(contract_id, id);
        CREATE INDEX history_object ON history(kind, object_id, id);

        CREATE TABLE history_head (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            last_id INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        INSERT INTO history_head (id, last_id, hash) VALUES (1, 0, zeroblob(32));

        CREATE TRIGGER history_is_kept BEFORE DELETE ON history
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
        CREATE TRIGGER history_is_fixed
        BEFORE UPDATE OF id, at, member_id, contract_id, verb, kind, object_id, digest, hash ON history
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
        CREATE TRIGGER history_is_erased_whole BEFORE UPDATE OF label, payload, nonce ON history
        WHEN NEW.payload IS NOT NULL OR NEW.nonce IS NOT NULL OR NEW.label <> 'effacé'
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
        """
}
