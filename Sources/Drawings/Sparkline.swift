/// A value of an indicator at a date; without a number it was suppressed («NS») and leaves a gap.
package struct DatedValue: Sendable, Hashable {
    let day: Int
    let date: String
    let value: Double?
    let text: String

    /// A value: a count of days that places it, its date and itself as they are read.
    package init(day: Int, date: String, value: Double?, text: String) {
        self.day = day
        self.date = date
        self.value = value?.isFinite == true ? value : nil
        self.text = text
    }
}

/// A line that must be reached, or from which one starts.
package struct ReferenceValue: Sendable, Hashable {
    let value: Double
    let text: String

    /// A value and how it is read.
    package init(_ value: Double, text: String) {
        self.value = value.isFinite ? value : 0
        self.text = text
    }
}

/// The course of an indicator, small enough for a line of a table.
package struct Sparkline: Sendable {
    let title: String
    let values: [DatedValue]
    let baseline: ReferenceValue?
    let target: ReferenceValue?

    /// The values, in any order, with where they start from and what they aim at.
    package init(
        _ title: String, _ values: [DatedValue], baseline: ReferenceValue? = nil,
        target: ReferenceValue? = nil
    ) {
        self.title = title
        self.values = values.sorted { ($0.day, $0.date) < ($1.day, $1.date) }
        self.baseline = baseline
        self.target = target
    }

    /// The picture.
    package func drawing() -> Drawing {
        var pen = Pen()
        drawReferences(&pen)
        drawCourse(&pen)
        drawPoints(&pen)
        drawLabels(&pen)
        return Drawing(
            title: title, description: words, width: 260, height: 76, data: table, kind: "sparkline",
            isFluid: false, hasLinks: false, body: pen.body)
    }

    private func drawReferences(_ pen: inout Pen) {
        if let baseline {
            pen.line(8, y(baseline.value), 176, y(baseline.value), dashes: "1 3")
        }
        if let target {
            pen.line(
                8, y(target.value), 176, y(target.value), color: Palette.soft, className: "soft",
                dashes: "5 3")
            pen.text(
                "cible \(target.text)", x: "184", y: y(target.value) + 4, size: 11, color: Palette.soft,
                className: "soft")
        }
    }

    /// One stroke between two gaps.
    private func drawCourse(_ pen: inout Pen) {
        for run in values.split(whereSeparator: { $0.value == nil }) where run.count > 1 {
            let points = run.compactMap { point in
                point.value.map { "\(x(point.day).short) \(y($0).short)" }
            }
            pen.add(
                """
                <path class="stroke-accent" d="M\(points.joined(separator: " "))" fill="none" \
                stroke="\(Palette.accent)" stroke-width="2" stroke-linejoin="round"/>
                """)
        }
    }

    private func drawPoints(_ pen: inout Pen) {
        for (index, point) in values.enumerated() {
            guard let value = point.value else {
                drawGap(point, &pen)
                continue
            }
            let radius = index == values.count - 1 ? "3.5" : "2.2"
            pen.add(
                """
                <circle class="fill-accent" cx="\(x(point.day).short)" cy="\(y(value).short)" r="\(radius)" \
                fill="\(Palette.accent)"/>
                """)
        }
    }

    /// Why there is no number, within the picture and off the words of the cible.
    private func drawGap(_ point: DatedValue, _ pen: inout Pen) {
        let place = x(point.day)
        let half = Double(point.text.count) * 2.8
        let anchor = place < half + 2 ? "start" : place + half > 180 ? "end" : "middle"
        let edge = anchor == "start" ? 2 : anchor == "end" ? 180 : place
        pen.text(
            point.text, x: edge.short, y: 62, size: 10, color: Palette.soft, className: "soft",
            anchor: anchor)
    }

    private func drawLabels(_ pen: inout Pen) {
        guard let first = values.first, let last = values.last else {
            pen.text("Pas encore de valeur", x: "8", y: 40, size: 12, color: Palette.soft, className: "soft")
            return
        }
        if let shown = values.last(where: { $0.value != nil }), let value = shown.value {
            pen.text(shown.text, x: "184", y: labelHeight(value), size: 15, isStrong: true)
        }
        pen.text(first.date, x: "8", y: 74, size: 10, color: Palette.soft, className: "soft")
        if values.count > 1 {
            pen.text(
                last.date, x: "176", y: 74, size: 10, color: Palette.soft, className: "soft", anchor: "end")
        }
    }

    /// The last value beside its point, but not on the words of the target.
    private func labelHeight(_ value: Double) -> Double {
        let wished = y(value) + 5
        guard let target, abs(y(target.value) + 4 - wished) < 15 else { return wished }
        return wished <= 30 ? y(target.value) + 20 : y(target.value) - 10
    }

    private func x(_ day: Int) -> Double {
        guard let first = values.first?.day, let last = values.last?.day, last > first else { return 92 }
        return 12 + Double(day - first) / Double(last - first) * 160
    }

    private func y(_ value: Double) -> Double {
        let all = values.compactMap(\.value) + [baseline?.value, target?.value].compactMap(\.self)
        guard let low = all.min(), let high = all.max(), high > low else { return 30 }
        return 50 - (value - low) / (high - low) * 40
    }

    var words: String {
        let course = values.map { "\($0.date)\u{202F}: \($0.text)" }.joined(separator: "\u{202F}; ")
        let start = baseline.map { "Départ\u{202F}: \($0.text). " } ?? ""
        let aim = target.map { " Cible\u{202F}: \($0.text)." } ?? ""
        return start + (course.isEmpty ? "Aucune valeur." : course + ".") + aim
    }

    var table: DataTable {
        let start = baseline.map { [["Départ", $0.text]] } ?? []
        let aim = target.map { [["Cible", $0.text]] } ?? []
        return DataTable(
            caption: title, header: ["Date", "Valeur"], rows: start + values.map { [$0.date, $0.text] } + aim)
    }
}
