import Domain

/// A part of a printed sheet: its title, then terms with what is known of each. What nobody wrote is left out.
struct TermList {
    /// What stands where a signatory would ask.
    static let missing: Text = "\(emphasis: "Non renseigné")"

    private let title: Text
    /// A sentence that says it all, before the terms.
    private let lead: Text
    private var definitions: [Block.Definition] = []
    private var rest: [Block] = []

    init(_ title: Text, lead: Text = Text()) {
        self.title = title
        self.lead = lead
    }

    /// A term with long text in light markup. Blank, it is left out, or said to be missing.
    mutating func add(markup source: String, as term: Text, isExpected: Bool = false) {
        let blocks = [Block](markup: source)
        if !blocks.isEmpty {
            definitions.append(Block.Definition(term, blocks))
        } else if isExpected {
            definitions.append(Block.Definition(term, [.paragraph(Self.missing)]))
        }
    }

    /// Long texts, each under its name.
    mutating func add(_ passages: [Passage]) {
        for passage in passages {
            add(markup: passage.text, as: Text(passage.title), isExpected: passage.isExpected)
        }
    }

    /// A term with a few words.
    mutating func add(_ words: Text, as term: Text, isExpected: Bool = false) {
        if !words.isEmpty {
            definitions.append(Block.Definition(term, [.paragraph(words)]))
        } else if isExpected {
            definitions.append(Block.Definition(term, [.paragraph(Self.missing)]))
        }
    }

    /// A term with whole blocks.
    mutating func add(_ blocks: [Block], as term: Text) {
        definitions.append(Block.Definition(term, blocks))
    }

    /// A term with short items on the same lines.
    mutating func add(_ items: [String], as one: Text, _ many: Text) {
        let rest = items.dropFirst().map(Grammar.lowered)
        add(Text((items.prefix(1) + rest).joined(separator: "\u{202f}; ")), as: items.count == 1 ? one : many)
    }

    /// A term with items, each on its own line.
    mutating func add(_ items: [Text], as one: Text, _ many: Text) {
        guard !items.isEmpty else { return }
        add(items.map(Block.paragraph), as: items.count == 1 ? one : many)
    }

    /// What follows the terms: a table, a picture.
    mutating func add(_ blocks: [Block]) {
        rest += blocks
    }

    /// Nothing when nothing was written.
    var blocks: [Block] {
        let terms: [Block] = definitions.isEmpty ? [] : [.definitions(definitions)]
        let all = [lead].filter { !$0.isEmpty }.map(Block.paragraph) + terms + rest
        return all.isEmpty ? [] : [.heading(1, title)] + all
    }
}
