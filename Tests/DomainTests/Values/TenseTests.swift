import Domain
import Testing

@Suite struct TenseTests {
    @Test func `a date has passed the day after its last day, and not before`() {
        #expect(Tense(horizon("2023-06-20"), on: day("2023-06-19")) == .coming)
        #expect(Tense(horizon("2023-06-20"), on: day("2023-06-20")) == .present)
        #expect(Tense(horizon("2023-06-20"), on: day("2023-06-21")) == .over)
        #expect(Tense(horizon("2023-T2"), on: day("2023-03-31")) == .coming)
        #expect(Tense(horizon("2023-T2"), on: day("2023-06-30")) == .present)
        #expect(Tense(horizon("2023"), on: day("2024-01-01")) == .over)
    }

    @Test func `what waits says so before, on and after its day`() {
        let step = horizon("2023-06-20")
        #expect(step.waiting(on: day("2023-06-01")) == "À venir")
        #expect(step.waiting(on: day("2023-06-20")) == "Aujourd’hui")
        #expect(step.waiting(on: day("2026-11-29")) == "Échéance passée depuis le 20\u{a0}juin\u{a0}2023")
        #expect(horizon("2023-06").waiting(on: day("2023-06-01")) == "Ce mois-ci")
        #expect(step.due(on: day("2023-06-20")) == "échéance\u{202f}: 20\u{a0}juin\u{a0}2023")
        #expect(step.due(on: day("2023-06-21")) == "échéance passée depuis le 20\u{a0}juin\u{a0}2023")
    }

    @Test func `a deadline is in time on its day`() {
        #expect(day("2023-05-15").deadline(on: day("2023-05-01")) == "au plus tard le 15\u{a0}mai\u{a0}2023")
        #expect(day("2023-05-15").deadline(on: day("2023-05-15")) == "aujourd’hui au plus tard")
        #expect(day("2023-05-15").deadline(on: day("2023-05-16")) == "au plus tard le 15\u{a0}mai\u{a0}2023")
    }

    @Test func `a meeting is announced for a day, and was once it has passed`() {
        #expect(
            horizon("2023-05-09").announced(on: day("2023-03-31"))
                == "est annoncé pour le 9\u{a0}mai\u{a0}2023")
        #expect(
            horizon("2023-12").announced(on: day("2024-01-01")) == "était annoncé pour décembre\u{a0}2023")
        #expect(horizon("2023-T3").target == "pour le 3e trimestre\u{a0}2023")
    }

    @Test func `a forecast that has passed says since when`() {
        let forecasts = Forecasts(inOrder: [horizon("2023-05"), horizon("2023-07")])
        #expect(forecasts.french(on: day("2023-07-31")) == "prévue en mai\u{a0}2023, puis juillet\u{a0}2023")
        #expect(
            forecasts.french(on: day("2023-08-01"))
                == "prévue en mai\u{a0}2023, puis juillet\u{a0}2023 (échéance passée depuis le 31\u{a0}juillet\u{a0}2023)"
        )
    }
}
