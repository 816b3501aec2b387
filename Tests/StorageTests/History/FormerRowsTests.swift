import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// Rows of the history written under former schemas are told, and undone where what they hold still has its place.
@Suite struct FormerRowsTests {
    /// The schemas under which rows were written, and what each added to objects or to their parts.
    private static let schemas = ["010 sent forms", "011 committee life", "012 reviews", "013 sharing"]

    /// An étape was a part of its fiche then: it has no former row of its own.
    private static let kinds = ObjectKind.allCases.filter { $0.undo != nil && $0 != .milestone }

    @Test(arguments: schemas, kinds)
    func `a row of every kind is undone`(schema: String, kind: ObjectKind) async throws {
        let melun = try await Melun()
        try await melun.writeOneOfEach()
        guard let columns = try await Self.columns(kind.table, in: schema) else { return }
        let id = try #require(
            try await melun.store.texts("SELECT min(id) || '' FROM \(kind.table) WHERE removed = 0").first
                .flatMap(
                    Int64.init))
        let before = try #require(try await melun.snapshot(kind, id))
        var changes: [String: [Cell?]] = [:]
        for (field, cell) in before.cells {
            guard case .rows(let rows) = cell else {
                if columns.contains(field) { changes[field] = [cell, .null] }
                continue
            }
            guard let part = kind.childTables.first(where: { $0.table == field }),
                let stored = try await Self.columns(field, in: schema)
            else { continue }
            let names = part.former.first {
                $0.contains("id") == stored.contains("id") && schema == Self.schemas[0]
            }
            changes[field] = [.rows(rows.map { Self.former($0, part, names ?? part.names) }), .rows([])]
        }
        // The state of a bilan is not undone.
        if kind == .assessment { for field in ["state", "state_by", "state_on"] { changes[field] = nil } }
        try await melun.spoil(kind, id)
        let row = try await melun.add(kind, id, changes)
        try await melun.store.undo(row, in: Melun.slug, by: melun.signature())
        let after = try #require(try await melun.snapshot(kind, id))
        for (field, cell) in before.cells where changes[field] != nil {
            if kind.childTables.contains(where: { $0.table == field && !$0.former.isEmpty }) { continue }
            #expect(after.cells[field] == cell, "\(schema) \(kind.rawValue).\(field)")
        }
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `points and decisions of before M011 come back, what they lacked is empty`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let meeting = try #require(dossier.meetings.first { !$0.decisions.isEmpty && !$0.agenda.isEmpty })
        let decision = try #require(meeting.decisions.first)
        let fiches = dossier.actions.prefix(2).map(\.id)
        let row = try await melun.add(
            .meeting, meeting.id.rawValue,
            [
                "agenda_item": [.rows([[.text("Accueil"), .text("La mairie"), .integer(10)]]), .rows([])],
                "decision": [
                    // All of them: one that something follows would not go.
                    .rows(
                        meeting.decisions.map { former in
                            [
                                .integer(former.id.rawValue), .text("Comme avant"), .text("priority"),
                                .text("adopted"), .text("\(fiches[0]) \(fiches[1])"), .text(""),
                            ]
                        }), .rows([]),
                ],
            ])
        let told = try #require(try await melun.history().first { $0.id == row })
        let words = told.changes.first { $0.field == "decision" }?.before
        #expect(words?.hasPrefix("Comme avant · Priorité donnée · Adoptée · Fiche") == true)
        try await melun.store.undo(row, in: Melun.slug, by: melun.signature())
        let after = try #require(try await melun.dossier().meetings.first { $0.id == meeting.id })
        #expect(after.agenda.map(\.title) == ["Accueil"] && after.agenda.map(\.owner) == ["La mairie"])
        #expect(after.decisions.map(\.id) == meeting.decisions.map(\.id))
        #expect(after.decisions.allSatisfy { $0.text == "Comme avant" && $0.reserve.isEmpty })
        #expect(after.decisions[0].id == decision.id && after.decisions[0].actions == fiches)
    }

    @Test func `what was a part and is an object now is told and not undone`() async throws {
        let melun = try await Melun()
        let cells: [Cell] = [
            .text("residents"), .text("present"), .null, .null, .text(""), .text("Habitante"), .integer(0),
            .text(""),
            .integer(1),
        ]
        let row = try await melun.add(.meeting, 1, ["attendance": [.rows([]), .rows([cells])]])
        let told = try #require(try await melun.history().first { $0.id == row })
        #expect(
            told.changes.first?.after?.hasPrefix("Habitants · Présent · Habitante") == true
                && !told.canBeUndone)
        let undone = await outcome {
            try await melun.store.undo(row, in: Melun.slug, by: melun.signature())
        }
        #expect(undone == .conflict)
        let strange = try await melun.add(.meeting, 1, ["decision": [.rows([[.integer(1)]]), .rows([])]])
        #expect(
            await outcome { try await melun.store.undo(strange, in: Melun.slug, by: melun.signature()) }
                == .conflict)
    }

    /// The columns of a table under a schema; nil where it was not there.
    private static func columns(_ table: String, in schema: String) async throws -> Set<String>? {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: schema)
        let names = try await queue.read { db in
            try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
        }
        return names.isEmpty ? nil : Set(names)
    }

    private static func former(_ row: [Cell], _ part: ChildTable, _ names: [String]) -> [Cell] {
        names.map { name in part.names.firstIndex(of: name).map { row[$0] } ?? .null }
    }
}

