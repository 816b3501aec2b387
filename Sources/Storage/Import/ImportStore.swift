import Domain
import Formats
import GRDB

/// A file that was sent to be imported, and where it stands.
package struct SentImport: Sendable {
    /// What became of it.
    package enum State: Sendable {
        /// Waits for who sent it to confirm.
        case waiting(Workbook, ImportChoices)
        case taken(ImportReport)
        case undone(ImportReport)
    }

    package let id: ID<SentImport>
    package let sort: ImportSort
    /// Of the file.
    package let name: String
    package let moment: Moment
    package let state: State
}

extension Store {
    /// Keeps a file until it is confirmed, with what its headings were told to mean before. One that the same member left
    /// unconfirmed is forgotten, and all that are a week old.
    package func keep(
        _ workbook: Workbook, named name: String, of sort: ImportSort, in slug: String,
        by signature: Signature
    ) async throws -> ID<SentImport> {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let old = signature.moment.adding(seconds: -604_800).milliseconds
            try writing.db.execute(
                literal: """
                    DELETE FROM file_import
                    WHERE first_row IS NULL AND (member_id = \(signature.member.id) OR made < \(old))
                    """)
            var choices = ImportChoices()
            let told = try Row.fetchAll(
                writing.db,
                sql: "SELECT heading, field FROM import_heading WHERE contract_id = ? AND sort = ?",
                arguments: [writing.contract, sort.rawValue])
            for row in told { choices.headings[row[0]] = row[1] }
            let (content, said) = (try JSON.text(workbook), try JSON.text(choices))
            try writing.db.execute(
                literal: """
                    INSERT INTO file_import (contract_id, member_id, made, sort, name, content, choices)
                    VALUES (\(writing.contract), \(signature.member.id), \(signature.moment.milliseconds),
                        \(sort.rawValue), \(name), \(content), \(said))
                    """)
            return ID(writing.db.lastInsertedRowID)
        }
    }

    /// A file that was sent, with what an import is read against.
    package func sentImport(
        _ id: ID<SentImport>, of sort: ImportSort, in slug: String, visibleTo member: Member
    ) async throws -> (sent: SentImport, dossier: Dossier) {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return (
                try SentImport.read(id, sort, of: contract, db),
                try DossierReader(db: db, contract: contract, extent: .import(of: sort)).read()
            )
        }
    }

    /// The imports of a contract that were taken, the latest first.
    package func takenImports(
        _ sort: ImportSort, of slug: String, visibleTo member: Member
    ) async throws -> [SentImport] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM file_import WHERE contract_id = ? AND sort = ? AND first_row IS NOT NULL
                    ORDER BY id DESC LIMIT 50
                    """, arguments: [contract, sort.rawValue])
            return try ids.map { try SentImport.read(ID($0), sort, of: contract, db) }
        }
    }

    /// Writes down what headings mean, what is left out and what was answered; the meanings hold for the next files too.
    package func choose(
        _ choices: ImportChoices, of id: ID<SentImport>, _ sort: ImportSort, in slug: String,
        by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            guard case .waiting = try SentImport.read(id, sort, of: writing.contract, writing.db).state else {
                throw Refusal.conflict("Ce fichier est déjà importé.")
            }
            try writing.db.execute(
                literal: "UPDATE file_import SET choices = \(JSON.text(choices)) WHERE id = \(id)")
            for (heading, field) in choices.headings {
                try writing.db.execute(
                    literal: """
                        INSERT INTO import_heading (contract_id, sort, heading, field)
                        VALUES (\(writing.contract), \(sort.rawValue), \(heading), \(field))
                        ON CONFLICT (contract_id, sort, heading) DO UPDATE SET field = excluded.field
                        """)
            }
        }
    }

    /// Writes what a file brings, whole or not at all. The seal is that of the preview that was confirmed: throws `.stale`
    /// when the contract changed so that something else would happen.
    package func takeImport(
        _ id: ID<SentImport>, of sort: ImportSort, seal: String, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            guard
                case .waiting(let workbook, let choices) = try SentImport.read(
                    id, sort, of: writing.contract, writing.db
                ).state
            else { throw Refusal.conflict("Ce fichier est déjà importé.") }
            let brought = try BroughtFile(
                workbook, sort, choices, into: writing.dossier(.import(of: sort)), on: signature.day)
            if brought.file.seal != seal { throw Refusal.stale }
            if !brought.file.changes { throw Refusal.conflict("Rien n’est à importer.") }
            let before = try writing.lastRow()
            switch brought {
            case .plan(let plan):
                var writer = PlanWriter(writing)
                try writer.write(plan)
            case .directory(let directory): try writing.take(directory)
            case .follow(let follow): try writing.take(follow)
            }
            let report = try JSON.text(brought.file.report)
            try writing.db.execute(
                literal: """
                    UPDATE file_import SET content = \(report), choices = '', first_row = \(before + 1),
                        last_row = \(writing.lastRow()) WHERE id = \(id)
                    """)
        }
    }
}

extension Extent {
    /// What an import is read against.
    package static func `import`(of sort: ImportSort) -> Extent {
        switch sort {
        case .plan, .directory: .terms + .directory + .strategy
        case .follow:
            .terms + .actions
                + Extent { ($0.milestones, $0.indicators, $0.indicatorParts) = (.all, .all, true) }
        }
    }
}

extension SentImport {
    /// Throws `.notFound` for a file that was not sent to the contract.
    static func require(
        _ id: ID<SentImport>, _ sort: ImportSort, of contract: ID<Contract>, _ db: Database
    ) throws {
        _ = try read(id, sort, of: contract, db)
    }

    fileprivate static func read(
        _ id: ID<SentImport>, _ sort: ImportSort, of contract: ID<Contract>, _ db: Database
    ) throws -> SentImport {
        let sql = "SELECT * FROM file_import WHERE id = ? AND contract_id = ? AND sort = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id, contract, sort.rawValue]) else {
            throw Refusal.notFound
        }
        let content: String = row["content"]
        let state: State
        if row["first_row"] as Int64? == nil {
            state = .waiting(
                try JSON.value(Workbook.self, of: content),
                try JSON.value(ImportChoices.self, of: row["choices"] as String))
        } else {
            let report = try JSON.value(ImportReport.self, of: content)
            state = row["undone"] as Int64? == nil ? .taken(report) : .undone(report)
        }
        return SentImport(
            id: id, sort: sort, name: row["name"], moment: Moment(milliseconds: row["made"]),
            state: state)
    }
}

extension WriteTransaction {
    /// The last row of the history.
    fileprivate func lastRow() throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM history") ?? 0
    }
}
