import Domain
import Drawings
import Testing

@Suite struct PlanningChartTests {
    private static let today = Day.first(ofMonth: 4, 2023).adding(days: 3)

    static func chart(of fiches: Int, _ title: String = "Fiche", byYear: Bool = false) -> PlanningChart {
        let day = PlanningChart.Span(today.daysSinceEpoch + 35, today.daysSinceEpoch + 35)
        let month = PlanningChart.Span(.month(year: 2023, month: 7))
        let rows = (1...fiches).flatMap { number -> [PlanningChart.Row] in
            [
                .init(heading: "\(number). \(title)"),
                .init("Groupe", sentence: "Groupe, prévue le 9 mai 2023", day, former: month, isDone: false),
                .init("Étude", sentence: "Étude, prévue en juillet 2023", month, isDone: false),
                .init(
                    "Faculté", sentence: "Faculté, réalisée en janvier 2023",
                    PlanningChart.Span(.month(year: 2023, month: 1)), isDone: true),
                .init("Porteur", sentence: "Porteur, sans date", nil, isDone: false),
            ]
        }
        return PlanningChart(
            "Planning de déploiement", rows, from: .first(ofMonth: 1, 2023), to: .last(ofMonth: 12, 2023),
            byYear: byYear, today: today,
            committees: [.init(Day.first(ofMonth: 2, 2023).daysSinceEpoch + 6, "2e COPIL")])
    }

    @Test(arguments: [1, 15, 60])
    func `a planning draws every étape, whatever the number of fiches`(fiches: Int) {
        let drawing = Self.chart(of: fiches).drawing()
        let file = DrawnFile(drawing)
        #expect(file.isSound)
        #expect(drawing.data.rows.count == fiches * 4)
        #expect(file.words.count { $0 == "à placer" } == fiches)
        #expect(file.words.contains("T1\u{a0}2023") && file.words.contains("2e COPIL"))
        // A day is a mark, a month a span, one that is done is full: the date that it had is a stroke to it.
        let marks = file.attributes["d"] ?? []
        #expect(marks.count { $0.contains("l7 7-7 7-7-7Z") } == fiches)
        #expect((file.attributes["rx"] ?? []).count == fiches * 2)
        let sizes = (file.attributes["font-size"] ?? []).compactMap(Double.init)
        #expect((sizes.min() ?? 0) >= 12)
        #expect(drawing.height == 48 + fiches * 5 * 24 + 12)
    }

    @Test func `nothing is drawn out of its scale`() {
        let file = DrawnFile(Self.chart(of: 3, byYear: true).drawing())
        let places = (file.attributes["x"] ?? []).compactMap(Double.init)
        #expect(places.allSatisfy { 0 <= $0 && $0 <= 960 })
        #expect(file.words.contains("2023") && !file.words.contains("T1\u{a0}2023"))
    }
}
