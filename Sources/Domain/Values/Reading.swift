/// Reads dates as a person writes them.
package enum Reading {
    /// Reads «7 février 2023», «1er mars 2023», «07/02/2023», «7/2/23», «2023-02-07», «juillet 2023», «07/2023», «T3 2023»,
    /// «3e trimestre 2023», «2023»; case, accents and «le», «en», «au» in front do not matter.
    package static func horizon(_ text: String) -> Horizon? {
        let words = tokens(text)
        switch words.count {
        case 1: return single(words[0])
        case 2: return monthOrQuarter(words[0], words[1])
        case 3:
            if words[1] == "trimestre", let year = year(words[2]) {
                return quarter(ordinal(words[0]), year).map(Horizon.quarter)
            }
            return day(words[0], month(words[1]), words[2]).map(Horizon.day)
        default: return nil
        }
    }

    /// The same, a whole day alone.
    package static func day(_ text: String) -> Day? {
        if case .day(let day) = horizon(text) { day } else { nil }
    }

    /// Reads «15:00», «15h00», «15h», «9 h 30».
    package static func time(_ text: String) -> TimeOfDay? {
        let folded = text.lowercased().filter { !$0.isWhitespace }
        let parts = folded.split(
            separator: folded.contains("h") ? "h" : ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let hour = Int(digits: parts[0]) else { return nil }
        guard parts.count == 2, !parts[1].isEmpty else { return TimeOfDay(hour, 0) }
        return Int(digits: parts[1]).flatMap { TimeOfDay(hour, $0) }
    }

    private static func tokens(_ text: String) -> [String] {
        let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
        var words = French.folded(text).split { $0.isWhitespace || $0 == "," }.map(String.init)
        while let first = words.first, ["le", "en", "au"].contains(first) || weekdays.contains(first) {
            words.removeFirst()
        }
        return words
    }

    private static func single(_ word: String) -> Horizon? {
        if let horizon = Horizon(code: word.uppercased()) { return horizon }
        let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map(String.init)
        switch parts.count {
        case 3: return day(parts[0], Int(digits: parts[1]), parts[2]).map(Horizon.day)
        case 2: return monthOrQuarter(parts[0], parts[1])
        default: return nil
        }
    }

    private static func monthOrQuarter(_ word: String, _ yearWord: String) -> Horizon? {
        guard let year = year(yearWord) else { return nil }
        if word.first == "t", let number = Int(digits: word.dropFirst()) {
            return quarter(number, year).map(Horizon.quarter)
        }
        guard let month = month(word) ?? Int(digits: word), (1...12).contains(month) else { return nil }
        return .month(year: year, month: month)
    }

    private static func day(_ dayWord: String, _ month: Int?, _ yearWord: String) -> Day? {
        guard let number = ordinal(dayWord), let month, let year = year(yearWord) else { return nil }
        return Day(year, month, number)
    }

    private static func quarter(_ number: Int?, _ year: Int) -> Quarter? {
        number.flatMap { Quarter(year, $0) }
    }

    private static func ordinal(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let endings = ["", "er", "re", "e", "eme", "nd", "nde"]
        return endings.contains(String(word.dropFirst(digits.count))) ? Int(digits: digits) : nil
    }

    private static func month(_ word: String) -> Int? {
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        guard bare.count >= 3 else { return nil }
        let matches = French.months.indices.filter { French.folded(French.months[$0]).hasPrefix(bare) }
        return matches.count == 1 ? matches[0] + 1 : nil
    }

    private static func year(_ word: String) -> Int? {
        guard let number = Int(digits: word), (1...4).contains(word.utf8.count) else { return nil }
        let year = word.utf8.count == 2 ? 2000 + number : number
        return (1900...2200).contains(year) ? year : nil
    }
}
