import Domain
import Testing

@Suite struct IndicatorTests {
    @Test(arguments: [
        ("12", 12), ("1 234,5", 1_234.5), ("1\u{202f}234", 1_234), ("45 %", 45), ("45,5%", 45.5), ("-3", -3),
        ("−3,5", -3.5), ("0", 0),
    ])
    func `a value is read as a person writes it`(text: String, value: Double) {
        #expect(Indicator.value(text) == .some(.some(value)))
    }

    @Test(arguments: ["", "beaucoup", "12 réunions", "1,2,3", "nan", "inf", "1e300", "%", "--1"])
    func `what is no number is not guessed`(text: String) {
        #expect(Indicator.value(text) == nil)
    }

    @Test func `a suppressed value is NS`() {
        #expect(Indicator.value("ns") == .some(nil))
        #expect(Indicator.Reading(day("2023-02-07"), nil).french == "NS")
        #expect(Indicator.Reading(day("2023-02-07"), 12.5).french == "12,5")
    }

    @Test func `what is shown can be typed again`() {
        for value in [0, 1, 12.5, -3.25, 1_234_567] {
            #expect(Indicator.value(French.number(value)) == .some(.some(value)))
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
}
