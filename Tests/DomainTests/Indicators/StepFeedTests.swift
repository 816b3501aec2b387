import Domain
import Sample
import Testing

/// Étapes that count an indicator.
@Suite struct StepFeedTests {
    private let melun = MelunSample.dossier()

    private func indicator(_ number: Int64, _ scale: Indicator.Scale, _ words: String = "") -> Indicator {
        var indicator = Indicator(action: fiche(number), .process, "Étapes")
        (indicator.scale, indicator.feed, indicator.feedWords) = (scale, .milestones, words)
        return indicator
    }

    private func state(_ indicator: Indicator, _ iso: String = "2023-03-31") -> IndicatorState {
        indicator.state(on: day(iso), counting: melun.counted(by: indicator))
    }

    @Test(arguments: [(3, 4, 7), (8, 0, 3), (13, 2, 2)])
    func `a share says how many étapes of the fiche are done`(number: Int64, done: Double, all: Double) {
        let state = state(indicator(number, .ratio))
        #expect(state.measured == .ratio(done, of: all))
        #expect(state.facts.count == Int(all), "each of them is a row that the number leads to")
        #expect(state.facts.count { $0.when != nil } == Int(done))
    }

    @Test func `a number counts those that are done, and a fiche without étape has no share`() {
        #expect(state(indicator(13, .number)).measured == .number(2))
        #expect(state(indicator(13, .number), "2023-02-07").measured == .number(1))
        #expect(state(indicator(8, .number)).measured == .number(0))
        var bare = melun
        bare.milestones = []
        let share = indicator(8, .ratio)
        #expect(share.state(on: day("2023-03-31"), counting: bare.counted(by: share)).measured == nil)
    }

    @Test func `a yes waits for the étapes that its words name`() {
        let vote = indicator(3, .yesNo, "vote de l’indemnité")
        #expect(state(vote).measured == .yes(true))
        #expect(state(vote, "2021-03-29").measured == .yes(false))
        #expect(state(indicator(3, .yesNo, "maison des internes")).measured == .yes(false))
    }

    @Test func `what was typed after the last étape was done goes before`() {
        var share = indicator(13, .ratio)
        share.readings = [.init(day("2023-03-01"), .ratio(1, of: 4))]
        #expect(state(share).measured == .ratio(1, of: 4))
        share.readings = [.init(day("2023-02-10"), .ratio(1, of: 4))]
        #expect(state(share).measured == .ratio(2, of: 2))
    }

    @Test func `an étape that was not known yet is not in the whole`() {
        let known = melun.milestones.filter {
            $0.action == fiche(9) && $0.known.map { $0 <= day("2023-02-07") } ?? true
        }
        let all = state(indicator(9, .ratio), "2023-02-07").facts
        #expect(all.count == known.count)
    }
}
