import Domain
import Sample
import Testing

/// The figures that the contract of Melun Val de Seine gives at its steering committee, all computed.
@Suite struct FiguresTests {
    private let synthesis = melun.synthesis(on: MelunSample.steeringDay)

    private func numbers(_ bucket: Bucket) -> [Int] {
        synthesis.lines(in: bucket).map(\.action.number)
    }

    @Test func `13 fiches of 15 have started, not 7, not 12`() {
        #expect(synthesis.lines.count == 15)
        #expect(synthesis.started == 13)
        #expect(synthesis.lines.filter { $0.assessment?.started != true }.map(\.action.number) == [7, 12])
    }

    @Test func `12 fiches of 15 are in progress, not 7, 11, 12`() {
        #expect(synthesis.underway == 12)
        #expect(
            synthesis.lines.filter { $0.assessment?.underway != true }.map(\.action.number) == [7, 11, 12])
    }

    @Test func `4 have attained their objectives, 4 have a plan, 6 need one, 1 will not attain them`() {
        #expect(numbers(.attained) == [4, 5, 11, 14])
        #expect(numbers(.onTrack) == [1, 3, 6, 13])
        #expect(numbers(.planNeeded) == [2, 8, 9, 10, 12, 15])
        #expect(numbers(.willNotBeAttained) == [7])
        #expect(Bucket.allCases.map(synthesis.count).reduce(0, +) == 15)
    }

    @Test func `fiche 7 points to the decision that stood it by`() throws {
        let line = try #require(synthesis.lines.first { $0.action.number == 7 })
        let standby = try #require(line.standing.standby)
        #expect(standby.when == horizon("2021-12-07"))
        #expect(standby.meetingName == "1er COPIL")
        #expect(line.reason == "En stand-by depuis le 1er COPIL, le 7\u{a0}décembre\u{a0}2021.")
    }

    @Test func `fiche 12 is not attained, yet may still be: no decision halted it`() throws {
        let line = try #require(synthesis.lines.first { $0.action.number == 12 })
        #expect(line.assessment?.attainment == .notAttained)
        #expect(line.assessment?.started == false)
        #expect(!line.standing.isHalted)
        #expect(line.reason.contains("aucune décision ne l’a arrêtée ni mise en stand-by"))
    }

    @Test func `forecasts keep the precision of the slides`() {
        let told = synthesis.lines(in: .onTrack).map { $0.assessment?.horizon?.code }
        #expect(told == ["2023-07", "2023-07", "2023-05", "2023-02-20"])
        #expect(synthesis.lines.filter { $0.bucket != .onTrack }.allSatisfy { $0.assessment?.horizon == nil })
    }

    @Test func `every bilan is validated, on the day of the committee`() {
        #expect(melun.assessments.count == 15)
        #expect(melun.assessments.allSatisfy { $0.state == .validated(by: nil, on: day("2023-02-07")) })
        #expect(melun.assessments.allSatisfy { $0.kind == .intermediate && !$0.remaining.isBlank })
    }

    @Test func `9, 10 and 12 are priorities since that day`() {
        #expect(synthesis.lines.filter { $0.standing.priority != nil }.map(\.action.number) == [9, 10, 12])
        let eve = melun.synthesis(on: day("2023-02-06"))
        #expect(eve.lines.allSatisfy { $0.standing.priority == nil })
    }

    @Test func `nothing is late on that day`() {
        #expect(synthesis.late.isEmpty)
    }
}

/// The same contract at other dates.
@Suite struct OtherDatesTests {
    private func late(on iso: String) -> [Int] {
        melun.synthesis(on: day(iso)).late.map(\.action.number)
    }

    @Test func `before any bilan every fiche waits for its plan`() {
        let synthesis = melun.synthesis(on: day("2021-06-30"))
        #expect(synthesis.started == 0)
        #expect(synthesis.underway == 0)
        #expect(synthesis.count(.planNeeded) == 15)
        #expect(synthesis.lines.allSatisfy { $0.assessment == nil && !$0.reason.isBlank })
    }

    @Test func `after the COPIL of December 2021 fiche 7 alone will not attain its objectives`() {
        #expect(melun.synthesis(on: day("2021-12-06")).count(.willNotBeAttained) == 0)
        let synthesis = melun.synthesis(on: day("2021-12-07"))
        #expect(synthesis.lines(in: .willNotBeAttained).map(\.action.number) == [7])
        #expect(synthesis.count(.planNeeded) == 14)
    }

    @Test func `a forecast is late the day after its last day`() {
        #expect(late(on: "2023-02-20") == [])
        #expect(late(on: "2023-02-21") == [13])
        #expect(late(on: "2023-05-31") == [13])
        #expect(late(on: "2023-06-01") == [6, 13])
        #expect(late(on: "2023-08-01") == [1, 3, 6, 13])
    }

    @Test func `a late fiche stays among those whose planning allows it, and is shown late`() {
        let synthesis = melun.synthesis(on: day("2023-06-01"))
        #expect(synthesis.lines(in: .onTrack).map(\.action.number) == [1, 3, 6, 13])
        #expect(
            synthesis.lines.contains {
                $0.action.number == 6
                    && $0.reason == "Partiellement atteint, échéance passée depuis le 31\u{a0}mai\u{a0}2023."
            })
        #expect(synthesis.label(.onTrack) == "Planning en cours, dont 2\u{a0}échéances passées")
        #expect(
            melun.synthesis(on: day("2023-08-01")).label(.onTrack) == "Planning en cours, échéances passées")
        #expect(melun.synthesis(on: day("2023-02-07")).label(.onTrack) == Bucket.onTrack.label)
    }
}
