/// People whom a text names and the directory does not know: a civility, then a word with a capital.
extension NameBook {
    /// As they are written: «M. Dupuis».
    package func strangers(in text: String) -> [String] {
        let words = NameWords(text)
        var reader = NameReader(words, self)
        let known = hides ? reader.read().map(\.range) : []
        return words.words.indices.compactMap { index in
            guard let name = NameStranger(words, index, self),
                !known.contains(where: { $0.overlaps(name.bytes) })
            else {
                return nil
            }
            return words.text(name.bytes)
        }
    }

    /// Whether words are the whole of a name that the directory knows.
    fileprivate func knows(_ words: ArraySlice<NameWords.Word>) -> Bool {
        var hash = NameHash()
        for word in words { hash = hash + word.hash }
        return fulls[hash] != nil || lasts[hash] != nil
    }
}

/// A civility and the name that it leads.
private struct NameStranger {
    let bytes: Range<Int>

    /// Nil where none begins.
    init?(_ text: NameWords, _ lead: Int, _ book: NameBook) {
        let words = text.words
        guard Self.leads(words, lead), lead + 1 < words.count, Self.isName(words[lead + 1]),
            words[lead + 1].gap.contains(.space), words[lead + 1].gap.subtracting([.space, .dot]).isEmpty
        else { return nil }
        var end = lead + 1
        while end + 1 < words.count, end - lead < 5,
            words[end + 1].gap == .space || words[end + 1].gap == .hyphen
                || words[end + 1].gap == .apostrophe,
            Self.isName(words[end + 1]) || NameLexicon.particles.contains(words[end].hash)
        {
            end += 1
        }
        if book.knows(words[lead + 1...end]) { return nil }
        bytes = words[lead].start..<words[end].end
    }

    private static func leads(_ words: [NameWords.Word], _ index: Int) -> Bool {
        let word = words[index]
        let isShort = word.count < 3 && !word.isCapital
        return !isShort
            && (NameLexicon.civilities.contains(word.hash) || NameLexicon.titles.contains(word.hash)
                || NameLexicon.shortTitles.contains(word.hash) && word.isCapital)
    }

    /// A word with a capital that says nothing of what people are.
    private static func isName(_ word: NameWords.Word) -> Bool {
        word.isCapital && word.count > 1 && !NameLexicon.functions.contains(word.hash)
            && !NameLexicon.civilities.contains(word.hash) && !NameLexicon.titles.contains(word.hash)
            && !NameLexicon.shortTitles.contains(word.hash) && !NameLexicon.articles.contains(word.hash)
    }
}
