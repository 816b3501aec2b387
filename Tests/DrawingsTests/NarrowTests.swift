import Domain
import Drawings
import Foundation
import Testing

/// What is drawn for a page stands on a phone of 320 pixels too: 288 are left of it for a drawing.
struct NarrowTests {
    static let room = 288.0

    static let meetings = [
        ("2e comité de pilotage du contrat local de santé de Melun Val de Seine", 14), ("COTECH", 17),
        ("Groupe de travail", 12), ("Réunion d’information", 9), ("Vide", 0),
    ]

    static func bars() -> Drawing {
        AttendanceBars(
            "Participants par réunion",
            meetings.map { AttendanceBars.Row("7 février 2023", $0.0, $0.1, href: "/reunions/1") }
        ).drawing()
    }

    static func fluid() -> [Drawing] {
        let long =
            "Promouvoir l’action sur les déterminants de santé liés à l’environnement et au cadre de vie"
        let rows = [
            BucketsByAxis.Row("Axe 1", long, DrawingsTests.counts),
            .init("Axe 2", long, [.init(.attained, 1)]),
            .init("Axe 3", long, []),
        ]
        return [
            bars(), BucketsByAxis("Par axe", rows).drawing(),
            SynthesisBar("Synthèse", DrawingsTests.counts).drawing(),
            SynthesisBar("Synthèse", DrawingsTests.counts, hasLegend: false).drawing(),
        ]
    }

    /// Where words that stand at a place in pixels end, about; those at a share of the width are numbers.
    static func ends(of drawing: Drawing) -> [Double] {
        let pattern =
            /<text class="[^"]*" x="([0-9.]+)"( dx="[0-9]+")? y="[^"]*" font-size="([0-9]+)"[^>]*>([^<]*)</
        return drawing.svg(id: "x").matches(of: pattern).compactMap { found in
            guard let x = Double(found.1), let size = Double(found.3) else { return nil }
            return x + Double(found.4.count) * size * 0.5
        }
    }

    @Test func `no drawing of a page is wider than a phone`() {
        for drawing in Self.fluid() {
            let svg = drawing.svg(id: "x")
            #expect(!svg.contains("viewBox"), "it would be made small")
            #expect(drawing.svg(id: "x").contains("drawing-fluid"))
            for end in Self.ends(of: drawing) { #expect(end <= Self.room, "\(drawing.title)") }
            let shares = svg.matches(of: /x="([0-9.]+)%"/).compactMap { Double($0.1) }
            #expect(shares.allSatisfy { $0 <= 100 })
        }
    }

    @Test func `bars of attendance differ as their numbers do, and each bears its own`() {
        let svg = Self.bars().svg(id: "x")
        let widths = svg.matches(of: /width="([0-9.]+)%"/).compactMap { Double($0.1) }
        let counts = Self.meetings.map(\.1)
        #expect(widths.count == counts.count)
        for (width, count) in zip(widths, counts) where count > 0 {
            #expect(abs(width - 84 * Double(count) / 17) < 0.02)
        }
        let words = DrawnFile(Self.bars()).words
        for count in counts { #expect(words.contains(String(count))) }
        // The longest bar leaves room for its number on the narrowest phone.
        #expect((100 - (widths.max() ?? 100)) * 2.88 >= 8 + 3 * 10)
    }

    @Test func `a part of a bar stays wide enough for its number, however many fiches there are`() {
        let counts = [
            BucketCount(.attained, 57), .init(.onTrack, 1), .init(.planNeeded, 1),
            .init(.willNotBeAttained, 1),
        ]
        let drawing = BucketsByAxis(
            "Par axe", [.init("Axe 1", "A", counts), .init("Axe 2", "B", [.init(.attained, 4)])]
        )
        .drawing()
        let widths = drawing.svg(id: "x").matches(of: /width="([0-9.]+)%"/).compactMap { Double($0.1) }
        #expect(widths.allSatisfy { $0 > 5.9 })
        #expect(widths.prefix(4).reduce(0, +) < 100.1)
    }

    @Test func `labels of a chart are large enough where it is half a page wide`() {
        let chart = ChartPicture(
            .bars, "Atteinte", description: "x",
            categories: Bucket.allCases.map { .init($0.label, ChartPaint($0)) },
            series: [.init("Fiches", .accent, [4, 4, 6, 1])]
        ).drawing()
        let sizes = chart.svg(id: "x").matches(of: /font-size="([0-9]+)"/).compactMap { Double($0.1) }
        #expect(sizes.allSatisfy { $0 * Self.room / Double(chart.width) >= 12 })
    }
}
