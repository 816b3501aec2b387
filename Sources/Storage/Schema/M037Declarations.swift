/// What the operator declares of the instance: its accessibility, and the personal data that it holds. One row each.
enum M037Declarations {
    static let sql = """
        INSERT INTO history_kind (name) VALUES ('accessibility'), ('privacy');

        CREATE TABLE accessibility_statement (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- None until somebody declares.
            conformity TEXT \(Clause.oneOf("conformity", "none", "partial", "full")),
            body TEXT NOT NULL DEFAULT '',
            established TEXT \(Clause.day("established")),
            rate INTEGER CHECK (rate BETWEEN 0 AND 100),
            auditor TEXT NOT NULL DEFAULT '',
            failures TEXT NOT NULL DEFAULT '',
            derogations TEXT NOT NULL DEFAULT '',
            exemptions TEXT NOT NULL DEFAULT '',
            means TEXT NOT NULL DEFAULT '',
            pages TEXT NOT NULL DEFAULT '',
            contact TEXT NOT NULL DEFAULT '',
            email TEXT NOT NULL DEFAULT '' \(Clause.email("email")),
            address TEXT NOT NULL DEFAULT '',
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            CHECK (conformity IS NULL OR (established IS NOT NULL AND body <> '' AND email || address <> ''))
        ) STRICT;
        INSERT INTO accessibility_statement (id) VALUES (1);

        CREATE TABLE privacy_notice (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            controller TEXT NOT NULL DEFAULT '',
            contact TEXT NOT NULL DEFAULT '',
            email TEXT NOT NULL DEFAULT '' \(Clause.email("email")),
            address TEXT NOT NULL DEFAULT '',
            purposes TEXT NOT NULL DEFAULT '',
            basis TEXT NOT NULL DEFAULT '',
            recipients TEXT NOT NULL DEFAULT '',
            retention TEXT NOT NULL DEFAULT '',
            hosting TEXT NOT NULL DEFAULT '',
            version INTEGER NOT NULL DEFAULT 1,
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
            CHECK (controller = '' OR email || address <> '')
        ) STRICT;
        INSERT INTO privacy_notice (id) VALUES (1);
        """
}
