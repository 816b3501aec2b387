import Domain

/// Étapes on a scale of time: what is known of a day as a mark, of a month, a quarter or a year as a span.
package struct PlanningChart: Sendable {
    /// From the first day to the last that a date may mean, as counts of days.
    package struct Span: Sendable, Hashable {
        let first: Int
        let last: Int

        package init(_ first: Int, _ last: Int) {
            (self.first, self.last) = (min(first, last), max(first, last))
        }

        /// What a date may mean.
        package init(_ horizon: Horizon) {
            self.init(horizon.first.daysSinceEpoch, horizon.last.daysSinceEpoch)
        }

        var isDay: Bool { first == last }
    }

    /// When an étape took place, or should.
    package struct Mark: Sendable, Hashable {
        let span: Span
        let isDone: Bool

        package init(_ span: Span, isDone: Bool) { (self.span, self.isDone) = (span, isDone) }
    }

    /// One line: a heading where it has no date and `isHeading`, an étape else.
    package struct Row: Sendable, Hashable {
        let title: String
        /// What the line says, for who does not see it.
        let sentence: String
        let span: Span?
        let former: Span?
        let isDone: Bool
        let isHeading: Bool
        /// Of a line that is of several étapes.
        let marks: [Mark]

        /// An axis, a fiche.
        package init(heading title: String) {
            (self.title, sentence, span, former, isDone, isHeading) = (title, title, nil, nil, false, true)
            marks = []
        }

        /// An étape; without span it is to be placed.
        package init(_ title: String, sentence: String, _ span: Span?, former: Span? = nil, isDone: Bool) {
            (self.title, self.sentence, self.span, self.former) = (title, sentence, span, former)
            (self.isDone, isHeading, marks) = (isDone, false, [])
        }

        /// A fiche with the marks of its étapes.
        package init(_ title: String, sentence: String, marks: [Mark]) {
            (self.title, self.sentence, self.marks) = (title, sentence, marks)
            (span, former, isDone, isHeading) = (nil, nil, false, false)
        }
    }

    /// A line through the whole drawing: a committee.
    package struct Marker: Sendable, Hashable {
        let day: Int
        let label: String

        package init(_ day: Int, _ label: String) { (self.day, self.label) = (day, label) }
    }

    let title: String
    let rows: [Row]
    /// The first day of each unit of the scale, then the day after the last.
    let ticks: [(day: Int, label: String)]
    let end: Int
    let today: Marker
    let committees: [Marker]
    /// Narrower: on a page its words stay as large as they must.
    let isPrinted: Bool

    /// `scale` is what the drawing shows, from a day to another, in quarters or in years.
    package init(
        _ title: String, _ rows: [Row], from first: Day, to last: Day, byYear: Bool, today: Day,
        committees: [Marker] = [], isPrinted: Bool = false
    ) {
        (self.title, self.rows, self.committees, self.isPrinted) = (title, rows, committees, isPrinted)
        self.today = Marker(today.daysSinceEpoch, "aujourd’hui, \(French.dayAndMonth(today))")
        var ticks: [(day: Int, label: String)] = []
        var quarter = byYear ? Quarter(of: .first(ofMonth: 1, first.year)) : Quarter(of: first)
        while quarter.first <= last, ticks.count < 200 {
            ticks.append(
                (
                    quarter.first.daysSinceEpoch,
                    byYear
                        ? String(quarter.year)
                        : quarter.number == 1 || ticks.isEmpty
                            ? "T\(quarter.number)\u{a0}\(quarter.year)" : "T\(quarter.number)"
                ))
            quarter = byYear ? quarter.next.next.next.next : quarter.next
        }
        self.ticks = ticks
        end = quarter.first.daysSinceEpoch
    }

    /// The picture.
    package func drawing() -> Drawing {
        var pen = Pen()
        drawScale(&pen)
        for (index, row) in rows.enumerated() { draw(row, at: Self.top + Double(index) * Self.step, &pen) }
        return Drawing(
            title: title, description: description, width: Int(width), height: Int(height),
            data: table, kind: "planning", isFluid: false, hasLinks: false, body: pen.body)
    }

    private var width: Double { isPrinted ? 680 : 960 }
    private var words: Double { isPrinted ? 300 : 360 }
    private static let top = 48.0
    private static let step = 24.0

    private var height: Double { Self.top + Double(rows.count) * Self.step + 12 }

    private var steps: [Row] { rows.filter { !$0.isHeading } }

    private var description: String {
        let dated = steps.count { $0.span != nil }
        return "\(French.count(steps.count, "étape")), dont \(French.count(dated, "datée")). "
            + "\(French.capitalized(today.label))."
    }

    private var table: DataTable {
        DataTable(
            caption: title, header: ["Étape", "Où elle en est"], rows: steps.map { [$0.title, $0.sentence] })
    }

    /// Where a day is, within the drawing.
    private func x(_ day: Int) -> Double {
        guard let start = ticks.first?.day, end > start else { return words }
        let share = Double(min(max(day, start), end) - start) / Double(end - start)
        return words + share * (width - words - 8)
    }

    private func isShown(_ day: Int) -> Bool { ticks.first.map { $0.day <= day && day < end } ?? false }

    private func drawScale(_ pen: inout Pen) {
        for tick in ticks {
            pen.line(x(tick.day), 24, x(tick.day), height)
            pen.text(
                tick.label, x: (x(tick.day) + 4).short, y: 38, size: 12, color: Palette.soft,
                className: "soft")
        }
        for marker in committees where isShown(marker.day) {
            pen.line(
                x(marker.day), 20, x(marker.day), height, color: Palette.soft, className: "soft",
                dashes: "1 3")
            pen.text(
                marker.label, x: x(marker.day).short, y: 14, size: 12, color: Palette.soft, className: "soft",
                anchor: "middle")
        }
        guard isShown(today.day) else { return }
        pen.line(
            x(today.day), 24, x(today.day), height, color: Palette.accent, className: "accent", dashes: "5 3")
    }

    private func draw(_ row: Row, at top: Double, _ pen: inout Pen) {
        let size = row.isHeading ? 13 : 12
        let start = row.isHeading ? 0.0 : 14.0
        let line = row.title.wrapped(width: words - start - 12, size: size, limit: 1).first ?? row.title
        pen.text(line, x: start.short, y: top + 16, size: size, isStrong: row.isHeading)
        if row.isHeading { return }
        for mark in row.marks where isShown(mark.span.first) || isShown(mark.span.last) {
            self.mark(mark.span, mark.isDone, at: top, &pen)
        }
        guard row.marks.isEmpty else { return }
        guard let span = row.span else {
            return pen.text(
                row.isDone ? "réalisée, date non connue" : "à placer", x: (words + 4).short, y: top + 16,
                size: 12, color: Palette.soft,
                className: "soft")
        }
        if let former = row.former { slip(from: former, to: span, at: top, &pen) }
        mark(span, row.isDone, at: top, &pen)
    }

    /// From the last day that it had to the one that it has.
    private func slip(from former: Span, to span: Span, at top: Double, _ pen: inout Pen) {
        let (start, end) = (x(former.last), x(span.last))
        guard abs(start - end) > 2 else { return }
        pen.line(start, top + 12, end, top + 12, color: Palette.soft, className: "soft", dashes: "2 2")
        pen.line(start, top + 8, start, top + 16, color: Palette.soft, className: "soft")
    }

    private func mark(_ span: Span, _ isDone: Bool, at top: Double, _ pen: inout Pen) {
        guard isShown(span.first) || isShown(span.last) else {
            return pen.text(
                span.last < (ticks.first?.day ?? 0) ? "‹" : "›",
                x: x(span.last).short, y: top + 16, size: 13, color: Palette.soft, className: "soft",
                anchor: span.last < (ticks.first?.day ?? 0) ? "start" : "end")
        }
        let paint =
            isDone
            ? "class=\"fill-accent\" fill=\"\(Palette.accent)\""
            : "class=\"fill-paper stroke-accent\" fill=\"\(Palette.surface)\" stroke=\"\(Palette.accent)\" stroke-width=\"1.5\""
        if span.isDay {
            let (place, middle) = (x(span.first), top + 12)
            pen.add(
                "<path \(paint) d=\"M\(place.short) \((middle - 7).short)l7 7-7 7-7-7Z\"/>")
        } else {
            let (start, end) = (x(span.first), max(x(span.last + 1), x(span.first) + 4))
            pen.add(
                """
                <rect \(paint)\(isDone ? "" : " stroke-dasharray=\"3 2\"") x="\(start.short)" y="\((top + 6).short)" \
                width="\((end - start).short)" height="12" rx="2"/>
                """)
        }
    }
}
