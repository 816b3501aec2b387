import Domain
import Testing

@Suite struct DeltaTests {
    private func delta(_ dossier: Dossier, _ before: String, _ after: String) -> Delta {
        Delta(from: dossier.synthesis(on: day(before)), to: dossier.synthesis(on: day(after)))
    }

    private func dossier(_ bilans: [(iso: String, code: String?)]) -> Dossier {
        var dossier = melun
        dossier.assessments = bilans.enumerated().map { index, given in
            var bilan = Assessment(action: fiche(6), .intermediate, on: day(given.iso))
            bilan.id = ID(Int64(index + 1))
            bilan.started = true
            bilan.attainment = .partial
            bilan.horizon = given.code.map(horizon)
            bilan.points = [Assessment.Point(.blocking, .human, "Manque de temps")]
            bilan.state = .validated(by: nil, on: day(given.iso))
            return bilan
        }
        return dossier
    }

    @Test func `nothing changed between a day and itself`() {
        #expect(delta(melun, "2023-02-07", "2023-02-07").isEmpty)
        #expect(delta(melun, "2023-03-31", "2023-06-30").isEmpty)
    }

    @Test func `the committee of December 2021 halted fiche 7, and that is all`() {
        let delta = delta(melun, "2021-09-30", "2021-12-31")
        #expect(delta.halted.map(\.number) == [7])
        #expect(delta.started.isEmpty && delta.attained.isEmpty && delta.prioritized.isEmpty)
        #expect(!delta.isEmpty)
    }

    @Test func `a forecast that moved later has slipped`() {
        let dossier = dossier([("2023-02-07", "2023-05"), ("2023-06-05", "2023-07")])
        let slipped = delta(dossier, "2023-03-31", "2023-06-30").slipped
        #expect(slipped.map(\.action.number) == [6])
        #expect(
            slipped.first?.forecasts.french(on: day("2023-06-30"))
                == "prévue en mai\u{a0}2023, puis juillet\u{a0}2023")
    }

    @Test func `a forecast brought back forward is no slip, even after an older one`() {
        let dossier = dossier([
            ("2022-02-07", "2023-05"), ("2022-06-05", "2023-09"), ("2023-06-05", "2023-07"),
        ])
        #expect(delta(dossier, "2023-03-31", "2023-06-30").slipped.isEmpty)
    }

    @Test func `a first forecast is no slip`() {
        let dossier = dossier([("2023-02-07", nil), ("2023-06-05", "2023-07")])
        #expect(delta(dossier, "2023-03-31", "2023-06-30").slipped.isEmpty)
    }

    @Test func `a point bloquant is new once`() {
        let dossier = dossier([("2023-02-07", nil), ("2023-06-05", nil)])
        #expect(delta(dossier, "2022-12-31", "2023-03-31").blocking.map(\.action.number) == [6])
        #expect(delta(dossier, "2023-03-31", "2023-06-30").blocking.isEmpty)
    }
}
