/// A directory is imported as a plan is: what was sent says its sort, and what headings mean is remembered for each.
enum M048DirectoryImports {
    static let sql = """
        ALTER TABLE plan_import RENAME TO file_import;
        ALTER TABLE file_import ADD COLUMN sort TEXT NOT NULL DEFAULT 'plan' CHECK (sort IN ('plan', 'directory'));
        DROP INDEX plan_import_contract;
        CREATE INDEX file_import_contract ON file_import (contract_id, sort);
        ALTER TABLE import_heading RENAME TO former_import_heading;
        CREATE TABLE import_heading (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            sort TEXT NOT NULL,
            heading TEXT NOT NULL,
            field TEXT NOT NULL,
            PRIMARY KEY (contract_id, sort, heading)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO import_heading SELECT contract_id, 'plan', heading, field FROM former_import_heading;
        DROP TABLE former_import_heading;
        """
}
