extension French {
    /// How far a date is: «aujourd’hui», «demain», «dans 3 semaines», «il y a 2 mois», «ce mois-ci», «ce trimestre».
    package static func relative(_ horizon: Horizon, from day: Day) -> String {
        if case .day(let then) = horizon {
            return relative(days: then.daysSinceEpoch - day.daysSinceEpoch)
        }
        if horizon.first <= day, day <= horizon.last { return current(horizon) }
        let target = day < horizon.first ? horizon.first : horizon.last
        let months = (target.year - day.year) * 12 + target.month - day.month
        return months == 1 && isMonth(horizon) ? "le mois prochain" : relative(months: months)
    }

    private static func current(_ horizon: Horizon) -> String {
        switch horizon {
        case .day: "aujourd’hui"
        case .month: "ce mois-ci"
        case .quarter: "ce trimestre"
        case .year: "cette année"
        case .period(let period): period.meanwhile
        }
    }

    private static func isMonth(_ horizon: Horizon) -> Bool {
        if case .month = horizon { true } else { false }
    }

    private static func relative(days: Int) -> String {
        switch days {
        case -1: "hier"
        case 0: "aujourd’hui"
        case 1: "demain"
        case 2: "après-demain"
        case -13...13: sided(days, count(abs(days), "jour"))
        case -60...60: sided(days, count(Int((Double(abs(days)) / 7).rounded()), "semaine"))
        default: relative(months: Int((Double(days) / 30.44).rounded()))
        }
    }

    private static func relative(months: Int) -> String {
        abs(months) < 24
            ? sided(months, count(max(abs(months), 1), "mois", "mois"))
            : sided(months, count(abs(months) / 12, "an"))
    }

    private static func sided(_ number: Int, _ words: String) -> String {
        number < 0 ? "il y a \(words)" : "dans \(words)"
    }
}
