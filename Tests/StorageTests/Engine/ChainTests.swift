import Domain
import FoundationEssentials
import GRDB
import Testing

@testable import Storage

/// The chain: what was edited, deleted or added by other means shows.
@Suite struct ChainTests {
    @Test func `an untouched history holds, to its last row`() async throws {
        let melun = try await Melun()
        let verdict = try await melun.store.verifyHistory()
        #expect(verdict.isIntact && verdict.erased == 0 && verdict.rows > 150)
        #expect(verdict.seal.count == 64)
        try await melun.store.noteExport("Bilans", in: Melun.slug, by: melun.signature())
        let next = try await melun.store.verifyHistory()
        #expect(next.rows == verdict.rows + 1 && next.seal != verdict.seal)
    }

    @Test func `an empty history holds`() async throws {
        let verdict = try await Store.inMemory().verifyHistory()
        #expect(verdict.isIntact && verdict.rows == 0 && verdict.seal.allSatisfy { $0 == "0" })
    }

    @Test(arguments: [
        "payload = replace(payload, 'a', 'b')", "label = 'Autre'", "nonce = zeroblob(16)", "nonce = NULL",
        "payload = NULL", "label = 'x', payload = NULL, nonce = NULL", "at = at + 1", "member_id = 3",
        "contract_id = 7", "verb = 'export'", "kind = 'axis'", "object_id = object_id + 1",
        "digest = zeroblob(32)", "hash = zeroblob(32)",
    ])
    func `an edited row is found`(_ edit: String) async throws {
        let faults = try await faults(after: "UPDATE history SET \(edit) WHERE id = 40")
        #expect(faults.first == 40)
        #expect(faults.count == (edit.hasPrefix("hash") ? 2 : 1))
    }

    @Test(arguments: [
        ("DELETE FROM history WHERE id = 40", Int64(41)),
        ("UPDATE history SET id = 10000 WHERE id = 40", 41),
        ("DELETE FROM history WHERE id = (SELECT max(id) FROM history)", -1),
        ("DELETE FROM history WHERE id > 100", 101),
        ("DELETE FROM history", 1),
        ("UPDATE history_head SET hash = zeroblob(32)", -2),
    ])
    func `a missing row is found, in the middle and at the end`(_ edit: String, _ id: Int64) async throws {
        let last = try await Int64(Melun().store.verifyHistory().rows)
        let first = try await faults(after: edit).first
        switch id {
        case -1: #expect(first == last)
        case -2: #expect(first == last + 1)
        default: #expect(first == id)
        }
    }

    @Test func `an added row is found`() async throws {
        let added = """
            INSERT INTO history SELECT max(id) + 1, at, member_id, contract_id, verb, kind, object_id, label, payload,
                nonce, digest, hash FROM history
            """
        #expect(try await faults(after: added).count == 2)
    }

    @Test func `a row that speaks with the words of another is found`() async throws {
        let copy = """
            UPDATE history SET (label, payload, nonce, digest) =
                (SELECT label, payload, nonce, digest FROM history o WHERE o.id = 41)
            WHERE id = 40
            """
        #expect(try await faults(after: copy) == [40])
    }

    @Test func `a history made anew has another seal`() async throws {
        let (one, other) = (try await Melun(), try await Melun())
        try await one.store.noteExport("Bilans", in: Melun.slug, by: one.signature())
        try await other.store.noteExport("Bilans", in: Melun.slug, by: other.signature())
        let seals = try await [one.store.verifyHistory().seal, other.store.verifyHistory().seal]
        #expect(seals[0] != seals[1])
    }

