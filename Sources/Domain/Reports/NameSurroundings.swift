/// What stands around the words of a name: first names, civilities, functions, other halves, places.
struct NameSurroundings {
    let reader: NameReader
    /// The words of the name.
    private(set) var range: ClosedRange<Int>
    /// The first word hidden: a civility goes with its name.
    private(set) var start: Int
    /// Whether a civility, a title or a function leads it.
    private(set) var isLed = false
    /// Whether what leads it is a civility.
    private(set) var hasCivility = false
    private(set) var isFeminine = false
    private(set) var isMasculine = false
    /// Whether a first name of somebody who bears it stands beside.
    private(set) var hasFirst = false
    /// Whether the first name beside it is of nobody who bears it.
    private(set) var isOfAnother = false

    var words: [NameWords.Word] { reader.words }

    init(reader: NameReader, range: ClosedRange<Int>) {
        (self.reader, self.range) = (reader, range)
        start = range.lowerBound
    }

    /// Takes in what belongs to the name.
    mutating func widen(bearers: [Int]) {
        takeFirstNames(of: bearers)
        takeFirstOfBirthName(bearers)
        takeCouple(of: bearers)
        takeBirthName()
        findLeaders()
    }

    private func isGiven(_ word: Int, of bearers: [Int]) -> Bool {
        guard let known = reader.book.givens[words[word].hash] else { return false }
        return bearers.contains(where: known.contains)
    }

    func isFirstName(_ word: Int) -> Bool {
        words[word].isCapital
            && (NameLexicon.firstNames.contains(words[word].hash)
                || reader.book.givens[words[word].hash] != nil)
    }

    /// «Marie C. Le Goff», «Marie-Cl. Le Goff».
    private func isInitial(_ word: Int) -> Bool {
        words[word].isCapital && words[word].count < 3 && isDotted(word)
    }

    /// «Élodie Marie Garnier»; «Paul Garnier», who is another.
    private mutating func takeFirstNames(of bearers: [Int]) {
        var at = range.lowerBound
        var nearest: Int?
        while at > 0, range.lowerBound - at < 3, isFirstName(at - 1) || isInitial(at - 1),
            words[at].gap.subtracting(isInitial(at - 1) ? [.space, .dot] : [.space, .line, .hyphen]).isEmpty
        {
            at -= 1
            if !isInitial(at) { nearest = nearest ?? at }
            if isGiven(at, of: bearers) {
                range = at...range.upperBound
                (hasFirst, isOfAnother) = (true, false)
                return
            }
        }
        if nearest != nil { isOfAnother = bearers.allSatisfy { !reader.book.bearers[$0].first.isBlank } }
        if nearest == nil, !takeFirstOfCompound(bearers) { lookAfter(bearers) }
        start = range.lowerBound
    }

    /// «Élodie Dupuis-Garnier».
    private mutating func takeFirstOfCompound(_ bearers: [Int]) -> Bool {
        let first = compound.lowerBound
        guard first > 0, first < range.lowerBound, words[first].gap == .space, isGiven(first - 1, of: bearers)
        else {
            return false
        }
        range = first - 1...range.upperBound
        hasFirst = true
        return true
    }

    /// «GARNIER-DUPUIS Élodie», «Garnier, Mme Élodie»; «GARNIER Paul», who is another.
    private mutating func lookAfter(_ bearers: [Int]) {
        let next = compound.upperBound + 1
        guard next < words.count, words[next].gap.subtracting([.space, .comma, .open]).isEmpty else { return }
        let given = isCivility(next) && next + 1 < words.count ? next + 1 : next
        if compound != range || given > next, words[given].isCapital, isGiven(given, of: bearers) {
            range = compound.lowerBound...given
            hasFirst = true
            return
        }
        guard compound == range, words[next].gap == .space, isFirstName(next), !isGiven(next, of: bearers),
            reader.book.lasts[words[next].hash] == nil
        else { return }
        let isEnd = next + 1 == words.count || words[next + 1].gap != .space || !words[next + 1].isCapital
        isOfAnother = isEnd && bearers.allSatisfy { !reader.book.bearers[$0].first.isBlank }
    }

    /// «Élodie et Paul Garnier».
    private mutating func takeCouple(of bearers: [Int]) {
        var at = range.lowerBound
        if isOfAnother, at > 0 { at -= 1 }
        var all = Set(bearers)
        for index in range { all.formUnion(reader.book.lasts[words[index].hash]?.bearers ?? []) }
        while at > 0 {
            let isList = words[at].gap.subtracting(.space) == .comma || words[at].gap.contains(.slash)
            let isPair = words[at].gap == .space && NameLexicon.conjunctions.contains(words[at - 1].hash)
            let other = isPair ? at - 2 : isList ? at - 1 : -1
            guard other >= 0, words[other].isCapital, isGiven(other, of: Array(all)),
                !isPair || words[at - 1].gap == .space
            else { return }
            // «Lacombe Élodie et Paul Garnier»: whose name stands before is somebody else.
            range = other...range.upperBound
            (hasFirst, isOfAnother) = (true, false)
            (at, start) = (other, other)
        }
    }

    /// «Élodie Dupuis, née Garnier».
    private mutating func takeFirstOfBirthName(_ bearers: [Int]) {
        guard range.lowerBound > 1, NameLexicon.births.contains(words[range.lowerBound - 1].hash) else {
            return
        }
        for first in stride(from: range.lowerBound - 2, to: max(range.lowerBound - 6, -1), by: -1) {
            guard words[first + 1].gap.subtracting([.space, .comma, .open, .hyphen]).isEmpty,
                words[first].isCapital
            else {
                return
            }
            guard isGiven(first, of: bearers) else { continue }
            range = first...range.upperBound
            (hasFirst, isOfAnother, start) = (true, false, first)
            return
        }
    }

