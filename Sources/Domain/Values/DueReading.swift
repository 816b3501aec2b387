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
    /// Reads a date as everywhere, and «entre décembre 2023 et janvier 2024», «de septembre à décembre 2023»,
    /// «septembre – décembre 2023», «décembre 2023-janvier 2024».
    package static func due(_ text: String, on today: Day? = nil) -> Horizon? {
        if let known = horizon(text, on: today) { return known }
        let dashes: Set<Character> = ["\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "−"]
        let folded = String(French.folded(text).map { dashes.contains($0) ? "-" : $0 })
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for (opening, mark) in [
            ("entre ", " et "), ("de ", " a "), ("d'", " a "), ("du ", " au "), ("", " a "), ("", " au "),
            ("", "-"),
        ]
        where folded.hasPrefix(opening) {
            let words = folded.dropFirst(opening.count)
            for place in words.ranges(of: mark) {
                let ends = (String(words[..<place.lowerBound]), String(words[place.upperBound...]))
                if let read = period(from: ends.0, to: ends.1, on: today) { return read }
            }
        }
        return nil
    }

    /// The first end takes the year of the last where it says none, or the one before where it would come after it.
    private static func period(from start: String, to end: String, on today: Day?) -> Horizon? {
        guard start.contains(where: { !$0.isWhitespace }), let last = horizon(end, on: today) else {
            return nil
        }
        let year = last.last.year
        let firsts = [horizon(start), horizon("\(start) \(year)"), horizon("\(start) \(year - 1)")]
        guard let first = firsts.compactMap(\.self).first(where: { $0.first <= last.last }) else {
            return nil
        }
        return Period(from: first.first, to: last.last).map(Horizon.period)
    }

    /// Whether somebody says that a date is not known: «date non connue», «date inconnue», «?».
    package static func isUnknownDate(_ text: String) -> Bool {
        let folded = French.folded(text)
        return folded.contains("non connue") || folded.contains("inconnu") || folded == "?"
    }
}
