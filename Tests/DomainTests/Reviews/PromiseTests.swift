import Domain
import Testing

@Suite struct PromiseTests {
    private func entry(
        _ id: Int64, _ iso: String, isPromise: Bool = false, answers: Int64? = nil
    ) -> JournalEntry {
        var entry = JournalEntry(.action, .day(day(iso)), "Avancée \(id)")
        entry.id = ID(id)
        entry.isToComplete = isPromise
        entry.answers = answers.map(ID.init(_:))
        return entry
    }

    private func promises(_ code: String, _ entries: JournalEntry...) throws -> [QuarterlyReview.Promise] {
        var dossier = Dossier(melun.contract)
        dossier.entries = entries
        return QuarterlyReview(try #require(Quarter(code: code)), of: dossier).promises
    }

    @Test func `a promise stays open until something answers it`() throws {
        let promise = entry(1, "2023-02-01", isPromise: true)
        #expect(try promises("2023-T1", promise).isEmpty)
        #expect(try promises("2023-T2", promise).map(\.isKept) == [false])
        #expect(try promises("2023-T4", promise).map(\.isKept) == [false])
    }

    @Test func `it is told as kept once, in the quarter of its answer`() throws {
        let promise = entry(1, "2023-02-01", isPromise: true)
        let answer = entry(2, "2023-08-01", answers: 1)
        #expect(try promises("2023-T2", promise, answer).map(\.isKept) == [false])
        let kept = try promises("2023-T3", promise, answer)
        #expect(kept.map(\.isKept) == [true])
        #expect(kept.first?.answers.map(\.id) == [ID(2)])
        #expect(try promises("2023-T4", promise, answer).isEmpty)
    }

    @Test func `answered within its own quarter, it was never left open`() throws {
        let promise = entry(1, "2023-02-01", isPromise: true)
        #expect(try promises("2023-T2", promise, entry(2, "2023-03-01", answers: 1)).isEmpty)
    }
}

@Suite struct QuietReviewTests {
    private func review(_ code: String, _ dossier: Dossier = melun) throws -> QuarterlyReview {
        QuarterlyReview(try #require(Quarter(code: code)), of: dossier)
    }

    @Test func `a quarter without fact is quiet`() throws {
        #expect(try review("2022-T3").isQuiet)
        #expect(try !review("2023-T1").isQuiet)
        #expect(try review("2023-T1", Dossier(melun.contract)).isQuiet)
    }

    @Test func `technical committees are apart from the meetings of fiches`() throws {
        let review = try review("2022-T2")
        #expect(review.technical.map(\.when.code) == ["2022-06-24"])
        #expect(review.deployments.isEmpty && review.meetings.isEmpty)
    }

    @Test func `the article that asks for the review is the one that speaks of it`() throws {
        #expect(try review("2023-T1").article?.number == 7)
        #expect(try review("2023-T1", Dossier(melun.contract)).article == nil)
    }

    @Test func `first bilans are apart from what changed`() throws {
        let delta = try review("2023-T1").delta
        #expect(delta.assessed.count == 15)
        #expect(delta.resumed.isEmpty)
    }

    @Test func `a fiche taken up again has resumed`() throws {
        var dossier = melun
        var meeting = Meeting(.steering, "COPIL", horizon("2022-01-15"))
        meeting.id = ID(99)
        meeting.decisions = [Decision("Reprendre l’action 7.", .resumption, actions: [fiche(7)])]
        dossier.meetings.append(meeting)
        let delta = try review("2022-T1", dossier).delta
        #expect(delta.resumed.map(\.number) == [7])
        #expect(delta.halted.isEmpty)
    }
}
