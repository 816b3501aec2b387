import Domain
import Testing

@testable import Storage

/// The contract itself: its territory, articles, approvals, amendments, plans.
@Suite struct ContractTests {
    @Test func `the contract keeps every field of its page`() async throws {
        let melun = try await Melun()
        var file = try await melun.file()
        let hand = melun.hand()
        file.contract.name = "Un autre nom"
        file.contract.purpose = "Une autre visée"
        file.contract.generation = 3
        file.communes.append(Commune("2A004", "Ajaccio"))
        file.neighbourhoods.append(Neighbourhood(name: "Montaigu", code: "QP077002", insee: "77288"))
        file.articles.append(
            Article(number: 9, title: "Durée", part: "Vie du contrat", quotes: ["Une.", "Deux."]))
        file.approvals.reverse()
        file.amendments = [
            Amendment("Avenant de prorogation", signed: .month(year: 2023, month: 11), newEnd: hand.day)
        ]
        file.plans[0].name = "PRS 3"
        try await melun.store.saveContract(file, in: Melun.slug, by: hand)
        var stored = try await melun.file()
        #expect(stored.neighbourhoods.last?.id != .unsaved && stored.articles.last?.id != .unsaved)
        stored.neighbourhoods[1].id = .unsaved
        stored.articles[2].id = .unsaved
        file.contract.version = 2
        #expect(stored == file)
    }

    @Test func `a new address answers, the old one no longer`() async throws {
        let melun = try await Melun()
        _ = try await melun.neighbour()
        var file = try await melun.file()
        file.contract.slug = "ailleurs"
        #expect(await save(file, melun) == .invalid(["slug"]))
        file.contract.slug = "mvs"
        #expect(await save(file, melun) == .done)
        #expect(await outcome { try await melun.file() } == .notFound)
        #expect(try await melun.store.contractFile("mvs").contract.slug == "mvs")
    }

    @Test func `who wrote the contract second learns it`() async throws {
        let melun = try await Melun()
        var (first, second) = (try await melun.file(), try await melun.file())
        first.contract.name = "Premier"
        second.approvals = []
        #expect(await save(first, melun) == .done)
        #expect(await save(second, melun) == .stale)
        #expect(try await melun.file().approvals.count == 4)
    }

    @Test func `a quarter that a fiche aims at is not taken away`() async throws {
        let melun = try await Melun()
        var action = try await melun.action(9)
        action.neighbourhoods = try await melun.file().neighbourhoods.map(\.id)
        try await melun.store.save(action, in: Melun.slug, by: melun.hand())
        var file = try await melun.file()
        file.neighbourhoods = []
        #expect(await save(file, melun) == .conflict)
        #expect(try await melun.file().neighbourhoods.count == 1)
        action.neighbourhoods = []
        action.version += 1
        try await melun.store.save(action, in: Melun.slug, by: melun.hand())
    }

    @Test func `a commune is there once, under a code`() async throws {
        let melun = try await Melun()
        let before = try await melun.file()
        var twice = before
        twice.communes.append(before.communes[0])
        #expect(await save(twice, melun) == .invalid([""]))
        var wrong = before
        wrong.communes.append(Commune("melun", "Melun"))
        #expect(await save(wrong, melun) == .invalid([""]))
        #expect(try await melun.file() == before)
    }

    @Test(arguments: ["quartier", "article", "démarche"])
    func `the rows of another contract are not taken over`(_ part: String) async throws {
        let melun = try await Melun()
        let other = try await melun.neighbour().file
        var file = try await melun.file()
        switch part {
        case "quartier": file.neighbourhoods += other.neighbourhoods
        case "article": file.articles += other.articles
        default: file.plans += other.plans
        }
        #expect(await save(file, melun) == .notFound)
        #expect(try await melun.store.contractFile("ailleurs") == other)
    }

    @Test func `each sees the contracts that it was given, and the referent its region's`() async throws {
        let melun = try await Melun()
        let neighbour = try await melun.neighbour()
        for role in Role.allCases {
            let slugs = try await melun.store.contracts(visibleTo: melun[role]).map(\.slug)
            #expect(slugs == (role == .administrator ? [] : [Melun.slug]))
        }
        let theirs = try await melun.store.contracts(visibleTo: neighbour.coordinator.member)
        #expect(theirs.map(\.slug) == ["ailleurs"])
        var disabled = melun[.coordinator]
        disabled.isDisabled = true
        #expect(try await melun.store.contracts(visibleTo: disabled).isEmpty)
        #expect(try await melun.store.allContracts().count == 2)
    }

    private func save(_ file: ContractFile, _ melun: Melun) async -> Outcome {
        await outcome { try await melun.store.saveContract(file, in: Melun.slug, by: melun.hand()) }
    }
}
