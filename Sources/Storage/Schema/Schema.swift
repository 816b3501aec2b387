import GRDB

/// The schema, as the chain of migrations that made it. A migration that shipped never changes.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { db in try db.execute(sql: migration.sql) }
        }
        return migrator
    }

    private static let migrations: [(name: String, sql: String)] = [
        ("001 contracts", M001Contracts.sql),
        ("002 directory", M002Directory.sql),
        ("003 actions", M003Actions.sql),
        ("004 assessments", M004Assessments.sql),
        ("005 governance", M005Governance.sql),
        ("006 journal", M006Journal.sql),
        ("007 members", M007Members.sql),
        ("008 history", M008History.sql),
        ("009 search", M009Search.sql),
        ("010 sent forms", M010SentForms.sql),
        ("011 committee life", M011CommitteeLife.sql),
        ("012 reviews", M012Reviews.sql),
        ("013 sharing", M013Sharing.sql),
        ("014 kinds", M014Kinds.sql),
        ("015 links", M015Links.sql),
        ("016 attempts", M016Attempts.sql),
        ("017 access keys", M017AccessKeys.sql),
        ("018 search", M018Search.sql),
        ("020 readings", M020Readings.sql),
        ("021 changes", M021Changes.sql),
        ("022 known", M022Known.sql),
        ("023 names", M023Names.sql),
        ("024 indexes", M024Indexes.sql),
        ("025 late forms", M025LateForms.sql),
        ("026 accounts", M026Accounts.sql),
        ("027 security", M027Security.sql),
        ("028 periods", M028Periods.sql),
        ("029 letters", M029Letters.sql),
        ("030 answers", M030Answers.sql),
        ("031 known parts", M031KnownParts.sql),
        ("032 letters", M032Letters.sql),
        ("033 drafts", M033Drafts.sql),
        ("034 doubles", M034Doubles.sql),
        ("034 proposals", M034Proposals.sql),
        ("035 imports", M035Imports.sql),
        ("036 ars copies", M036ArsCopies.sql),
        ("037 declarations", M037Declarations.sql),
        ("040 spans", M040Spans.sql),
        ("041 devices", M041Devices.sql),
        ("042 planning", M042Planning.sql),
        ("043 planning versions", M043PlanningVersions.sql),
        ("045 indicators", M045Indicators.sql),
        ("048 directory imports", M048DirectoryImports.sql),
        ("049 ars texts", M049ArsTexts.sql),
        ("052 follow", M052Follow.sql),
        ("054 contributions", M054Contributions.sql),
        ("055 evaluation grid", M055EvaluationGrid.sql),
    ]
}
