/// Makes a date of folded words. Without a day, none may be told from it.
struct DateReader {
    let today: Day?

    /// Nil when the words are no date.
    func read(_ words: [String]) -> Horizon? {
        RelativeReading(today: today).read(words)
            ?? DaysReading(reader: self).read(words).map(Horizon.period) ?? withYear(words)
            ?? withoutYear(words)
    }

    /// What ends with its year: «7 février 2023», «07 02 2023», «juillet 2023», «t3 2023», «2023».
    private func withYear(_ words: [String]) -> Horizon? {
        if let winter = winter(words) { return .period(winter) }
        // «2023 T3», «2024 été»: the year first, as tables have it.
        if words.count == 2, words[0].utf8.count == 4, Self.year(words[0], isAlone: true) != nil,
            words[1].first?.isLetter == true
        {
            return withYear([words[1], words[0]])
        }
        guard let last = words.last, let year = Self.year(last, isAlone: words.count == 1) else { return nil }
        // «12/06» is a day of June, not December of a year.
        if words.count == 2, Self.monthNumber(words[0]) != nil, last.utf8.count < 4 { return nil }
        return words.count == 1 ? .year(year) : named(Array(words.dropLast()), year)
    }

    /// What is typed without its year is of the year that brings it nearest.
    private func withoutYear(_ words: [String]) -> Horizon? {
        guard let today else { return nil }
        let near = [today.year - 1, today.year, today.year + 1].compactMap { named(words, $0) }
        return near.min { $0.distance(to: today) < $1.distance(to: today) }
    }

    /// What stands before the year.
    private func named(_ words: [String], _ year: Int) -> Horizon? {
        switch words.count {
        case 1: return single(words[0], year)
        case 2:
            return part(words[0], words[1], year) ?? numbered(words[0], words[1], year) ?? week(words, year)
                ?? day(words, year)
        default: return nil
        }
    }

    private func single(_ word: String, _ year: Int) -> Horizon? {
        if let month = Self.month(word) ?? Self.monthNumber(word) { return .month(year: year, month: month) }
        if word == "rentree" { return .month(year: year, month: 9) }
        if let season = Period.Season(rawValue: word), season != .winter {
            return Period(.season(season), year).map(Horizon.period)
        }
        if let part = Self.part(word) { return Period(.part(part, month: nil), year).map(Horizon.period) }
        guard let mark = word.first, let number = Int(digits: word.dropFirst()) else { return nil }
        switch mark {
        case "t", "q": return Quarter(year, number).map(Horizon.quarter)
        case "s":
            return
                (Period(.half(number), year)
                ?? (word.utf8.count == 3 ? DaysReading.week(number, of: year) : nil)).map(Horizon.period)
        default: return nil
        }
    }

    /// «fin juin», «mi novembre», «début année».
    private func part(_ word: String, _ of: String, _ year: Int) -> Horizon? {
        guard let part = Self.part(word) else { return nil }
        if ["annee", "an"].contains(of) { return Period(.part(part, month: nil), year).map(Horizon.period) }
        return Self.month(of).flatMap { Period(.part(part, month: $0), year) }.map(Horizon.period)
    }

    /// «3e trimestre», «premier semestre», «trimestre 3», «4 trim».
    private func numbered(_ one: String, _ other: String, _ year: Int) -> Horizon? {
        for (number, noun) in [(one, other), (other, one)] {
            guard let count = Self.ordinal(number) else { continue }
            if ["trimestre", "trim", "tr"].contains(noun) {
                return Quarter(year, count).map(Horizon.quarter)
            }
            if ["semestre", "sem"].contains(noun) { return Period(.half(count), year).map(Horizon.period) }
        }
        return nil
    }

    /// «semaine 48».
    private func week(_ words: [String], _ year: Int) -> Horizon? {
        guard ["semaine", "sem"].contains(words[0]) else { return nil }
        return Int(digits: words[1]).flatMap { DaysReading.week($0, of: year) }.map(Horizon.period)
    }

    private func day(_ words: [String], _ year: Int) -> Horizon? {
        guard let number = Self.ordinal(words[0]),
            let month = Self.month(words[1]) ?? Self.monthNumber(words[1])
        else { return nil }
        return Day(year, month, number).map(Horizon.day)
    }

    /// «hiver 2023-2024», which the hyphen has parted; a winter of one year alone is of two.
    private func winter(_ words: [String]) -> Period? {
        guard words.count == 3, words[0] == Period.Season.winter.rawValue,
            let year = Self.year(words[1], isAlone: false), Self.year(words[2], isAlone: false) == year + 1
        else { return nil }
        return Period(.season(.winter), year)
    }

    private static func part(_ word: String) -> Period.Part? {
        word == "milieu" ? .middle : Period.Part(rawValue: word)
    }

    /// «7», «1er», «3ème», «premier», «deuxième».
    static func ordinal(_ word: String) -> Int? {
        if let place = ordinals.firstIndex(where: { $0.contains(word) }) { return place + 1 }
        let digits = word.prefix(while: \.isASCIIDigit)
        let endings = ["", "er", "re", "e", "eme", "nd", "nde"]
        return endings.contains(String(word.dropFirst(digits.count))) ? Int(digits: digits) : nil
    }

    private static let ordinals = [
        ["premier", "premiere"], ["deuxieme", "second", "seconde"], ["troisieme"], ["quatrieme"],
    ]

    /// A month by its name, or by what begins its name alone: «janv», «sept».
    static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        let matches = French.months.indices.filter { French.folded(French.months[$0]).hasPrefix(word) }
        return matches.count == 1 ? matches[0] + 1 : nil
    }

    static func monthNumber(_ word: String) -> Int? {
        guard (1...2).contains(word.utf8.count), let number = Int(digits: word), (1...12).contains(number)
        else {
            return nil
        }
        return number
    }

    /// «2023», and «23» after something else.
    static func year(_ word: String, isAlone: Bool) -> Int? {
        let bare = word.hasPrefix("'") ? String(word.dropFirst()) : word
        guard let number = Int(digits: bare) else { return nil }
        switch bare.utf8.count {
        case 2 where !isAlone: return 2000 + number
        case 4 where (1900...2200).contains(number): return number
        default: return nil
        }
    }
}

extension Horizon {
    /// Days between a day and the nearest that it may mean.
    fileprivate func distance(to day: Day) -> Int {
        if first <= day, day <= last { return 0 }
        return min(
            abs(first.daysSinceEpoch - day.daysSinceEpoch), abs(last.daysSinceEpoch - day.daysSinceEpoch))
    }
}
