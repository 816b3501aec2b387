import Domain
import Testing

@Suite struct ContractTermsTests {
    private let use = ContractUse(melun.actions, melun.committees)

    private func refused(_ terms: ContractTerms) -> [String] {
        faults { () throws(Refusal) in try terms.validate(replacing: melun.terms, in: use) }
    }

    @Test func `the terms of the sample stand, and stand in its place`() {
        #expect(refused(melun.terms) == [])
        var dossier = Dossier(melun.contract)
        dossier.terms = melun.terms
        #expect(dossier.terms == melun.terms && dossier.actions.isEmpty)
    }

    @Test func `every row says something, and a commune is there once`() {
        var terms = melun.terms
        let count = (
            terms.communes.count, terms.neighbourhoods.count, terms.plans.count, terms.articles.count
        )
        terms.communes += [Commune("7", ""), terms.communes[0]]
        terms.neighbourhoods.append(Neighbourhood(name: " ", insee: "75056"))
        terms.approvals = [Approval("", horizon("2021"))]
        terms.amendments = [Amendment("", signed: horizon("2023"), newEnd: day("2024-12-31"))]
        terms.plans.append(LinkedPlan(.other, ""))
        terms.articles.append(Article(number: 0, title: "", quotes: []))
        #expect(
            refused(terms) == [
                "communes.\(count.0).insee", "communes.\(count.0).name", "communes.\(count.0 + 1).insee",
                "neighbourhoods.\(count.1).insee", "neighbourhoods.\(count.1).name", "approvals.0.label",
                "amendments.0.label", "articles.\(count.3).number", "plans.\(count.2).name",
            ])
    }

    @Test func `six logos at most, each with the name of its structure`() {
        var terms = melun.terms
        terms.logos = (1...6).map { PictureUse("\($0).png", alternative: "Structure \($0)") }
        #expect(refused(terms) == [])
        terms.logos.append(PictureUse("7.png"))
        #expect(refused(terms) == ["logos", "logos.6.alternative"])
    }

    @Test func `what fiches aim at and what rules an instance is not taken out`() {
        var terms = melun.terms
        (terms.plans, terms.articles, terms.neighbourhoods) = ([], [], [])
        terms.communes.removeAll { $0.name == "Melun" }
        let fields = Set(refused(terms))
        #expect(fields == ["communes", "plans", "articles", "neighbourhoods"])
        let unused = faults { () throws(Refusal) in
            try terms.validate(replacing: melun.terms, in: ContractUse())
        }
        #expect(unused == [])
    }
}
