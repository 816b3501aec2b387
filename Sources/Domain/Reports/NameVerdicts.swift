/// Whether a last name that stands without its first name is a person's.
struct LastNameVerdict {
    let surroundings: NameSurroundings
    let last: NameBook.Last
    /// Who bears it and is hidden.
    let hidden: [Int]
    /// Whether it goes on with a list of people.
    let follows: Bool

    private var reader: NameReader { surroundings.reader }
    private var book: NameBook { reader.book }
    private var words: [NameWords.Word] { reader.words }
    private var main: NameWords.Word { words[name.upperBound] }
    /// Its own words, before any first name was taken in.
    private let name: ClosedRange<Int>

    init(
        surroundings: NameSurroundings, name: ClosedRange<Int>, last: NameBook.Last, hidden: [Int],
        follows: Bool
    ) {
        (self.surroundings, self.name, self.last) = (surroundings, name, last)
        (self.hidden, self.follows) = (hidden, follows)
    }

    /// Nil when it names nobody hidden.
    var certainty: NameFinding.Certainty? {
        if reader.isInAddress(words[name.lowerBound].start) { return inAddress }
        if surroundings.isOfAnother { return nil }
        if surroundings.compound != surroundings.range { return takesCompound ? .asked : nil }
        if surroundings.isTown { return .left }
        if last.isOneWord, name.count > 1 { return isSpelledOut || isSplitName ? .certain : nil }
        if !surroundings.hasCivility, !surroundings.hasFirst, isPlace { return .left }
        guard surroundings.hasFirst || surroundings.isLed || follows else { return bare }
        let isSure = last.kind != .part || surroundings.hasFirst
        if !isSure, isOfOtherGender { return nil }
        return isSure && hidden.count == last.bearers.count ? .certain : .asked
    }

    /// Whether the other half of a compound is hidden with it.
    var takesCompound: Bool {
        let compound = surroundings.compound
        guard compound != surroundings.range else { return false }
        if surroundings.hasFirst { return true }
        return compound.allSatisfy { index in
            let half = words[index].hash
            return (book.lasts[half]?.kind == .whole || surroundings.range.contains(index)) && !isCommon(half)
        }
    }

    private var inAddress: NameFinding.Certainty? {
        if surroundings.place != nil { return .left }
        guard last.kind == .whole else { return nil }
        if main.count > 3, !isCommon(main.hash) { return .certain }
        let bytes = reader.text.bytes
        return main.end < bytes.count && bytes[main.end] == UInt8(ascii: "@") ? .asked : nil
    }

    /// «Le Goff» of «Legoff», beside a civility or a first name.
    private var isSplitName: Bool {
        (surroundings.hasCivility || surroundings.hasFirst) && main.isCapital
            && !NameLexicon.functions.contains(main.hash) && !isCommon(main.hash)
    }

    /// «G A R N I E R».
    private var isSpelledOut: Bool { name.allSatisfy { words[$0].count == 1 && words[$0].isCapital } }

    private var isPlace: Bool {
        surroundings.place != nil && !follows
            || reader.isInPlace(words[name.lowerBound].start) && !surroundings.isLed
    }

    /// «M. Lacombe» is not Mme Garnier-Lacombe.
    private var isOfOtherGender: Bool {
        hidden.allSatisfy {
            switch book.bearers[$0].civility {
            case .madame: surroundings.isMasculine
            case .monsieur: surroundings.isFeminine
            case .none, .doctor: false
            }
        }
    }

    private func isCommon(_ word: NameHash) -> Bool {
        NameLexicon.common.contains(word) || NameLexicon.firstNames.contains(word)
            || book.nouns.contains(word)
    }

    private var isWord: Bool { isCommon(main.hash) || main.count < 3 || book.placeWords.contains(main.hash) }

    /// Nothing beside it says that it is a person's.
    private var bare: NameFinding.Certainty? {
        let isDetermined = surroundings.before.map { NameLexicon.determiners.contains($0.hash) } ?? false
        guard main.isCapital else {
            let isNoun = isCommon(main.hash) || main.count < 3 || isDetermined || last.kind == .stripped
            return isNoun || last.kind == .part ? nil : .certain
        }
        if last.kind == .part { return isWord ? nil : .left }
        guard isWord || last.kind == .stripped || hidden.count < last.bearers.count else { return .certain }
        return isCommon(main.hash)
            && (isDetermined || isSaying || isOpeningNoun || isOtherName || surroundings.isDated)
            ? .left : .asked
    }

    /// «Octobre Rose», «Petit déjeuner».
    private var isSaying: Bool {
        let next = surroundings.after.map { NameLexicon.sayings.contains(main.hash + $0.hash) } ?? false
        let led = surroundings.before.map {
            NameLexicon.sayings.contains($0.hash + main.hash) || NameLexicon.months.contains($0.hash)
        }
        return next || led ?? false
    }

    /// «Petit atelier»: the first word of a sentence, and no verb after it.
    private var isOpeningNoun: Bool {
        guard let after = surroundings.after, !surroundings.isDeed(after) else { return false }
        let isTitle = main.isAllCapitals && after.isAllCapitals && after.count > 1
        return surroundings.isOpening && !after.isCapital || isTitle
    }

    /// «Grand Paris Sud»: another proper name.
    private var isOtherName: Bool {
        guard let after = surroundings.after, after.isCapital, !after.isAllCapitals || main.isAllCapitals
        else {
            return false
        }
        return book.lasts[after.hash] == nil
    }
}

/// Whether a first name alone is that of a resident.
struct FirstNameVerdict {
    let surroundings: NameSurroundings
    /// Whether somebody who is not hidden has it too.
    let isShared: Bool

    /// Nil when it names no resident.
    var certainty: NameFinding.Certainty? {
        let word = surroundings.reader.words[surroundings.range.lowerBound]
        let isCommon = NameLexicon.common.contains(word.hash)
        guard surroundings.compound == surroundings.range, !isWithLastName,
            !surroundings.reader.isInAddress(word.start)
        else { return nil }
        if !word.isCapital { return isCommon || word.count < 4 ? nil : isShared ? .asked : .certain }
        if surroundings.place != nil || surroundings.reader.isInPlace(word.start) { return .left }
        if surroundings.hasCivility || surroundings.hasFirst { return .certain }
        let isMonth = surroundings.before.map { NameLexicon.months.contains($0.hash) } ?? false
        if isCommon, isMonth || isNoun || surroundings.isDated { return .left }
        return isShared || isCommon ? .asked : .certain
    }

    /// «Rose pour toutes»: a capital that opens a sentence.
    private var isNoun: Bool {
        let isDetermined = surroundings.before.map { NameLexicon.determiners.contains($0.hash) } ?? false
        let isOpening = surroundings.isOpening && surroundings.after.map { !surroundings.isDeed($0) } ?? false
        return isDetermined || isOpening
    }

    /// «Pierre Dupuis» is not the Pierre who lives here.
    private var isWithLastName: Bool {
        guard let after = surroundings.after, after.isCapital, after.count > 1 else { return false }
        let isAcronym = after.isAllCapitals && after.count < 6
        return !isAcronym && !NameLexicon.functions.contains(after.hash)
    }
}
