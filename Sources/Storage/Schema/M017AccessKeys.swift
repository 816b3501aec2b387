/// One table of the secrets that open something without an account, or as one: sessions, invitations, calendars,
/// subscriptions to confirm, readings and lists to leave. Times are in milliseconds; links already given keep working.
///
/// The code of an émargement is none of them: its page shows it again, so that it is kept as it is.
enum M017AccessKeys {
    static let sql = keys + formerKeys + subscribers + letters

    private static let keys = """
        CREATE TABLE access_key (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            purpose TEXT NOT NULL \(purpose),
            member_id INTEGER REFERENCES member(id),
            contract_id INTEGER REFERENCES contract(id),
            subscriber_id INTEGER REFERENCES subscriber(id) ON DELETE CASCADE,
            letter_id INTEGER REFERENCES letter(id) ON DELETE CASCADE,
            made INTEGER NOT NULL,
            -- It opens nothing from then on; without it, it opens until it is taken back.
            until INTEGER,
            CHECK ((purpose IN ('session', 'invitation', 'calendar')) = (member_id IS NOT NULL)),
            CHECK ((purpose = 'calendar') = (contract_id IS NOT NULL)),
            CHECK ((purpose = 'subscription') = (subscriber_id IS NOT NULL)),
            CHECK ((purpose IN ('reading', 'leaving')) = (letter_id IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX access_key_member ON access_key(member_id, purpose) WHERE member_id IS NOT NULL;
        CREATE UNIQUE INDEX access_key_calendar ON access_key(member_id, contract_id) WHERE contract_id IS NOT NULL;
        CREATE UNIQUE INDEX access_key_subscriber ON access_key(subscriber_id) WHERE subscriber_id IS NOT NULL;
        CREATE UNIQUE INDEX access_key_letter ON access_key(letter_id, purpose) WHERE letter_id IS NOT NULL;
        CREATE INDEX access_key_until ON access_key(purpose, until) WHERE until IS NOT NULL;

        """

    /// Half an hour without a request, twelve hours in all; seven days; for ever; two days; a year; for ever.
    private static let formerKeys = """
        INSERT INTO access_key (digest, purpose, member_id, made, until)
            SELECT token_hash, 'session', member_id, created * 1000, min(seen + 1800, created + 43200) * 1000
            FROM session;
        INSERT INTO access_key (digest, purpose, member_id, made, until)
            SELECT token_hash, 'invitation', member_id, (expires - 604800) * 1000, expires * 1000 FROM invitation;
        INSERT INTO access_key (digest, purpose, member_id, contract_id, made)
            SELECT token_hash, 'calendar', member_id, contract_id, created * 1000 FROM calendar_link;
        INSERT INTO access_key (digest, purpose, subscriber_id, made, until)
            SELECT token_hash, 'subscription', id, (token_until - 172800) * 1000, token_until * 1000
            FROM subscriber WHERE token_hash IS NOT NULL;
        INSERT INTO access_key (digest, purpose, letter_id, made, until)
            SELECT read_hash, 'reading', id, queued, queued + 31536000000 FROM letter WHERE read_hash IS NOT NULL;
        INSERT INTO access_key (digest, purpose, letter_id, made)
            SELECT leave_hash, 'leaving', id, queued FROM letter WHERE leave_hash IS NOT NULL;
        DROP TABLE session;
        DROP TABLE invitation;
        DROP TABLE calendar_link;

        """

    private static let subscribers = """
        CREATE TABLE subscriber_new (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            email TEXT NOT NULL \(Clause.filled("email")),
            asked INTEGER NOT NULL,
            confirmed INTEGER,
            UNIQUE (contract_id, email)
        ) STRICT;
        INSERT INTO sqlite_sequence (name, seq)
            SELECT 'subscriber_new', seq FROM sqlite_sequence WHERE name = 'subscriber';
        INSERT INTO subscriber_new SELECT id, contract_id, email, asked, confirmed FROM subscriber;
        DROP TABLE subscriber;
        ALTER TABLE subscriber_new RENAME TO subscriber;

        """

    private static let letters = """
        CREATE TABLE letter_new (
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
            UNIQUE (mailing_id, address_key),
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

    private static let purpose = Clause.oneOf(
        "purpose", "session", "invitation", "calendar", "subscription", "reading", "leaving")
    private static let readership = Clause.oneOf("readership", "public", "partners", "signatories")
    private static let state = Clause.oneOf(
        "state", "waiting", "sending", "sent", "failed", "rejected", "cancelled")
}
