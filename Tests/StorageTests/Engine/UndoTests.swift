import Domain
import Testing

@testable import Storage

/// Undoing from the history, beyond what each kind of object tests for itself.
@Suite struct UndoTests {
    private static let slug = Melun.slug

    @Test func `an undone change is a change of its own, with its row and its version`() async throws {
        let melun = try await Melun()
        let before = try await melun.action(9)
        var action = before
        (action.title, action.communes) = ("Autre", ["77288"])
        try await melun.store.save(action, in: Self.slug, by: melun.signature())
        let count = try await melun.history().count
        try await melun.undoLast()
        var after = try await melun.action(9)
        #expect(after.version == 3)
        after.version = 1
        #expect(after == before)
        let row = try #require(try await melun.history().first)
        #expect(row.verb == .restore && row.label == action.shortName && row.changes.count == 2)
        #expect(try await melun.history().count == count + 1)
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `undoing an old change leaves the later ones of other fields`() async throws {
        let melun = try await Melun()
        let before = try await melun.action(9)
        var action = before
        action.title = "Autre"
        try await melun.store.save(action, in: Self.slug, by: melun.signature())
        let row = try #require(try await melun.history().first)
        (action.version, action.context) = (2, "Un autre constat")
        try await melun.store.save(action, in: Self.slug, by: melun.signature())
        try await melun.store.undo(row.id, in: Self.slug, by: melun.signature())
        let after = try await melun.action(9)
        #expect(after.title == before.title && after.context == "Un autre constat")
        let again = await outcome {
            try await melun.store.undo(row.id, in: Self.slug, by: melun.signature())
        }
        #expect(again == .conflict)
    }

    @Test func `creations, orders, the contract and accounts are not undone`() async throws {
        let melun = try await Melun()
        let creation = try #require(try await melun.history().last)
        let ids = try await melun.dossier().actions.map(\.id)
        try await melun.store.order(ids.reversed(), in: Self.slug, by: melun.signature())
        let order = try #require(try await melun.history().first)
        var dossier = try await melun.dossier()
        dossier.contract.name = "Autre"
        try await melun.store.saveContract(dossier.terms, in: Self.slug, by: melun.signature())
        let contract = try #require(try await melun.history().first)
        try await melun.store.noteExport("Bilans", in: Self.slug, by: melun.signature())
        let export = try #require(try await melun.history().first)
        for row in [creation, order, contract, export] {
            let undone = await outcome {
                try await melun.store.undo(row.id, in: Self.slug, by: melun.signature())
            }
            #expect(undone == .conflict)
        }
    }

    @Test func `a row of another contract is not undone through this one`() async throws {
        let melun = try await Melun()
        let neighbour = try await melun.neighbour()
        try await melun.store.removeAction(9, version: 1, in: "ailleurs", by: neighbour.coordinator)
        let row = try #require(
            try await melun.store.history(of: "ailleurs", visibleTo: neighbour.coordinator.member).first)
        let undone = await outcome {
            try await melun.store.undo(row.id, in: Self.slug, by: melun.signature())
        }
        #expect(undone == .notFound)
        #expect(
            await outcome { try await melun.store.undo(99_999, in: Self.slug, by: melun.signature()) }
                == .notFound
        )
    }

    @Test func `what names a quarter that went since does not come back`() async throws {
        let melun = try await Melun()
        var action = try await melun.action(9)
        action.neighbourhoods = try await melun.dossier().neighbourhoods.map(\.id)
        try await melun.store.save(action, in: Self.slug, by: melun.signature())
        (action.version, action.neighbourhoods) = (2, [])
        try await melun.store.save(action, in: Self.slug, by: melun.signature())
        let row = try #require(try await melun.history().first)
        var dossier = try await melun.dossier()
        for other in dossier.actions where !other.neighbourhoods.isEmpty {
            var other = other
            other.neighbourhoods = []
            try await melun.store.save(other, in: Self.slug, by: melun.signature())
        }
        dossier.neighbourhoods = []
        try await melun.store.saveContract(dossier.terms, in: Self.slug, by: melun.signature())
        let undone = await outcome {
            try await melun.store.undo(row.id, in: Self.slug, by: melun.signature())
        }
        #expect(undone == .conflict)
        #expect(try await melun.action(9).neighbourhoods.isEmpty)
    }
}
