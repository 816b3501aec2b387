/// Directory and governance in depth: what structures are, who sits in instances, attendance row by row, notes, minutes,
/// tasks, what decisions open and what follows them, calendar links.
enum M011CommitteeLife {
    static let sql = directory + committees + attendance + records + meetingDecisions + links + history

    private static let directory = """
        ALTER TABLE organization ADD COLUMN kind TEXT NOT NULL DEFAULT 'other' \(kind);
        ALTER TABLE organization ADD COLUMN partner_since TEXT \(Clause.horizon("partner_since"));
        ALTER TABLE organization ADD COLUMN contact_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
        ALTER TABLE person ADD COLUMN consent_on TEXT \(Clause.day("consent_on"));
        ALTER TABLE person ADD COLUMN is_erased INTEGER NOT NULL DEFAULT 0 CHECK (is_erased IN (0, 1));

        """

    private static let committees = """
        CREATE TABLE committee_seat (
            committee_id INTEGER NOT NULL REFERENCES committee(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            duty TEXT NOT NULL CHECK (duty IN ('chair', 'lead', 'member', 'guest')),
            college TEXT NOT NULL \(college),
            organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
            since TEXT \(Clause.horizon("since")),
            until TEXT \(Clause.horizon("until")),
            PRIMARY KEY (committee_id, rank),
            CHECK (organization_id IS NOT NULL OR person_id IS NOT NULL)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE meeting ADD COLUMN ends TEXT \(Clause.time("ends"));
        ALTER TABLE meeting ADD COLUMN link TEXT NOT NULL DEFAULT '';
        ALTER TABLE meeting ADD COLUMN convened_on TEXT \(Clause.day("convened_on"));

        CREATE TABLE agenda_item_new (
            -- Never given twice: notes name the point by its id.
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            title TEXT NOT NULL \(Clause.filled("title")),
            owner TEXT NOT NULL,
            minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
            action_id INTEGER REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            is_left_over INTEGER NOT NULL CHECK (is_left_over IN (0, 1))
        ) STRICT;
        INSERT INTO agenda_item_new (meeting_id, rank, title, owner, minutes, is_left_over)
            SELECT meeting_id, rank, title, owner, minutes, 0 FROM agenda_item ORDER BY meeting_id, rank;
        DROP TABLE agenda_item;
        ALTER TABLE agenda_item_new RENAME TO agenda_item;
        CREATE INDEX agenda_item_meeting ON agenda_item(meeting_id, rank);

        """

    private static let attendance = """
        CREATE TABLE attendance_new (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            college TEXT NOT NULL \(college),
            presence TEXT NOT NULL CHECK (presence IN ('expected', 'present', 'excused', 'absent', 'represented')),
            person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
            organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            insee TEXT NOT NULL \(Clause.insee("insee", orEmpty: true)),
            function TEXT NOT NULL,
            is_elected INTEGER NOT NULL CHECK (is_elected IN (0, 1)),
            representative TEXT NOT NULL,
            headcount INTEGER NOT NULL CHECK (headcount BETWEEN 1 AND 100000),
            signed_at INTEGER,
            CHECK (headcount = 1 OR person_id IS NULL)
        ) STRICT;
        INSERT INTO attendance_new (contract_id, meeting_id, college, presence, person_id, organization_id, insee,
                function, is_elected, representative, headcount)
            SELECT m.contract_id, a.meeting_id, a.college, a.presence, a.person_id, a.organization_id, a.insee,
                a.function, a.is_elected, a.representative, a.headcount
            FROM attendance a JOIN meeting m ON m.id = a.meeting_id ORDER BY a.meeting_id, a.rank;
        DROP TABLE attendance;
        ALTER TABLE attendance_new RENAME TO attendance;
        CREATE INDEX attendance_meeting ON attendance(meeting_id);
        CREATE INDEX attendance_contract ON attendance(contract_id);
        CREATE INDEX attendance_person ON attendance(person_id);
        CREATE UNIQUE INDEX attendance_once ON attendance(meeting_id, person_id)
            WHERE person_id IS NOT NULL AND removed = 0;

        """

