import Domain
import Sample
import Testing

/// What is recorded, counted for many indicators at once.
@Suite struct CountingTests {
    private let melun = MelunSample.dossier()

    @Test func `what is gathered once for all counts as one by one`() {
        let subjects: [Indicator.Subject] =
            [.contract] + melun.axes.map { .axis($0.id) } + melun.actions.map { .action($0.id) }
        let all = subjects.flatMap { subject in
            Indicator.Feed.allCases.map { feed in
                var indicator = Indicator(subject, .activity, "Compte")
                (indicator.feed, indicator.feedWords) = (feed, feed == .counts ? "participants" : "")
                return indicator
            }
        }
        let counting = Counting(melun, for: all)
        for indicator in all {
            #expect(counting.facts(of: indicator) == melun.counted(by: indicator), "\(indicator.feed)")
        }
        #expect(all.contains { !counting.facts(of: $0).isEmpty })
    }

    @Test func `an advance on two fiches of one axis counts once for the axis`() throws {
        var dossier = melun
        let axis = try #require(dossier.axes.first)
        let own = dossier.actions.filter { $0.axis == axis.id }.map(\.id)
        try #require(own.count > 1)
        var entry = JournalEntry(.action, .day(day("2023-01-10")), "Avancée commune")
        entry.actions = own
        dossier.entries = [entry]
        var indicator = Indicator(.axis(axis.id), .activity, "Avancées")
        indicator.feed = .entries
        #expect(dossier.counted(by: indicator).count == 1)
    }
}
