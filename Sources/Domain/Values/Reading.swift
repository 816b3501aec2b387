/// Reads dates and hours as a person writes them; `on` is the day on which they were typed, from which «hier», «29/11»
/// and «T4» are told.
package enum Reading {
    /// Reads «7 février 2023», «07/02/2023», «juillet 2023», «T3 2023», «1er semestre 2024», «été 2023», «fin 2023»,
    /// «mi-novembre 2026», «2023»; what is typed on a day may also leave its year out, or be told from it: «hier».
    package static func horizon(_ text: String, on today: Day? = nil) -> Horizon? {
        guard let words = DateWords(text) else { return nil }
        return DateReader(today: today).read(words.words)
    }

    /// The same, a whole day alone.
    package static func day(_ text: String, on today: Day? = nil) -> Day? {
        if case .day(let day) = horizon(text, on: today) { day } else { nil }
    }

    /// What may have been meant by what is no date, as it would be read: «28 février 2023» for the 30th; empty when
    /// nothing is near.
    package static func nearest(_ text: String, on today: Day? = nil) -> [Horizon] {
        NearestDates(reader: DateReader(today: today)).near(text)
    }

    /// Reads «15:00», «15h00», «15h», «9 h 30», «9.30», «14 heures», «1430», «midi».
    package static func time(_ text: String) -> TimeOfDay? {
        var folded = French.folded(text).filter { !$0.isWhitespace }
        if folded == "midi" { return TimeOfDay(12, 0) }
        if folded == "minuit" { return TimeOfDay(0, 0) }
        if folded.hasPrefix("a"), folded.dropFirst().first?.isNumber == true { folded.removeFirst() }
        for (word, mark) in [
            ("heures", "h"), ("heure", "h"), ("hrs", "h"), ("minutes", ""), ("mn", ""), ("min", ""),
        ] {
            folded = folded.replacing(word, with: mark)
        }
        if folded.contains("h"), folded.hasSuffix("m") { folded.removeLast() }
        let parts = folded.split(omittingEmptySubsequences: false) { "h:.,".contains($0) }
        guard parts.allSatisfy({ $0.utf8.count <= 4 }), let hour = Int(digits: parts[0]) else { return nil }
        switch parts.count {
        case 1 where parts[0].utf8.count > 2: return TimeOfDay(hour / 100, hour % 100)
        case 1: return TimeOfDay(hour, 0)
        case 2 where parts[1].isEmpty: return folded.hasSuffix("h") ? TimeOfDay(hour, 0) : nil
        case 2: return Int(digits: parts[1]).flatMap { TimeOfDay(hour, $0) }
        case 3 where folded.count { $0 == ":" } == 2 && parts[2] == "00":
            return Int(digits: parts[1]).flatMap { TimeOfDay(hour, $0) }
        default: return nil
        }
    }

    /// What may have been meant by what is no hour: the first that stands in it, «15h00» for «15h-17h»; «0h00» for «24h»,
    /// «14h00» for «2pm».
    package static func nearestTime(_ text: String) -> TimeOfDay? {
        let folded = French.folded(text).filter { !$0.isWhitespace }
        if folded.hasPrefix("24") { return TimeOfDay(0, 0) }
        guard let start = folded.firstIndex(where: \.isASCIIDigit) else { return nil }
        for length in stride(from: min(5, folded[start...].count), to: 0, by: -1) {
            guard let time = time(String(folded[start...].prefix(length))) else { continue }
            return time.told(by: folded[start...].dropFirst(length).filter { $0.isLetter })
        }
        return nil
    }
}

extension Character {
    /// 0 to 9, and no digit of another script.
    var isASCIIDigit: Bool { isASCII && isNumber }
}

extension TimeOfDay {
    /// The hour that the marks of English halves of a day make of it: «pm», «am».
    fileprivate func told(by mark: String) -> TimeOfDay {
        switch mark {
        case "pm" where hour < 12: TimeOfDay(clamping: hour + 12, minute)
        case "am" where hour == 12: TimeOfDay(clamping: 0, minute)
        default: self
        }
    }
}
