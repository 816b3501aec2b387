/// What was answered of passages that may name somebody, and versions replaced because they named somebody.
enum M023Names {
    static let sql = answers + replacements + fixed

    private static let answers = """
        CREATE TABLE name_answer (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            rank INTEGER NOT NULL,
            passage TEXT NOT NULL \(Clause.filled("passage")),
            is_person INTEGER NOT NULL CHECK (is_person IN (0, 1)),
            PRIMARY KEY (contract_id, rank),
            UNIQUE (contract_id, passage)
        ) STRICT;

        """

    /// The seal that a version had, and the day on which names were withdrawn from it.
    private static let replacements = """
        CREATE TABLE publication_replacement (
            publication_id INTEGER NOT NULL REFERENCES publication(id),
            former_digest TEXT NOT NULL CHECK (length(former_digest) = 64),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            replaced INTEGER NOT NULL,
            -- 1 while the transaction that replaces it runs.
            is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
            PRIMARY KEY (publication_id, former_digest)
        ) STRICT;
        CREATE TRIGGER publication_replacement_is_kept BEFORE DELETE ON publication_replacement
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;
        CREATE TRIGGER publication_replacement_is_fixed BEFORE UPDATE ON publication_replacement
        WHEN OLD.is_open = 0 OR NEW.digest <> OLD.digest OR NEW.former_digest <> OLD.former_digest
            OR NEW.replaced <> OLD.replaced
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;

        """

    /// What was published stays as it is, but for a name that is withdrawn: said by a replacement that is open.
    private static let fixed = """
        DROP TRIGGER publication_is_fixed;
        CREATE TRIGGER publication_is_fixed BEFORE UPDATE ON publication
        WHEN NOT EXISTS (SELECT 1 FROM publication_replacement r WHERE r.publication_id = OLD.id AND r.is_open = 1
                AND r.former_digest = OLD.digest AND r.digest = NEW.digest)
            OR NEW.id <> OLD.id OR NEW.contract_id <> OLD.contract_id OR NEW.quarter <> OLD.quarter
            OR NEW.number <> OLD.number OR NEW.published <> OLD.published
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;
        DROP TRIGGER publication_text_is_fixed;
        CREATE TRIGGER publication_text_is_fixed BEFORE UPDATE ON publication_text
        WHEN NOT EXISTS (SELECT 1 FROM publication_replacement r
                WHERE r.publication_id = OLD.publication_id AND r.is_open = 1)
            OR NEW.publication_id <> OLD.publication_id OR NEW.audience <> OLD.audience
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;
        DROP TRIGGER publication_file_is_kept;
        CREATE TRIGGER publication_file_is_kept BEFORE DELETE ON publication_file
        WHEN NOT EXISTS (SELECT 1 FROM publication_replacement r
                WHERE r.publication_id = OLD.publication_id AND r.is_open = 1)
        BEGIN SELECT RAISE(ABORT, 'what was published is kept'); END;

        """
}
