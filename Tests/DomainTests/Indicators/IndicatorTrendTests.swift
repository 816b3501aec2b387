import Domain
import Sample
import Testing

/// How the value of an indicator came to be what it is.
@Suite struct IndicatorTrendTests {
    private let melun = MelunSample.dossier()

    private func trend(_ label: String, _ iso: String) throws -> String? {
        let indicator = try #require(melun.indicators.first { $0.label == label })
        return indicator.trend(counting: melun.counted(by: indicator), upTo: day(iso))?
            .replacing("\u{a0}", with: " ")
    }

    @Test func `a number rises or falls from what it was, a yes says since when`() throws {
        #expect(try trend("Participations", "2023-03-31") == "en hausse, 17 participations le 6 février 2023")
        #expect(
            try trend("Étude de structuration de la filière santé engagée", "2023-03-31")
                == "oui depuis le 7 février 2023, non avant")
        #expect(try trend("CLSM actif", "2023-03-31") == "stable depuis le 31 décembre 2021")
        var falling = Indicator(action: fiche(1), .result, "Délai")
        falling.aggregation = .last
        falling.readings = [
            .init(day("2021-12-31"), .number(40), since: day("2021-01-01")), .init(day("2022-06-01"), 12),
        ]
        #expect(falling.trend(upTo: day("2023-01-01")) == "en baisse, 40 en 2021")
    }

    @Test func `what is no number has no trend, nor has a single value`() throws {
        #expect(try trend("Rencontres préparatoires d’Octobre Rose", "2023-03-31") == nil)
        #expect(try trend("Étudiants bénéficiaires de l’indemnité", "2023-03-31") == nil)
        #expect(try trend("Participations", "2023-02-10") == nil)
    }

    @Test func `those that are without object do not count among those that found the attainment`() {
        let founding = FoundingIndicators(of: melun, on: day("2023-02-07"))
        #expect(founding.count == 26 && founding.reached.count == 14 && founding.lacking.isEmpty)
        #expect(founding.words.replacing("\u{a0}", with: " ") == "14 atteints sur 26")
        let own = FoundingIndicators(of: melun, on: day("2023-03-31"), among: [fiche(13)])
        #expect(own.words.replacing("\u{a0}", with: " ") == "1 atteint sur 1")
    }
}
