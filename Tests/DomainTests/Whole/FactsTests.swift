import Domain
import Sample
import Testing

/// Facts of the two reviews, one by one.
@Suite struct FactsTests {
    @Test func `the contract is the one that was signed`() {
        let contract = melun.contract
        #expect(contract.slug == "melun-val-de-seine-2021")
        #expect(contract.name == "CLS de Melun Val de Seine")
        #expect(contract.period == "2021-2023")
        #expect(contract.generationName == "de seconde génération")
        #expect(contract.region == "Île-de-France")
        #expect(melun.lastDay == day("2023-12-31"))
    }

    @Test func `its 20 communes have their INSEE codes`() {
        #expect(melun.communes.count == 20)
        #expect(Set(melun.communes.map(\.insee)).count == 20)
        #expect(melun.communes.allSatisfy { Commune.isCode($0.insee) && $0.insee.hasPrefix("77") })
        let codes = [
            "77288": "Melun", "77285": "Le Mée-sur-Seine", "77152": "Dammarie-les-Lys",
            "77407": "Saint-Fargeau-Ponthierry", "77528": "Voisenon", "77038": "Boissettes",
        ]
        for (insee, name) in codes { #expect(melun.commune(insee) == name) }
        let towns = melun.organizations.filter { $0.college == .communes }
        #expect(Set(towns.map(\.insee)) == Set(melun.communes.map(\.insee)))
        #expect(towns.count == 20)
    }

    @Test func `it has six signatories`() {
        let signatories = melun.organizations.filter(\.isSignatory).map(\.shortName)
        #expect(
            Set(signatories) == ["ARS Île-de-France", "CPAM 77", "Préfecture 77", "GHSIF", "CD 77", "CAMVS"])
    }

    @Test func `it was approved in this order`() {
        #expect(melun.approvals.map(\.when.code) == ["2021-01-06", "2021-02-11", "2021-03-05", "2021-04"])
    }

    @Test func `two of its articles rule the committees and the review`() throws {
        #expect(try #require(melun.article(6)).quotes.count == 10)
        let evaluation = try #require(melun.article(7))
        #expect(evaluation.quotes.count == 2)
        #expect(evaluation.part == "Champs du contrat")
        let ruled = melun.committees.filter { $0.article != nil }
        #expect(ruled.map(\.duties.count) == [4, 2])
        #expect(ruled.map(\.everyMonths) == [12, 6])
    }

    @Test func `groups that others lead name their leader`() {
        let external = melun.committees.filter { $0.kind == .external }
        let leaders = external.compactMap { $0.leader }.compactMap { melun.$organizations[$0]?.name }
        #expect(leaders == ["Éducation nationale", "Ville du Mée-sur-Seine"])
    }

    @Test func `every fiche has indicators, and what no document gives is marked`() {
        for action in melun.actions {
            let own = melun.indicators.filter { $0.action == action.id }
            #expect(own.count >= 2, "fiche \(action.number)")
            #expect(Set(own.map(\.kind)).count >= 2, "fiche \(action.number)")
        }
        let told = melun.indicators.filter { !$0.isInvented }
        #expect(Set(told.compactMap(\.action)) == Set(melun.actions.map(\.id)))
        #expect(melun.indicators.contains { $0.isInvented })
        let values = melun.indicators.flatMap(\.readings).map(\.french)
        #expect(values.contains("NS"))
    }

    @Test(arguments: [
        (3, "échanges", [1]), (5, "réunions", [2]), (6, "éditions", [1, 1]), (11, "réunions", [2, 5]),
    ])
    func `indicators give the values of the documents`(number: Int64, unit: String, values: [Double]) throws {
        let indicator = try #require(
            melun.indicators.first { $0.action == fiche(number) && $0.unit == unit && !$0.isInvented })
        #expect(indicator.readings.compactMap(\.value) == values)
    }

    @Test(arguments: [
        (8, Assessment.Means.human, "laverie"), (9, .human, "femmes enceintes"),
        (9, .financial, "mammographie"),
        (12, .human, "CLSM"),
    ])
    func `points bloquants stand on their fiche`(number: Int64, means: Assessment.Means, word: String) throws
    {
        let bilan = try #require(melun.assessments.first { $0.action == fiche(number) })
        #expect(bilan.points.contains { $0.kind == .blocking && $0.means == means && $0.text.contains(word) })
    }

    @Test func `the points of the slides stand each on the fiche that they mention`() {
        let points = melun.assessments.flatMap(\.points)
        // Those of the slides, and why fiche 12 has not started, which the review alone tells.
        #expect(points.count { $0.kind == .blocking } == 5)
        #expect(points.count { $0.kind == .improvement } == 4)
        #expect(points.count { $0.kind == .helping } == 6)
    }

    @Test func `no date of the sample rolled over to another month`() {
        let days = melun.meetings.map(\.when) + melun.entries.map(\.when) + melun.approvals.map(\.when)
        for when in days {
            #expect(Horizon(code: when.code) == when)
            #expect((2021...2023).contains(when.first.year))
        }
        #expect(melun.indicators.flatMap(\.readings).allSatisfy { Day(iso: $0.day.iso) == $0.day })
        #expect(melun.meetings.allSatisfy { $0.kind != .steering || $0.ordinal != nil })
    }

    @Test func `every contact has an address of its own, and residents have none`() {
        let addresses = melun.people.map(\.email).filter { !$0.isEmpty }
        #expect(Set(addresses).count == addresses.count)
        #expect(addresses.allSatisfy { $0.hasSuffix(".example") })
        #expect(melun.people.filter(\.roles.isEmpty).map(\.email) == ["", "", ""])
        #expect(melun.people.count == 39)
    }
}
