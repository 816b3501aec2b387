import Domain
import Testing

@Suite struct ContractTests {
    @Test func `a contract tells its generation`() {
        var contract = melun.contract
        let names = [1, 2, 3].map { generation in
            contract.generation = generation
            return contract.generationName
        }
        #expect(names == ["de première génération", "de seconde génération", "de 3e génération"])
    }

    @Test func `a contract without name or holder, or that ends before it starts, is refused`() {
        var contract = melun.contract
        contract.name = "  "
        contract.holder = ""
        contract.slug = "Melun Val"
        contract.generation = 0
        contract.end = day("2020-12-31")
        #expect(faults(contract.validate) == ["name", "holder", "slug", "generation", "end"])
    }

    @Test func `an amendment moves the last day and never brings it back`() {
        var dossier = melun
        dossier.amendments = [
            Amendment("Avenant", signed: horizon("2023-11"), newEnd: day("2024-12-31")),
            Amendment("Erreur", signed: horizon("2023-12"), newEnd: day("2022-12-31")),
        ]
        #expect(dossier.lastDay == day("2024-12-31"))
        dossier.amendments.removeFirst()
        #expect(dossier.lastDay == day("2023-12-31"))
    }

    @Test func `an axis has a number and a title, an objective a title`() {
        #expect(faults(Axis(number: 0, title: "").validate) == ["title", "number"])
        #expect(faults(Objective(axis: ID(1), title: " ").validate) == ["title"])
        #expect(melun.axes[0].label.hasPrefix("Axe stratégique 1\u{202f}: Renforcer"))
    }

    @Test(arguments: [
        ("77288", true), ("2A004", true), ("2B033", true), ("97101", true), ("7728", false),
        ("772888", false),
        ("A2004", false), ("2C004", false), ("77 88", false), ("", false), ("é7288", false),
    ])
    func `an INSEE code has five characters, the second of Corsica a letter`(code: String, isCode: Bool) {
        #expect(Commune.isCode(code) == isCode)
    }

    @Test func `a commune that the contract does not have keeps its code`() {
        #expect(melun.commune("75056") == "75056")
    }
}