    private static let records = """
        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            item_id INTEGER,
            text TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX note_place ON note(meeting_id, coalesce(item_id, 0));
        CREATE INDEX note_contract ON note(contract_id);

        CREATE TABLE minutes (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'approved')),
            opening TEXT NOT NULL,
            sent_on TEXT \(Clause.day("sent_on")),
            remarks_until TEXT \(Clause.day("remarks_until")),
            approved_on TEXT \(Clause.day("approved_on")),
            approving_id INTEGER REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            frozen TEXT,
            CHECK ((state = 'draft') = (sent_on IS NULL)),
            CHECK ((state = 'approved') = (approved_on IS NOT NULL)),
            CHECK (state = 'approved' OR frozen IS NULL)
        ) STRICT;
        CREATE UNIQUE INDEX minutes_meeting ON minutes(meeting_id) WHERE removed = 0;
        CREATE INDEX minutes_contract ON minutes(contract_id);
        CREATE TABLE remark (
            minutes_id INTEGER NOT NULL REFERENCES minutes(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            author TEXT NOT NULL \(Clause.filled("author")),
            day TEXT NOT NULL \(Clause.day("day")),
            text TEXT NOT NULL \(Clause.filled("text")),
            answer TEXT NOT NULL,
            PRIMARY KEY (minutes_id, rank)
        ) STRICT, WITHOUT ROWID;

        """

    private static let meetingDecisions = """
        CREATE TABLE decision_new (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            text TEXT NOT NULL \(Clause.filled("text")),
            effect TEXT NOT NULL CHECK (effect IN
                ('orientation', 'priority', 'standby', 'resumption', 'stop', 'validation', 'opening')),
            outcome TEXT NOT NULL CHECK (outcome IN ('adopted', 'adoptedWithReserve', 'refused', 'postponed')),
            reserve TEXT NOT NULL,
            actions TEXT NOT NULL,
            answers TEXT NOT NULL,
            assessments TEXT NOT NULL,
            committee_id INTEGER REFERENCES committee(id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        INSERT INTO decision_new SELECT id, meeting_id, rank, text, effect, outcome, '', actions, answers, '', NULL
            FROM decision;
        DROP TABLE decision;
        ALTER TABLE decision_new RENAME TO decision;
        CREATE INDEX decision_meeting ON decision(meeting_id);

        CREATE TABLE task (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            text TEXT NOT NULL \(Clause.filled("text")),
            person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
            organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            due TEXT \(Clause.horizon("due")),
            done_on TEXT \(Clause.day("done_on")),
            actions TEXT NOT NULL,
            follows TEXT NOT NULL
        ) STRICT;
        CREATE INDEX task_meeting ON task(meeting_id);

        """

    /// What follows decisions, and secrets that open a calendar or a sheet to who has no account.
    private static let links = """
        CREATE TABLE meeting_follow (
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            decision_id INTEGER NOT NULL,
            PRIMARY KEY (meeting_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE entry_follow (
            entry_id INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            decision_id INTEGER NOT NULL,
            PRIMARY KEY (entry_id, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE calendar_link (
            token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
            member_id INTEGER NOT NULL REFERENCES member(id),
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            created INTEGER NOT NULL,
            UNIQUE (member_id, contract_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE attendance_code (
            meeting_id INTEGER PRIMARY KEY REFERENCES meeting(id),
            code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 8 AND 40),
            opens INTEGER NOT NULL,
            closes INTEGER NOT NULL CHECK (closes > opens)
        ) STRICT;
        CREATE TABLE code_try (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('wrongCode', 'name')),
            address TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX code_try_address ON code_try(address, kind, at);

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
                'committee', 'meeting', 'entry', 'member', 'attendance', 'note', 'minutes')),
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

    private static let college = Clause.oneOf(
        "college", "signatories", "communes", "associations", "residents", "cpts", "establishments",
        "partners")
    private static let kind = Clause.oneOf(
        "kind", "agency", "authority", "insurance", "establishment", "association", "professionals",
        "education", "company", "residents", "other")
}
