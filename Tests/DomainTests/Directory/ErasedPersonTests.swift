import Domain
import Sample
import Testing

/// What names somebody who is to be erased, and what is left of them.
@Suite struct ErasedPersonTests {
    private func book(_ others: [Person] = []) -> NameBook {
        var person = Person(.madame, "Aline", "Bertin")
        (person.email, person.telephone) = ("a.bertin@exemple.fr", "06 01 02 03 04")
        let bearers = [NameBook.Bearer(person, isHidden: true, isResident: false)]
        return NameBook(
            bearers + others.map { NameBook.Bearer($0, isHidden: false, isResident: false) },
            hidesDoubts: false)
    }

    @Test(arguments: [
        ("dit par Aline BERTIN, puis voté", true), ("Bertin Aline", true), ("Mme aline  bertin.", true),
        ("Aliné-Bertin", true), ("selon Bertin", true), ("Coraline Bertin", true), ("Aline Bertinot", false),
        ("Jeanne Bertin", false), ("rue Bertin", false), ("", false), ("écrire à a.bertin@exemple.fr", true),
        ("au 06.01.02.03.04", true),
    ])
    func `a text names a person in every spelling`(text: String, isNamed: Bool) {
        #expect(book().isSure(of: text) == isNamed)
    }

    @Test func `what a namesake could be is left to a person`() {
        let shared = book([Person(.monsieur, "Jeanne", "Bertin")])
        #expect(!shared.isSure(of: "selon Bertin") && !shared.isSure(of: "Jeanne Bertin"))
        #expect(shared.isSure(of: "selon Aline Bertin"))
        #expect(shared.masked("Aline Bertin et M. Bertin") == "[nom masqué] et M. Bertin")
        #expect(!book([Person(.madame, "Aline", "Bertin")]).isSure(of: "Aline Bertin"))
        #expect(shared.replacing("Vu par A. Bertin.", by: "X") == "Vu par X.")
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
