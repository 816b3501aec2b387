extension Sparkline {
    /// The same without words, as small as a cell of a table: its course and, dashed, what it aims at.
    package func strip() -> Drawing {
        var pen = Pen()
        if let target {
            pen.line(
                2, stripHeight(target.value), 94, stripHeight(target.value), color: Palette.soft,
                className: "soft", dashes: "4 3")
        }
        for run in values.split(whereSeparator: { $0.value == nil }) where run.count > 1 {
            let points = run.compactMap { point in
                point.value.map { "\(stripPlace(point.day).short) \(stripHeight($0).short)" }
            }
            pen.add(
                """
                <path class="stroke-accent" d="M\(points.joined(separator: " "))" fill="none" \
                stroke="\(Palette.accent)" stroke-width="2" stroke-linejoin="round"/>
                """)
        }
        if let last = values.last(where: { $0.value != nil }), let value = last.value {
            pen.add(
                """
                <circle class="fill-accent" cx="\(stripPlace(last.day).short)" cy="\(stripHeight(value).short)" \
                r="3" fill="\(Palette.accent)"/>
                """)
        }
        return Drawing(
            title: title, description: words, width: 96, height: 28, data: table, kind: "strip",
            isFluid: false, hasLinks: false, body: pen.body)
    }

    private func stripPlace(_ day: Int) -> Double {
        guard let first = values.first?.day, let last = values.last?.day, last > first else { return 48 }
        return 4 + Double(day - first) / Double(last - first) * 86
    }

    private func stripHeight(_ value: Double) -> Double {
        let all = values.compactMap(\.value) + [baseline?.value, target?.value].compactMap(\.self)
        guard let low = all.min(), let high = all.max(), high > low else { return 14 }
        return 24 - (value - low) / (high - low) * 20
    }
}
