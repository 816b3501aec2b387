extension Document {
    /// Every word of the document, a line a piece: what all formats must show.
    package var plainText: String {
        var lines = [title, subtitle, author, date]
        if let cover { lines += [cover.period] + cover.signatories }
        return (lines + blocks.flatMap(\.lines)).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Document {
    /// Every line that a reader may come upon: what is said, and what is said of pictures.
    var readable: [String] {
        var lines = [title, subtitle, author, date, header, footer]
        if let cover { lines += [cover.period] + cover.signatories }
        lines += theme?.logos.map(\.alternative) ?? []
        return (lines + blocks.flatMap(\.readable)).filter { !$0.isEmpty }
    }
}

extension Block {
    /// Every line of it that a reader may come upon.
    var readable: [String] { lines + alternatives }

    /// What is said of its pictures to those who do not see them.
    fileprivate var alternatives: [String] {
        switch self {
        case .figure(let figure): [figure.alternative]
        case .chart(let chart): [chart.alternative]
        case .timeline(let timeline): [timeline.alternative] + timeline.rows.map(\.sentence)
        case .list(let list): list.items.flatMap { $0.flatMap(\.alternatives) }
        case .definitions(let items): items.flatMap { $0.detail.flatMap(\.alternatives) }
        case .callout(let callout): callout.blocks.flatMap(\.alternatives)
        case .quotation(let quotation): quotation.blocks.flatMap(\.alternatives)
        case .slide(let slide): slide.blocks.flatMap(\.alternatives)
        case .heading, .paragraph, .table, .keyFigures, .stamp, .pageBreak, .annex: []
        }
    }

    /// The words of this block, a line a piece.
    var lines: [String] {
        switch self {
        case .heading(_, let text), .paragraph(let text): [text.plainText]
        case .list(let list): list.items.flatMap { $0.flatMap(\.lines) }
        case .definitions(let items): items.flatMap { [$0.term.plainText] + $0.detail.flatMap(\.lines) }
        case .table(let table): table.lines
        case .figure(let figure): [figure.caption.plainText]
        case .callout(let callout): [callout.title.plainText] + callout.blocks.flatMap(\.lines)
        case .keyFigures(let items): items.flatMap { [$0.value, $0.label] }
        case .quotation(let quotation): quotation.blocks.flatMap(\.lines) + [quotation.source.plainText]
        case .stamp(let stamp): [stamp.text]
        case .annex(let annex): [annex.label, annex.title.plainText]
        case .chart(let chart): [chart.title] + chart.table.lines
        case .timeline(let timeline): [timeline.title] + timeline.table.lines + [timeline.legend]
        case .slide(let slide):
            [slide.subtitle.plainText, slide.title.plainText] + slide.blocks.flatMap(\.lines)
                + slide.notes.map(\.plainText)
        case .pageBreak: []
        }
    }
}

extension Block.Table {
    fileprivate var lines: [String] {
        [caption.plainText] + columns.map(\.title.plainText) + rows.flatMap { $0.map(\.plainText) }
    }
}
