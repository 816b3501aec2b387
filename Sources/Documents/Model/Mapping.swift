extension Block {
    /// The same block, each of its texts changed.
    func mapping(_ change: (Text) -> Text) -> Block {
        func inner(_ blocks: [Block]) -> [Block] { blocks.map { $0.mapping(change) } }
        switch self {
        case .heading(let level, let text): return .heading(level: level, change(text))
        case .paragraph(let text): return .paragraph(change(text))
        case .list(let list):
            return .list(List(isOrdered: list.isOrdered, items: list.items.map(inner)))
        case .definitions(let items):
            return .definitions(items.map { Definition(change($0.term), inner($0.detail)) })
        case .table(let table): return .table(table.mapping(change))
        case .figure(var figure):
            figure.caption = change(figure.caption)
            figure.alternative = change(Text(figure.alternative)).plainText
            return .figure(figure)
        case .callout(let callout):
            return .callout(
                Callout(role: callout.role, title: change(callout.title), blocks: inner(callout.blocks)))
        case .quotation(let quotation):
            return .quotation(Quotation(blocks: inner(quotation.blocks), source: change(quotation.source)))
        case .annex(let annex): return .annex(Annex(title: change(annex.title)))
        case .slide(var slide):
            slide.title = change(slide.title)
            slide.subtitle = change(slide.subtitle)
            slide.blocks = inner(slide.blocks)
            slide.notes = slide.notes.map(change)
            return .slide(slide)
        case .keyFigures, .stamp, .pageBreak, .chart: return self
        }
    }
}

extension Block.Table {
    fileprivate func mapping(_ change: (Text) -> Text) -> Block.Table {
        var changed = self
        changed.caption = change(caption)
        changed.rows = rows.map { $0.map(change) }
        return changed
    }
}
