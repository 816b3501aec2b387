import Documents
import Domain
import Drawings
import Foundation
import Sample
import Testing

/// The planning on the slides of a committee.
@Suite struct PlanningSlideTests {
    let dossier = MelunSample.dossier()

    func slides(_ dossier: Dossier, _ meeting: Int64 = 4) throws -> [Block.Slide] {
        let meeting = try #require(dossier.meetings.first { $0.id == ID(meeting) })
        return MeetingDeck.build(meeting, of: dossier, on: MelunSample.steeringDay).slides
    }

    func timeline(_ dossier: Dossier, _ meeting: Int64 = 4) throws -> Block.Timeline? {
        for case .timeline(let timeline) in try slides(dossier, meeting).flatMap(\.blocks) { return timeline }
        return nil
    }

    @Test func `the COPIL is shown the planning of its year, a line a fiche with its marks`() throws {
        let slide = try #require(try slides(dossier).first { $0.key == "planning:year" })
        #expect(slide.title.plainText == "Planning de déploiement 2023")
        let timeline = try #require(try timeline(dossier))
        #expect(timeline.rows.count == 1 + dossier.actions.count)
        #expect(timeline.units.map(\.label) == ["T1\u{a0}2023", "T2", "T3", "T4"])
        let sixth = try #require(timeline.rows.first { $0.label.hasPrefix("6. ") })
        #expect(sixth.marks.contains { !$0.isDone && $0.sentence.contains("prévue en mai\u{a0}2023") })
        #expect(sixth.marks.contains { $0.isDone && $0.first < $0.last })
        let thirteenth = try #require(timeline.rows.first { $0.label.hasPrefix("13. ") })
        #expect(thirteenth.marks.map(\.isDone) == [true, false])
        #expect(thirteenth.marks.allSatisfy { $0.first == $0.last })
        #expect(timeline.committees.contains { $0.label == "2e COPIL" })
    }

    @Test func `a fiche without a mark says what its planning lacks`() throws {
        let timeline = try #require(try timeline(dossier))
        let eighth = try #require(timeline.rows.first { $0.label.hasPrefix("8. ") })
        #expect(eighth.marks.isEmpty && eighth.note == "3\u{a0}étapes sans date")
        #expect(timeline.legend.contains("étapes plausibles, à confirmer"))
    }

    @Test func `a contract without étapes has no slide of its planning`() throws {
        var bare = dossier
        bare.milestones = []
        #expect(try timeline(bare) == nil)
    }

    @Test func `a working group is shown its own fiches alone`() throws {
        let timeline = try #require(try timeline(dossier, 9))
        #expect(timeline.rows.map { $0.label.prefix(3) } == ["9. "])
    }

    @Test func `its JSON is the one that the press reads, and comes back as it was`() throws {
        let timeline = try #require(try timeline(dossier))
        let data = try JSONEncoder().encode(Block.timeline(timeline))
        #expect(try JSONDecoder().decode(Block.self, from: data) == .timeline(timeline))
        let keys = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any]).keys
        #expect(
            Set(keys) == [
                "kind", "title", "units", "end", "today", "committees", "rows", "legend", "alternative",
            ])
    }

    @Test func `where a format has no shapes it is drawn, and said in a table`() throws {
        let timeline = try #require(try timeline(dossier))
        #expect(timeline.drawing.svg(id: "planning").contains("T1\u{a0}2023"))
        #expect(timeline.table.rows.count == timeline.rows.count)
        let said = Document(title: "-", day: MelunSample.steeringDay, blocks: [.timeline(timeline)]).said
        #expect(said.contains("Rencontres de la Santé"))
    }
}
