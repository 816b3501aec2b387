/// Reads what goes from a day to another: «du 3 au 14 juillet», «28/11/2026 au 4/12/2026», «semaine 48», «S48 2026»,
/// «semaine du 23 novembre».
struct DaysReading {
    let reader: DateReader

    func read(_ words: [String]) -> Period? {
        let bare = words.filter { !French.weekdays.contains($0) }
        return span(bare) ?? weekOfDay(bare)
    }

    /// The first day says no more than what the last one does not.
    private func span(_ words: [String]) -> Period? {
        let mark = words.firstIndex { ["au", "a", "jusqu'au"].contains($0) } ?? bareMark(words)
        guard let mark,
            case .day(let last) = reader.read(Array(words[mark...].drop { Int(digits: $0.prefix(1)) == nil }))
        else { return nil }
        return first(Array(words[..<mark]), before: last).flatMap { Period(from: $0, to: last) }
    }

    /// «3-14 juillet 2023», which the hyphen has parted: two numbers before the name of a month.
    private func bareMark(_ words: [String]) -> Int? {
        guard words.count >= 3, DateReader.monthNumber(words[0]) != nil || Int(digits: words[0]) != nil,
            Int(digits: words[1]) != nil, DateReader.month(words[2]) != nil
        else { return nil }
        return 1
    }

    private func first(_ words: [String], before last: Day) -> Day? {
        switch words.count {
        case 1: return DateReader.ordinal(words[0]).flatMap { Day(last.year, last.month, $0) }
        case 2:
            guard let day = DateReader.ordinal(words[0]),
                let month = DateReader.month(words[1]) ?? DateReader.monthNumber(words[1])
            else { return nil }
            let year = month > last.month ? last.year - 1 : last.year
            return Day(year, month, day)
        default:
            if case .day(let day) = reader.read(words) { return day }
            return nil
        }
    }

    /// «semaine du 23 novembre»: from its Monday.
    private func weekOfDay(_ words: [String]) -> Period? {
        guard words.first == "semaine", words.count > 2,
            case .day(let day) = reader.read(Array(words.dropFirst()))
        else { return nil }
        return Self.week(of: day)
    }

    private static func week(of day: Day) -> Period? {
        let monday = day.adding(days: 1 - day.weekday)
        return Period(from: monday, to: monday.adding(days: 6))
    }

    /// A week of a year by its number, as calendars give it (ISO 8601); nil for one that the year lacks.
    static func week(_ number: Int, of year: Int) -> Period? {
        guard (1...53).contains(number), let fourth = Day(year, 1, 4) else { return nil }
        let day = fourth.adding(days: 7 * (number - 1))
        let thursday = day.adding(days: 4 - day.weekday)
        return thursday.year == year ? week(of: day) : nil
    }
}
