/// What changes the words of a document, wherever they stand.
protocol TextChange {
    func changed(_ text: Text) -> Text
    /// The cells of one row of a table.
    func changed(_ cells: [Text]) -> [Text]
    func changed(_ picture: Picture) -> Picture
}

extension TextChange {
    fileprivate func changed(_ words: String) -> String { changed(Text(words)).plainText }
}

extension Block {
    /// The same block, each of its words changed.
    func mapping(_ change: some TextChange) -> Block {
        func inner(_ blocks: [Block]) -> [Block] { blocks.map { $0.mapping(change) } }
        switch self {
        case .heading(let level, let text): return .heading(level: level, change.changed(text))
        case .paragraph(let text): return .paragraph(change.changed(text))
        case .list(let list):
            return .list(List(isOrdered: list.isOrdered, items: list.items.map(inner)))
        case .definitions(let items):
            return .definitions(items.map { Definition(change.changed($0.term), inner($0.detail)) })
        case .table(let table): return .table(table.mapping(change))
        case .figure(let figure): return .figure(figure.mapping(change))
        case .callout(let callout):
            return .callout(
                Callout(
                    role: callout.role, title: change.changed(callout.title), blocks: inner(callout.blocks)))
        case .keyFigures(let items):
            return .keyFigures(
                items.map { KeyFigure(change.changed($0.value), change.changed($0.label), tone: $0.tone) })
        case .quotation(let quotation):
            return .quotation(
                Quotation(blocks: inner(quotation.blocks), source: change.changed(quotation.source)))
        case .stamp(let stamp): return .stamp(Stamp(text: change.changed(stamp.text), tone: stamp.tone))
        case .annex(var annex):
            annex.title = change.changed(annex.title)
            return .annex(annex)
        case .chart(let chart): return .chart(chart.mapping(change))
        case .timeline(let timeline): return .timeline(timeline.mapping(change))
        case .slide(let slide): return .slide(slide.mapping(change, inner))
        case .pageBreak: return self
        }
    }
}

extension Block.Slide {
    fileprivate func mapping(_ change: some TextChange, _ inner: ([Block]) -> [Block]) -> Self {
        var changed = self
        changed.title = change.changed(title)
        changed.subtitle = change.changed(subtitle)
        changed.blocks = inner(blocks)
        changed.notes = notes.map { change.changed($0) }
        return changed
    }
}

extension Block.Figure {
    fileprivate func mapping(_ change: some TextChange) -> Self {
        Block.Figure(
            picture: change.changed(picture), caption: change.changed(caption),
            alternative: change.changed(alternative), width: width)
    }
}

extension Block.Chart {
    fileprivate func mapping(_ change: some TextChange) -> Self {
        Block.Chart(
            kind, change.changed(title), categories.map { Category(change.changed($0.label), tone: $0.tone) },
            series.map { Series(change.changed($0.name), tone: $0.tone, $0.values) },
            alternative: change.changed(alternative))
    }
}

extension Block.Timeline {
    fileprivate func mapping(_ change: some TextChange) -> Self {
        var changed = self
        for path in [\Self.title, \.legend, \.alternative, \.today.label] {
            changed[keyPath: path] = change.changed(self[keyPath: path])
        }
        changed.units = units.map { Unit(label: change.changed($0.label), first: $0.first) }
        changed.committees = committees.map { Marker(label: change.changed($0.label), day: $0.day) }
        changed.rows = rows.map { row in
            Row(
                label: change.changed(row.label), sentence: change.changed(row.sentence),
                note: change.changed(row.note),
                marks: row.marks.map {
                    Mark(
                        first: $0.first, last: $0.last, isDone: $0.isDone,
                        sentence: change.changed($0.sentence))
                })
        }
        return changed
    }
}

extension Block.Table {
    fileprivate func mapping(_ change: some TextChange) -> Self {
        var changed = self
        changed.caption = change.changed(caption)
        changed.columns = columns.map { column in
            Column(change.changed(column.title), weight: column.weight, alignment: column.alignment)
        }
        changed.rows = rows.map { change.changed($0) }
        return changed
    }
}
