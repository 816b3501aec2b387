import Domain
import Testing

@testable import Storage

@Suite struct NewcomerTests {
    @Test func `people are added with their roles in structures new and known`() async throws {
        let melun = try await Melun()
        var newcomers = FormerNewcomers()
        newcomers.organizations = [Organization("Maison des sports", .associations)]
        newcomers.people = [
            .init(
                Person(.madame, "Lise", "Aubertin"), structure: "maison des SPORTS", function: "Présidente"),
            .init(Person(.none, "", "Tremblin"), structure: "cpam 77", function: "Chargé d’études"),
            .init(Person(.none, "", "Isolde"), structure: "", function: ""),
        ]
        try await melun.store.add(newcomers, in: Melun.slug, by: melun.signature())
        let dossier = try await melun.dossier()
        let names = dossier.organizationsByID
        func structure(of lastName: String) -> String? {
            let roles = dossier.people.first { $0.lastName == lastName }?.roles ?? []
            return roles.first.flatMap { names[$0.organization]?.shortName }
        }
        #expect(structure(of: "Aubertin") == "Maison des sports")
        #expect(structure(of: "Tremblin") == "CPAM 77")
        #expect(dossier.people.first { $0.lastName == "Isolde" }?.roles == [])
    }

    @Test func `one fault adds nobody, and readers add nobody`() async throws {
        let melun = try await Melun()
        var newcomers = FormerNewcomers()
        newcomers.organizations = [Organization("Maison des sports", .associations)]
        newcomers.people = [.init(Person(.none, "Lise", ""), structure: "", function: "")]
        let refused = await outcome {
            try await melun.store.add(newcomers, in: Melun.slug, by: melun.signature())
        }
        #expect(refused == .invalid(["lastName"]))
        newcomers.people = []
        let forbidden = await outcome {
            try await melun.store.add(newcomers, in: Melun.slug, by: melun.signature(.contributor))
        }
        #expect(forbidden == .forbidden)
        #expect(try await melun.dossier().organizations.allSatisfy { $0.name != "Maison des sports" })
    }

    @Test func `what facts name is not removed, what nothing names is`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let used = try #require(dossier.organizations.first { $0.acronym == "CPAM 77" })
        let attendee = try #require(dossier.meetings.flatMap(\.attendance).compactMap(\.person).first)
        let person = try #require(dossier.peopleByID[attendee])
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