    @Test(arguments: [
        "DELETE FROM history WHERE id = 40", "DELETE FROM history", "UPDATE history SET at = 0",
        "UPDATE history SET hash = zeroblob(32) WHERE id = 40",
        "UPDATE history SET payload = '{}' WHERE id = 40",
        "UPDATE history SET label = 'effacé' WHERE id = 40", "UPDATE history SET nonce = NULL WHERE id = 40",
        "UPDATE history SET label = 'Autre', payload = NULL, nonce = NULL WHERE id = 40",
    ])
    func `the database refuses to change or delete a row`(_ edit: String) async throws {
        let store = try await Melun().store
        await #expect(throws: DatabaseError.self) {
            try await store.run(edit)
        }
        #expect(try await store.verifyHistory().isIntact)
    }

    @Test func `content erased on request leaves the chain whole`() async throws {
        let melun = try await Melun()
        try await melun.store.writeVisible(in: Melun.slug, by: melun.signature()) { writing in
            let rows = try Int64.fetchAll(
                writing.db, sql: "SELECT id FROM history WHERE kind = 'person' OR id % 3 = 0")
            try writing.db.execute(
                literal: """
                    UPDATE history SET label = \(Ledger.erased), payload = NULL, nonce = NULL
                    WHERE kind = 'person' OR id % 3 = 0
                    """)
            try writing.record(
                .change, .person, 1, "Personne effacée",
                [ObjectKind.erasedRows: [nil, .text(rows.map(String.init).joined(separator: " "))]])
        }
        let verdict = try await melun.store.verifyHistory()
        #expect(verdict.isIntact && verdict.erased > 50)
        let rows = try await melun.history()
        #expect(rows.contains { $0.label == "effacé" && $0.changes.isEmpty })
        let person = try #require(rows.first { $0.kind == .person })
        let undone = await outcome {
            try await melun.store.undo(person.id, in: Melun.slug, by: melun.signature())
        }
        #expect(undone == .conflict)
    }

    @Test func `a row that no erasure tells of is not emptied unseen`() async throws {
        let blank = "label = 'effacé', payload = NULL, nonce = NULL"
        #expect(try await faults(after: "UPDATE history SET \(blank) WHERE id IN (40, 41)") == [40, 41])
        // An erasure of before this version did not say which rows it emptied: those before it are its own.
        let former = """
            UPDATE history SET \(blank) WHERE id = 40
            """
        let melun = try await Melun()
        try await melun.store.run(former)
        try await melun.store.writeVisible(in: Melun.slug, by: melun.signature()) { writing in
            try writing.record(
                .change, .person, 1, "Personne effacée", ["is_erased": [.integer(0), .integer(1)]])
        }
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `a file whose rows name what is not there is damaged`() async throws {
        let store = try await Melun().store
        #expect(try await store.damages().isEmpty)
        try await store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; DELETE FROM axis; PRAGMA foreign_keys = ON")
        }
        #expect(try await store.damages().contains { $0.hasPrefix("action") })
    }

    @Test func `no password or token is in the history`() async throws {
        let melun = try await Melun()
        let id = melun[.reader].id
        try await melun.store.setPassword("$argon2id$secret", of: id, at: Melun.morning)
        try await melun.store.invite(id, tokenHash: Data(repeating: 7, count: 32), at: Melun.morning)
        try await melun.store.openSession(
            Data(repeating: 9, count: 32), of: melun[.reader], at: Melun.morning)
        var member = melun[.reader]
        member.name = "Renommée"
        try await melun.store.save(member, by: melun.signature(.administrator), at: Melun.morning)
        let texts = try await melun.store.texts("SELECT coalesce(payload, '') || label FROM history")
        #expect(texts.contains { $0.contains("Renommée") })
        #expect(!texts.contains { $0.contains("argon2") || $0.contains("\"password\"") })
    }

    /// What a verification finds after somebody who holds the file wrote in it.
    private func faults(after edit: String) async throws -> [Int64] {
        let store = try await Melun().store
        let triggers = try await store.texts(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'history'")
        for name in triggers { try await store.run("DROP TRIGGER \(name)") }
        try await store.run(edit)
        let verdict = try await store.verifyHistory()
        #expect(!verdict.isIntact)
        return verdict.faults
    }
}
