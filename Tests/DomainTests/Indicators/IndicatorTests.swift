import Domain
import Testing

@Suite struct IndicatorTests {
    @Test(arguments: [
        ("12", 12), ("1 234,5", 1_234.5), ("1\u{202f}234", 1_234), ("45 %", 45), ("45,5%", 45.5), ("-3", -3),
        ("−3,5", -3.5), ("0", 0),
    ])
    func `a value is read as a person writes it`(text: String, value: Double) {
        #expect(Indicator.Measured(typed: text, as: .number) == .number(value))
    }

    @Test(arguments: ["", "beaucoup", "12 réunions", "1,2,3", "nan", "inf", "1e300", "%", "--1"])
    func `what is no number is not guessed`(text: String) {
        #expect(Indicator.Measured(typed: text, as: .number) == nil)
    }

    @Test(arguments: [
        ("ns", Indicator.Lack.notSignificant), ("ND", .unavailable), ("Non disponible", .unavailable),
        ("SO", .inapplicable), ("sans objet", .inapplicable), ("av", .upcoming), ("À venir", .upcoming),
        ("nc", .uncomputable), ("Secret", .secret),
    ])
    func `why there is no value is read whatever the scale, and is never zero`(
        text: String, lack: Indicator.Lack
    ) {
        for scale in Indicator.Scale.allCases {
            let measured = Indicator.Measured(typed: text, as: scale)
            #expect(measured == .lacking(lack) && measured?.number == nil)
        }
    }

    @Test func `a part keeps its two numbers, a yes is no number typed, and words stay words`() {
        #expect(Indicator.Measured(typed: "4 sur 5", as: .ratio) == .ratio(4, of: 5))
        #expect(Indicator.Measured(typed: "4/5", as: .ratio) == .ratio(4, of: 5))
        #expect(Indicator.Measured(typed: "4 sur 0", as: .ratio) == nil)
        #expect(Indicator.Measured(typed: "80 %", as: .ratio) == nil)
        #expect(Indicator.Measured(typed: "Oui", as: .yesNo) == .yes(true))
        #expect(Indicator.Measured(typed: "peut-être", as: .yesNo) == nil)
        #expect(Indicator.Measured(typed: "3", as: .words) == .words("3"))
        #expect(Indicator.Measured.words("3").number == nil)
        #expect(Indicator.Measured.ratio(4, of: 5).number == 80)
    }

    @Test func `what is shown can be typed again`() {
        let all: [(Indicator.Measured, Indicator.Scale)] =
            [0, 1, 12.5, -3.25, 1_234_567].map { (.number($0), .number) }
            + [(.ratio(4, of: 5), .ratio), (.yes(true), .yesNo), (.yes(false), .yesNo)]
            + Indicator.Lack.allCases.map { (.lacking($0), .number) } + [(.words("plusieurs"), .words)]
        for (measured, scale) in all {
            #expect(Indicator.Measured(typed: measured.french, as: scale) == measured)
        }
    }

    @Test func `the latest value is the last known at a date`() {
        var indicator = Indicator(action: fiche(11), .process, "Réunions")
        indicator.readings = [.init(day("2021-03-31"), 2), .init(day("2023-02-07"), 5)]
        #expect(indicator.latest(on: day("2021-03-30")) == nil)
        #expect(indicator.latest(on: day("2021-03-31"))?.value == 2)
        #expect(indicator.latest(on: day("2023-02-06"))?.value == 2)
        #expect(indicator.latest(on: day("2024-01-01"))?.value == 5)
    }

    @Test func `an indicator says what it measures, and has one value a day`() {
        var indicator = Indicator(action: fiche(11), .process, " ")
        indicator.readings = [.init(day("2021-03-31"), 2), .init(day("2021-03-31"), 3)]
        #expect(faults(indicator.validate) == ["label", "readings"])
    }

    @Test func `the attainment rests on a cible, and not on words`() {
        var indicator = Indicator(action: fiche(11), .process, "Réunions")
        indicator.founds = true
        #expect(faults(indicator.validate) == ["target"])
        indicator.target = 2
        #expect(faults(indicator.validate) == [])
        indicator.scale = .words
        #expect(faults(indicator.validate) == ["founds"])
    }

    private func fact(_ iso: String, _ number: Int) -> CountedFact {
        CountedFact(place: .meeting(ID(1)), title: "Réunion", when: .day(day(iso)), number: number)
    }

    @Test func `years add up, a value of all time holds for what came before, and facts are added after it`()
    {
        var indicator = Indicator(action: fiche(1), .activity, "Séances")
        indicator.readings = [
            .init(day("2021-12-31"), .number(3), since: day("2021-01-01")),
            .init(day("2022-12-31"), .lacking(.unavailable), since: day("2022-01-01")),
        ]
        let facts = [fact("2021-06-01", 1), fact("2022-05-01", 2), fact("2023-01-10", 1)]
        #expect(indicator.state(on: day("2022-12-31")).measured == .number(3))
        #expect(indicator.state(on: day("2023-03-31"), counting: facts).measured == .number(6))
        indicator.readings.append(.init(day("2023-01-01"), .number(10)))
        #expect(indicator.state(on: day("2023-03-31"), counting: facts).measured == .number(11))
        indicator.readings.append(.init(day("2023-02-01"), .lacking(.secret)))
        #expect(indicator.state(on: day("2023-03-31")).measured == .lacking(.secret))
    }

    @Test func `parts add up by their two numbers`() {
        var indicator = Indicator(.contract, .result, "Communes")
        indicator.scale = .ratio
        indicator.readings = [
            .init(day("2021-12-31"), .ratio(1, of: 4), since: day("2021-01-01")),
            .init(day("2022-12-31"), .ratio(3, of: 6), since: day("2022-01-01")),
        ]
        #expect(indicator.state(on: day("2022-12-31")).measured == .ratio(4, of: 10))
    }
}
