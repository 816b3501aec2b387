import Domain
import Sample
import Testing

@testable import Storage

/// A table into the directory, as one act, taken back as one.
@Suite struct DirectoryWriterTests {
    private static let slug = Melun.slug

    private func sent(_ text: String, _ melun: Melun) async throws -> ID<SentImport> {
        try await melun.store.keep(
            Workbook(Sheet.of(text)), named: "annuaire.csv", of: .directory, in: Self.slug,
            by: melun.signature())
    }

    private func take(_ text: String, _ melun: Melun, _ role: Role = .coordinator) async throws -> Outcome {
        let id = try await sent(text, melun)
        return await outcome {
            let brought = try await DirectoryImport(
                Workbook(Sheet.of(text)), into: melun.dossier(), on: melun.signature().day)
            try await melun.store.takeImport(
                id, of: .directory, seal: brought.seal, in: Self.slug, by: melun.signature(role))
        }
    }

    private static let sound = """
        Type;Nom;Prénom;Structure;Fonction;Personne à contacter;Téléphone
        Structure;Maison neuve;;;;Lise Aubertin;
        Contact;Aubertin;Lise;Maison neuve;Directrice;;
        Structure;CPAM 77;;;;Lise Aubertin;01 02
        Structure;;;;;;
        Contact;Chevallier;Laurent;CPAM 77;Conseil;;
        """

    @Test func `new ones, completed ones and those who join them are written together, and taken back`()
        async throws
    {
        let melun = try await Melun()
        let before = try await melun.dossier()
        #expect(try await take(Self.sound, melun) == .done)
        let dossier = try await melun.dossier()
        let house = try #require(dossier.organizations.first { $0.name == "Maison neuve" })
        let lise = try #require(dossier.people.first { $0.lastName == "Aubertin" })
        let cpam = try #require(dossier.organizations.first { $0.acronym == "CPAM 77" })
        let laurent = try #require(dossier.people.first { $0.lastName == "Chevallier" })
        #expect(house.contact == lise.id && cpam.contact == lise.id && cpam.telephone == "01 02")
        #expect(lise.roles.map(\.organization) == [house.id])
        #expect(laurent.roles.contains { $0.function == "Conseil" })
        #expect(try await melun.store.verifyHistory().isIntact)
        #expect(try await take(Self.sound, melun) == .conflict)
        #expect(try await melun.dossier() == dossier)
        let taken = try await melun.store.takenImports(
            .directory, of: Self.slug, visibleTo: melun.signature().member)
        let id = try #require(taken.first).id
        try await melun.store.undoImport(id, of: .directory, in: Self.slug, by: melun.signature())
        let after = try await melun.dossier()
        #expect(
            DirectorySheet(after).rows(after.organizations, after.people)
                == DirectorySheet(before).rows(before.organizations, before.people))
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `what an import completed and somebody changed since is not taken back`() async throws {
        let melun = try await Melun()
        #expect(try await take("Nom;Téléphone\nCPAM 77;01 60 56 30 56", melun) == .done)
        var cpam = try #require(try await melun.dossier().organizations.first { $0.acronym == "CPAM 77" })
        #expect(cpam.telephone == "01 60 56 30 56")
        cpam.email = "accueil@cpam.example"
        try await melun.store.save(cpam, in: Self.slug, by: melun.signature())
        let taken = try await melun.store.takenImports(
            .directory, of: Self.slug, visibleTo: melun.signature().member)
        let id = try #require(taken.first).id
        let undone = await outcome {
            try await melun.store.undoImport(id, of: .directory, in: Self.slug, by: melun.signature())
        }
        #expect(undone == .conflict)
        #expect(try await melun.dossier().organizations.contains { $0.email == "accueil@cpam.example" })
    }

    @Test func `a directory that changed, a file of another sort, or a reader: nothing at all`() async throws
    {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        #expect(try await take(Self.sound, melun, .reader) == .forbidden)
        #expect(try await take(Self.sound, melun, .contributor) == .forbidden)
        let id = try await sent(Self.sound, melun)
        let late = await outcome {
            try await melun.store.takeImport(
                id, of: .directory, seal: "0-0-0-0-0", in: Self.slug, by: melun.signature())
        }
        #expect(late == .stale)
        let other = await outcome {
            try await melun.store.takeImport(id, of: .plan, seal: "", in: Self.slug, by: melun.signature())
        }
        #expect(other == .notFound)
        #expect(try await melun.dossier() == dossier)
    }
}
