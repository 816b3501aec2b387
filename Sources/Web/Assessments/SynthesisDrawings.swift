import Domain
import Drawings
import HTML

/// The pictures of a synthesis, whose parts lead to their fiches.
struct SynthesisDrawings {
    private let synthesis: Synthesis
    private let page: String

    /// `page` is the page of the synthesis at its date.
    init(_ synthesis: Synthesis, page: String) {
        self.synthesis = synthesis
        self.page = page
    }

    /// One bar of the four groups, its legend under it.
    func bar(_ title: String) -> HTML {
        let drawing = SynthesisBar(title, counts(synthesis.lines), hasLegend: false).drawing()
        let legend = HTML.legend(
            Bucket.allCases.map { bucket in
                let count = synthesis.count(bucket)
                return LegendItem(
                    Tone(bucket), synthesis.label(bucket), count: count, href: count > 0 ? href(bucket) : nil)
            })
        return HTML.figure(
            HTML(trusted: drawing.svg(id: "synthese")), label: title, legend: legend,
            data: .table(drawing.data))
    }

    /// A bar an axis, lengths compared.
    func bars(byAxis axes: [Axis], _ title: String) -> HTML {
        let rows = axes.map { axis in
            let own = synthesis.lines.filter { $0.action.axis == axis.id }
            return BucketsByAxis.Row("Axe \(axis.number)", axis.title, counts(own))
        }
        let drawing = BucketsByAxis(title, rows).drawing()
        return HTML.figure(
            HTML(trusted: drawing.svg(id: "axes")), label: title, data: .table(drawing.data))
    }

    private func counts(_ lines: [Synthesis.Line]) -> [BucketCount] {
        Bucket.allCases.map { bucket in
            BucketCount(
                bucket, lines.count { $0.bucket == bucket }, label: synthesis.label(bucket),
                href: href(bucket))
        }
    }

    private func href(_ bucket: Bucket) -> String { "\(page)#\(bucket.word)" }
}

extension Synthesis {
    /// The counters of the slides, and who is not in them.
    var keyFigures: [KeyFigure] {
        let total = String(lines.count)
        return [
            KeyFigure(
                String(started), of: total, French.noun(started, "fiche démarrée", "fiches démarrées"),
                note: Self.except(lines.filter { $0.assessment?.started != true })),
            KeyFigure(
                String(underway), of: total, French.noun(underway, "fiche en cours", "fiches en cours"),
                note: Self.except(lines.filter { $0.assessment?.underway != true })),
            KeyFigure(
                String(count(.attained)), of: total, "aux objectifs atteints",
                note: Self.named(lines(in: .attained))),
        ]
    }

    private static func except(_ lines: [Line]) -> String? {
        guard let named = named(lines), lines.count <= 8 else { return nil }
        return "Sauf \(named.prefix(1).lowercased() + named.dropFirst())"
    }

    private static func named(_ lines: [Line]) -> String? {
        guard !lines.isEmpty else { return nil }
        let numbers = French.list(lines.map { String($0.action.number) })
        return lines.count == 1 ? "La fiche \(numbers)" : "Les fiches \(numbers)"
    }
}
