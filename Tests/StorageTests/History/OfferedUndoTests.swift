import Domain
import Testing

@testable import Storage

/// What the history offers to undo.
@Suite struct OfferedUndoTests {
    @Test func `the history offers to undo what it undoes, and nothing else`() async throws {
        let melun = try await Melun()
        try await write(melun)
        let log = try await melun.store.historyLog(
            of: Melun.slug, limit: 12, visibleTo: melun.signature().member)
        var offered = 0
        for row in log.rows {
            let copy = try melun.store.copiedInMemory()
            let undone = await outcome {
                try await copy.undo(row.id, in: Melun.slug, by: melun.signature())
            }
            #expect(row.canBeUndone == (undone == .done), "\(row.verb) \(row.label)")
            offered += row.canBeUndone ? 1 : 0
        }
        #expect(offered >= 2 && offered < log.rows.count)
    }

    /// A change that was undone, one that was not, a removal, a bilan that was written, submitted and validated.
    private func write(_ melun: Melun) async throws {
        let (store, signature) = (melun.store, melun.signature())
        for title in ["Autre", "Encore autre"] {
            var action = try await melun.action(9)
            action.title = title
            try await store.save(action, in: Melun.slug, by: signature)
            if title == "Autre" { try await melun.undoLast() }
        }
        let entry = try #require(try await melun.dossier().entries.first)
        try await store.removeEntry(entry.id, version: entry.version, in: Melun.slug, by: signature)
        var bilan = Assessment(action: try await melun.action(9).id, .intermediate, on: signature.day)
        (bilan.started, bilan.underway, bilan.attainment) = (true, true, .partial)
        bilan.remaining = "Presque rien."
        bilan.id = try await store.save(bilan, in: Melun.slug, by: signature)
        bilan.remaining = "Rien."
        try await store.save(bilan, in: Melun.slug, by: signature)
        try await store.submit(bilan.id, version: 2, in: Melun.slug, by: signature)
        try await store.accept(bilan.id, version: 3, in: Melun.slug, by: melun.signature(.referent))
    }
}