    /// «Garnier née Lacombe».
    private mutating func takeBirthName() {
        let birth = range.upperBound + 1
        guard birth + 1 < words.count, NameLexicon.births.contains(words[birth].hash),
            words[birth].gap.subtracting([.space, .open, .comma]).isEmpty, words[birth + 1].isCapital,
            words[birth + 1].gap.subtracting([.space, .dot]).isEmpty
        else { return }
        var end = birth + 1
        while end + 1 < words.count,
            words[end + 1].gap.subtracting([.hyphen, .apostrophe]).isEmpty || isSpaced(end + 1)
        {
            end += 1
        }
        range = range.lowerBound...end
    }

    private func isSpaced(_ word: Int) -> Bool {
        words[word].gap == .space && words[word].isCapital && reader.book.lasts[words[word].hash] != nil
    }

    /// The half of a name of two is hidden with the other.
    mutating func takeCompound() {
        range = compound
        start = min(start, range.lowerBound)
        findLeaders()
    }

    /// The words that hyphens join to the name.
    var compound: ClosedRange<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        guard !reader.isInAddress(words[lower].start) else { return range }
        while lower > 0, words[lower].gap == .hyphen, isHalf(lower - 1) { lower -= 1 }
        while upper + 1 < words.count, words[upper + 1].gap == .hyphen, isHalf(upper + 1) { upper += 1 }
        return lower...upper
    }

    private func isHalf(_ word: Int) -> Bool {
        let half = words[word]
        if NameLexicon.prefixes.contains(half.hash) { return false }
        let isAcronym = half.isAllCapitals && half.count < 6 && !words[range.upperBound].isAllCapitals
        return half.isCapital && half.count > 1 && !isAcronym
    }
}

extension NameSurroundings {
    /// «M. le docteur», «la présidente».
    mutating func findLeaders() {
        start = range.lowerBound
        while start > 0, leads(start - 1) {
            let lead = start - 1
            let hash = words[lead].hash
            if isCivility(lead) {
                note(civility: hash)
                start = lead
                // «M. et Mme Garnier».
                if lead > 1, words[lead].gap == .space,
                    NameLexicon.conjunctions.contains(words[lead - 1].hash),
                    isCivility(lead - 2)
                {
                    start = lead - 2
                }
            } else if isTitle(lead) {
                isLed = true
                guard lead > 0, NameLexicon.articles.contains(words[lead - 1].hash) else {
                    start = lead
                    continue
                }
                guard lead > 1, isCivility(lead - 2) else { return }
                note(civility: words[lead - 2].hash)
                start = lead - 2
            } else {
                if NameLexicon.functions.contains(hash), words[range.lowerBound].isCapital { isLed = true }
                return
            }
        }
    }

    private mutating func note(civility: NameHash) {
        (isLed, hasCivility) = (true, true)
        isFeminine = isFeminine || NameLexicon.feminine.contains(civility)
        isMasculine = isMasculine || NameLexicon.masculine.contains(civility)
    }

    /// Whether a word stands right before the next one.
    private func leads(_ word: Int) -> Bool {
        let gap = words[word + 1].gap
        guard gap.subtracting([.space, .dot, .line]).isEmpty else { return false }
        return gap.contains(.space) || gap == .dot && words[word].count < 5
    }

    /// «Mme», «M.»; not the «m» of a metre.
    private func isCivility(_ word: Int) -> Bool {
        guard NameLexicon.civilities.contains(words[word].hash) else { return false }
        return words[word].count > 2 || words[word].isCapital || isDotted(word)
    }

    /// «Dr», «docteure»; not «me» or the «pr» of a note.
    private func isTitle(_ word: Int) -> Bool {
        let hash = words[word].hash
        if NameLexicon.titles.contains(hash) { return true }
        guard NameLexicon.shortTitles.contains(hash) else { return false }
        return words[word].isCapital || isDotted(word)
            || NameLexicon.honours.contains(hash) && words[word].count == 2
    }

    private func isDotted(_ word: Int) -> Bool {
        word + 1 < words.count && words[word + 1].gap.contains(.dot)
    }

    /// «Océane Q.», when her name begins so.
    mutating func takeInitial(of bearers: [Int]) {
        let next = range.upperBound + 1
        guard next < words.count, words[next].gap == .space, words[next].isCapital, words[next].count == 1
        else { return }
        let letter = reader.text.letters[words[next].first]
        guard bearers.contains(where: { NameWords(reader.book.bearers[$0].last).letters.first == letter })
        else { return }
        range = range.lowerBound...next
        hasFirst = true
    }

    /// Its bytes, civility, dot and brackets included.
    var bytes: Range<Int> {
        var end = words[range.upperBound].end
        let bytes = reader.text.bytes
        let last = words[range.upperBound]
        if last.count <= 2, last.isCapital, range.count > 1, end < bytes.count,
            bytes[end] == UInt8(ascii: ".")
        {
            end += 1
        }
        let isOpen = range.dropFirst().contains { words[$0].gap.contains(.open) }
        if isOpen, end < bytes.count, bytes[end] == UInt8(ascii: ")") { end += 1 }
        return words[start].start..<end
    }
}
