/// Reads one text, word after word, for the names of a book.
///
/// A first and a last name in any order are somebody; so is a last name alone, unless it is a word as well, the name of a
/// place, or the half of another name. What stands before a name says which.
struct NameReader {
    let book: NameBook
    let text: NameWords
    /// Addresses, in which names stand without spaces or capitals.
    private let addresses: [Range<Int>]
    /// Names of towns and structures.
    private let places: [Range<Int>]
    private var findings: [NameFinding] = []
    private var index = 0
    /// The last word of the name found before, and whether what led it made it sure.
    private var previous: (end: Int, isSure: Bool)?

    var words: [NameWords.Word] { text.words }

    init(_ text: NameWords, _ book: NameBook) {
        (self.text, self.book) = (text, book)
        let pages =
            text.bytes.contains(UInt8(ascii: "/")) || text.bytes.contains(UInt8(ascii: "w"))
            ? NameAddresses.pages(text.bytes) : []
        places = book.places.isEmpty ? [] : Self.places(text, book)
        addresses = text.ats.map { NameAddresses.address(text.bytes, around: $0) } + pages
    }

    /// What names somebody, in order; no two share a word.
    mutating func read() -> [NameFinding] {
        while index < words.count {
            if let match = name(at: index) {
                let end = accept(match)
                index = end + 1
            } else {
                index += 1
            }
        }
        return NameContacts(text: text, book: book, addresses: addresses).added(to: findings)
    }

    /// Some words that spell a name.
    struct Match {
        enum What {
            case full(NameBook.Full)
            case last(NameBook.Last)
            case first([Int])
        }

        var range: ClosedRange<Int>
        let what: What
    }

    private func name(at start: Int) -> Match? {
        guard book.starts.contains(words[start].hash) else { return nil }
        var (full, last, first): (Match?, Match?, Match?)
        var hash = NameHash()
        for end in start..<min(start + 9, words.count) {
            let gap = words[end].gap
            if end > start, !mayJoin(gap, end) { break }
            hash = hash + words[end].hash
            if let found = book.fulls[hash], isFull(found, start...end) {
                full = Match(range: start...end, what: .full(found))
            }
            if isJoined(start...end) {
                if let found = book.lasts[hash] { last = Match(range: start...end, what: .last(found)) }
                if let found = book.firsts[hash] { first = Match(range: start...end, what: .first(found)) }
            }
            guard book.starts.contains(hash) else { break }
        }
        return full ?? last ?? first
    }

    /// Whether a name may go on over what stands before a word.
    private func mayJoin(_ gap: NameWords.Gap, _ word: Int) -> Bool {
        if gap.contains(.hyphen), gap.contains(.space) { return false }
        if gap.contains(.dot) {
            guard words[word - 1].count == 1 || !gap.contains(.space) else { return false }
        }
        return gap.subtracting([
            .space, .line, .hyphen, .apostrophe, .underscore, .dot, .comma, .open, .cell, .slash,
        ]).isEmpty
            && (!gap.contains(.slash) || isInAddress(words[word].start))
    }

    func isJoined(_ range: ClosedRange<Int>) -> Bool {
        range.dropFirst().allSatisfy { words[$0].gap.subtracting(.joins).isEmpty }
    }

    func isInAddress(_ byte: Int) -> Bool { addresses.contains { $0.contains(byte) } }

    func isInPlace(_ byte: Int) -> Bool { places.contains { $0.contains(byte) } }

    private static func places(_ text: NameWords, _ book: NameBook) -> [Range<Int>] {
        text.words.indices.compactMap { start in
            var hash = NameHash()
            var end: Int?
            for word in text.words[start...] {
                hash = hash + word.hash
                if book.places.contains(hash) { end = word.end }
                guard book.placeStarts.contains(hash) else { break }
            }
            return end.map { text.words[start].start..<$0 }
        }
    }

    /// Whether words spell a first and a last name, each whole, parted as such names are.
    private func isFull(_ full: NameBook.Full, _ range: ClosedRange<Int>) -> Bool {
        let start = words[range.lowerBound]
        if range.count == 1 { return start.count >= 8 || isInAddress(start.start) }
        return full.borders.contains { border in
            guard let cut = range.dropFirst().first(where: { words[$0].first - start.first == border }) else {
                return false
            }
            let isLast = full.startsWithLast.contains(border)
            let other = range.dropFirst().filter { $0 != cut }
            let isWhole = other.allSatisfy { index in
                words[index].gap.subtracting(.joins.union(.dot)).isEmpty
            }
            let gap = words[cut].gap
            if !isWhole || gap.contains(.comma) && !isLast { return false }
            guard full.initials.contains(border) else { return true }
            return isInitial(full, range, cut, isLast)
        }
    }

