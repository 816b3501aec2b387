import Domain

/// A part of a review as a text that a person rewrites: light markup, «# » before a subtitle, and a line such as
/// «[[Tableau : …]]» where a table, a drawing or a remark stands; that line moves it, and its absence takes it out.
package enum MarkupBlocks {
    /// The text that says these blocks. `level` is that of the first subtitles.
    package static func text(of blocks: [Block], level: Int) -> String {
        let names = names(of: blocks)
        return zip(blocks, names).compactMap { block, name in
            name.map { "[[\($0)]]" } ?? line(block, level)
        }.joined(separator: "\n\n")
    }

    /// The blocks that a text says; what its marks name is taken from `standing`, as it is now.
    package static func blocks(of text: String, standing: [Block], level: Int) -> [Block] {
        var known: [String: Block] = [:]
        for (block, name) in zip(standing, names(of: standing)) {
            if let name { known[French.folded(name)] = block }
        }
        return pieces(of: text).flatMap { piece -> [Block] in
            switch piece {
            case .words(let words): [Block](markup: words)
            case .subtitle(let depth, let words): [.heading(level + depth - 1, Text(markup: words))]
            case .mark(let name): known[French.folded(name)].map { [$0] } ?? []
            }
        }
    }

    /// The marks of a text that name nothing any more.
    package static func lostMarks(of text: String, standing: [Block]) -> [String] {
        let known = Set(names(of: standing).compactMap(\.self).map(French.folded))
        return pieces(of: text).compactMap { piece in
            guard case .mark(let name) = piece, !known.contains(French.folded(name)) else { return nil }
            return name
        }
    }

    private enum Piece {
        case words(String)
        case subtitle(depth: Int, String)
        case mark(String)
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var words: [Substring] = []
        func close() {
            if !words.isEmpty { pieces.append(.words(words.joined(separator: "\n"))) }
            words = []
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard let piece = piece(line) else {
                words.append(line)
                continue
            }
            close()
            pieces.append(piece)
        }
        close()
        return pieces
    }

    private static func piece(_ line: Substring) -> Piece? {
        let bare = line.trimmed
        if bare.hasPrefix("[["), bare.hasSuffix("]]"), bare.count > 4 {
            return .mark(String(bare.dropFirst(2).dropLast(2)))
        }
        let depth = bare.prefix { $0 == "#" }.count
        let title = bare.dropFirst(depth)
        guard (1...3).contains(depth), title.first?.isWhitespace == true else { return nil }
        return .subtitle(depth: depth, String(title.trimmed))
    }

    /// The mark of each block that no text can say; two of one name are told apart.
    private static func names(of blocks: [Block]) -> [String?] {
        var seen: [String: Int] = [:]
        return blocks.map { block in
            guard let name = block.wordingName else { return nil }
            seen[name, default: 0] += 1
            return seen[name] == 1 ? name : "\(name) (\(seen[name] ?? 0))"
        }
    }

    private static func line(_ block: Block, _ level: Int) -> String? {
        switch block {
        case .heading(let own, let text):
            "\(String(repeating: "#", count: min(max(own - level + 1, 1), 3))) \(text.markup)"
        case .paragraph(let text): text.markup
        case .list(let list):
            list.items.enumerated().map { index, item in
                let mark = list.isOrdered ? "\(min(index + 1, 99))." : "-"
                return "\(mark) \(item.map(\.inlineMarkup).joined(separator: " "))"
            }.joined(separator: "\n")
        case .table, .figure, .definitions, .callout, .keyFigures, .quotation, .stamp, .pageBreak, .annex,
            .chart, .timeline, .slide:
            nil
        }
    }
}

extension Block {
    /// What stands for it in a text; nil for what a text says itself.
    fileprivate var wordingName: String? {
        switch self {
        case .heading, .paragraph, .list, .pageBreak, .annex: nil
        case .slide(let slide): "Diapositive\u{202f}: \(slide.title.plainText.wordingTitle)"
        case .chart(let chart): "Graphique\u{202f}: \(chart.title.wordingTitle)"
        case .timeline(let timeline): "Dessin\u{202f}: \(timeline.title.wordingTitle)"
        case .table(let table): "Tableau\u{202f}: \(table.caption.plainText.wordingTitle)"
        case .figure(let figure): "Image\u{202f}: \(figure.alternative.wordingTitle)"
        case .definitions: "Définitions"
        case .callout(let callout): "Encadré\u{202f}: \(callout.title.plainText.wordingTitle)"
        case .keyFigures: "Chiffres clés"
        case .quotation(let quotation):
            "Citation\u{202f}: \(quotation.blocks.flatMap(\.lines).joined(separator: " ").wordingTitle)"
        case .stamp: "Mention d’état"
        }
    }

    /// The words of an item, on one line.
    fileprivate var inlineMarkup: String {
        if case .paragraph(let text) = self { text.markup } else { lines.joined(separator: " ") }
    }
}

extension Text {
    /// The same words in light markup.
    fileprivate var markup: String {
        runs.map { run in
            let words = run.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            guard !words.isBlank, words.trimmed.count == words.count else { return words }
            let weighed = run.isStrong ? "**\(words)**" : run.isEmphasis ? "*\(words)*" : words
            return run.link.map { "[\(words)](\($0))" } ?? weighed
        }.joined()
    }
}

extension String {
    /// Short enough for one line.
    fileprivate var wordingTitle: String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
            .filter { $0 != "[" && $0 != "]" }
        return line.count > 60 ? line.prefix(59).trimmed + "…" : line
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
