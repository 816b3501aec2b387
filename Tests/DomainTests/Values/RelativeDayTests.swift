import Domain
import Testing

@Suite struct RelativeDayTests {
    @Test(arguments: [
        ("2023-03-05", "hier"), ("2023-03-06", "aujourd’hui"), ("2023-03-07", "demain"),
        ("2023-03-08", "après-demain"), ("2023-03-16", "dans 10\u{a0}jours"),
        ("2023-03-27", "dans 3\u{a0}semaines"), ("2023-02-20", "il y a 2\u{a0}semaines"),
        ("2023-05-30", "dans 3\u{a0}mois"), ("2023-03", "ce mois-ci"), ("2023-04", "le mois prochain"),
        ("2023-T1", "ce trimestre"), ("2023-T3", "dans 4\u{a0}mois"), ("2023", "cette année"),
        ("2022-12", "il y a 3\u{a0}mois"), ("2020", "il y a 2\u{a0}ans"),
    ])
    func `a date is told from today at its own precision`(code: String, words: String) throws {
        let horizon = try #require(Horizon(code: code))
        let today = try #require(Day(2023, 3, 6))
        #expect(French.relative(horizon, from: today) == words)
    }
}
