import Domain
import Sample
import Testing

@testable import Storage

/// A table into the directory: whole or not at all.
@Suite struct ImportTests {
    private static let slug = Melun.slug

    private func take(_ text: String, _ melun: Melun, _ role: Role = .coordinator) async -> Outcome {
        await outcome {
            let sheet = try Sheet.of(text)
            let seal = try await DirectoryImport(sheet, into: melun.dossier(), on: melun.signature().day).seal
            try await melun.store.importDirectory(sheet, seal: seal, in: Self.slug, by: melun.signature(role))
        }
    }

    private static let sound = """
        Type;Nom;Prénom;Structure;Fonction;Personne à contacter;Téléphone
        Structure;Maison neuve;;;;Lise Aubertin;
        Contact;Aubertin;Lise;Maison neuve;Directrice;;
        Structure;CPAM 77;;;;Lise Aubertin;01 02
        Contact;Chevallier;Laurent;Maison neuve;Conseil;;
        """

    @Test func `new ones, completed ones and those who join them are written together`() async throws {
        let melun = try await Melun()
        #expect(await take(Self.sound, melun) == .done)
        let dossier = try await melun.dossier()
        let house = try #require(dossier.organizations.first { $0.name == "Maison neuve" })
        let lise = try #require(dossier.people.first { $0.lastName == "Aubertin" })
        let cpam = try #require(dossier.organizations.first { $0.acronym == "CPAM 77" })
        let laurent = try #require(dossier.people.first { $0.lastName == "Chevallier" })
        #expect(house.contact == lise.id && cpam.contact == lise.id && cpam.telephone == "01 02")
        #expect(lise.roles.map(\.organization) == [house.id])
        #expect(laurent.roles.map(\.organization) == [cpam.id, house.id])
        #expect(try await melun.store.verifyHistory().isIntact)
        #expect(await take(Self.sound, melun) == .done)
        #expect(try await melun.dossier() == dossier)
    }

    @Test func `one line refused, a directory that changed, or a reader: nothing at all`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        #expect(await take(Self.sound + "\nStructure;;;;;;", melun) == .conflict)
        #expect(await take(Self.sound, melun, .reader) == .forbidden)
        #expect(await take(Self.sound, melun, .contributor) == .forbidden)
        let late = await outcome {
            try await melun.store.importDirectory(
                Sheet.of(Self.sound), seal: "0-0-0-0-0", in: Self.slug, by: melun.signature())
        }
        #expect(late == .stale)
        #expect(try await melun.dossier() == dossier)
    }
}
