/// Instances, meetings, and what meetings leave: attendance, contributions, conclusions, decisions.
enum M005Governance {
    static let sql = meetings + parts + meetingDecisions

    private static let meetings = """
        CREATE TABLE committee (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            kind TEXT NOT NULL CHECK (kind IN ('steering', 'technical', 'workingGroup', 'external')),
            name TEXT NOT NULL \(Clause.filled("name")),
            duties TEXT NOT NULL,
            composition TEXT NOT NULL,
            article_id INTEGER REFERENCES article(id) DEFERRABLE INITIALLY DEFERRED,
            every_months INTEGER CHECK (every_months BETWEEN 1 AND 120),
            leader_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE INDEX committee_contract ON committee(contract_id);
        CREATE TABLE committee_action (
            committee_id INTEGER NOT NULL REFERENCES committee(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (committee_id, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE meeting (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            kind TEXT NOT NULL CHECK (kind IN
                ('steering', 'technical', 'workingGroup', 'information', 'external')),
            committee_id INTEGER REFERENCES committee(id) DEFERRABLE INITIALLY DEFERRED,
            title TEXT NOT NULL \(Clause.filled("title")),
            ordinal INTEGER CHECK (ordinal > 0),
            held TEXT NOT NULL \(Clause.horizon("held")),
            first_day TEXT NOT NULL \(Clause.day("first_day")),
            time TEXT \(Clause.time("time")),
            place TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
            objectives TEXT NOT NULL,
            notes TEXT NOT NULL,
            next TEXT \(Clause.horizon("next"))
        ) STRICT;
        CREATE INDEX meeting_contract ON meeting(contract_id, first_day);
        CREATE TABLE meeting_action (
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (meeting_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX meeting_action_action ON meeting_action(action_id);

        """

    private static let parts = """
        CREATE TABLE agenda_item (
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            title TEXT NOT NULL \(Clause.filled("title")),
            owner TEXT NOT NULL,
            minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
            PRIMARY KEY (meeting_id, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE attendance (
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            college TEXT NOT NULL \(college),
            presence TEXT NOT NULL CHECK (presence IN ('present', 'excused', 'absent', 'represented')),
            person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
            organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            insee TEXT NOT NULL \(Clause.insee("insee", orEmpty: true)),
            function TEXT NOT NULL,
            is_elected INTEGER NOT NULL CHECK (is_elected IN (0, 1)),
            representative TEXT NOT NULL,
            headcount INTEGER NOT NULL CHECK (headcount BETWEEN 1 AND 100000),
            PRIMARY KEY (meeting_id, rank),
            CHECK (headcount = 1 OR person_id IS NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attendance_person ON attendance(person_id);

        CREATE TABLE contribution (
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            text TEXT NOT NULL \(Clause.filled("text")),
            PRIMARY KEY (meeting_id, rank)
        ) STRICT, WITHOUT ROWID;

        """

    private static let meetingDecisions = """
        CREATE TABLE conclusion (
            -- Never given twice: decisions answer conclusions by their ids.
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            text TEXT NOT NULL \(Clause.filled("text")),
            organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            awaits_steering INTEGER NOT NULL CHECK (awaits_steering IN (0, 1)),
            actions TEXT NOT NULL
        ) STRICT;
        CREATE INDEX conclusion_meeting ON conclusion(meeting_id);

        CREATE TABLE decision (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            meeting_id INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            text TEXT NOT NULL \(Clause.filled("text")),
            effect TEXT NOT NULL CHECK (effect IN ('orientation', 'priority', 'standby', 'resumption', 'stop')),
            outcome TEXT NOT NULL CHECK (outcome IN ('adopted', 'adoptedWithReserve', 'refused', 'postponed')),
            actions TEXT NOT NULL,
            answers TEXT NOT NULL
        ) STRICT;
        CREATE INDEX decision_meeting ON decision(meeting_id);
        """

    private static let college = Clause.oneOf(
        "college", "signatories", "communes", "associations", "residents", "cpts", "establishments",
        "partners")
}
