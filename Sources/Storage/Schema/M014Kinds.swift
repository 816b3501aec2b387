/// Kinds of the history as rows: a new kind is one more row, and no table is built anew.
enum M014Kinds {
    static let sql = """
        CREATE TABLE history_kind (
            name TEXT PRIMARY KEY \(Clause.filled("name"))
        ) STRICT, WITHOUT ROWID;
        INSERT INTO history_kind (name) VALUES
            ('contract'), ('axis'), ('objective'), ('action'), ('indicator'), ('assessment'), ('organization'),
            ('person'), ('committee'), ('meeting'), ('entry'), ('member'), ('attendance'), ('note'), ('minutes'),
            ('review'), ('reviewPart'), ('publication'), ('deck'), ('mailing'), ('subscriber');

        CREATE TABLE history_new (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            member_id INTEGER,
            contract_id INTEGER,
            verb TEXT NOT NULL CHECK (verb IN
                ('create', 'change', 'remove', 'restore', 'signIn', 'refuse', 'export')),
            kind TEXT NOT NULL REFERENCES history_kind(name),
            object_id INTEGER NOT NULL,
            label TEXT NOT NULL,
            payload TEXT,
            nonce BLOB,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        INSERT INTO history_new SELECT id, at, member_id, contract_id, verb, kind, object_id, label, payload, nonce,
            digest, hash FROM history ORDER BY id;
        DROP TABLE history;
        ALTER TABLE history_new RENAME TO history;
        CREATE INDEX history_contract ON history(contract_id, id);
        CREATE INDEX history_object ON history(kind, object_id, id);
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
