import Domain
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0),
        (1899, 12, 31), (2201, 1, 1), (-2023, 2, 7),
    ])
    func `a day that no calendar has does not construct`(year: Int, month: Int, number: Int) {
        #expect(Day(year, month, number) == nil)
    }

    @Test(arguments: [
        "2023-2-7", "2023-+2-+7", "23-02-07", "2023-02-30", "2023-02-07 ", "٢٠٢٣-٠٢-٠٧", "2023-02", "", "--",
        "2023-02-07-",
    ])
    func `only the written form of a day is read`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `a leap day is a day`() {
        #expect(Day(2024, 2, 29)?.iso == "2024-02-29")
        #expect(Day(2000, 2, 29)?.iso == "2000-02-29")
    }

    @Test func `every day from 1900 to 2200 comes back from its number`() {
        let first = day("1900-01-01")
        let last = day("2200-12-31")
        var previous = first.adding(days: -1)
        for number in first.daysSinceEpoch...last.daysSinceEpoch {
            let day = Day(daysSinceEpoch: number)
            guard day.daysSinceEpoch == number, previous < day, Day(iso: day.iso) == day else {
                Issue.record("\(day.iso) is not day \(number)")
                return
            }
            previous = day
        }
        #expect(previous == last)
    }

    @Test(arguments: [
        ("1900-01-01", 1), ("1969-12-31", 3), ("1970-01-01", 4), ("2000-02-29", 2), ("2023-02-07", 2),
        ("2023-12-31", 7), ("1901-06-16", 7),
    ])
    func `the day of the week is known before and after 1970`(iso: String, weekday: Int) {
        #expect(day(iso).weekday == weekday)
    }

    @Test func `a month later is the same day, or the last of a shorter month`() {
        #expect(day("2022-11-15").adding(months: 6) == day("2023-05-15"))
        #expect(day("2023-01-31").adding(months: 1) == day("2023-02-28"))
        #expect(day("2023-01-31").adding(months: 13) == day("2024-02-29"))
        #expect(day("2023-03-31").adding(months: -1) == day("2023-02-28"))
    }

    @Test func `days compare as the calendar goes`() {
        #expect(day("2022-12-31") < day("2023-01-01"))
        #expect(day("2023-01-31") < day("2023-02-01"))
        #expect(day("2023-02-28").adding(days: 1) == day("2023-03-01"))
    }
}
