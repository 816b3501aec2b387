import Domain
import Foundation

extension ChartPicture {
    /// The width of a drawing of bars: what a column of a page, or a phone, shows without making it small.
    static let width = 400.0
    private static let room = 340.0

    /// One bar a value, its category over it. Returns the height drawn.
    func bars(_ pen: inout Pen) -> Double {
        let most = max(series.flatMap(\.values).max() ?? 0, 1)
        var top = 0.0
        for index in categories.indices {
            top = label(index, top: top, &pen)
            for one in series {
                bar(one, index, at: top, unit: Self.room / most, &pen)
                top += 30
            }
            top += 14
        }
        return series.count > 1 ? legend(at: top + 4, &pen) : max(top, 1)
    }

    private func bar(_ one: Series, _ index: Int, at top: Double, unit: Double, _ pen: inout Pen) {
        let width = max(one.values[index] * unit, 2)
        rect(paint(one, index), 0, top, width, 26, &pen)
        pen.text(
            French.number(one.values[index]), x: (width + 10).short, y: top + 19, size: 18, isStrong: true)
    }

    /// One bar a category, the series end to end in it.
    func stackedBars(_ pen: inout Pen) -> Double {
        let totals = categories.indices.map { index in series.reduce(0) { $0 + $1.values[index] } }
        let unit = Self.width / max(totals.max() ?? 0, 1)
        var top = 0.0
        for index in categories.indices {
            top = label(index, top: top, &pen)
            var start = 0.0
            for one in series where one.values[index] > 0 {
                let width = one.values[index] * unit
                rect(one.paint, start, top, width, 34, &pen)
                pen.text(
                    French.number(one.values[index]), x: (start + width / 2).short, y: top + 23, size: 18,
                    color: one.paint.ink, className: "on-\(one.paint.className)", anchor: "middle",
                    isStrong: true)
                start += width
            }
            top += 48
        }
        return legend(at: top + 4, &pen)
    }

    /// A ring of the first series, its first share in the middle, what it tells under it.
    func ring(_ pen: inout Pen) -> Double {
        guard let one = series.first else { return 1 }
        let total = one.values.reduce(0, +)
        var start = 0.0
        for (index, value) in one.values.enumerated() where value > 0 && total > 0 {
            let end = start + value / total
            arc(paint(one, index), from: start, to: end, &pen)
            start = end
        }
        if let first = one.values.first {
            pen.text(
                "\(French.number(first))/\(French.number(total))", x: "130", y: 142, size: 34,
                anchor: "middle", isStrong: true)
        }
        for (index, category) in categories.enumerated() {
            let top = 268 + Double(index) * 28
            rect(paint(one, index), 0, top, 18, 18, &pen)
            let words = "\(category.label)\u{202f}: \(French.number(one.values[index]))"
            pen.text(
                words.wrapped(width: Self.ringWidth - 28, size: Self.words, limit: 1).first ?? words, x: "28",
                y: top + 15, size: Self.words)
        }
        return 268 + Double(categories.count) * 28
    }

    private func arc(_ paint: ChartPaint, from start: Double, to end: Double, _ pen: inout Pen) {
        let (outer, inner, center) = (124.0, 78.0, 130.0)
        func point(_ share: Double, _ radius: Double) -> String {
            let angle = (share - 0.25) * 2 * Double.pi
            return "\((center + radius * cos(angle)).short) \((center + radius * sin(angle)).short)"
        }
        let last = end - start > 0.9999 ? start + 0.9999 : end
        let isLarge = last - start > 0.5 ? 1 : 0
        pen.add(
            """
            <path class="fill-\(paint.className)" fill="\(paint.fill)" stroke="\(Palette.surface)" stroke-width="2" \
            d="M\(point(start, outer))A\(Int(outer)) \(Int(outer)) 0 \(isLarge) 1 \(point(last, outer))\
            L\(point(last, inner))A\(Int(inner)) \(Int(inner)) 0 \(isLarge) 0 \(point(start, inner))Z"/>
            """)
    }

    private func rect(
        _ paint: ChartPaint, _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ pen: inout Pen
    ) {
        pen.add(
            """
            <rect class="fill-\(paint.className)" x="\(x.short)" y="\(y.short)" width="\(width.short)" \
            height="\(height.short)" fill="\(paint.fill)" stroke="\(Palette.surface)" stroke-width="1"/>
            """)
    }

    /// The name of a category, on as many lines as it takes; returns where its bar begins.
    private func label(_ index: Int, top: Double, _ pen: inout Pen) -> Double {
        let lines = categories[index].label.wrapped(width: Self.width, size: Self.words, limit: 3)
        for (row, line) in lines.enumerated() {
            pen.text(line, x: "0", y: top + 17 + Double(row) * 23, size: Self.words)
        }
        return top + Double(lines.count) * 23 + 3
    }

    private static let words = 18
    static let ringWidth = 300.0

    /// The names of the series under the bars.
    private func legend(at top: Double, _ pen: inout Pen) -> Double {
        for (index, one) in series.enumerated() {
            let y = top + Double(index) * 28
            rect(one.paint, 0, y + 3, 16, 16, &pen)
            let name = one.name.wrapped(width: Self.width - 26, size: Self.words, limit: 1).first ?? one.name
            pen.text(name, x: "26", y: y + 17, size: Self.words)
        }
        return top + Double(series.count) * 28
    }
}
