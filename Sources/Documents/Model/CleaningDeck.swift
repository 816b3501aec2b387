extension Block.Slide {
    /// The slide at the outermost level; inside another block, what it says without being one.
    func cleaned(depth: Int) -> [Block] {
        let inside = blocks.flatMap { $0.cleaned(depth: depth + 1) }
        let line = title.cleanedLine
        guard depth == 0 else {
            return (line.isEmpty ? [] : [.paragraph(line.strengthened)]) + inside
        }
        var clean = self
        clean.key = key.cleanedLine
        clean.title = line.isEmpty ? "Diapositive sans titre" : line
        clean.subtitle = subtitle.cleanedLine
        clean.blocks = inside
        clean.notes = notes.filter { !$0.isEmpty }.map(\.cleaned)
        return [.slide(clean)]
    }
}

extension Block.Chart {
    /// As many values in each series as there are categories.
    var cleaned: Block.Chart {
        var clean = self
        clean.title = title.cleanedLine
        clean.alternative = alternative.cleanedLine
        clean.categories = categories.map { Category($0.label.cleanedLine, tone: $0.tone) }
        clean.series = series.map { one in
            Series(one.name.cleanedLine, tone: one.tone, categories.indices.map { one.value(at: $0) })
        }
        return clean
    }
}
