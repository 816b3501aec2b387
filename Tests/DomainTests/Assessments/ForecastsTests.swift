import Domain
import Testing

@Suite struct ForecastsTests {
    private func bilan(_ iso: String, _ code: String?, counts: Bool = true) -> Assessment {
        var bilan = Assessment(action: fiche(6), .intermediate, on: day(iso))
        bilan.horizon = code.map(horizon)
        bilan.state = counts ? .validated(by: nil, on: day(iso)) : .draft
        return bilan
    }

    @Test func `a slip stays visible`() {
        let forecasts = Forecasts([
            bilan("2023-06-05", "2023-07"), bilan("2023-02-07", "2023-05"), bilan("2023-03-01", "2023-05"),
        ])
        #expect(forecasts.horizons.map(\.code) == ["2023-05", "2023-07"])
        #expect(forecasts.hasSlipped)
        #expect(forecasts.french(on: day("2023-07-31")) == "prévue en mai\u{a0}2023, puis juillet\u{a0}2023")
    }

    @Test func `a forecast brought forward is no slip`() {
        let forecasts = Forecasts([bilan("2023-02-07", "2023-07"), bilan("2023-03-01", "2023-02-20")])
        #expect(!forecasts.hasSlipped)
        #expect(
            forecasts.french(on: day("2023-02-20"))
                == "prévue en juillet\u{a0}2023, puis 20\u{a0}février\u{a0}2023")
    }

    @Test func `a forecast made more precise is no slip`() {
        #expect(!Forecasts([bilan("2023-02-07", "2023-T3"), bilan("2023-03-01", "2023-09-30")]).hasSlipped)
    }

    @Test func `a bilan without forecast, or that does not count, says nothing`() {
        let forecasts = Forecasts([
            bilan("2023-02-07", nil), bilan("2023-03-01", "2023-09", counts: false),
        ])
        #expect(forecasts.horizons.isEmpty)
        #expect(forecasts.french(on: day("2023-02-20")) == nil)
        #expect(!forecasts.hasSlipped)
    }

    @Test func `a slip is measured from what was last known`() {
        let forecasts = Forecasts(inOrder: ["2023-05", "2023-09", "2023-07"].map(horizon))
        #expect(forecasts.hasSlipped)
        #expect(forecasts.hasSlipped(since: horizon("2023-05")))
        #expect(!forecasts.hasSlipped(since: horizon("2023-09")))
        #expect(!Forecasts(inOrder: []).hasSlipped(since: horizon("2023-05")))
    }
}
