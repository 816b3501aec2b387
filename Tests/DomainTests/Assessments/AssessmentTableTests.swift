import Domain
import Sample
import Testing

/// The bilans of all the fiches at one date, side by side.
@Suite struct AssessmentTableTests {
    private let melun = MelunSample.dossier()
    private let april = Day(2023, 4, 4) ?? .first(ofMonth: 4, 2023)

    private func table(_ dossier: Dossier? = nil) -> AssessmentTable {
        AssessmentTable(
            of: dossier ?? melun, .init(.intermediate, on: april), on: april, by: ID(7))
    }

    @Test func `a new table says what the last bilans said, and is written nowhere`() {
        let table = table()
        #expect(table.lines.count == 15)
        #expect(table.lines.allSatisfy { !$0.isStored && $0.bilan.day == april })
        // But for the forecasts that the étapes that attain the objectives hold now.
        let moved = table.lines.filter { !$0.isUnchanged }
        #expect(moved.map(\.action.number) == [6])
        #expect(moved.map { $0.bilan.horizon?.code } == ["2023-05-24"])
        #expect(table.formerDays == [MelunSample.steeringDay])
        let same = table.lines.filter(\.isUnchanged)
        #expect(same.allSatisfy { $0.unchangedSince == MelunSample.steeringDay })
    }

    @Test func `a forecast that has passed is asked again, but not of what a decision halted`() throws {
        let line = try #require(table().line(13))
        #expect(line.progress == .incomplete(["échéance passée"]))
        #expect(try #require(table().line(7)).noForecast?.contains("stand-by") == true)
    }

    @Test func `a fiche without any bilan stays without one until somebody says something`() {
        var dossier = melun
        dossier.assessments = []
        let table = table(dossier)
        #expect(table.isFirst && table.lines.allSatisfy { $0.progress == .empty })
    }

    @Test func `what changed is told in sentences, and the synthesis with it`() throws {
        let table = table()
        var line = try #require(table.line(6))
        (line.bilan.attainment, line.bilan.horizon) = (.attained, nil)
        #expect(
            line.changes.french.first
                == "Atteinte des objectifs\u{202f}: partiellement atteint → atteint")
        let (before, after) = (table.synthesis(of: melun), table.synthesis(of: melun, with: [line.bilan]))
        #expect(after.count(.attained) == before.count(.attained) + 1)
    }

    @Test func `a fiche that says the same for long is unchanged since the first time it did`() throws {
        let former = try #require(melun.assessments.first)
        var second = former.successor(.intermediate, on: Day(2023, 3, 1) ?? april, by: nil)
        second.id = ID(900)
        second.state = .submitted(by: nil, on: second.day)
        let third = second.successor(.intermediate, on: april, by: nil)
        #expect(third.unchanged(since: [second, former]) == former.day)
        var changed = third
        changed.remaining += " Encore."
        #expect(changed.unchanged(since: [former, second]) == nil)
    }

    @Test func `a point keeps its means while its words stand, over one line or several`() {
        var bilan = Assessment(action: ID(1), .annual, on: april)
        bilan.points = [
            .init(.helping, .human, "Une équipe\nau complet"), .init(.helping, .financial, "Un budget"),
            .init(.blocking, .human, "Un poste vacant"),
        ]
        bilan.tell(.helping, in: "Un local\nUne équipe\nau complet")
        #expect(
            bilan.points == [
                .init(.helping, .other, "Un local"), .init(.helping, .human, "Une équipe\nau complet"),
                .init(.blocking, .human, "Un poste vacant"),
            ])
        bilan.tell(.blocking, in: " ")
        #expect(bilan.points.count == 2)
    }
}
