extension Document {
    /// The same document in the blocks that a format knows: texts have no slides, and no chart but drawn.
    /// The press draws those of a deck itself.
    func told(in format: Format) -> Document {
        var told = self
        switch format {
        case .pptx, .odp: return self
        case .pdf: told.blocks = blocks.map { $0.isShown ? $0 : $0.drawn }
        case .odt, .docx: told.blocks = blocks.map(\.drawn).flatMap(\.unfolded)
        }
        return told
    }
}

extension Block {
    /// The block with its charts drawn.
    fileprivate var drawn: Block {
        func inner(_ blocks: [Block]) -> [Block] { blocks.map(\.drawn) }
        switch self {
        case .chart(let chart): return .figure(chart.figure)
        case .timeline(let timeline): return .figure(timeline.figure)
        case .slide(var slide):
            slide.blocks = inner(slide.blocks).map(\.withoutCaption)
            return .slide(slide)
        case .list(let list): return .list(List(isOrdered: list.isOrdered, items: list.items.map(inner)))
        case .definitions(let items):
            return .definitions(items.map { Definition($0.term, inner($0.detail)) })
        case .callout(let callout):
            return .callout(Callout(role: callout.role, title: callout.title, blocks: inner(callout.blocks)))
        case .quotation(let quotation):
            return .quotation(Quotation(blocks: inner(quotation.blocks), source: quotation.source))
        case .heading, .paragraph, .table, .figure, .keyFigures, .stamp, .pageBreak, .annex: return self
        }
    }

    /// Whether it is a slide of a deck, and not one that a text annexes.
    fileprivate var isShown: Bool {
        if case .slide(let slide) = self { slide.layout != .annexed } else { false }
    }

    /// On a slide, the title says what a drawing is.
    private var withoutCaption: Block {
        guard case .figure(var figure) = self, case .svg = figure.picture else { return self }
        figure.caption = Text()
        return .figure(figure)
    }

    /// A slide as a heading and what it shows.
    fileprivate var unfolded: [Block] {
        guard case .slide(let slide) = self else { return [self] }
        let part: [Block] = slide.subtitle.isEmpty ? [] : [.paragraph(slide.subtitle.emphasized)]
        return [.heading(slide.level, slide.title)] + part + slide.blocks
    }
}
