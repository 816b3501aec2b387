/// Who gave access to an account, and letters that are of no contract: those that tell a person of its account.
enum M026Accounts {
    static let sql = """
        -- The account that gave the invitation by which the password of an account in use was chosen.
        ALTER TABLE member ADD COLUMN given_by INTEGER REFERENCES member(id);
        -- The account that gave an invitation.
        ALTER TABLE access_key ADD COLUMN given_by INTEGER REFERENCES member(id);

        CREATE TABLE letter_new (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- None for a letter about an account.
            contract_id INTEGER REFERENCES contract(id),
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
            UNIQUE (mailing_id, address_key),
            CHECK (contract_id IS NOT NULL OR (mailing_id IS NULL AND person_id IS NULL)),
            CHECK ((state = 'waiting') = (next_try IS NOT NULL)),
            CHECK ((state IN ('sent', 'rejected')) = (sent IS NOT NULL)),
            CHECK (state NOT IN ('waiting', 'sending') OR message IS NOT NULL)
        ) STRICT;
        INSERT INTO sqlite_sequence (name, seq)
            SELECT 'letter_new', seq FROM sqlite_sequence WHERE name = 'letter';
        INSERT INTO letter_new SELECT id, contract_id, mailing_id, person_id, readership, address, address_key,
            message_key, message, state, attempts, queued, next_try, sent, reason FROM letter;
        DROP TABLE letter;
        ALTER TABLE letter_new RENAME TO letter;
        CREATE INDEX letter_due ON letter(next_try) WHERE state = 'waiting';
        CREATE INDEX letter_mailing ON letter(mailing_id);
        CREATE INDEX letter_person ON letter(person_id);
        CREATE INDEX letter_address ON letter(contract_id, address_key);
        """

    private static let readership = Clause.oneOf("readership", "public", "partners", "signatories")
    private static let state = Clause.oneOf(
        "state", "waiting", "sending", "sent", "failed", "rejected", "cancelled")
}
