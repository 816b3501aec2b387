import Domain

extension PlanningChart {
    /// The picture.
    package func drawing() -> Drawing { Sketch(self).drawing() }

    /// What it shows, for those who do not see it.
    package var description: String {
        let lines = rows.filter { !$0.isHeading }
        let ofMany = lines.contains { !$0.marks.isEmpty }
        let dated = ofMany ? lines.map(\.marks.count).reduce(0, +) : lines.count { $0.span != nil }
        let head =
            ofMany
            ? "\(French.count(lines.count, "ligne")), \(French.count(dated, "étape datée", "étapes datées"))"
            : "\(French.count(lines.count, "étape")), dont \(French.count(dated, "datée"))"
        return "\(head). \(French.capitalized(today.label))."
    }

    /// How high a line stands on a sheet, in the measure of the drawing: its words are cut nowhere.
    package static func height(of row: Row, on sheet: Sheet) -> Double { Line(row, on: sheet).height }
}

extension PlanningChart.Sheet {
    var width: Double {
        switch self {
        case .screen: 960
        case .page: 600
        case .wide: 1240
        }
    }

    /// The room of titles.
    var words: Double {
        switch self {
        case .screen: 360
        case .page: 250
        case .wide: 430
        }
    }

    /// The rooms of what else is said in words.
    var columns: [(title: String, width: Double)] {
        switch self {
        case .screen, .page: []
        case .wide: [("Échéance", 170), ("Responsable", 170)]
        }
    }

    /// Where the scale begins.
    var scale: Double { words + columns.map(\.width).reduce(0, +) }
}

/// One line, its words on as many lines of text as they take.
private struct Line {
    let row: PlanningChart.Row
    let title: [String]
    let facts: [[String]]

    init(_ row: PlanningChart.Row, on sheet: PlanningChart.Sheet) {
        self.row = row
        title = row.title.wrapped(width: sheet.words - row.indent - 10, size: row.size, limit: 4)
        facts = zip(row.facts, sheet.columns).map { fact, column in
            fact.wrapped(width: column.width - 10, size: row.size, limit: 4)
        }
    }

    var height: Double {
        Double(max(title.count, facts.map(\.count).max() ?? 0, 1) - 1) * PlanningChart.Row.pitch + 24
    }
}

extension PlanningChart.Row {
    fileprivate static let pitch = 15.0
    fileprivate var size: Int { isHeading ? 13 : 12 }
    fileprivate var indent: Double { isHeading ? 0 : 14 }
}

/// The chart with what is placed once for all its lines.
private struct Sketch {
    let chart: PlanningChart
    let lines: [Line]
    /// How many committees stand one over the other, so that no name covers another.
    private let names: [(marker: PlanningChart.Marker, place: Double, tier: Int)]
    private let top: Double
    let height: Double

    init(_ chart: PlanningChart) {
        self.chart = chart
        lines = chart.rows.map { Line($0, on: chart.sheet) }
        names = Self.tiered(chart)
        top = 48 + 14 * Double(names.map(\.tier).max() ?? 0)
        height = top + lines.map(\.height).reduce(0, +) + 12
    }

    /// Each name over its line, within the drawing, on the lowest tier where it covers none.
    private static func tiered(
        _ chart: PlanningChart
    ) -> [(marker: PlanningChart.Marker, place: Double, tier: Int)] {
        var ends: [Double] = []
        return chart.committees.filter { chart.isShown($0.day) }.sorted { $0.day < $1.day }.map { marker in
            let half = marker.label.width(size: 12) / 2
            let place = min(max(chart.x(marker.day), chart.sheet.scale + half), chart.sheet.width - half)
            let tier = ends.firstIndex { $0 < place - half } ?? ends.count
            if tier < ends.count {
                ends[tier] = place + half + 6
            } else {
                ends.append(place + half + 6)
            }
            return (marker, place, tier)
        }
    }

    func drawing() -> Drawing {
        var pen = Pen()
        drawScale(&pen)
        var top = top
        for line in lines {
            draw(line, at: top, &pen)
            top += line.height
        }
        let told = chart.rows.filter { !$0.isHeading }.map { [$0.title, $0.sentence] }
        return Drawing(
            title: chart.title, description: chart.description, width: Int(chart.sheet.width),
            height: Int(height),
            data: DataTable(caption: chart.title, header: ["Étape", "Où elle en est"], rows: told),
            kind: "planning", isFluid: false, hasLinks: false, body: pen.body)
    }

