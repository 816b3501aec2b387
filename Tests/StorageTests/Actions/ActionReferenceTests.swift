import Domain
import Testing

@testable import Storage

/// What a fiche names is of its own contract.
@Suite struct ActionReferenceTests {
    @Test(arguments: [
        "axe", "objectif", "pilote", "contact", "élu", "partenaire", "QPV", "démarche", "fiche",
    ])
    func `a thing of another contract does not exist`(_ field: String) async throws {
        let melun = try await Melun()
        let other = try await melun.neighbour().dossier
        var action = try await melun.action(9)
        switch field {
        case "axe": action.axis = other.axes[0].id
        case "objectif": action.objective = other.objectives[0].id
        case "pilote": action.pilot = other.organizations[0].id
        case "contact": action.contact = other.people[0].id
        case "élu": action.referent = other.people[1].id
        case "partenaire": action.partners.append(other.organizations[1].id)
        case "QPV": action.neighbourhoods = other.neighbourhoods.map(\.id)
        case "démarche": action.plans.append(other.plans[0].id)
        default: action.linkedActions.append(other.actions[0].id)
        }
        let before = try await melun.dossier()
        let refused = await outcome {
            try await melun.store.save(action, in: Melun.slug, by: melun.signature())
        }
        #expect(refused == .notFound)
        #expect(try await melun.dossier() == before)
    }

    @Test func `a fiche of another contract is not written through this one`() async throws {
        let melun = try await Melun()
        let neighbour = try await melun.neighbour()
        var foreign = neighbour.dossier.actions[8]
        let own = try await melun.action(9)
        (foreign.axis, foreign.objective, foreign.pilot, foreign.contact) = (own.axis, nil, nil, nil)
        (foreign.referent, foreign.partners, foreign.neighbourhoods) = (nil, [], [])
        (foreign.plans, foreign.linkedActions, foreign.number, foreign.code) = ([], [], 77, "")
        let refused = await outcome {
            try await melun.store.save(foreign, in: Melun.slug, by: melun.signature())
        }
        #expect(refused == .notFound)
        #expect(try await melun.store.dossier("ailleurs") == neighbour.dossier)
    }

    @Test func `an objective of another axis is refused, and one that moved stops no other writing`()
        async throws
    {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let serving = dossier.actions.first { $0.objective != nil }
        let action = try #require(serving)
        let others = dossier.objectives.filter { $0.axis != action.axis }
        var wrong = action
        wrong.objective = try #require(others.first).id
        let refused = await outcome { [wrong] in
            try await melun.store.save(wrong, in: Melun.slug, by: melun.signature())
        }
        #expect(refused == .invalid(["objective"]))
        let own = dossier.$objectives[action.objective]
        var objective = try #require(own)
        objective.axis = try #require(others.first).axis
        try await melun.store.save(objective, in: Melun.slug, by: melun.signature())
        var renamed = action
        renamed.title += " bis"
        try await melun.store.save(renamed, in: Melun.slug, by: melun.signature())
        #expect(try await melun.action(action.number).title == renamed.title)
    }

    @Test func `an axis that was removed takes no fiche`() async throws {
        let melun = try await Melun()
        try await melun.store.save(Axis(number: 9, title: "Vide"), in: Melun.slug, by: melun.signature())
        let axis = try #require(try await melun.dossier().axes.last)
        try await melun.store.removeAxis(axis.id, version: 1, in: Melun.slug, by: melun.signature())
        var action = try await melun.action(9)
        (action.axis, action.objective) = (axis.id, nil)
        let refused = await outcome {
            try await melun.store.save(action, in: Melun.slug, by: melun.signature())
        }
        #expect(refused == .conflict)
    }

    @Test func `a fiche does not come back on an axis that went after it`() async throws {
        let melun = try await Melun()
        try await melun.store.save(Axis(number: 9, title: "Neuf"), in: Melun.slug, by: melun.signature())
        let axis = try #require(try await melun.dossier().axes.last)
        let action = Action(number: 40, code: "", title: "Éphémère", axis: axis.id)
        try await melun.store.save(action, in: Melun.slug, by: melun.signature())
        try await melun.store.removeAction(40, version: 1, in: Melun.slug, by: melun.signature())
        let removal = try #require(try await melun.history().first)
        try await melun.store.removeAxis(axis.id, version: 1, in: Melun.slug, by: melun.signature())
        func undo() async -> Outcome {
            await outcome { try await melun.store.undo(removal.id, in: Melun.slug, by: melun.signature()) }
        }
        #expect(await undo() == .conflict)
        try await melun.undoLast()
        #expect(await undo() == .done)
        #expect(try await melun.action(40).axis == axis.id)
    }

    @Test func `a commune that is no code is a fault of the form`() async throws {
        let melun = try await Melun()
        var action = try await melun.action(9)
        action.communes = ["pas un code"]
        let refused = await outcome {
            try await melun.store.save(action, in: Melun.slug, by: melun.signature())
        }
        #expect(refused == .invalid([""]))
    }
}
