import Domain
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// A form that is sent again makes nothing twice, where the server gives the number too.
@Suite struct SentTwiceTests {
    private static let once = String(repeating: "e", count: 43)

    @Test func `a part of a review, a slide and a point that are sent a hundred times at once are one`()
        async throws
    {
        try await TestSite.run { site in
            let meeting = try #require(site.dossier.meetings.first { !$0.agenda.isEmpty })
            let root = "/cls/\(TestSite.slug)"
            let visitor = try await site.visitor(.coordinator)
            for path in [
                "\(root)/revues/2023-T1/redaction/parties",
                "\(root)/reunions/\(meeting.id)/ordre-du-jour/points",
                "\(root)/reunions/\(meeting.id)/diaporama/diapositives",
            ] {
                let codes = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<100 {
                        group.addTask {
                            try await visitor.post(
                                path, ["_once": Self.once, "title": "Une seule fois", "text": "Un texte"]
                            ).status.code
                        }
                    }
                    return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
                }
                #expect(codes == [303], "\(path)")
            }
            let counts = try await counts(site, meeting.id)
            #expect(counts == [1, 1, 1])
            // Another form with the same words makes another thing.
            _ = try await visitor.post(
                "\(root)/revues/2023-T1/redaction/parties",
                ["_once": String(repeating: "f", count: 43), "title": "Une seule fois"])
            #expect(try await self.counts(site, meeting.id) == [2, 1, 1])
        }
    }

    private func counts(_ site: TestSite, _ meeting: ID<Meeting>) async throws -> [Int] {
        let member = try site.member(.coordinator)
        let basis = try await site.site.store.reviewBasis(
            of: Quarter(of: TestSite.moment.day), in: TestSite.slug, visibleTo: member)
        let deck = try await site.site.store.deck(of: meeting, in: TestSite.slug, visibleTo: member)
        let stored = try await site.site.store.meeting(meeting, in: TestSite.slug, visibleTo: member)
        return [
            basis.facts.edits.parts.filter { $0.title == "Une seule fois" }.count,
            deck.slides.filter { $0.title == "Une seule fois" }.count,
            stored.agenda.filter { $0.title == "Une seule fois" }.count,
        ]
    }
}
