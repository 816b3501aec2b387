/// Reviews as they are written and published, the files of a contract (photographs, logos, documents), decks.
enum M012Reviews {
    static let sql = files + journal + reviews + publications + decks + history

    /// Bytes are named by what they are: they are written once and never change.
    private static let files = """
        CREATE TABLE file (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 66 AND 70 AND name NOT GLOB '*[^a-z0-9.]*'),
            media_type TEXT NOT NULL \(Clause.filled("media_type")),
            width INTEGER CHECK (width > 0),
            height INTEGER CHECK (height > 0),
            bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 12582912),
            added INTEGER NOT NULL,
            PRIMARY KEY (contract_id, name)
        ) STRICT;
        ALTER TABLE contract ADD COLUMN accent TEXT NOT NULL DEFAULT ''
            CHECK (accent = '' OR (length(accent) = 7 AND accent GLOB '#[0-9a-f]*'
                AND substr(accent, 2) NOT GLOB '*[^0-9a-f]*'));
        CREATE TABLE contract_logo (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            rank INTEGER NOT NULL,
            file TEXT NOT NULL,
            alternative TEXT NOT NULL,
            credit TEXT NOT NULL,
            PRIMARY KEY (contract_id, rank)
        ) STRICT, WITHOUT ROWID;

        """

    private static let journal = """
        CREATE TABLE entry_count (
            entry_id INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 10000000),
            label TEXT NOT NULL \(Clause.filled("label")),
            PRIMARY KEY (entry_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE entry_picture (
            entry_id INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            file TEXT NOT NULL,
            alternative TEXT NOT NULL,
            credit TEXT NOT NULL,
            PRIMARY KEY (entry_id, rank)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE meeting ADD COLUMN is_untold INTEGER NOT NULL DEFAULT 0 CHECK (is_untold IN (0, 1));
        CREATE TABLE entry_attachment (
            entry_id INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            file TEXT NOT NULL,
            title TEXT NOT NULL \(Clause.filled("title")),
            PRIMARY KEY (entry_id, rank)
        ) STRICT, WITHOUT ROWID;

        """

    private static let reviews = """
        CREATE TABLE review (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            quarter TEXT NOT NULL \(quarter),
            part_order TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX review_quarter ON review(contract_id, quarter);

        CREATE TABLE review_part (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            quarter TEXT NOT NULL \(quarter),
            key TEXT NOT NULL \(Clause.filled("key")),
            is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
            title TEXT NOT NULL,
            wording TEXT,
            addition TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX review_part_key ON review_part(contract_id, quarter, key);
        CREATE TABLE review_fact (
            part_id INTEGER NOT NULL REFERENCES review_part(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            key TEXT NOT NULL,
            label TEXT NOT NULL,
            said TEXT NOT NULL,
            PRIMARY KEY (part_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE review_picture (
            part_id INTEGER NOT NULL REFERENCES review_part(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            file TEXT NOT NULL,
            alternative TEXT NOT NULL,
            credit TEXT NOT NULL,
            PRIMARY KEY (part_id, rank)
        ) STRICT, WITHOUT ROWID;

        """

    /// What was published is never rewritten: the same file is printed for ever.
    private static let publications = """
        CREATE TABLE publication (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed = 0),
            quarter TEXT NOT NULL \(quarter),
            number INTEGER NOT NULL CHECK (number >= 1),
            reason TEXT NOT NULL,
            published INTEGER NOT NULL,
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            CHECK (number = 1 OR trim(reason) <> ''),
            UNIQUE (contract_id, quarter, number)
        ) STRICT;
        CREATE TABLE publication_text (
            publication_id INTEGER NOT NULL REFERENCES publication(id),
            audience TEXT NOT NULL \(audience),
            document TEXT NOT NULL,
            PRIMARY KEY (publication_id, audience)
        ) STRICT;
        CREATE TABLE publication_file (
            publication_id INTEGER NOT NULL REFERENCES publication(id),
            audience TEXT NOT NULL \(audience),
            format TEXT NOT NULL \(Clause.filled("format")),
            bytes BLOB NOT NULL,
            PRIMARY KEY (publication_id, audience, format)
        ) STRICT;
        CREATE TRIGGER publication_is_kept BEFORE DELETE ON publication
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;
        CREATE TRIGGER publication_is_fixed BEFORE UPDATE ON publication
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;
        CREATE TRIGGER publication_text_is_kept BEFORE DELETE ON publication_text
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;
        CREATE TRIGGER publication_text_is_fixed BEFORE UPDATE ON publication_text
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;
        CREATE TRIGGER publication_file_is_kept BEFORE DELETE ON publication_file
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;
        CREATE TRIGGER publication_file_is_fixed BEFORE UPDATE ON publication_file
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;

        """

    private static let decks = """
        CREATE TABLE deck (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE UNIQUE INDEX deck_meeting ON deck(meeting_id);
        CREATE TABLE deck_slide (
            deck_id INTEGER NOT NULL REFERENCES deck(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            key TEXT NOT NULL \(Clause.filled("key")),
            is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
            title TEXT NOT NULL,
            text TEXT NOT NULL,
            notes TEXT NOT NULL,
            PRIMARY KEY (deck_id, rank)
        ) STRICT, WITHOUT ROWID;

        """

    /// The same rows, for more kinds of objects.
    private static let history = """
        CREATE TABLE history_new (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            member_id INTEGER,
            contract_id INTEGER,
            verb TEXT NOT NULL CHECK (verb IN
                ('create', 'change', 'remove', 'restore', 'signIn', 'refuse', 'export')),
            kind TEXT NOT NULL CHECK (kind IN
                ('contract', 'axis', 'objective', 'action', 'indicator', 'assessment', 'organization', 'person',
                'committee', 'meeting', 'entry', 'member', 'attendance', 'note', 'minutes', 'review', 'reviewPart',
                'publication', 'deck', 'mailing', 'subscriber')),
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

    private static let quarter = "CHECK (quarter GLOB '[12][0-9][0-9][0-9]-T[1-4]')"
    private static let audience = Clause.oneOf("audience", "public", "partners", "signatories")
}
