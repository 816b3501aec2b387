/// A date at the precision known: a day, a month, a quarter, a year, or a period that people name. On screen:
/// «échéance prévue».
package enum Horizon: Hashable, Sendable {
    case day(Day)
    case month(year: Int, month: Int)
    case quarter(Quarter)
    case year(Int)
    case period(Period)

    /// First day that the horizon may mean.
    package var first: Day {
        switch self {
        case .day(let day): day
        case .month(let year, let month): .first(ofMonth: month, year)
        case .quarter(let quarter): quarter.first
        case .year(let year): .first(ofMonth: 1, year)
        case .period(let period): period.first
        }
    }

    /// Last day that the horizon may mean; the forecast has passed the day after.
    package var last: Day {
        switch self {
        case .day(let day): day
        case .month(let year, let month): .last(ofMonth: month, year)
        case .quarter(let quarter): quarter.last
        case .year(let year): .last(ofMonth: 12, year)
        case .period(let period): period.last
        }
    }

    /// As stored: «2023-02-20», «2023-07», «2023-T3», «2023», or the code of a period.
    package var code: String {
        switch self {
        case .day(let day): day.iso
        case .month(let year, let month): "\(year)-\(Day.padded(month, 2))"
        case .quarter(let quarter): quarter.code
        case .year(let year): String(year)
        case .period(let period): period.code
        }
    }

    /// Reads what `code` writes.
    package init?(code: String) {
        if let day = Day(iso: code) {
            self = .day(day)
            return
        }
        if code.utf8.count == 21 {
            guard let period = Period(days: code) else { return nil }
            self = .period(period)
            return
        }
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(digits: first),
            (1900...2200).contains(year)
        else { return nil }
        if parts.count == 1 {
            self = .year(year)
        } else if parts.count == 2, let quarter = Quarter(code: code) {
            self = .quarter(quarter)
        } else if parts.count == 2, parts[1].utf8.count == 2, let month = Int(digits: parts[1]),
            (1...12).contains(month)
        {
            self = .month(year: year, month: month)
        } else if let period = Period(pieces: parts, year: year) {
            self = .period(period)
        } else {
            return nil
        }
    }

    /// «20 février 2023», «juillet 2023», «T3 2023», «2023», «été 2023».
    package var french: String {
        switch self {
        case .day(let day): French.date(day)
        case .month(let year, let month): "\(French.months[month - 1])\u{a0}\(year)"
        case .quarter(let quarter): "T\(quarter.number)\u{a0}\(quarter.year)"
        case .year(let year): String(year)
        case .period(let period): period.french
        }
    }

    /// For `datetime`; nil for a quarter or a period, which HTML does not know.
    package var machineDate: String? {
        switch self {
        case .day, .month, .year: code
        case .quarter, .period: nil
        }
    }

    /// After a name: «du 7 février 2023», «de juillet 2023», «d’avril 2023», «du 3e trimestre 2023», «de 2023».
    package var genitive: String {
        switch self {
        case .day(let day): "du \(French.date(day))"
        case .month: French.of(french)
        case .quarter(let quarter): "du \(quarter.french)"
        case .year(let year): "de \(year)"
        case .period(let period): period.genitive
        }
    }

    /// With its preposition: «le 20 février 2023», «en juillet 2023», «au T3 2023», «en 2023».
    package var when: String {
        switch self {
        case .day: "le \(french)"
        case .month, .year: "en \(french)"
        case .quarter: "au \(french)"
        case .period(let period): period.when
        }
    }
}
