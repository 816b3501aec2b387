import Domain
import Testing

@testable import Storage

/// The order of the fiches, changed by hand.
@Suite struct OrderTests {
    @Test func `a new fiche comes last`() async throws {
        let melun = try await Melun()
        let axis = try #require(try await melun.dossier().axes.first)
        let new = Action(number: 40, code: "", title: "Dernière", axis: axis.id)
        try await melun.store.save(new, in: Melun.slug, by: melun.signature())
        #expect(try await numbers(melun) == Array(1...15) + [40])
    }

    @Test func `the order given is the order read, and one row of history tells it`() async throws {
        let melun = try await Melun()
        let ids = try await melun.dossier().actions.map(\.id)
        let rows = try await melun.history().count
        try await melun.store.order(ids.reversed(), in: Melun.slug, by: melun.signature())
        #expect(try await numbers(melun) == (1...15).reversed())
        let history = try await melun.history()
        #expect(history.count == rows + 1)
        #expect(history.first?.label == "Ordre des fiches")
        #expect(history.first?.changes.first?.after?.hasPrefix("15, 14, 13") == true)
        try await melun.store.order(ids.reversed(), in: Melun.slug, by: melun.signature())
        #expect(try await melun.history().count == rows + 1)
    }

    @Test func `a list that is not exactly the contract's fiches is refused`() async throws {
        let melun = try await Melun()
        let ids = try await melun.dossier().actions.map(\.id)
        let foreign = try await melun.neighbour().dossier.actions[0].id
        for list in [[], Array(ids.dropLast()), ids + [ids[0]], Array(ids.dropLast()) + [foreign]] {
            let refused = await outcome {
                try await melun.store.order(list, in: Melun.slug, by: melun.signature())
            }
            #expect(refused == .conflict)
        }
        #expect(try await numbers(melun) == Array(1...15))
    }

    @Test func `a fiche moves by one rank, and no further than the ends`() async throws {
        let melun = try await Melun()
        func move(_ number: Int, up: Bool) async throws {
            try await melun.store.move(number, up: up, in: Melun.slug, by: melun.signature())
        }
        try await move(3, up: true)
        #expect(try await numbers(melun).prefix(4) == [1, 3, 2, 4])
        try await move(3, up: true)
        try await move(3, up: true)
        #expect(try await numbers(melun).prefix(4) == [3, 1, 2, 4])
        try await move(15, up: false)
        try await move(3, up: false)
        #expect(try await numbers(melun).prefix(4) == [1, 3, 2, 4])
    }

    @Test func `a form read before the order changed does not undo the order`() async throws {
        let melun = try await Melun()
        var form = try await melun.action(15)
        let ids = try await melun.dossier().actions.map(\.id)
        try await melun.store.order(ids.reversed(), in: Melun.slug, by: melun.signature())
        form.title = "Renommée"
        try await melun.store.save(form, in: Melun.slug, by: melun.signature())
        #expect(try await numbers(melun).first == 15)
    }

    private func numbers(_ melun: Melun) async throws -> [Int] {
        try await melun.dossier().actions.map(\.number)
    }
}
