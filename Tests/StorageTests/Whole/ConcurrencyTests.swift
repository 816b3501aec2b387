import Domain
import Testing

@testable import Storage

/// No update is lost: two hands on one thing, one text and one refusal.
@Suite struct ConcurrencyTests {
    @Test func `of two concurrent edits one succeeds and one is stale, fifty times`() async throws {
        let folder = try Folder()
        let melun = try await Melun(writingTo: Store(opening: folder.path("jalon.sqlite")))
        for round in 0..<50 {
            let read = try await melun.action(9)
            let results = await withTaskGroup(of: (String, Outcome).self) { group in
                for signature in ["A", "B"] {
                    group.addTask {
                        var action = read
                        action.title = "Titre \(round) de \(signature)"
                        let title = action.title
                        return (title, await save(action, melun))
                    }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            #expect(results.values.filter { $0 == .done }.count == 1)
            #expect(results.values.filter { $0 == .stale }.count == 1)
            let stored = try await melun.action(9)
            #expect(results[stored.title] == .done)
            #expect(stored.version == read.version + 1)
        }
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `a number asked for by many at once is given to one`() async throws {
        let folder = try Folder()
        let melun = try await Melun(writingTo: Store(opening: folder.path("jalon.sqlite")))
        let axis = try await melun.dossier().axes[0].id
        let results = await withTaskGroup(of: Outcome.self) { group in
            for signature in 0..<20 {
                group.addTask {
                    await save(Action(number: 40, code: "", title: "De \(signature)", axis: axis), melun)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.filter { $0 == .done }.count == 1)
        #expect(results.filter { $0 == .invalid(["number"]) }.count == 19)
    }

    @Test func `one decision of the referent counts when two judge at once`() async throws {
        let melun = try await Melun()
        let id = try await melun.store.save(
            AssessmentFlowTests.full(melun), in: Melun.slug, by: melun.signature())
        try await melun.store.submit(id, version: 1, in: Melun.slug, by: melun.signature())
        let referent = melun.signature(.referent)
        async let accepted = outcome {
            try await melun.store.accept(id, version: 2, in: Melun.slug, by: referent)
        }
        async let returned = outcome {
            try await melun.store.giveBack(id, reason: "Non", version: 2, in: Melun.slug, by: referent)
        }
        #expect(await Set([accepted, returned]) == [.done, .stale])
    }

    @Test func `reads see whole contracts while others write`() async throws {
        let folder = try Folder()
        let melun = try await Melun(writingTo: Store(opening: folder.path("jalon.sqlite")))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let ids = try await melun.dossier().actions.map(\.id)
                for round in 0..<20 {
                    let order = round.isMultiple(of: 2) ? Array(ids.reversed()) : ids
                    try await melun.store.order(order, in: Melun.slug, by: melun.signature())
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    for _ in 0..<20 {
                        let numbers = try await melun.dossier().actions.map(\.number)
                        #expect(numbers == Array(1...15) || numbers == Array(1...15).reversed())
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func save(_ action: Action, _ melun: Melun) async -> Outcome {
        await outcome { try await melun.store.save(action, in: Melun.slug, by: melun.signature()) }
    }
}
