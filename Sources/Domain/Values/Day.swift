/// A day of the Gregorian calendar, without hour or zone.
package struct Day: Hashable, Sendable, Comparable {
    /// Year, 1900 to 2200.
    package let year: Int
    /// Month, 1 to 12.
    package let month: Int
    /// Day of the month, from 1.
    package let day: Int

    /// Nil for a day that no calendar has.
    package init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1900...2200).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year)).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// What a workbook counts as days since 30 December 1899, of this century: 44440 is 1 September 2021; nil for another
    /// number.
    package init?(serial: Int) {
        guard (36_526...73_050).contains(serial) else { return nil }
        self.init(daysSinceEpoch: serial - 25_569)
    }

    /// Reads «2023-02-07» and nothing else.
    package init?(iso text: String) {
        // Byte by byte: each row that is read holds several days.
        guard text.utf8.count == 10 else { return nil }
        var (year, month, day) = (0, 0, 0)
        for (place, byte) in text.utf8.enumerated() {
            let digit = Int(byte) - Int(UInt8(ascii: "0"))
            switch (place, digit) {
            case (4, _), (7, _): guard byte == UInt8(ascii: "-") else { return nil }
            case (0...3, 0...9): year = year * 10 + digit
            case (5...6, 0...9): month = month * 10 + digit
            case (8...9, 0...9): day = day * 10 + digit
            default: return nil
            }
        }
        self.init(year, month, day)
    }

    private init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that lies `number` days after 1 January 1970 (proleptic Gregorian, Hinnant's algorithm).
    package init(daysSinceEpoch number: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Days since 1 January 1970.
    package var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// «2023-02-07».
    package var iso: String {
        "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// Monday is 1, Sunday 7.
    package var weekday: Int {
        ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1
    }

    /// The day `days` later, or earlier when negative.
    package func adding(days: Int) -> Day {
        Day(daysSinceEpoch: daysSinceEpoch + days)
    }

    /// The same day `months` later; the last of the month where it has no such day.
    package func adding(months: Int) -> Day {
        let index = year * 12 + month - 1 + months
        let year = index / 12
        let month = index % 12 + 1
        return Day(year: year, month: month, day: min(day, Self.length(ofMonth: month, year)))
    }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// First day of a month.
    package static func first(ofMonth month: Int, _ year: Int) -> Day {
        Day(year: year, month: month, day: 1)
    }

    /// Last day of a month.
    package static func last(ofMonth month: Int, _ year: Int) -> Day {
        Day(year: year, month: month, day: length(ofMonth: month, year))
    }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
