import Domain

/// The four buckets of each axis, as bars whose lengths compare.
package struct BucketsByAxis: Sendable {
    /// An axis and its counts.
    package struct Row: Sendable, Hashable {
        let name: String
        let title: String
        let counts: [BucketCount]

        /// `name` is read before the title: «Axe 1».
        package init(_ name: String, _ title: String, _ counts: [BucketCount]) {
            self.name = name
            self.title = title
            self.counts = Bucket.allCases.map { bucket in
                counts.first { $0.bucket == bucket } ?? BucketCount(bucket, 0)
            }
        }

        var total: Int { counts.reduce(0) { $0 + $1.count } }
    }

    let title: String
    let rows: [Row]

    /// Bars, first axis on top.
    package init(_ title: String, _ rows: [Row]) {
        self.title = title
        self.rows = rows
    }

    /// The picture.
    package func drawing() -> Drawing {
        var pen = Pen()
        var top = 0.0
        for row in rows {
            top += draw(row, top: top, &pen)
        }
        pen.legend(x: 0, y: top + 28, of: named)
        return Drawing(
            title: title, description: words, width: 720, height: Int(top) + 64, data: table, kind: "by-axis",
            isFluid: false,
            hasLinks: rows.contains { $0.counts.contains { $0.href != nil && $0.count > 0 } }, body: pen.body)
    }

    /// Draws an axis and gives back the height that it took.
    private func draw(_ row: Row, top: Double, _ pen: inout Pen) -> Double {
        pen.text(
            row.name, x: "0", y: top + 14, size: 12, color: Palette.soft, className: "soft", isStrong: true)
        let lines = row.title.wrapped(width: 240, size: 14, limit: 3)
        for (index, line) in lines.enumerated() {
            pen.text(line, x: "0", y: top + 32 + Double(index) * 18)
        }
        drawBar(row, top: top + 4, &pen)
        return max(Double(lines.count) * 18 + 40, 78)
    }

    private func drawBar(_ row: Row, top: Double, _ pen: inout Pen) {
        var left = 268.0
        if row.total == 0 {
            pen.text("Aucune fiche", x: left.short, y: top + 27, color: Palette.soft, className: "soft")
        }
        for part in row.counts where part.count > 0 {
            let width = Double(part.count) * unit
            pen.linked(
                to: part.href, label: "\(row.name), \(part.count.fiches)\u{202F}: \(part.label)"
            ) {
                $0.block(part, left: left, top: top, width: width)
            }
            left += width
        }
    }

    /// The width of one fiche.
    private var unit: Double { min(56, 452 / Double(max(rows.map(\.total).max() ?? 1, 1))) }

    /// The buckets under the names that they bear here.
    private var named: [BucketCount] { rows.first?.counts ?? Bucket.allCases.map { BucketCount($0, 0) } }

    private var words: String {
        let parts = rows.map { row in
            let counts = row.counts.filter { $0.count > 0 }.map { "\($0.label) \($0.count)" }
            return "\(row.name)\u{202F}: "
                + (counts.isEmpty ? "aucune fiche" : counts.joined(separator: ", "))
        }
        return parts.isEmpty ? "Aucun axe." : parts.joined(separator: "\u{202F}; ") + "."
    }

    private var table: DataTable {
        DataTable(
            caption: title, header: ["Axe"] + named.map(\.label) + ["Total"],
            rows: rows.map { row in
                ["\(row.name) – \(row.title)"] + row.counts.map { String($0.count) } + [String(row.total)]
            })
    }
}

extension Pen {
    /// One part of a bar at its place in pixels: its number inside, its shape below.
    fileprivate mutating func block(_ part: BucketCount, left: Double, top: Double, width: Double) {
        let middle = (left + width / 2).short
        add(
            """
            <rect class="fill-\(part.bucket.className) part" x="\(left.short)" y="\(top.short)" \
            width="\(width.short)" height="40" fill="\(part.bucket.fill)" stroke="\(Palette.surface)" stroke-width="2"/>
            """)
        text(
            String(part.count), x: middle, y: top + 26, size: 16, color: part.bucket.ink,
            className: "on-\(part.bucket.className)", anchor: "middle", isStrong: true)
        add(part.bucket.shape(at: middle, (top + 53).short))
    }
}
