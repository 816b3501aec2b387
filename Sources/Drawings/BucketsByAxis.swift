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

    /// The picture: it takes the width of the page, a phone's too, and its words keep their size.
    package func drawing() -> Drawing {
        var pen = Pen()
        var top = 0.0
        for row in rows {
            top += draw(row, top: top, &pen)
        }
        top += pen.legend(y: top + 20, of: named)
        return Drawing(
            title: title, description: words, width: 720, height: Int(top) + 8, data: table,
            kind: "by-axis drawing-fluid", isFluid: true,
            hasLinks: rows.contains { $0.counts.contains { $0.href != nil && $0.count > 0 } }, body: pen.body)
    }

    /// Draws an axis, its name over its bar, and gives back the height that it took.
    private func draw(_ row: Row, top: Double, _ pen: inout Pen) -> Double {
        pen.text(
            row.name, x: "0", y: top + 14, size: 12, color: Palette.soft, className: "soft", isStrong: true)
        let lines = row.title.wrapped(width: Pen.narrowest, size: 14, limit: 3)
        for (index, line) in lines.enumerated() {
            pen.text(line, x: "0", y: top + 32 + Double(index) * 18)
        }
        let height = Double(lines.count) * 18 + 24
        drawBar(row, top: top + height, &pen)
        return height + 76
    }

    private func drawBar(_ row: Row, top: Double, _ pen: inout Pen) {
        if row.total == 0 {
            pen.text("Aucune fiche", x: "0", y: top + 27, color: Palette.soft, className: "soft")
        }
        let length = Double(row.total) / Double(most)
        let shares = BarShares.percents(row.counts.map(\.count), least: min(6 / max(length, 0.01), 25))
        var left = 0.0
        for (part, share) in zip(row.counts, shares.map { $0 * length }) where part.count > 0 {
            pen.linked(
                to: part.href, label: "\(row.name), \(part.count.fiches)\u{202F}: \(part.label)"
            ) {
                $0.part(part, left: left, share: share, top: top)
            }
            left += share
        }
    }

    /// The fiches of the longest bar, and no fewer than keep a part wide enough for its number.
    private var most: Int { max(rows.map(\.total).max() ?? 1, 8) }

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
