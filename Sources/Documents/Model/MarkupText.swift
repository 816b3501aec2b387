import Domain

extension Text {
    /// One line of light markup: bold, italics and links become runs; lists, items one after the other.
    package init(markup source: String) {
        let lines = Markup(source).blocks.flatMap { block in
            switch block {
            case .paragraph(let runs): [Text(marked: runs)]
            case .list(_, let items): items.map(Text.init(marked:))
            }
        }
        self = .joined(lines, separator: " ")
    }

    init(marked runs: [Markup.Run]) {
        self.init(
            runs.map { Run($0.text, strong: $0.isStrong, emphasis: $0.isEmphasis, link: $0.link) })
    }
}

extension [Block] {
    /// Paragraphs and lists of light markup.
    package init(markup source: String) {
        self = Markup(source).blocks.map { block in
            switch block {
            case .paragraph(let runs): .paragraph(Text(marked: runs))
            case .list(let ordered, let items):
                .list(
                    Block.List(isOrdered: ordered, items: items.map { [.paragraph(Text(marked: $0))] }))
            }
        }
    }
}

extension Text {
    /// The same words, said otherwise.
    var emphasized: Text {
        Text(
            runs.map { run in
                var other = run
                other.isEmphasis = true
                return other
            })
    }
}
