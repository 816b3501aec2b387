import Domain
import Formats
import GRDB

/// A file that was sent to be imported, and where it stands.
package struct SentPlan: Sendable {
    /// What became of it.
    package enum State: Sendable {
        /// Waits for who sent it to confirm.
        case waiting(Workbook, PlanImport.Choices)
        case taken(ImportReport)
        case undone(ImportReport)
    }

    package let id: ID<SentPlan>
    /// Of the file.
    package let name: String
    package let moment: Moment
    package let state: State
}

extension Store {
    /// Keeps a file until it is confirmed, with what its headings were told to mean before. One that the same member left
    /// unconfirmed is forgotten, and all that are a week old.
    package func keep(
        _ workbook: Workbook, named name: String, in slug: String, by signature: Signature
    ) async throws -> ID<SentPlan> {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let old = signature.moment.adding(seconds: -604_800).milliseconds
            try writing.db.execute(
                literal: """
                    DELETE FROM plan_import
                    WHERE first_row IS NULL AND (member_id = \(signature.member.id) OR made < \(old))
                    """)
            var choices = PlanImport.Choices()
            let told = try Row.fetchAll(
                writing.db, sql: "SELECT heading, field FROM import_heading WHERE contract_id = ?",
                arguments: [writing.contract])
            for row in told { choices.headings[row[0]] = row[1] }
            let (content, said) = (try JSON.text(workbook), try JSON.text(choices))
            try writing.db.execute(
                literal: """
                    INSERT INTO plan_import (contract_id, member_id, made, name, content, choices)
                    VALUES (\(writing.contract), \(signature.member.id), \(signature.moment.milliseconds),
                        \(name), \(content), \(said))
                    """)
            return ID(writing.db.lastInsertedRowID)
        }
    }

    /// A file that was sent, with what an import is read against.
    package func sentPlan(
        _ id: ID<SentPlan>, in slug: String, visibleTo member: Member
    ) async throws -> (sent: SentPlan, dossier: Dossier) {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return (
                try SentPlan.read(id, of: contract, db),
                try DossierReader(db: db, contract: contract, extent: .ofImport).read()
            )
        }
    }

    /// The imports of a contract that were taken, the latest first.
    package func takenPlans(of slug: String, visibleTo member: Member) async throws -> [SentPlan] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM plan_import WHERE contract_id = ? AND first_row IS NOT NULL
                    ORDER BY id DESC LIMIT 50
                    """, arguments: [contract])
            return try ids.map { try SentPlan.read(ID($0), of: contract, db) }
        }
    }

    /// Writes down what headings mean and which fiches are left out; the meanings hold for the next files too.
    package func choose(
        _ choices: PlanImport.Choices, of id: ID<SentPlan>, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            guard case .waiting = try SentPlan.read(id, of: writing.contract, writing.db).state else {
                throw Refusal.conflict("Ce fichier est déjà importé.")
            }
            try writing.db.execute(
                literal: "UPDATE plan_import SET choices = \(JSON.text(choices)) WHERE id = \(id)")
            for (heading, field) in choices.headings {
                try writing.db.execute(
                    literal: """
                        INSERT INTO import_heading (contract_id, heading, field)
                        VALUES (\(writing.contract), \(heading), \(field))
                        ON CONFLICT (contract_id, heading) DO UPDATE SET field = excluded.field
                        """)
            }
        }
    }

    /// Writes what a file brings, whole or not at all. The seal is that of the preview that was confirmed: throws `.stale`
    /// when the contract changed so that something else would happen.
    package func takePlan(
        _ id: ID<SentPlan>, seal: String, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            guard
                case .waiting(let workbook, let choices) = try SentPlan.read(
                    id, of: writing.contract, writing.db
                ).state
            else { throw Refusal.conflict("Ce fichier est déjà importé.") }
            let plan = try PlanImport(workbook, choices, into: writing.dossier(.ofImport), on: signature.day)
            if plan.seal != seal { throw Refusal.stale }
            if plan.actions.isEmpty { throw Refusal.conflict("Aucune fiche n’est à importer.") }
            let before = try writing.lastRow()
            var writer = PlanWriter(writing)
            try writer.write(plan)
            let report = try JSON.text(ImportReport(plan))
            try writing.db.execute(
                literal: """
                    UPDATE plan_import SET content = \(report), choices = '', first_row = \(before + 1),
                        last_row = \(writing.lastRow()) WHERE id = \(id)
                    """)
        }
    }
}

extension Extent {
    /// What an import is read against.
    static let ofImport = Extent.terms + .directory + .strategy
}

extension SentPlan {
    /// Throws `.notFound` for a file that was not sent to the contract.
    static func require(_ id: ID<SentPlan>, of contract: ID<Contract>, _ db: Database) throws {
        _ = try read(id, of: contract, db)
    }

    fileprivate static func read(
        _ id: ID<SentPlan>, of contract: ID<Contract>, _ db: Database
    ) throws -> SentPlan {
        let sql = "SELECT * FROM plan_import WHERE id = ? AND contract_id = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id, contract]) else {
            throw Refusal.notFound
        }
        let content: String = row["content"]
        let state: State
        if row["first_row"] as Int64? == nil {
            state = .waiting(
                try JSON.value(Workbook.self, of: content),
                try JSON.value(PlanImport.Choices.self, of: row["choices"] as String))
        } else {
            let report = try JSON.value(ImportReport.self, of: content)
            state = row["undone"] as Int64? == nil ? .taken(report) : .undone(report)
        }
        return SentPlan(
            id: id, name: row["name"], moment: Moment(milliseconds: row["made"]),
            state: state)
    }
}

extension WriteTransaction {
    /// The last row of the history.
    fileprivate func lastRow() throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM history") ?? 0
    }
}
