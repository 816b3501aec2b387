extension Document {
    /// The same document as every format can print it; cleaning twice changes nothing more.
    package var cleaned: Document {
        var clean = self
        for path in [\Document.title, \.subtitle, \.author, \.date, \.header, \.footer] {
            clean[keyPath: path] = self[keyPath: path].cleanedLine
        }
        if clean.title.isEmpty { clean.title = "Document sans titre" }
        if !language.isLanguageTag { clean.language = "fr" }
        clean.cover?.period = cover?.period.cleanedLine ?? ""
        clean.cover?.signatoriesTitle = cover?.signatoriesTitle.cleanedLine ?? ""
        clean.cover?.signatories = cover?.signatories.map(\.cleanedLine) ?? []
        clean.theme = theme?.cleaned
        clean.blocks = Self.labeled(Self.leveled(blocks.flatMap { $0.cleaned(depth: 0) }))
        return clean
    }

    /// Headings that begin at level 1 and go down one level at a time: readers and PDF/UA rely on it.
    private static func leveled(_ blocks: [Block]) -> [Block] {
        var last = 0
        return blocks.map { block in
            switch block {
            case .heading(let level, let text):
                last = min(max(level, 1), min(last + 1, 6))
                return .heading(level: last, text)
            case .annex:
                last = 1
                return block
            case .paragraph, .list, .definitions, .table, .figure, .callout, .keyFigures, .quotation, .stamp,
                .pageBreak, .chart, .timeline, .slide:
                return block
            }
        }
    }

    /// «Annexe» alone, or «Annexe 1», «Annexe 2».
    private static func labeled(_ blocks: [Block]) -> [Block] {
        let total = blocks.count(where: \.isAnnex)
        var number = 0
        return blocks.map { block in
            guard case .annex(var annex) = block else { return block }
            number += 1
            annex.label = total > 1 ? "Annexe \(number)" : "Annexe"
            return .annex(annex)
        }
    }
}

extension Block {
    fileprivate var isAnnex: Bool {
        if case .annex = self { true } else { false }
    }

    /// What may stand for this block at this depth: a heading inside another block is a strong paragraph.
    func cleaned(depth: Int) -> [Block] {
        switch self {
        case .heading(let level, let text):
            let line = text.cleanedLine
            guard !line.isEmpty else { return [] }
            return depth == 0 ? [.heading(level: level, line)] : [.paragraph(line.strengthened)]
        case .paragraph(let text): return text.isEmpty ? [] : [.paragraph(text.cleaned)]
        case .table(let table): return table.columns.isEmpty ? [] : [.table(table.cleaned)]
        case .figure(let figure): return [.figure(figure.cleaned)]
        case .keyFigures(let items): return [.keyFigures(items.map(\.cleaned))]
        case .chart(let chart): return [.chart(chart.cleaned)]
        case .timeline(let timeline): return [.timeline(timeline.cleaned)]
        case .slide(let slide): return slide.cleaned(depth: depth)
        case .stamp(let stamp): return [.stamp(Stamp(text: stamp.text.cleanedLine, tone: stamp.tone))]
        case .pageBreak: return depth == 0 ? [.pageBreak] : []
        case .annex(let annex):
            let title = annex.title.cleanedLine
            return depth == 0 ? [.annex(Annex(title: title))] : [.paragraph(title.strengthened)]
        case .list, .definitions, .callout, .quotation:
            return depth < Self.mostDepth
                ? [nesting(depth + 1)] : [.paragraph(Text(lines.joined(separator: "\n")))]
        }
    }

    /// Blocks stand in blocks, but not without end.
    private static let mostDepth = 6

    private func nesting(_ depth: Int) -> Block {
        func inner(_ blocks: [Block]) -> [Block] { blocks.flatMap { $0.cleaned(depth: depth) } }
        switch self {
        case .list(let list):
            return .list(List(isOrdered: list.isOrdered, items: list.items.map(inner)))
        case .definitions(let items):
            return .definitions(items.map { Definition($0.term.cleaned, inner($0.detail)) })
        case .callout(let callout):
            let title = callout.title.cleanedLine
            return .callout(Callout(role: callout.role, title: title, blocks: inner(callout.blocks)))
        case .quotation(let quotation):
            return .quotation(
                Quotation(blocks: inner(quotation.blocks), source: quotation.source.cleanedLine))
        case .heading, .paragraph, .table, .figure, .keyFigures, .stamp, .pageBreak, .annex, .chart,
            .timeline,
            .slide:
            return self
        }
    }
}