    private func drawScale(_ pen: inout Pen) {
        for tick in chart.ticks {
            // No line goes through a name.
            pen.line(chart.x(tick.day), 2, chart.x(tick.day), 20)
            pen.line(chart.x(tick.day), top, chart.x(tick.day), height)
            pen.soft(tick.label, x: chart.x(tick.day) + 4, y: 16)
        }
        var start = chart.sheet.words
        for column in chart.sheet.columns {
            pen.soft(column.title, x: start, y: 16)
            start += column.width
        }
        for (marker, place, tier) in names {
            let tip = top - 4 - 14 * Double(tier)
            pen.line(
                chart.x(marker.day), tip, chart.x(marker.day), height, color: Palette.soft, className: "soft",
                dashes: "1 3")
            pen.soft(marker.label, x: place, y: tip - 4, anchor: "middle")
        }
        guard chart.isShown(chart.today.day) else { return }
        let today = chart.x(chart.today.day)
        pen.line(
            today, top, today, height, color: Palette.accent, className: "accent", dashes: "5 3")
    }

    private func draw(_ line: Line, at top: Double, _ pen: inout Pen) {
        let row = line.row
        written(line.title, x: row.indent, at: top, row, &pen)
        if row.isHeading { return }
        var start = chart.sheet.words
        for (fact, column) in zip(line.facts, chart.sheet.columns) {
            written(fact, x: start, at: top, row, &pen)
            start += column.width
        }
        let seen = row.marks.filter { chart.isShown($0.span) }
        for mark in seen { self.mark(mark.span, mark.isDone, at: top, &pen) }
        if let span = row.span {
            if let former = row.former { slip(from: former, to: span, at: top, &pen) }
            mark(span, row.isDone, at: top, &pen)
        } else if seen.isEmpty, !row.note.isEmpty {
            pen.soft(row.note, x: chart.sheet.scale + 4, y: top + 16)
        }
    }

    private func written(
        _ lines: [String], x: Double, at top: Double, _ row: PlanningChart.Row, _ pen: inout Pen
    ) {
        for (index, words) in lines.enumerated() {
            pen.text(
                words, x: x.short, y: top + 16 + Double(index) * PlanningChart.Row.pitch, size: row.size,
                isStrong: row.isHeading)
        }
    }

    /// From the last day that it had to the one that it has.
    private func slip(
        from former: PlanningChart.Span, to span: PlanningChart.Span, at top: Double, _ pen: inout Pen
    ) {
        let (start, end) = (chart.x(former.last), chart.x(span.last))
        guard abs(start - end) > 2 else { return }
        pen.line(start, top + 12, end, top + 12, color: Palette.soft, className: "soft", dashes: "2 2")
        pen.line(start, top + 8, start, top + 16, color: Palette.soft, className: "soft")
    }

    private func mark(_ span: PlanningChart.Span, _ isDone: Bool, at top: Double, _ pen: inout Pen) {
        guard chart.isShown(span) else {
            let isBefore = span.last < (chart.ticks.first?.day ?? 0)
            return pen.soft(
                isBefore ? "‹" : "›", x: chart.x(span.last), y: top + 16, anchor: isBefore ? "start" : "end")
        }
        let paint =
            isDone
            ? "class=\"fill-accent\" fill=\"\(Palette.accent)\""
            : "class=\"fill-paper stroke-accent\" fill=\"\(Palette.surface)\" stroke=\"\(Palette.accent)\" stroke-width=\"1.5\""
        if span.isDay {
            let (place, middle) = (chart.x(span.first), top + 12)
            pen.add("<path \(paint) d=\"M\(place.short) \((middle - 7).short)l7 7-7 7-7-7Z\"/>")
        } else {
            let start = chart.x(span.first)
            let end = max(chart.x(span.last + 1), start + 4)
            pen.add(
                """
                <rect \(paint)\(isDone ? "" : " stroke-dasharray=\"3 2\"") x="\(start.short)" y="\((top + 6).short)" \
                width="\((end - start).short)" height="12" rx="2"/>
                """)
        }
    }
}

extension PlanningChart {
    /// Where a day is, within the drawing.
    fileprivate func x(_ day: Int) -> Double {
        let (left, right) = (sheet.scale, sheet.width - 8)
        guard let start = ticks.first?.day, end > start else { return left }
        return left + Double(min(max(day, start), end) - start) / Double(end - start) * (right - left)
    }

    fileprivate func isShown(_ day: Int) -> Bool { ticks.first.map { $0.day <= day && day < end } ?? false }

    fileprivate func isShown(_ span: Span) -> Bool {
        ticks.first.map { $0.day <= span.last && span.first < end } ?? false
    }
}

extension Pen {
    /// Words beside the others.
    fileprivate mutating func soft(_ words: String, x: Double, y: Double, anchor: String = "start") {
        text(words, x: x.short, y: y, size: 12, color: Palette.soft, className: "soft", anchor: anchor)
    }
}
