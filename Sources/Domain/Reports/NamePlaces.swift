/// Places that bear the name of a person, and dates.
extension NameSurroundings {
    /// What bears a name.
    enum Place { case street, house }

    /// What bears the name, where it is no person.
    var place: Place? {
        var at = range.lowerBound - 1
        var isHonoured = false
        var isOf = false
        while at >= 0, range.lowerBound - at < 8 {
            let gap = words[at + 1].gap
            let isShort = gap.contains(.dot) && words[at].count < 3
            guard gap.subtracting(isShort ? [.space, .dot] : [.space, .hyphen, .apostrophe]).isEmpty else {
                return nil
            }
            let hash = words[at].hash
            let isNearest = at == range.lowerBound - 1
            if NameLexicon.streets.contains(hash) { return .street }
            if NameLexicon.houses.contains(hash) { return isHonoured || isOf ? nil : .house }
            if NameLexicon.civilities.contains(hash) { return nil }
            if NameLexicon.honours.contains(hash) {
                isHonoured = true
            } else if NameLexicon.particles.contains(hash) || NameLexicon.articles.contains(hash) {
                if isNearest { isOf = true }
            } else if NameLexicon.qualities.contains(hash) {
                if isNearest, words[at].count < 3 { return nil }
            } else if !isFirstName(at), !(words[at].isCapital && words[at].count == 1) {
                return nil
            }
            at -= 1
        }
        return nil
    }

    /// «Garnier-sur-Seine», «Dammarie-les-Lys»: the name of a town.
    var isTown: Bool {
        func isTown(_ word: Int) -> Bool {
            NameLexicon.towns.contains(words[word].hash) && !words[word].isCapital
        }
        let (lower, upper) = (range.lowerBound, range.upperBound)
        return lower > 0 && words[lower].gap == .hyphen && isTown(lower - 1)
            || upper + 1 < words.count && words[upper + 1].gap == .hyphen && isTown(upper + 1)
    }

    /// «Avril 2023», «7 Avril».
    var isDated: Bool {
        let bytes = reader.text.bytes
        func isDigit(_ at: Int) -> Bool { bytes.indices.contains(at) && (0x30...0x39).contains(bytes[at]) }
        let (start, end) = (words[range.lowerBound].start, words[range.upperBound].end)
        return isDigit(start - 2) || isDigit(start - 3) || isDigit(end + 1) || isDigit(end + 2)
    }

    /// Whether it is the name of a street or of an establishment, whole names included.
    var isStreet: Bool { !hasCivility && place == .street }
}

/// What stands right beside.
extension NameSurroundings {
    /// Its words with one on each side, folded.
    var passage: String {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        let near: NameWords.Gap = [.space, .hyphen, .apostrophe]
        if lower > 0, words[lower].gap.subtracting(near).isEmpty { lower -= 1 }
        if upper + 1 < words.count, words[upper + 1].gap.subtracting(near).isEmpty { upper += 1 }
        return reader.text.spelling(lower...upper)
    }

    /// The word before, in the same breath.
    var before: NameWords.Word? {
        let first = words[range.lowerBound]
        guard range.lowerBound > 0, first.gap.subtracting([.space, .apostrophe]).isEmpty else { return nil }
        return words[range.lowerBound - 1]
    }

    /// The word after, in the same breath.
    var after: NameWords.Word? {
        let next = range.upperBound + 1
        guard next < words.count, words[next].gap.subtracting([.space, .apostrophe, .line]).isEmpty else {
            return nil
        }
        return words[next]
    }

    /// Whether a word tells that the one before is a person: «a», never «à».
    func isDeed(_ word: NameWords.Word) -> Bool {
        NameLexicon.deeds.contains(word.hash) && !(word.count == 1 && reader.text.bytes[word.start] >= 0x80)
    }

    /// Whether a capital says nothing: the first word of a sentence, of a title, of a cell.
    var isOpening: Bool { before == nil }
}
