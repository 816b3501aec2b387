/// Structures and people, and what people do in structures over time.
enum M002Directory {
    static let sql = """
        CREATE TABLE organization (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            name TEXT NOT NULL \(Clause.filled("name")),
            acronym TEXT NOT NULL,
            college TEXT NOT NULL CHECK (college IN
                ('signatories', 'communes', 'associations', 'residents', 'cpts', 'establishments', 'partners')),
            insee TEXT NOT NULL \(Clause.insee("insee", orEmpty: true)),
            siret TEXT NOT NULL CHECK (siret = '' OR (length(siret) = 14 AND siret NOT GLOB '*[^0-9]*')),
            finess TEXT NOT NULL CHECK (length(finess) IN (0, 9)),
            email TEXT NOT NULL \(Clause.email("email")),
            telephone TEXT NOT NULL,
            signatory_since TEXT \(Clause.horizon("signatory_since"))
        ) STRICT;
        CREATE INDEX organization_contract ON organization(contract_id);

        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            civility TEXT NOT NULL CHECK (civility IN ('', 'madame', 'monsieur', 'doctor')),
            first_name TEXT NOT NULL,
            last_name TEXT NOT NULL \(Clause.filled("last_name")),
            email TEXT NOT NULL \(Clause.email("email")),
            telephone TEXT NOT NULL,
            receives_review INTEGER NOT NULL CHECK (receives_review IN (0, 1))
        ) STRICT;
        CREATE INDEX person_contract ON person(contract_id);

        CREATE TABLE person_role (
            person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL,
            organization_id INTEGER NOT NULL REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
            function TEXT NOT NULL,
            since TEXT \(Clause.horizon("since")),
            until TEXT \(Clause.horizon("until")),
            PRIMARY KEY (person_id, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX person_role_organization ON person_role(organization_id);
        """
}
