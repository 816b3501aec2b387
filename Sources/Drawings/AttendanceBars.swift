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

    /// The picture.
    package func drawing() -> Drawing {
        var pen = Pen()
        for (index, row) in rows.enumerated() { draw(row, top: Double(index) * Self.pitch, &pen) }
        return Drawing(
            title: title, description: words, width: 720, height: max(1, rows.count) * Int(Self.pitch),
            data: table, kind: "turnout", isFluid: false, hasLinks: rows.contains { $0.href != nil },
            body: pen.body)
    }

    private static let pitch = 52.0

    private func draw(_ row: Row, top: Double, _ pen: inout Pen) {
        pen.text(row.date, x: "0", y: top + 15, size: 12, color: Palette.soft, className: "soft")
        let name = row.name.wrapped(width: 300, size: 14, limit: 1).first ?? row.name
        pen.text(name, x: "0", y: top + 34)
        let width = Double(row.count) * unit
        pen.linked(to: row.href, label: "\(row.name), \(row.date)\u{202F}: \(Self.people(row.count))") {
            pen in
            pen.add(
                """
                <rect class="fill-accent" x="320" y="\((top + 8).short)" width="\(max(width, 2).short)" height="30" \
                rx="3" fill="\(Palette.accent)"/>
                """)
            pen.text(
                String(row.count), x: (330 + max(width, 2)).short, y: top + 29, size: 16, isStrong: true)
        }
    }

    /// The width of one person.
    private var unit: Double { min(20, 350 / Double(max(rows.map(\.count).max() ?? 1, 1))) }

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
