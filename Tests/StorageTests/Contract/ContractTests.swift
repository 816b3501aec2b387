import Domain
import Testing

@testable import Storage

/// The contract itself: its territory, articles, approvals, amendments, plans.
@Suite struct ContractTests {
    @Test func `the contract keeps every field of its page`() async throws {
        let melun = try await Melun()
        var dossier = try await melun.dossier()
        let signature = melun.signature()
        dossier.contract.name = "Un autre nom"
        dossier.contract.purpose = "Une autre visée"
        dossier.contract.generation = 3
        dossier.communes.append(Commune("2A004", "Ajaccio"))
        dossier.neighbourhoods.append(Neighbourhood(name: "Montaigu", code: "QP077002", insee: "77288"))
        dossier.articles.append(
            Article(number: 9, title: "Durée", part: "Vie du contrat", quotes: ["Une.", "Deux."]))
        dossier.approvals.reverse()
        dossier.amendments = [
            Amendment("Avenant de prorogation", signed: .month(year: 2023, month: 11), newEnd: signature.day)
        ]
        dossier.plans[0].name = "PRS 3"
        try await melun.store.saveContract(dossier.terms, in: Melun.slug, by: signature)
        var stored = try await melun.dossier()
        #expect(stored.neighbourhoods.last?.id != .unsaved && stored.articles.last?.id != .unsaved)
        stored.neighbourhoods[1].id = .unsaved
        stored.articles[2].id = .unsaved
        dossier.contract.version = 2
        #expect(stored == dossier)
    }

    @Test func `a new address answers, the old one no longer`() async throws {
        let melun = try await Melun()
        _ = try await melun.neighbour()
        var dossier = try await melun.dossier()
        dossier.contract.slug = "ailleurs"
        #expect(await save(dossier, melun) == .invalid(["slug"]))
        dossier.contract.slug = "mvs"
        #expect(await save(dossier, melun) == .done)
        #expect(await outcome { try await melun.dossier() } == .notFound)
        #expect(try await melun.store.dossier("mvs").contract.slug == "mvs")
    }

    @Test func `who wrote the contract second learns it`() async throws {
        let melun = try await Melun()
        var (first, second) = (try await melun.dossier(), try await melun.dossier())
        first.contract.name = "Premier"
        second.approvals = []
        #expect(await save(first, melun) == .done)
        #expect(await save(second, melun) == .stale)
        #expect(try await melun.dossier().approvals.count == 4)
    }

    @Test func `a quarter that a fiche aims at is not taken away`() async throws {
        let melun = try await Melun()
        var action = try await melun.action(9)
        action.neighbourhoods = try await melun.dossier().neighbourhoods.map(\.id)
        try await melun.store.save(action, in: Melun.slug, by: melun.signature())
        var dossier = try await melun.dossier()
        dossier.neighbourhoods = []
        #expect(await save(dossier, melun) == .invalid(["neighbourhoods"]))
        #expect(try await melun.dossier().neighbourhoods.count == 1)
        action.neighbourhoods = []
        action.version += 1
        try await melun.store.save(action, in: Melun.slug, by: melun.signature())
    }

    @Test func `a commune is there once, under a code`() async throws {
        let melun = try await Melun()
        let before = try await melun.dossier()
        var twice = before
        twice.communes.append(before.communes[0])
        #expect(await save(twice, melun) == .invalid(["communes.\(before.communes.count).insee"]))
        var wrong = before
        wrong.communes.append(Commune("melun", "Melun"))
        #expect(await save(wrong, melun) == .invalid(["communes.\(before.communes.count).insee"]))
        #expect(try await melun.dossier() == before)
    }

    @Test(arguments: ["quartier", "article", "démarche"])
    func `the rows of another contract are not taken over`(_ part: String) async throws {
        let melun = try await Melun()
        let other = try await melun.neighbour().dossier
        var dossier = try await melun.dossier()
        switch part {
        case "quartier": dossier.neighbourhoods += other.neighbourhoods
        case "article": dossier.articles += other.articles
        default: dossier.plans += other.plans
        }
        #expect(await save(dossier, melun) == .notFound)
        #expect(try await melun.store.dossier("ailleurs") == other)
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

    private func save(_ dossier: Dossier, _ melun: Melun) async -> Outcome {
        await outcome {
            try await melun.store.saveContract(dossier.terms, in: Melun.slug, by: melun.signature())
        }
    }
}
