import Domain
import Testing

@Suite struct MilestoneTests {
    private let first = day("2023-02-07")
    private let later = day("2023-03-31")

    @Test func `a date within the former one is précisée, a later last day glissée, an earlier one avancée`()
    {
        let cases: [(String?, String?, Shift?)] = [
            ("2023-05", "2023-05-24", .precised), ("2023-12-01_2024-01-31", "2023-12", .precised),
            ("2023-01", "2023-02-07", .slipped), ("2023-T3", "2023-T4", .slipped),
            ("2023-07", "2023-06", .advanced), ("2023-06", "2023-T2", .widened), (nil, "2023", .placed),
            ("2023", nil, .lost), ("2023-05", "2023-05", nil), (nil, nil, nil),
        ]
        for (old, new, shift) in cases {
            #expect(
                Shift(from: old.flatMap(Horizon.init), to: new.flatMap(Horizon.init)) == shift,
                "\(old ?? "–") \(new ?? "–")")
        }
    }

    @Test func `a moved étape keeps the date that it had, as each day knew it`() {
        var step = Milestone("Rencontres", of: fiche(6), due: horizon("2023-05"), known: first)
        step.move(to: horizon("2023-05-24"), on: later)
        #expect(step.former == [.init(horizon("2023-05"), known: first)])
        #expect(step.known(on: first)?.due == horizon("2023-05"))
        #expect(step.known(on: later)?.due == horizon("2023-05-24"))
        #expect(step.known(on: first.adding(days: -1)) == nil)
    }

    @Test func `what is corrected on the day it was said is no move`() {
        var step = Milestone("Rencontres", of: fiche(6), due: horizon("2023-05"), known: first)
        step.move(to: horizon("2023-06"), on: first)
        #expect(step.former.isEmpty && step.due == horizon("2023-06"))
    }

    @Test func `an étape that becomes a meeting has no date of its own, and was dated before`() {
        var step = Milestone("Rencontres", of: fiche(6), due: horizon("2023-05"), known: first)
        step.become(.meeting(ID(10)), on: later)
        #expect(step.due == nil && step.source == .meeting(ID(10)))
        step.move(to: horizon("2024"), on: later)
        step.finish(.on(horizon("2023-05-24")), on: later)
        #expect(step.due == nil && step.done == nil)
        let before = step.known(on: first)
        #expect(before?.source == nil && before?.due == horizon("2023-05"))
    }

    @Test func `what comes back each year waits for the next one`() {
        var step = Milestone("Octobre Rose", of: fiche(9), due: horizon("2023-10"))
        step.isYearly = true
        step.finish(.on(horizon("2023-10-12")), on: day("2023-10-31"))
        step.renew(on: day("2023-11-30"))
        #expect(step.past == [horizon("2023-10-12")] && step.done == nil)
        #expect(step.due == horizon("2024-10"))
    }

    @Test func `an étape needs a title, dates in order, and is done in the past`() {
        var step = Milestone(" ", due: horizon("2023-02"))
        step.start = horizon("2023-05")
        step.attains = true
        step.finish(.on(horizon("2024")), on: later)
        #expect(
            faults { () throws(Refusal) in try step.validate(today: later) } == [
                "title", "due", "done", "attains",
            ])
    }

    @Test func `a date from a month to another is read and said as people do`() {
        for (words, code) in [
            ("entre décembre 2023 et janvier 2024", "2023-12-01_2024-01-31"),
            ("de septembre à décembre 2023", "2023-09-01_2023-12-31"),
            ("entre septembre et décembre 2023", "2023-09-01_2023-12-31"),
            ("septembre – décembre 2023", "2023-09-01_2023-12-31"),
            ("décembre 2023-janvier 2024", "2023-12-01_2024-01-31"),
            ("entre décembre et janvier 2024", "2023-12-01_2024-01-31"),
            ("novembre à janvier 2024", "2023-11-01_2024-01-31"),
            ("d’avril à juin 2023", "2023-04-01_2023-06-30"),
            ("24 mai 2023", "2023-05-24"), ("T2 2023", "2023-T2"),
        ] {
            #expect(Reading.due(words, on: later)?.code == code, "\(words)")
        }
        #expect(
            horizon("2023-12-01_2024-01-31").spelled == "entre décembre\u{a0}2023 et janvier\u{a0}2024")
        #expect(horizon("2023-09-01_2023-12-31").spelled == "entre septembre et décembre\u{a0}2023")
        #expect(horizon("2023-09-02_2023-12-31").spelled.hasPrefix("du 2\u{a0}septembre"))
        for words in ["bientôt", "2023-13-45", "entre mai et jamais", "- mai 2023", "733874969468901861"] {
            #expect(Reading.due(words, on: later) == nil, "\(words)")
        }
        #expect(Reading.isUnknownDate("Date non connue") && !Reading.isUnknownDate("mai 2023"))
    }
}
