import Documents
import Domain

extension Document {
    /// Every word, with ordinary spaces, as a search would look for them.
    var said: String { cleaned.plainText.withPlainSpaces }

    /// Titles of parts and annexes, in order.
    func headings(upTo level: Int = 2) -> [String] {
        cleaned.blocks.compactMap { $0.opening(upTo: level)?.withPlainSpaces }
    }

    /// What stands between a heading that begins so and the next one of its level or above.
    func part(_ beginning: String) -> String {
        var depth: Int?
        var part = Document(title: "-", day: Day(daysSinceEpoch: 0))
        for block in cleaned.blocks {
            if let level = block.level, let open = depth, level <= open { break }
            if depth == nil, block.opening(upTo: 6)?.withPlainSpaces.hasPrefix(beginning) == true {
                depth = block.level
            }
            if depth != nil { part.blocks.append(block) }
        }
        return part.plainText.withPlainSpaces
    }

    /// Every word before the first annex.
    var body: String {
        var body = self.cleaned
        body.blocks = Array(body.blocks.prefix { if case .annex = $0 { false } else { true } })
        return body.plainText.withPlainSpaces
    }

    /// The words of every stamp.
    var stamps: [String] {
        blocks.compactMap { if case .stamp(let stamp) = $0 { stamp.text } else { nil } }
    }
}

extension Block {
    fileprivate var level: Int? {
        switch self {
        case .heading(let level, _): level
        case .annex: 1
        case .paragraph, .list, .definitions, .table, .figure, .callout, .keyFigures, .quotation, .stamp,
            .pageBreak, .chart, .timeline, .slide:
            nil
        }
    }

    fileprivate func opening(upTo most: Int) -> String? {
        switch self {
        case .heading(let level, let text): level <= most ? text.plainText : nil
        case .annex(let annex): "\(annex.label)\u{202f}: \(annex.title.plainText)"
        case .paragraph, .list, .definitions, .table, .figure, .callout, .keyFigures, .quotation, .stamp,
            .pageBreak, .chart, .timeline, .slide:
            nil
        }
    }
}

extension String {
    /// No-break spaces as ordinary ones, break points gone.
    var withPlainSpaces: String {
        String(
            unicodeScalars.compactMap { scalar -> Character? in
                switch scalar {
                case "\u{a0}", "\u{202f}": " "
                case "\u{200b}": nil
                default: Character(scalar)
                }
            })
    }
}
