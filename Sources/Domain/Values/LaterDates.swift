/// Dates moved on the calendar, as precise as they were.
extension Horizon {
    /// The same, a year later.
    package var nextYear: Horizon {
        switch self {
        case .day(let day): .day(day.adding(months: 12))
        case .month(let year, let month): .month(year: year + 1, month: month)
        case .quarter(let quarter): .quarter(quarter.next.next.next.next)
        case .year(let year): .year(year + 1)
        case .period(let period): .period(period.nextYear)
        }
    }

    /// The same precision, so many days later: months move by months, quarters by quarters.
    package func moved(days: Int) -> Horizon {
        let months = Int((Double(days) / 30.44).rounded())
        switch self {
        case .day(let day): return .day(day.adding(days: days))
        case .month:
            let moved = first.adding(months: months)
            return .month(year: moved.year, month: moved.month)
        case .quarter: return .quarter(Quarter(of: first.adding(months: (months + 1) / 3 * 3)))
        case .year(let year): return .year(year + Int((Double(days) / 365.25).rounded()))
        case .period:
            guard let moved = Period(from: first.adding(days: days), to: last.adding(days: days)) else {
                return self
            }
            return .period(moved)
        }
    }
}

extension Period {
    fileprivate var nextYear: Period {
        switch name {
        case .half, .season, .part: Period(name, year + 1) ?? self
        case .days(let first, let last):
            Period(from: first.adding(months: 12), to: last.adding(months: 12)) ?? self
        }
    }
}