    /// «É. Garnier», «M.-C. Le Goff», «Garnier É.»: letters that stand alone, with capitals.
    private func isInitial(_ full: NameBook.Full, _ range: ClosedRange<Int>, _ cut: Int, _ isLast: Bool)
        -> Bool
    {
        let initials = isLast ? Array(cut...range.upperBound) : Array(range.lowerBound..<cut)
        let rest = isLast ? Array(range.lowerBound..<cut) : Array(cut...range.upperBound)
        if isInAddress(words[range.lowerBound].start) { return true }
        guard initials.allSatisfy({ words[$0].isCapital && words[$0].count <= 2 }) else { return false }
        guard let name = rest.last, words[name].isCapital || initials.count > 0 && isDotted(initials) else {
            return false
        }
        // «Garnier. E»: another sentence. «À Garnier», «Garnier A»: not letters of a name.
        if isLast, words[cut].gap.contains(.dot) { return false }
        return !(text.bytes[words[initials[0]].start] >= 0x80 && text.spelling(words[initials[0]]) == "a")
    }

    private func isDotted(_ indices: [Int]) -> Bool {
        indices.allSatisfy { $0 + 1 < words.count && words[$0 + 1].gap.contains(.dot) }
    }
}

extension NameReader {
    /// Notes what a match is, and says at which word to go on.
    private mutating func accept(_ match: Match) -> Int {
        switch match.what {
        case .full(let full): return acceptFull(match.range, full)
        case .last(let last): return acceptLast(match.range, last)
        case .first(let bearers): return acceptFirst(match.range, bearers)
        }
    }

    private mutating func acceptFull(_ range: ClosedRange<Int>, _ full: NameBook.Full) -> Int {
        let hidden = full.bearers.filter { book.bearers[$0].isHidden }
        guard !hidden.isEmpty else {
            previous = (range.upperBound, true)
            return range.upperBound
        }
        var surroundings = NameSurroundings(reader: self, range: range)
        surroundings.widen(bearers: hidden)
        if surroundings.compound != surroundings.range { surroundings.takeCompound() }
        let isPlace = surroundings.isStreet
        let isShared = hidden.count < full.bearers.count
        note(surroundings, isPlace ? .left : isShared ? .asked : .certain, hidden)
        return surroundings.range.upperBound
    }

    private mutating func acceptLast(_ range: ClosedRange<Int>, _ last: NameBook.Last) -> Int {
        let hidden = last.bearers.filter { book.bearers[$0].isHidden }
        guard !hidden.isEmpty else { return range.upperBound }
        var surroundings = NameSurroundings(reader: self, range: range)
        surroundings.widen(bearers: hidden)
        let verdict = LastNameVerdict(
            surroundings: surroundings, name: range, last: last, hidden: hidden,
            follows: follows(range.lowerBound))
        guard let certainty = verdict.certainty else {
            return max(range.upperBound, surroundings.compound.upperBound)
        }
        if verdict.takesCompound { surroundings.takeCompound() }
        note(surroundings, certainty, hidden)
        return surroundings.range.upperBound
    }

    private mutating func acceptFirst(_ range: ClosedRange<Int>, _ bearers: [Int]) -> Int {
        let residents = bearers.filter { book.bearers[$0].isResident && book.bearers[$0].isHidden }
        guard !residents.isEmpty else { return range.lowerBound }
        var surroundings = NameSurroundings(reader: self, range: range)
        surroundings.takeInitial(of: residents)
        surroundings.findLeaders()
        let verdict = FirstNameVerdict(surroundings: surroundings, isShared: residents.count < bearers.count)
        guard let certainty = verdict.certainty else { return range.upperBound }
        note(surroundings, certainty, residents)
        return surroundings.range.upperBound
    }

    /// Whether a word goes on with a list whose first name was sure: «Mmes Garnier et Petit».
    private func follows(_ start: Int) -> Bool {
        guard let previous, previous.isSure, words[start].isCapital else { return false }
        let between = start - previous.end - 1
        guard between == 0 || between == 1 && NameLexicon.conjunctions.contains(words[start - 1].hash) else {
            return false
        }
        let gaps = words[(previous.end + 1)...start].map(\.gap)
        return gaps.allSatisfy { $0.subtracting([.space, .comma, .slash, .line]).isEmpty }
            && (between == 1 || gaps[0].contains(.comma) || gaps[0].contains(.slash))
    }

    private mutating func note(
        _ surroundings: NameSurroundings, _ certainty: NameFinding.Certainty, _ bearers: [Int]
    ) {
        let range = surroundings.range
        let passage = surroundings.passage
        var told = certainty
        if certainty != .certain, let answer = book.answers[passage] { told = answer ? .certain : .left }
        if certainty != .certain, book.answers[passage] == false {
            previous = nil
            return
        }
        previous = told == .left ? nil : (range.upperBound, surroundings.isLed || told == .certain)
        findings.append(
            NameFinding(
                range: surroundings.bytes, certainty: told, people: bearers.map { book.bearers[$0].person },
                passage: passage))
    }
}
