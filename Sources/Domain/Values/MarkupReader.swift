/// Makes blocks of lines.
struct MarkupReader {
    var blocks: [Markup.Block] = []
    private var paragraph: [Substring] = []
    private var items: [Substring] = []
    private var isOrdered = false

    mutating func read(_ line: Substring) {
        let bare = line.drop(while: \.isWhitespace)
        if bare.isEmpty { return close() }
        if let item = ListMark(bare, after: items.isEmpty || !isOrdered ? 0 : items.count) {
            if !items.isEmpty, isOrdered != item.isOrdered { close() }
            closeParagraph()
            isOrdered = item.isOrdered
            items.append(item.text)
        } else {
            closeList()
            paragraph.append(bare)
        }
    }

    mutating func close() {
        closeParagraph()
        closeList()
    }

    private mutating func closeParagraph() {
        guard !paragraph.isEmpty else { return }
        let lines = paragraph.map { $0.prefix(through: $0.lastIndex { !$0.isWhitespace } ?? $0.startIndex) }
        // Lines that all stop short, each with its capital or its number, were ended on purpose: an address, a signature.
        let areShort =
            lines.count > 1 && lines.allSatisfy { $0.utf8.count <= Self.short }
            && lines.dropFirst().allSatisfy { $0.first.map { $0.isUppercase || $0.isASCIIDigit } ?? false }
        for text in areShort ? lines.map(String.init) : [lines.joined(separator: " ")] {
            blocks.append(.paragraph(InlineMarkup.runs(text)))
        }
        paragraph = []
    }

    /// A line that a page would not have cut.
    private static let short = 44

    private mutating func closeList() {
        guard !items.isEmpty else { return }
        blocks.append(.list(ordered: isOrdered, items.map { InlineMarkup.runs(String($0)) }))
        items = []
    }
}

/// What begins an item of a list, as it is typed or comes out of a word processor.
struct ListMark {
    let isOrdered: Bool
    /// What follows the mark.
    let text: Substring

    /// Nil for a line that is no item; a letter numbers only what begins with «a» or follows the one before.
    init?(_ line: Substring, after items: Int) {
        guard let first = line.first else { return nil }
        let rest = line.dropFirst()
        if Self.isBullet(first) {
            let isWord = first == "o" || "-*–—".contains(first)
            guard rest.first?.isWhitespace == true || (!isWord && !rest.isEmpty) else { return nil }
            // A lone letter is a bullet of a word processor only before a tab.
            if first == "o", rest.first != "\t" { return nil }
            (isOrdered, text) = (false, rest.drop(while: \.isWhitespace))
            return
        }
        let digits = line.prefix(while: \.isASCIIDigit)
        let isLetter = first.isASCII && first.isLowercase && first == Self.letters.dropFirst(items).first
        guard (1...2).contains(digits.count) || isLetter else { return nil }
        let after = line.dropFirst(isLetter ? 1 : digits.count)
        // «1. », «1) », «1/ », «1- », «1°) »; a letter by a point or a bracket alone.
        let marks = isLetter ? [".", ")"] : [".", ")", "/", "-", "°)"]
        guard let mark = marks.first(where: after.hasPrefix),
            after.dropFirst(mark.count).first?.isWhitespace == true
        else { return nil }
        (isOrdered, text) = (true, after.dropFirst(mark.count).drop(while: \.isWhitespace))
    }

    private static let letters = "abcdefghijklmnopqrstuvwxyz"

    /// Bullets, dashes, and the private letters that symbol fonts print as bullets.
    private static func isBullet(_ character: Character) -> Bool {
        if "-*–—•‣◦·▪▫■□●○➢➤✓✔→⁃o".contains(character) { return true }
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0xF020...0xF0FF).contains(scalar.value)
    }
}

extension Markup {
    /// One line of a list whose lines are its items: without the mark that it was pasted with.
    package static func item(_ line: Substring, at place: Int) -> String {
        let bare = line.drop(while: \.isWhitespace)
        return ListMark(bare, after: place).map { String($0.text) } ?? String(bare)
    }
}
