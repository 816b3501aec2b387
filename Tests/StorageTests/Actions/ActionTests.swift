import Domain
import Testing

@testable import Storage

/// Fiches: created, written, removed, brought back.
@Suite struct ActionTests {
    private static let slug = Melun.slug

    @Test func `a fiche keeps every field`() async throws {
        let melun = try await Melun()
        let full = Self.full(try await melun.dossier())
        #expect(alike(full, Action(number: 1, code: "", title: "", axis: ID(9))) == ["id", "version"])
        #expect(try await melun.store.save(full, in: Self.slug, by: melun.signature()) == 16)
        var stored = try await melun.action(16)
        #expect(stored.id != .unsaved)
        stored.id = .unsaved
        #expect(stored == full)
    }

    @Test func `a change is written whole, and moves the version by one`() async throws {
        let melun = try await Melun()
        var action = try await melun.action(9)
        action.title = "Un autre intitulé"
        action.fundings = [Funding("Une fondation", euros: 2_024)]
        try await melun.store.save(action, in: Self.slug, by: melun.signature())
        action.version += 1
        #expect(try await melun.action(9) == action)
    }

    @Test func `saving without a change leaves the version where it was`() async throws {
        let melun = try await Melun()
        let action = try await melun.action(9)
        try await melun.store.save(action, in: Self.slug, by: melun.signature())
        #expect(try await melun.action(9) == action)
    }

    @Test func `who wrote second learns it, and the first text stays`() async throws {
        let melun = try await Melun()
        var (first, second) = (try await melun.action(9), try await melun.action(9))
        (first.title, second.title) = ("Premier", "Second")
        second.partners = []
        try await melun.store.save(first, in: Self.slug, by: melun.signature())
        let before = try await melun.dossier()
        let late = await outcome {
            try await melun.store.save(second, in: Self.slug, by: melun.signature())
        }
        #expect(late == .stale)
        #expect(try await melun.dossier() == before)
    }

    @Test func `a number and a code are taken once in a contract`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let axis = try #require(dossier.axes.first)
        func save(_ number: Int, _ code: String) async -> Outcome {
            let action = Action(number: number, code: code, title: "Nouvelle", axis: axis.id)
            return await outcome { try await melun.store.save(action, in: Self.slug, by: melun.signature()) }
        }
        #expect(await save(9, "") == .invalid(["number"]))
        #expect(await save(99, "2021-516") == .invalid(["code"]))
        #expect(await save(9, "2021-517") == .invalid(["number", "code"]))
        #expect(await save(98, "") == .done)
        #expect(await save(99, "") == .done)
        var other = try await melun.action(98)
        other.number = 99
        let renumbered = await outcome {
            try await melun.store.save(other, in: Self.slug, by: melun.signature())
        }
        #expect(renumbered == .invalid(["number"]))
    }

    @Test func `a removed fiche is nowhere, its number is free, and it comes back`() async throws {
        let melun = try await Melun()
        let before = try await melun.dossier()
        let action = try await melun.action(12)
        try await melun.store.removeAction(12, version: action.version, in: Self.slug, by: melun.signature())
        let without = try await melun.dossier()
        #expect(!without.actions.contains { $0.number == 12 })
        #expect(!without.assessments.contains { $0.action == action.id })
        #expect(!without.indicators.contains { $0.action == action.id })
        #expect(await outcome { try await melun.action(12) } == .notFound)
        try await melun.undoLast()
        var after = try await melun.dossier()
        let index = try #require(after.actions.firstIndex { $0.number == 12 })
        #expect(after.actions[index].version == action.version + 2)
        after.actions[index].version = action.version
        #expect(after == before)
    }

    @Test func `a fiche whose number was taken since does not come back`() async throws {
        let melun = try await Melun()
        let action = try await melun.action(12)
        try await melun.store.removeAction(12, version: action.version, in: Self.slug, by: melun.signature())
        let removal = try #require(try await melun.history().first)
        let other = Action(number: 12, code: "", title: "Autre", axis: action.axis)
        try await melun.store.save(other, in: Self.slug, by: melun.signature())
        let undone = await outcome {
            try await melun.store.undo(removal.id, in: Self.slug, by: melun.signature())
        }
        #expect(undone == .conflict)
        #expect(try await melun.action(12).title == "Autre")
    }

    @Test func `a removal of what changed since is stale, of what is gone not found`() async throws {
        let melun = try await Melun()
        func remove(_ number: Int, _ version: Int) async -> Outcome {
            await outcome {
                try await melun.store.removeAction(
                    number, version: version, in: Self.slug, by: melun.signature())
            }
        }
        #expect(await remove(9, 7) == .stale)
        #expect(await remove(9, 1) == .done)
        #expect(await remove(9, 2) == .notFound)
        #expect(await remove(99, 1) == .notFound)
    }

    static func full(_ dossier: Dossier) -> Action {
        var action = Action(
            number: 16, code: "2024-7", title: "Seizième", axis: dossier.axes[1].id, position: 15)
        action.objective = dossier.objectives[2].id
        action.unplaced = [UnplacedText("Couleur", "vert")]
        (action.context, action.generalObjective) = ("Constat", "Général")
        (action.specificObjectives, action.operationalObjectives) = ("- Un\n- Deux", "Opérationnels")
        (action.description, action.targetPublic) = ("Description", "Tout public")
        action.determinants = [.food, .care]
        action.communes = ["77288", "77487"]
        action.neighbourhoods = dossier.neighbourhoods.map(\.id)
        (action.pilot, action.contact) = (dossier.organizations[3].id, dossier.people[1].id)
        action.referent = dossier.people[2].id
        action.partners = dossier.organizations.prefix(3).map(\.id).reversed()
        (action.start, action.end) = (
            .month(year: 2022, month: 5), .quarter(Quarter(of: dossier.contract.end))
        )
        action.isRecurring = true
        (action.humanMeans, action.technicalMeans) = ("Un mi-temps", "Une salle")
        action.fundings = [Funding("ARS", euros: 12_000), Funding("CPAM", euros: nil)]
        (action.expectedResults, action.participation) = ("Résultats", .coConstruction)
        action.plans = dossier.plans.suffix(2).map(\.id)
        action.linkedActions = dossier.actions.prefix(2).map(\.id)
        action.documents = [LinkedDocument("Guide", "https://exemple.fr/guide")]
        return action
    }
}
