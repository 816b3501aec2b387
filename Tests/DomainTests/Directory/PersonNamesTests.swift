import Domain
import Sample
import Testing

@Suite struct PersonNamesTests {
    @Test(arguments: [
        ("dit par Aline BERTIN, puis voté", true), ("Bertin Aline", true), ("Mme aline  bertin.", true),
        ("Aliné-Bertin", true), ("Bertin", false), ("Coraline Bertin", false), ("Aline Bertinot", false),
        ("Aline et Bertin", false), ("", false),
    ])
    func `a text names a person by both names together`(text: String, isNamed: Bool) {
        #expect(PersonNames(Person(.madame, "Aline", "Bertin")).areIn(text) == isNamed)
    }

    @Test func `a last name alone names nobody`() {
        #expect(!PersonNames(Person(.none, "", "Bertin")).areIn("rue Bertin"))
        #expect(!PersonNames(Person(.none, "", "")).areIn(""))
    }

    @Test func `the texts that name a person are found, each once`() throws {
        var dossier = MelunSample.dossier()
        let person = Person(.madame, "Aline", "Bertin")
        #expect(dossier.mentions(of: person) == [])
        dossier.entries[0].text = "Reçu par Mme Bertin Aline."
        dossier.meetings[1].contributions.append(Contribution("Selon Aline Bertin, oui."))
        dossier.actions[2].humanMeans = "Aline Bertin, 0,5 ETP"
        let found = dossier.mentions(of: person)
        #expect(found.map(\.kind) == [.entry, .meeting, .action])
        #expect(
            found.map(\.object) == [
                dossier.entries[0].id.rawValue, dossier.meetings[1].id.rawValue,
                dossier.actions[2].id.rawValue,
            ])
    }

    @Test func `an erased person keeps its structures and nothing that tells who`() throws {
        var person = MelunSample.dossier().people[5]
        person.consent(true, on: nil, noted: day("2023-03-06"))
        person.telephone = "06"
        let left = try Erasure.erased(person)
        #expect(left.fullName == "Personne effacée n°\u{a0}\(person.id)")
        #expect(left.email.isEmpty && left.telephone.isEmpty && !left.receivesReview && left.consentOn == nil)
        #expect(left.roles.map(\.organization) == person.roles.map(\.organization))
        #expect(left.roles.allSatisfy(\.function.isEmpty) && left.isErased)
        let again = refusal { _ = try Erasure.erased(left) }
        #expect(again == .conflict("Cette personne est déjà effacée."))
    }

    private func refusal(_ act: () throws -> Void) -> Refusal? {
        do {
            try act()
            return nil
        } catch {
            return error as? Refusal
        }
    }
}
