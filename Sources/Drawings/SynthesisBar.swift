import Domain

/// How many actions stand in each bucket, and where a click on them leads.
package struct BucketCount: Sendable, Hashable {
    let bucket: Bucket
    let count: Int
    /// The name of the bucket as its actions stand.
    let label: String
    let href: String?

    /// A count; `href` leads to the actions.
    package init(_ bucket: Bucket, _ count: Int, label: String? = nil, href: String? = nil) {
        self.bucket = bucket
        self.count = max(count, 0)
        self.label = label ?? bucket.label
        self.href = href
    }
}

/// One bar of the four buckets, with the number of actions in each part and its shape under it.
package struct SynthesisBar: Sendable {
    let title: String
    let counts: [BucketCount]
    let hasLegend: Bool

    /// A bar, as wide as the page, with its legend under it unless the page has one of its own.
    package init(_ title: String, _ counts: [BucketCount], hasLegend: Bool = true) {
        self.title = title
        self.counts = Bucket.allCases.map { bucket in
            counts.first { $0.bucket == bucket } ?? BucketCount(bucket, 0)
        }
        self.hasLegend = hasLegend
    }

    /// The picture.
    package func drawing() -> Drawing {
        let total = counts.reduce(0) { $0 + $1.count }
        var pen = Pen()
        if total == 0 { drawEmpty(&pen) } else { drawParts(&pen) }
        let legend = hasLegend ? pen.legend(y: 88, of: counts, isCounted: true) : 0
        return Drawing(
            title: title, description: words(total), width: 720, height: hasLegend ? 76 + Int(legend) : 66,
            data: table,
            kind: "synthesis drawing-fluid", isFluid: true,
            hasLinks: counts.contains { $0.href != nil && $0.count > 0 }, body: pen.body)
    }

    private func drawEmpty(_ pen: inout Pen) {
        pen.add(
            "<rect class=\"stroke-line\" x=\"0.5\" y=\"0.5\" width=\"99.8%\" height=\"43\" rx=\"4\" fill=\"none\" "
                + "stroke=\"\(Palette.hairline)\" stroke-dasharray=\"4 4\"/>")
        pen.text(
            "Aucune fiche", x: "50%", y: 27, color: Palette.soft, className: "soft", anchor: "middle")
    }

    private func drawParts(_ pen: inout Pen) {
        var start = 0.0
        for (part, share) in zip(counts, BarShares.percents(counts.map(\.count))) where part.count > 0 {
            let left = start
            pen.linked(to: part.href, label: "\(part.count.fiches)\u{202F}: \(part.label)") {
                $0.part(part, left: left, share: share)
            }
            start += share
        }
    }

    private func words(_ total: Int) -> String {
        let parts = counts.map { "\($0.label)\u{202F}: \($0.count)" }
        return "Sur \(total.fiches)\u{202F}: " + parts.joined(separator: "\u{202F}; ") + "."
    }

    private var table: DataTable {
        DataTable(
            caption: title, header: ["Atteinte des objectifs", "Nombre de fiches"],
            rows: counts.map { [$0.label, String($0.count)] })
    }
}

/// Shares of a bar in percent of its width.
enum BarShares {
    /// One share a count; what is there at all stays wide enough to read its number, at the cost of the others.
    static func percents(_ counts: [Int], least: Double = 6) -> [Double] {
        let total = Double(counts.reduce(0, +))
        guard total > 0 else { return counts.map { _ in 0 } }
        let exact = counts.map { Double($0) / total * 100 }
        let lifted = exact.map { $0 > 0 ? max($0, least) : 0 }
        let excess = lifted.reduce(0, +) - 100
        let room = lifted.reduce(0) { $0 + max($1 - least, 0) }
        guard excess > 0, room > 0 else { return lifted }
        return lifted.map { $0 > least ? $0 - excess * ($0 - least) / room : $0 }
    }
}

extension Pen {
    /// One part of a stacked bar that is as wide as the drawing: its number inside, its shape below.
    mutating func part(_ part: BucketCount, left: Double, share: Double, top: Double = 0) {
        let middle = (left + share / 2).percent
        add(
            """
            <rect class="fill-\(part.bucket.className) part" x="\(left.percent)" y="\(top.short)" \
            width="\(share.percent)" height="44" fill="\(part.bucket.fill)" stroke="\(Palette.surface)" \
            stroke-width="2"/>
            """)
        text(
            String(part.count), x: middle, y: top + 28, size: 17, color: part.bucket.ink,
            className: "on-\(part.bucket.className)", anchor: "middle", isStrong: true)
        add(part.bucket.shape(at: middle, (top + 57).short))
    }
}

extension Double {
    /// A share of the width, with two decimals at most.
    var percent: String {
        let hundredths = Int((self * 100).rounded())
        let rest = hundredths % 100
        let decimals = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return "\(hundredths / 100)\(decimals)%"
    }
}

extension Int {
    /// «0 fiche», «1 fiche», «2 fiches».
    var fiches: String { "\(self)\u{A0}\(self < 2 ? "fiche" : "fiches")" }
}
