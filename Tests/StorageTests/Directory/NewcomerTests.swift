import Domain
import Testing

@testable import Storage

@Suite struct NewcomerTests {
    /// An instance in which everybody of these sits.
    private func committee(_ people: [ID<Person>], _ structures: [ID<Organization>] = []) -> Committee {
        var committee = Committee(.workingGroup, "Sport et santé")
        committee.seats =
            people.map { Seat(.member, .partners, person: $0) }
            + structures.map { Seat(.member, .partners, organization: $0) }
        return committee
    }

    @Test func `people are added with their roles in structures new and known`() async throws {
        let melun = try await Melun()
        let names = try await melun.dossier().directoryNames
        let known = try #require(names.structure("cpam 77"))
        var newcomers = Newcomers()
        let new = newcomers.structure("Maison des sports", .associations)
        let seated = [
            newcomers.person("Mme Lise Aubertin", at: new, as: "Présidente"),
            newcomers.person("Tremblin", at: known, as: "Chargé d’études"),
            newcomers.person("Isolde", at: nil),
        ]
        let id = try await melun.store.save(
            committee(seated, [new]), adding: newcomers, in: Melun.slug, by: melun.signature())
        let dossier = try await melun.dossier()
        let structures = dossier.$organizations.byID
        func structure(of lastName: String) -> String? {
            let roles = dossier.people.first { $0.lastName == lastName }?.roles ?? []
            return roles.first.flatMap { structures[$0.organization]?.shortName }
        }
        #expect(structure(of: "Aubertin") == "Maison des sports")
        #expect(structure(of: "Tremblin") == "CPAM 77")
        #expect(dossier.people.first { $0.lastName == "Isolde" }?.roles == [])
        let stored = try #require(dossier.$committees[id])
        let people = dossier.$people.byID
        #expect(
            stored.seats.compactMap(\.person).map { people[$0]?.lastName } == [
                "Aubertin", "Tremblin", "Isolde",
            ])
        #expect(stored.seats.compactMap(\.organization).map { structures[$0]?.name } == ["Maison des sports"])
    }

    @Test func `a form that is refused adds nobody, and readers add nobody`() async throws {
        let melun = try await Melun()
        let before = try await melun.dossier()
        var newcomers = Newcomers()
        let new = newcomers.structure("Maison des sports", .associations)
        var unknown = committee([], [new])
        unknown.article = ID(999_999)
        let refused = await outcome { [unknown, newcomers] in
            try await melun.store.save(unknown, adding: newcomers, in: Melun.slug, by: melun.signature())
        }
        #expect(refused == .notFound)
        let sound = committee([], [new])
        let forbidden = await outcome { [newcomers] in
            try await melun.store.save(
                sound, adding: newcomers, in: Melun.slug, by: melun.signature(.contributor))
        }
        #expect(forbidden == .forbidden)
        #expect(try await melun.dossier().organizations == before.organizations)
    }

    @Test func `a name typed twice is added once, and one that came meanwhile is found`() async throws {
        let melun = try await Melun()
        let count = try await melun.dossier().organizations.count
        var newcomers = Newcomers()
        let new = newcomers.structure("Épicerie neuve", .associations)
        #expect(newcomers.structure("epicerie NEUVE", .partners) == new)
        let asked = committee([], [new])
        for _ in 0..<2 {
            try await melun.store.save(asked, adding: newcomers, in: Melun.slug, by: melun.signature())
        }
        let dossier = try await melun.dossier()
        #expect(dossier.organizations.count == count + 1)
        let made = try #require(dossier.organizations.first { $0.name == "Épicerie neuve" })
        #expect(made.college == .associations)
        #expect(dossier.committees.filter { $0.seats.map(\.organization) == [made.id] }.count == 2)
    }

    @Test func `a provisional id is never stored`() async throws {
        let melun = try await Melun()
        let left = await outcome {
            try await melun.store.save(
                committee([ID(-1)], [ID(-1)]), in: Melun.slug, by: melun.signature())
        }
        #expect(left == .notFound)
    }

    @Test func `what facts name is not removed, what nothing names is`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let used = try #require(dossier.organizations.first { $0.acronym == "CPAM 77" })
        let attendee = try #require(dossier.meetings.flatMap(\.attendance).compactMap(\.person).first)
        let person = try #require(dossier.$people[attendee])
        let kept = await outcome {
            try await melun.store.removeOrganization(
                used.id, version: used.version, in: Melun.slug, by: melun.signature())
        }
        #expect(kept == .conflict)
        let present = await outcome {
            try await melun.store.removePerson(
                person.id, version: person.version, in: Melun.slug, by: melun.signature())
        }
        #expect(present == .conflict)
        let id = try await melun.store.save(
            Organization("Éphémère", .partners), in: Melun.slug, by: melun.signature())
        try await melun.store.removeOrganization(id, version: 1, in: Melun.slug, by: melun.signature())
        #expect(try await melun.dossier().organizations.allSatisfy { $0.id != id })
        try await melun.undoLast()
        #expect(try await melun.dossier().organizations.contains { $0.id == id })
    }
}
