import Domain
import Testing

@Suite struct SiretTests {
    @Test(arguments: [
        ("10000000000008", true), ("10000000000009", false), ("01000000000008", false),
        ("1000000000000", false), ("100000000000080", false), ("1000000000000A", false), ("", false),
        ("１００００００００００００８", false),
        // La Poste: the key of Luhn for its seat, the plain sum for its offices.
        ("35600000000048", true), ("35600000000001", true), ("35600000000002", false),
    ])
    func `the key of a SIRET holds, and La Poste has its own`(text: String, isValid: Bool) {
        #expect(Siret.isValid(text) == isValid)
    }

    @Test func `a false key is told apart from missing digits`() {
        var organization = Organization("Ekopolis", .partners)
        organization.siret = "10000000000009"
        #expect(
            messages(organization) == [
                "Ce numéro SIRET n’existe pas\u{202f}: vérifiez qu’aucun chiffre n’est inversé."
            ])
        organization.siret = "1000"
        #expect(messages(organization) == ["Le numéro SIRET compte 14\u{a0}chiffres."])
    }

    private func messages(_ organization: Organization) -> [String] {
        do throws(Refusal) {
            try organization.validate()
            return []
        } catch {
            guard case .invalid(let faults) = error else { return ["\(error)"] }
            return faults.map(\.message)
        }
    }
}
