import Domain
import Testing

@testable import Storage

/// Structures and contacts.
@Suite struct DirectoryTests {
    private static let slug = Melun.slug

    @Test func `a structure keeps every field`() async throws {
        let melun = try await Melun()
        var full = Organization("Maison de santé des Mézereaux", acronym: "MSP", .establishments)
        (full.insee, full.siret, full.finess) = ("77288", "10000000000008", "770000123")
        (full.email, full.telephone) = ("accueil@msp.example", "01 02 03 04 05")
        full.signatorySince = .quarter(Quarter(of: Melun.morning.day))
        (full.kind, full.partnerSince) = (.establishment, .year(2019))
        full.contact = try await melun.dossier().people[0].id
        full.address = PostalAddress("Hôtel de ville\n2 rue Basse", code: "77000", town: "Melun Cedex")
        #expect(alike(full, Organization("", .partners)) == ["id", "version"])
        full.id = try await melun.store.save(full, in: Self.slug, by: melun.signature())
        #expect(try await melun.dossier().$organizations[full.id] == full)
        full.acronym = "MSPU"
        try await melun.store.save(full, in: Self.slug, by: melun.signature())
        full.version = 2
        #expect(try await melun.dossier().$organizations[full.id] == full)
        full.version = 1
        let late = await outcome { try await melun.store.save(full, in: Self.slug, by: melun.signature()) }
        #expect(late == .stale)
    }

    @Test func `a contact keeps every field and its roles in order`() async throws {
        let melun = try await Melun()
        let organizations = try await melun.dossier().organizations
        var full = Person(.doctor, "Ursule", "Vandamme")
        (full.email, full.telephone, full.receivesReview) = ("u.vandamme@msp.example", "06", true)
        full.roles = [
            Person.Role(organizations[4].id, "Médecin"), Person.Role(organizations[1].id, "Présidente"),
        ]
        (full.roles[0].since, full.roles[0].until) = (.year(2020), .month(year: 2022, month: 6))
        (full.consentOn, full.isErased) = (Melun.morning.day, true)
        #expect(alike(full, Person(.none, "", "")) == ["id", "version"])
        full.id = try await melun.store.save(full, in: Self.slug, by: melun.signature())
        #expect(try await melun.dossier().$people[full.id] == full)
        (full.id, full.isErased) = (.unsaved, false)
        full.id = try await melun.store.save(full, in: Self.slug, by: melun.signature())
        full.roles.reverse()
        try await melun.store.save(full, in: Self.slug, by: melun.signature())
        #expect(try await melun.dossier().$people[full.id]?.roles == full.roles)
        try await melun.undoLast()
        #expect(try await melun.dossier().$people[full.id]?.roles == full.roles.reversed())
    }

    @Test func `a contact serves no structure of another contract`() async throws {
        let melun = try await Melun()
        let other = try await melun.neighbour().dossier
        var person = Person(.madame, "Ida", "Roussel")
        person.roles = [Person.Role(other.organizations[0].id, "Intruse")]
        let refused = await outcome {
            try await melun.store.save(person, in: Self.slug, by: melun.signature())
        }
        #expect(refused == .notFound)
        for foreign in [other.organizations[0]] {
            let refused = await outcome {
                try await melun.store.save(foreign, in: Self.slug, by: melun.signature())
            }
            #expect(refused == .notFound)
        }
        #expect(try await melun.store.dossier("ailleurs") == other)
    }

    @Test func `a structure never takes the name of another, whoever asks`() async throws {
        let melun = try await Melun()
        let before = try await melun.dossier().organizations
        let first = try #require(before.first)
        let refused = await outcome {
            try await melun.store.save(
                Organization(first.name.uppercased(), .partners), in: Self.slug, by: melun.signature())
        }
        #expect(refused == .invalid(["name"]))
        #expect(try await melun.dossier().organizations == before)
        try await melun.store.save(first, in: Self.slug, by: melun.signature())
    }

    @Test func `a contact brings the structure that it names and the directory lacks`() async throws {
        let melun = try await Melun()
        var newcomers = Newcomers()
        let new = newcomers.structure("Maison neuve", .associations)
        var person = Person(.madame, "Ida", "Roussel")
        person.roles = [Person.Role(new, "Directrice")]
        let id = try await melun.store.save(
            person, adding: newcomers, in: Self.slug, by: melun.signature())
        let dossier = try await melun.dossier()
        let structure = try #require(dossier.organizations.first { $0.name == "Maison neuve" })
        #expect(structure.college == .associations)
        #expect(dossier.$people[id]?.roles.map(\.organization) == [structure.id])
        person.consentOn = Melun.morning.day.adding(days: 1)
        let refused = await outcome {
            try await melun.store.save(person, in: Self.slug, by: melun.signature())
        }
        #expect(refused == .invalid(["consentOn"]))
    }
}
