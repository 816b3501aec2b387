import Domain
import Testing

@testable import Storage

/// What was read stays true, or is read again.
@Suite struct ReadCacheTests {
    @Test(arguments: WritingCase.all)
    func `the next reading sees every write`(_ writing: WritingCase) async throws {
        let (melun, _, write) = try await PreparedWriting.copy(writing)
        _ = try await shelved(melun)
        try await write(melun.store, melun.signature(writing.role))
        #expect(try await shelved(melun) == melun.store.dossier(Melun.slug))
    }

    @Test func `a reading is kept while nobody writes in its contract`() async throws {
        let melun = try await Melun()
        let first = try await kept("un", melun)
        #expect(try await kept("deux", melun) == first)
        _ = try await melun.neighbour()
        #expect(try await kept("trois", melun) == first)
        try await melun.store.save(
            Axis(number: 5, title: "Neuf"), in: Melun.slug, by: melun.signature())
        #expect(try await kept("quatre", melun) == "quatre")
    }

    @Test func `what is kept is not shown to who does not see the contract`() async throws {
        let melun = try await Melun()
        _ = try await shelved(melun)
        var stranger = melun[.reader]
        stranger.contracts = []
        let refused = await outcome { [stranger] in
            try await melun.store.dossier(Melun.slug, visibleTo: stranger)
        }
        #expect(refused == .notFound)
    }

    @Test func `what nobody asked for longest makes room`() async {
        let cache = ReadCache(capacity: 3)
        func key(_ name: String) -> ReadCache.Key { ReadCache.Key(contract: ID(1), reading: name) }
        for name in ["a", "b", "c"] { await cache.keep(name, as: key(name), in: 1, weight: 1) }
        let asked: String? = await cache.reading(key("a"), in: 1)
        #expect(asked == "a")
        await cache.keep("d", as: key("d"), in: 1, weight: 1)
        let gone: String? = await cache.reading(key("b"), in: 1)
        let stays: String? = await cache.reading(key("a"), in: 1)
        #expect(gone == nil && stays == "a")
        let older: String? = await cache.reading(key("a"), in: 2)
        #expect(older == nil)
    }

    private func shelved(_ melun: Melun) async throws -> Dossier {
        try await melun.store.dossier(Melun.slug, visibleTo: melun[.reader])
    }

    private func kept(_ value: String, _ melun: Melun) async throws -> String {
        try await melun.store.cached("essai", weight: 1, of: Melun.slug, visibleTo: melun[.reader]) { _, _ in
            value
        }
    }
}
