import Domain
import Drawings
import Foundation
import Testing

/// The planning drawn, kept as files to be looked at: a change of a drawing shows in the diff of the commit that makes it.
/// `JALON_RECORD=1 swift test --filter PlanningSnapshotTests` writes them anew.
@Suite struct PlanningSnapshotTests {
    private static let titles = [
        "Étude d’opportunité pour la création d’un centre de santé",
        "Favoriser l’accueil des professionnels de santé et des étudiants sur le territoire",
        "Développement de la promotion des actions de prévention à destination des femmes de plus de 50 ans",
        "Laverie solidaire",
    ]

    private static let today = Day.first(ofMonth: 4, 2023).adding(days: 3)

    /// Fiches of each kind of étape: a day, a month, one that is done, one that moved, one without date, one far away.
    private static func rows(_ fiches: Int) -> [PlanningChart.Row] {
        func month(_ year: Int, _ month: Int) -> PlanningChart.Span {
            .init(.month(year: year, month: month))
        }
        let day = PlanningChart.Span(today.daysSinceEpoch + 35, today.daysSinceEpoch + 35)
        let past = PlanningChart.Span(today.daysSinceEpoch - 57, today.daysSinceEpoch - 57)
        let steps: [PlanningChart.Row] = [
            .init(
                "Groupe de travail « Bus de Mammographie » et « Rendre Visibles les Invisibles »",
                sentence: "prévue le 9 mai 2023, glissée", day, former: month(2023, 3), isDone: false,
                facts: ["9 mai 2023, glissée", "Communauté d’agglomération"]),
            .init(
                "Évaluation de l’opportunité ★", sentence: "prévue en juillet 2023", month(2023, 7),
                isDone: false,
                facts: ["juillet 2023", "CAMVS"]),
            .init(
                "Première réunion", sentence: "réalisée le 6 février 2023", past, isDone: true,
                facts: ["6 février 2023", "CAMVS, Ville de Melun"]),
            .init("Identification du porteur", sentence: "sans date", nil, isDone: false, facts: ["–", "–"]),
            .init(
                "Renouvellement", sentence: "prévue en 2026", month(2026, 1), isDone: false,
                facts: ["janvier 2026", "CAMVS"]),
        ]
        let own = fiches > 15 ? 2 : steps.count
        return (1...fiches).flatMap { number -> [PlanningChart.Row] in
            let kept = (0..<own).map { steps[($0 + number) % steps.count] }
            return [.init(heading: "\(number). \(titles[number % titles.count])")] + kept
        }
    }

    private static func chart(_ fiches: Int, _ sheet: PlanningChart.Sheet) -> PlanningChart {
        PlanningChart(
            "Planning de déploiement", rows(fiches), from: .first(ofMonth: 1, 2023),
            to: .last(ofMonth: 12, 2023), byYear: false, today: today,
            committees: [
                .init(Day.first(ofMonth: 2, 2023).daysSinceEpoch + 6, "2e COPIL"),
                .init(Day.first(ofMonth: 2, 2023).daysSinceEpoch + 19, "COPIL extraordinaire"),
                .init(Day.last(ofMonth: 12, 2023).daysSinceEpoch, "3e COPIL"),
            ], on: sheet)
    }

    private static let kept: [(name: String, chart: PlanningChart)] = [
        ("planning-1", chart(1, .screen)), ("planning-15", chart(15, .screen)),
        ("planning-60", chart(60, .screen)), ("planning-A4", chart(4, .page)),
        ("planning-A3", chart(4, .wide)),
    ]

    @Test(arguments: kept.map(\.name))
    func `a planning is drawn as it was recorded`(name: String) throws {
        let chart = try #require(Self.kept.first { $0.name == name }).chart
        let drawn = chart.drawing().svg(id: "planning").replacing("><", with: ">\n<") + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Snapshots/\(name).svg")
        if ProcessInfo.processInfo.environment["JALON_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(drawn.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
    }

    @Test(arguments: kept.map(\.name))
    func `no word of a planning is cut, none leaves its sheet`(name: String) throws {
        let chart = try #require(Self.kept.first { $0.name == name }).chart
        let drawing = chart.drawing()
        let file = DrawnFile(drawing)
        #expect(file.isSound)
        #expect(!file.words.contains { $0.hasSuffix("…") })
        let places = (file.attributes["x"] ?? []).compactMap(Double.init)
        #expect(places.allSatisfy { 0 <= $0 && $0 <= Double(drawing.width) })
    }
}
