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

    @Test func `an address or a telephone tells who it is`() {
        var person = Person(.madame, "Aline", "Bertin")
        (person.email, person.telephone) = ("a.bertin@exemple.fr", "06 01 02 03 04")
        let names = PersonNames(person)
        #expect(names.areTold(by: "écrire à a.bertin@exemple.fr") && names.areTold(by: "au 06 01 02 03 04."))
        #expect(names.areTold(by: "Aline Bertin") && !names.areTold(by: "Bertin"))
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
