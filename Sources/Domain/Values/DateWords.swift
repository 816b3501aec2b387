/// The words of a date, folded, without those that change nothing: «le mardi 7 févr. 2023» gives 7, fevr, 2023.
struct DateWords {
    /// At least one.
    let words: [String]

    /// Nil when nothing is left, or when a separator stands alone.
    init?(_ text: String) {
        var words: [String] = []
        var parts = French.folded(text).split { $0.isWhitespace || $0 == "," }
        // A workbook writes a day with its midnight.
        if parts.count > 1, let last = parts.last, ["00:00", "00:00:00"].contains(last) {
            parts.removeLast()
        }
        for word in parts {
            guard let pieces = Self.pieces(word) else { return nil }
            words += pieces
        }
        while let first = words.first, Self.leading.contains(first) || Self.isWeekday(words) {
            words.removeFirst()
        }
        words = words.enumerated().filter { $0.offset == 0 || !Self.linking.contains($0.element) }.map(
            \.element)
        if let place = words.firstIndex(of: "mois"),
            words.dropFirst(place + 1).first.flatMap(DateReader.month) != nil
        {
            words.remove(at: place)
        }
        if words.isEmpty { return nil }
        self.words = words
    }

    /// «mi-novembre», «07/02/2023», «T4-2023», «15-sept-22» in pieces; «avant-hier» and «aujourd'hui» whole.
    private static func pieces(_ word: Substring) -> [String]? {
        if ["avant-hier", "apres-demain", "aujourd'hui"].contains(word) { return [String(word)] }
        var bare = word
        if let apostrophe = word.firstIndex(of: "'"), linking.contains(String(word[..<apostrophe])) {
            bare = word[word.index(after: apostrophe)...]
        }
        if bare.last == ".", bare.count > 1 { bare.removeLast() }
        let pieces = String(bare).replacing(".-", with: "-").split(omittingEmptySubsequences: false) {
            "/.-‑–".contains($0)
        }
        if pieces.contains(where: \.isEmpty) { return nil }
        if pieces.count == 3, pieces[0].utf8.count == 4, pieces.allSatisfy({ Int(digits: $0) != nil }) {
            return pieces.reversed().map(String.init)
        }
        // «sept.-21», as a workbook shows a month.
        if pieces.count == 2, pieces[1].utf8.count == 2, let year = Int(digits: pieces[1]),
            DateReader.month(String(pieces[0])) != nil, bare.contains("-")
        {
            return [String(pieces[0]), String(2_000 + year)]
        }
        // «2023-07», «2023-T3»: the year goes last, as in words.
        if pieces.count == 2, pieces[0].utf8.count == 4, Int(digits: pieces[0]) != nil,
            pieces[1].utf8.count <= 2,
            DateReader.monthNumber(String(pieces[1])) != nil || ["t", "s", "q"].contains(pieces[1].first)
        {
            return [String(pieces[1]), String(pieces[0])]
        }
        if pieces.count == 2, ["ci", "là", "la"].contains(pieces[1]) { return [String(pieces[0])] }
        return pieces.map(String.init)
    }

    /// «mardi» says nothing more before a date; alone, or with «prochain», it is one.
    private static func isWeekday(_ words: [String]) -> Bool {
        words.count > 1 && French.weekdays.contains(words[0])
            && words[1].first.map { $0.isASCIIDigit } == true
    }

    private static let leading: Set<String> = [
        "le", "la", "les", "l", "en", "au", "a", "de", "du", "des", "d", "pour", "courant", "ici", "depuis",
    ]
    private static let linking: Set<String> = ["l", "le", "la", "de", "du", "d"]
}
