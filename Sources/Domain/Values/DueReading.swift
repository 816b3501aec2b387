/// Dates of étapes in words: those that the house has, and from a month to another.
extension Horizon {
    /// «entre décembre 2023 et janvier 2024» for what goes from a month to another; else as it is said everywhere.
    package var spelled: String {
        guard let (from, to) = months else { return french }
        return from.year == to.year
            ? "entre \(French.months[from.month - 1]) et \(Self.month(to))"
            : "entre \(Self.month(from)) et \(Self.month(to))"
    }

    /// The same within a sentence: «le 24 mai 2023», «entre décembre 2023 et janvier 2024».
    package var spelledWhen: String { months == nil ? when : spelled }

    /// The first and the last month of what goes from the first day of one to the last of another.
    private var months: (Day, Day)? {
        guard case .period(let period) = self, period.isOfDays, period.first.day == 1,
            period.last.adding(days: 1).day == 1
        else { return nil }
        return (period.first, period.last)
    }

    private static func month(_ day: Day) -> String { "\(French.months[day.month - 1])\u{a0}\(day.year)" }
}

extension Reading {
    /// Reads a date as everywhere, and «entre décembre 2023 et janvier 2024», «de septembre à décembre 2023».
    package static func due(_ text: String, on today: Day? = nil) -> Horizon? {
        if let known = horizon(text, on: today) { return known }
        let folded = French.folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for (opening, mark) in [
            ("entre ", " et "), ("de ", " a "), ("d'", " a "), ("du ", " au "), ("", " - "),
        ]
        where folded.hasPrefix(opening) {
            let ends = folded.dropFirst(opening.count).split(separator: mark).map(String.init)
            guard ends.count == 2, let last = horizon(ends[1], on: today),
                let first = horizon(ends[0]) ?? horizon("\(ends[0]) \(last.last.year)")
                    ?? horizon(ends[0], on: today)
            else { continue }
            return Period(from: first.first, to: last.last).map(Horizon.period)
        }
        return nil
    }

    /// Whether somebody says that a date is not known: «date non connue», «date inconnue», «?».
    package static func isUnknownDate(_ text: String) -> Bool {
        let folded = French.folded(text)
        return folded.contains("non connue") || folded.contains("inconnu") || folded == "?"
    }
}
