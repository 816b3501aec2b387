/// What may have been meant by words that are no date.
struct NearestDates {
    let reader: DateReader

    /// The nearest first, each once, two at most.
    func near(_ text: String) -> [Horizon] {
        // A person types a short date; a page pasted by mistake is not searched.
        guard text.utf8.count <= 200, let words = DateWords(text)?.words ?? loose(text) else { return [] }
        var found = winters(words) + endOfMonth(words) + shortYear(words) + months(words)
        if found.isEmpty { found = within(words) }
        if found.isEmpty { found = clamped(words) }
        var seen: Set<Horizon> = []
        return Array(found.filter { seen.insert($0).inserted }.prefix(2))
    }

    /// Digits and words alone, whatever parts them.
    private func loose(_ text: String) -> [String]? {
        let words = French.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.isEmpty ? nil : words
    }

    /// A winter is of two years.
    private func winters(_ words: [String]) -> [Horizon] {
        guard words.first == Period.Season.winter.rawValue else { return [] }
        let year = words.count == 2 ? DateReader.year(words[1], isAlone: false) : reader.today?.year
        guard let year, words.count <= 2 else { return [] }
        return [year - 1, year].compactMap { Period(.season(.winter), $0).map(Horizon.period) }
    }

    /// «30 février 2023» is after the end of the month; «02/13/2023» has its day in the place of the month.
    private func endOfMonth(_ words: [String]) -> [Horizon] {
        guard words.count == 3, let day = DateReader.ordinal(words[0]),
            let year = DateReader.year(words[2], isAlone: false)
        else { return [] }
        if let month = DateReader.month(words[1]) ?? Int(digits: words[1]), (1...12).contains(month) {
            if day >= 28, Day(year, month, 1) != nil { return [.day(.last(ofMonth: month, year))] }
            return day < 1 ? [.day(.first(ofMonth: month, year))] : []
        }
        return Int(digits: words[1]).flatMap { Day(year, day, $0) }.map { [.day($0)] } ?? []
    }

    /// «07/23»: a month of a year in short, or in English a day of this year.
    private func shortYear(_ words: [String]) -> [Horizon] {
        guard words.count == 2, words.allSatisfy({ (1...2).contains($0.utf8.count) }),
            let month = DateReader.monthNumber(words[0]), let number = Int(digits: words[1]), number > 12
        else { return [] }
        let day = reader.today.flatMap { Day($0.year, month, number) }.map { Horizon.day($0) }
        return [.month(year: 2000 + number, month: month)] + [day].compactMap(\.self)
    }

    /// A month of which a letter is wrong, or too few are typed.
    private func months(_ words: [String]) -> [Horizon] {
        words.indices.flatMap { index -> [Horizon] in
            let word = words[index]
            guard word.count >= 2, word.allSatisfy({ $0.isASCII && $0.isLetter }),
                DateReader.month(word) == nil
            else {
                return []
            }
            return French.months.map(French.folded).filter { $0.hasPrefix(word) || isNear(word, $0) }
                .compactMap { month in
                    var other = words
                    other[index] = month
                    return reader.read(other)
                }
        }
    }

    /// One letter more, less, other, or two exchanged.
    private func isNear(_ word: String, _ other: String) -> Bool {
        let (one, two) = (Array(word.utf8), Array(other.utf8))
        guard word.count >= 4, abs(one.count - two.count) <= 1 else { return false }
        let head = zip(one, two).prefix { $0 == $1 }.count
        let (restOne, restTwo) = (one.dropFirst(head), two.dropFirst(head))
        return restOne.dropFirst() == restTwo.dropFirst() || restOne == restTwo.dropFirst()
            || restOne.dropFirst() == restTwo
            || (restOne.count == restTwo.count && restOne.dropFirst(2) == restTwo.dropFirst(2)
                && restOne.prefix(2).reversed() == Array(restTwo.prefix(2)))
    }

    /// A date among other words: «avant le 15 mai 2023», «du 3 au 14 juillet 2023»; the longest, and the last.
    private func within(_ words: [String]) -> [Horizon] {
        for length in stride(from: min(words.count - 1, 4), to: 0, by: -1) {
            for start in stride(from: words.count - length, through: 0, by: -1) {
                let piece = Array(words[start..<start + length])
                let isWord = piece.contains { $0.contains { $0.isLetter } }
                if isWord || length == 3 || piece[0].utf8.count == 4, let found = reader.read(piece) {
                    return [found]
                }
            }
        }
        return []
    }

    /// «T5 2023», «13/2023»: the year is left.
    private func clamped(_ words: [String]) -> [Horizon] {
        guard words.count == 2, let year = DateReader.year(words[1], isAlone: true) else { return [] }
        return [.year(year)]
    }
}