extension Melun {
    fileprivate func snapshot(_ kind: ObjectKind, _ id: Int64) async throws -> Snapshot? {
        try await store.database.read { try Snapshot($0, kind, id) }
    }

    /// What the sample has none of; and nothing that is closed.
    fileprivate func writeOneOfEach() async throws {
        try await store.run(
            """
            INSERT INTO review (contract_id, quarter, part_order) SELECT id, '2023-T1', '' FROM contract;
            INSERT INTO review_part (contract_id, quarter, key, is_hidden, title, addition)
                SELECT id, '2023-T1', 'mot', 0, 'Mot', '' FROM contract;
            INSERT INTO note (contract_id, meeting_id, text) SELECT contract_id, min(id), 'Noté' FROM meeting;
            INSERT INTO deck (contract_id, meeting_id) SELECT contract_id, min(id) FROM meeting;
            UPDATE assessment SET state = 'draft', state_by = NULL, state_on = NULL;
            UPDATE minutes SET state = 'draft', sent_on = NULL, approved_on = NULL, frozen = NULL;
            """)
    }

    /// Changes an object in the file, so that there is something to undo.
    fileprivate func spoil(_ kind: ObjectKind, _ id: Int64) async throws {
        let column = kind.columns.first { column in
            if case .text = column.sort { true } else { false }
        }
        if let column {
            let text = column.name == "email" ? "autre@exemple.fr" : "Autre"
            try await store.run("UPDATE \(kind.table) SET \(column.name) = '\(text)' WHERE id = \(id)")
        } else {
            try await store.run("UPDATE \(kind.table) SET removed = 1 WHERE id = \(id)")
        }
    }

    /// A row of the history as an older program wrote it; gives its id.
    fileprivate func add(_ kind: ObjectKind, _ id: Int64, _ changes: [String: [Cell?]]) async throws -> Int64
    {
        let contract = try await dossier().contract.id.rawValue
        return try await store.database.write { db in
            let entry = Ledger.Entry(
                verb: .change, kind: kind, objectID: id, contractID: contract, label: "Avant",
                changes: changes)
            try Ledger(db: db).add(entry, member: nil, at: Melun.morning)
            return try Int64.fetchOne(db, sql: "SELECT max(id) FROM history") ?? 0
        }
    }
}
