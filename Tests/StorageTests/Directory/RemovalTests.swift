import Domain
import Testing

@testable import Storage

/// Structures and contacts leave the directory when nothing that is kept names them.
@Suite struct RemovalTests {
    private static let slug = Melun.slug

    @Test func `a structure or a contact that is named somewhere stays`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let pilot = try #require(dossier.actions.compactMap(\.pilot).first)
        #expect(await remove(pilot, melun) == .conflict)
        let present = try #require(dossier.meetings.flatMap(\.attendance).compactMap(\.person).first)
        let refused = await outcome {
            try await melun.store.removePerson(present, version: 1, in: Self.slug, by: melun.signature())
        }
        #expect(refused == .conflict)
        #expect(try await melun.dossier() == dossier)
    }

    @Test func `a structure goes, and comes back`() async throws {
        let melun = try await Melun()
        let before = try await melun.dossier()
        let id = try await add("Éphémère", melun)
        #expect(await remove(id, melun) == .done)
        #expect(try await melun.dossier() == before)
        try await melun.undoLast()
        #expect(try await melun.dossier().$organizations[id]?.name == "Éphémère")
        let foreign = try await melun.neighbour().dossier.organizations[0].id
        #expect(await remove(foreign, melun) == .notFound)
    }

    @Test(arguments: ["fiche", "contact", "réunion", "avancée"])
    func `what is being written does not name a structure that just went`(_ kind: String) async throws {
        let melun = try await Melun()
        let id = try await add("Éphémère", melun)
        #expect(await remove(id, melun) == .done)
        var (action, entry) = (try await melun.action(9), JournalEntry(.action, .year(2023), "Essai"))
        var (person, meeting) = (Person(.madame, "Ida", "Roussel"), try await melun.dossier().meetings[0])
        action.partners.append(id)
        entry.organizations = [id]
        person.roles = [Person.Role(id, "Bénévole")]
        meeting.contributions.append(Contribution("Dit", by: id))
        let (store, signature) = (melun.store, melun.signature())
        let refused = await outcome {
            switch kind {
            case "fiche": _ = try await store.save(action, in: Self.slug, by: signature)
            case "contact": _ = try await store.save(person, in: Self.slug, by: signature)
            case "réunion": _ = try await store.save(meeting, in: Self.slug, by: signature)
            default: _ = try await store.save(entry, in: Self.slug, by: signature)
            }
        }
        #expect(refused == .conflict)
    }

    @Test func `a fiche does not come back before the structure that it names`() async throws {
        let melun = try await Melun()
        let id = try await add("Éphémère", melun)
        var action = try await melun.action(9)
        action.partners.append(id)
        try await melun.store.save(action, in: Self.slug, by: melun.signature())
        #expect(await remove(id, melun) == .conflict)
        try await melun.store.removeAction(9, version: 2, in: Self.slug, by: melun.signature())
        let removal = try #require(try await melun.history().first)
        #expect(await remove(id, melun) == .done)
        func undo() async -> Outcome {
            await outcome { try await melun.store.undo(removal.id, in: Self.slug, by: melun.signature()) }
        }
        #expect(await undo() == .conflict)
        try await melun.undoLast()
        #expect(await undo() == .done)
        #expect(try await melun.action(9).partners == action.partners)
    }

    private func add(_ name: String, _ melun: Melun) async throws -> ID<Organization> {
        try await melun.store.save(Organization(name, .partners), in: Self.slug, by: melun.signature())
    }

    private func remove(_ id: ID<Organization>, _ melun: Melun) async -> Outcome {
        await outcome {
            try await melun.store.removeOrganization(id, version: 1, in: Self.slug, by: melun.signature())
        }
    }
}
