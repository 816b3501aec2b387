/// How many people came to each meeting, as bars whose lengths compare.
package struct AttendanceBars: Sendable {
    /// A meeting and who came.
    package struct Row: Sendable, Hashable {
        let date: String
        let name: String
        let count: Int
        let href: String?

        /// «7 février 2023», «2e COPIL», 14.
        package init(_ date: String, _ name: String, _ count: Int, href: String? = nil) {
            self.date = date
            self.name = name
            self.count = count
            self.href = href
        }
    }

    let title: String
    let rows: [Row]

    /// Bars, the first row on top.
    package init(_ title: String, _ rows: [Row]) {
        self.title = title
        self.rows = rows
    }

    /// The picture: it takes the width of the page, a phone's too, and its words keep their size.
    package func drawing() -> Drawing {
        var pen = Pen()
        var top = 0.0
        for row in rows { top += draw(row, top: top, &pen) }
        return Drawing(
            title: title, description: words, width: 720, height: max(Int(top), 1), data: table,
            kind: "turnout drawing-fluid", isFluid: true, hasLinks: rows.contains { $0.href != nil },
            body: pen.body)
    }

    /// Share of the width of the longest bar: its number stands beside it.
    private static let longest = 84.0

    /// The name and the date over the bar, the number at its end; gives back the height that it took.
    private func draw(_ row: Row, top: Double, _ pen: inout Pen) -> Double {
        let lines = "\(row.name), \(row.date)".wrapped(width: Pen.narrowest, size: 14, limit: 2)
        for (index, line) in lines.enumerated() {
            pen.text(line, x: "0", y: top + 16 + Double(index) * 18)
        }
        let bar = top + 6 + Double(lines.count) * 18
        let share = max(Self.longest * Double(row.count) / Double(most), 1)
        pen.linked(to: row.href, label: "\(row.name), \(row.date)\u{202F}: \(Self.people(row.count))") {
            pen in
            pen.add(
                """
                <rect class="fill-accent" x="0" y="\(bar.short)" width="\(share.percent)" height="28" rx="3" \
                fill="\(Palette.accent)"/>
                """)
            pen.text(String(row.count), x: share.percent, y: bar + 20, size: 16, isStrong: true, after: 8)
        }
        return bar - top + 42
    }

    private var most: Int { max(rows.map(\.count).max() ?? 1, 1) }

    private static func people(_ count: Int) -> String {
        "\(count)\u{A0}participant\(count < 2 ? "" : "s")"
    }

    private var words: String {
        rows.isEmpty
            ? "Aucune réunion."
            : rows.map { "\($0.name), \($0.date)\u{202F}: \(Self.people($0.count))" }
                .joined(separator: "\u{202F}; ") + "."
    }

    private var table: DataTable {
        DataTable(
            caption: title, header: ["Date", "Réunion", "Participants"],
            rows: rows.map { [$0.date, $0.name, String($0.count)] })
    }
}
