import Domain
import Sample
import Testing

@testable import Documents

@Suite struct BundleTests {
    let dossier = MelunSample.dossier()
    let day = MelunSample.steeringDay

    @Test func `a bundle of fiches is each of its fiches`() {
        for audience in Audience.allCases {
            let bound = ActionDocument.several(dossier.actions, of: dossier, for: audience, on: day)
            #expect(
                bound == dossier.actions.map { ActionDocument.build($0, of: dossier, for: audience, on: day) }
            )
        }
    }

    @Test func `the contents of bound bilans tell their fiches`() throws {
        let bound = AssessmentDocument.several(dossier.assessments, of: dossier, on: day)
        #expect(Set(bound.map(\.title)).count == bound.count)
        for (document, bilan) in zip(bound, dossier.assessments) {
            let action = try #require(dossier.$actions[bilan.action])
            #expect(document.title.hasPrefix("Fiche action\u{a0}\(action.number) – \(action.title)"))
            #expect(document.subtitle == "\(bilan.kind.label) au \(French.date(bilan.day))")
            #expect(document.blocks == AssessmentDocument.build(bilan, of: dossier, on: day).blocks)
        }
    }

    @Test func `two bilans of one fiche bear two titles`() throws {
        var second = try #require(dossier.assessments.first)
        second.id = ID(900)
        second.day = day.adding(days: 200)
        let bound = AssessmentDocument.several(dossier.assessments + [second], of: dossier, on: day)
        #expect(Set(bound.map(\.title)).count == bound.count)
    }

    @Test(arguments: [
        (Horizon.year(2021), Horizon.year(2023), "2021-2023"), (.year(2021), .year(2021), "En 2021"),
        (.month(year: 2021, month: 1), .month(year: 2023, month: 3), "De janvier 2021 à mars 2023"),
        (.month(year: 2021, month: 4), .year(2023), "D’avril 2021 à 2023"),
    ])
    func `an interval is written in one way`(start: Horizon, end: Horizon, wanted: String) {
        #expect(Horizon.interval(start, end).replacing("\u{a0}", with: " ") == wanted)
    }
}
