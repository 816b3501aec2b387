/// The distribution of reviews: mailings, the outbox, subscribers of the public pages, those who left.
enum M013Sharing {
    static let sql = """
        CREATE TABLE mailing (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed = 0),
            publication_id INTEGER NOT NULL UNIQUE REFERENCES publication(id),
            subject TEXT NOT NULL \(Clause.filled("subject")),
            words TEXT NOT NULL \(Clause.filled("words")),
            confirmed INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX mailing_contract ON mailing(contract_id);

        CREATE TABLE subscriber (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            email TEXT NOT NULL \(Clause.filled("email")),
            asked INTEGER NOT NULL,
            confirmed INTEGER,
            token_hash BLOB UNIQUE CHECK (length(token_hash) = 32),
            token_until INTEGER NOT NULL,
            UNIQUE (contract_id, email)
        ) STRICT;

        CREATE TABLE letter (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            mailing_id INTEGER REFERENCES mailing(id),
            person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
            readership TEXT NOT NULL \(readership),
            address TEXT NOT NULL,
            address_key BLOB NOT NULL CHECK (length(address_key) = 32),
            message_key TEXT NOT NULL UNIQUE \(Clause.filled("message_key")),
            message TEXT,
            state TEXT NOT NULL \(state),
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            queued INTEGER NOT NULL,
            next_try INTEGER,
            sent INTEGER,
            reason TEXT NOT NULL DEFAULT '',
            read_hash BLOB UNIQUE CHECK (length(read_hash) = 32),
            leave_hash BLOB UNIQUE CHECK (length(leave_hash) = 32),
            UNIQUE (mailing_id, address_key),
            CHECK ((state = 'waiting') = (next_try IS NOT NULL)),
            CHECK ((state IN ('sent', 'rejected')) = (sent IS NOT NULL)),
            CHECK (state NOT IN ('waiting', 'sending') OR message IS NOT NULL)
        ) STRICT;
        CREATE INDEX letter_due ON letter(next_try) WHERE state = 'waiting';
        CREATE INDEX letter_mailing ON letter(mailing_id);
        CREATE INDEX letter_person ON letter(person_id);
        CREATE INDEX letter_address ON letter(contract_id, address_key);

        CREATE TABLE mail_refusal (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            address_key BLOB NOT NULL CHECK (length(address_key) = 32),
            kind TEXT NOT NULL CHECK (kind IN ('left', 'bounced')),
            at INTEGER NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (contract_id, address_key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE subscription_try (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('network', 'mailbox')),
            key TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX subscription_try_key ON subscription_try(kind, key, at);

        CREATE TABLE instance_secret (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            mail_key BLOB NOT NULL CHECK (length(mail_key) = 32)
        ) STRICT;
        INSERT INTO instance_secret (id, mail_key) VALUES (1, randomblob(32));
        """

    private static let readership = Clause.oneOf("readership", "public", "partners", "signatories")
    private static let state = Clause.oneOf(
        "state", "waiting", "sending", "sent", "failed", "rejected", "cancelled")
}
