import Domain
import Testing

/// The review of the first quarter of 2023, beside the document.
@Suite struct Review2023Tests {
    private let review = QuarterlyReview(Quarter(of: day("2023-03-31")), of: melun)

    private func deployment(_ number: Int) throws -> QuarterlyReview.Deployment {
        try #require(review.deployments.first { $0.action.number == number })
    }

    @Test func `it returns on the COPIL of 7 February`() {
        #expect(review.steering.map(\.name) == ["2e COPIL"])
        #expect(review.technical.isEmpty)
        #expect(review.meetings.isEmpty)
        #expect(review.article?.number == 7)
    }

    @Test func `it tells the fiches that moved, in order`() {
        #expect(review.deployments.map(\.action.number) == [3, 6, 9, 10, 12, 13, 14])
        #expect(review.deployments.filter { $0.priority != nil }.map(\.action.number) == [9, 10, 12])
        #expect(review.deployments.map(\.entries.count) == [1, 1, 1, 2, 2, 2, 1])
    }

    @Test func `meetings that an advance tells are not told twice`() {
        #expect(review.deployments.allSatisfy { $0.meetings.isEmpty })
    }

    @Test func `fiche 12 shows both decisions of the COPIL`() throws {
        #expect(try deployment(12).rulings.map(\.effect) == [.priority, .orientation])
        #expect(try deployment(9).rulings.map(\.effect) == [.priority])
        #expect(try deployment(3).rulings.isEmpty)
    }

    @Test func `facts of the quarter are in the words of the journal`() throws {
        let facts: [(Int, [String])] = [
            (3, ["Paris-Est", "service sanitaire", "20 juin"]),
            (6, ["24 mai 2023", "addictions", "Espace Saint-Jean"]),
            (9, ["CRCDC", "SOLIPAM", "Bus de Mammographie", "Rendre Visibles les Invisibles", "9 mai"]),
            (10, ["Halte répit Alzheimer", "Croix-Rouge", "19 juin", "Microfolies"]),
            (12, ["UNAFAM", "PTSM", "PSSM", "30 mai"]), (13, ["Ekopolis", "Arcade-VYV", "depuis 2020"]),
            (14, ["ferme Utopia", "Vaux-le-Pénil", "UTEP"]),
        ]
        for (number, words) in facts {
            let own = try deployment(number)
            let text = own.entries.flatMap { [$0.title, Markup($0.text).plainText] }.joined(separator: "\n")
            let names = own.entries.flatMap(\.organizations).compactMap { melun.$organizations[$0]?.name }
            let all = French.folded(text + names.joined(separator: "\n"))
            for word in words { #expect(all.contains(French.folded(word)), "fiche \(number) : \(word)") }
        }
    }

    @Test func `the other action is Mars bleu, in three communes`() throws {
        #expect(review.others.count == 1)
        let entry = try #require(review.others.first)
        #expect(entry.communesRepresented == 3)
        #expect(
            Set(entry.communes.map(melun.commune)) == ["Livry-sur-Seine", "Dammarie-les-Lys", "Maincy"])
    }

    @Test func `meetings come with their hours and places`() {
        let meetings = review.coming.filter { $0.kind == .meeting }
        #expect(
            meetings.map(\.when.code)
                == ["2023-05-09", "2023-05-24", "2023-05-30", "2023-06-19", "2023-06-20", "2023-12"])
        #expect(meetings.map { $0.time?.french } == ["10h00", nil, "10h00", "10h00", nil, nil])
        #expect(meetings.map { $0.actions.map(\.rawValue) } == [[9], [6], [12], [10], [3], []])
        #expect(meetings[1].place == "Espace Saint-Jean, Melun")
    }

    @Test func `no date comes twice`() {
        let dates = review.coming.flatMap { coming in coming.actions.map { "\($0) \(coming.when.code)" } }
        #expect(Set(dates).count == dates.count)
    }

    @Test func `Octobre Rose comes, and its two actions are promised to the next review`() throws {
        #expect(review.coming.contains { $0.when == horizon("2023-10") && $0.actions == [fiche(9)] })
        #expect(review.promises.isEmpty)
        let next = QuarterlyReview(review.quarter.next, of: melun)
        let promise = try #require(next.promises.first)
        #expect(next.promises.count == 1)
        #expect(promise.entry.actions == [fiche(9)])
        #expect(!promise.isKept)
    }

    @Test func `it says what changed since the last one`() {
        #expect(review.delta.attained.map(\.number) == [4, 5, 11, 14])
        #expect(review.delta.started.count == 13)
        #expect(review.delta.prioritized.map(\.number) == [9, 10, 12])
        #expect(review.delta.blocking.map(\.action.number) == [8, 9, 12])
        #expect(review.delta.blocking.map(\.points.count) == [1, 2, 2])
        #expect(review.delta.halted.isEmpty)
        #expect(review.delta.slipped.isEmpty)
    }

    @Test func `at its end fiche 13 waits for a bilan that says its objectives attained`() {
        #expect(review.synthesis.late.map(\.action.number) == [13])
        #expect(review.synthesis.count(.attained) == 4)
    }
}
