import Domain
import Testing

@Suite struct SynthesisTests {
    private let today = day("2023-06-01")

    private func bilan(
        _ iso: String, _ attainment: Attainment, by code: String? = nil, id: Int64 = 1
    ) -> Assessment {
        var bilan = Assessment(action: fiche(1), .intermediate, on: day(iso))
        bilan.id = ID(id)
        bilan.attainment = attainment
        bilan.horizon = code.map(horizon)
        bilan.state = .validated(by: nil, on: day(iso))
        return bilan
    }

    private func line(
        _ assessments: [Assessment], _ rulings: [Ruling] = [], on iso: String = "2023-06-01"
    ) throws -> Synthesis.Line {
        let synthesis = Synthesis(
            of: [melun.actions[0]], assessments: assessments, rulings: [fiche(1): rulings], on: day(iso))
        return try #require(synthesis.lines.first)
    }

    private func ruling(_ effect: Decision.Effect, _ iso: String) -> Ruling {
        Ruling(
            decision: ID(1), effect: effect, text: "", meeting: ID(1), meetingName: "3e COPIL",
            when: horizon(iso))
    }

    @Test func `each attainment and forecast has its bucket`() throws {
        #expect(try line([bilan("2023-02-07", .attained)]).bucket == .attained)
        #expect(try line([bilan("2023-02-07", .partial, by: "2023-07")]).bucket == .onTrack)
        #expect(try line([bilan("2023-02-07", .notAttained, by: "2023")]).bucket == .onTrack)
        #expect(try line([bilan("2023-02-07", .partial)]).bucket == .planNeeded)
        #expect(try line([bilan("2023-02-07", .notAttained)]).bucket == .planNeeded)
        #expect(try line([]).bucket == .planNeeded)
    }

    @Test func `an action stood by leaves the plan-needed bucket, and comes back when it resumes`() throws {
        let standby = ruling(.standby, "2023-03-01")
        #expect(try line([bilan("2023-02-07", .partial)], [standby]).bucket == .willNotBeAttained)
        let resumed = try line([bilan("2023-02-07", .partial)], [standby, ruling(.resumption, "2023-05-01")])
        #expect(resumed.bucket == .planNeeded)
    }

    @Test func `objectives attained outlive a stand-by, not a stop`() throws {
        let attained = bilan("2023-02-07", .attained)
        #expect(try line([attained], [ruling(.standby, "2023-03-01")]).bucket == .attained)
        let stopped = try line([attained], [ruling(.stop, "2023-03-01")])
        #expect(stopped.bucket == .willNotBeAttained)
        #expect(stopped.reason == "Arrêtée par le 3e COPIL, le 1er\u{a0}mars\u{a0}2023.")
    }

    @Test func `drafts, bilans given back and later ones do not count`() throws {
        var draft = bilan("2023-03-01", .attained)
        draft.state = .draft
        var returned = bilan("2023-03-02", .attained)
        returned.state = .returned(by: nil, on: today, reason: "x")
        let later = bilan("2023-06-02", .attained)
        #expect(try line([draft, returned, later]).assessment == nil)
        #expect(try line([later], on: "2023-06-02").bucket == .attained)
    }

    @Test func `the last bilan of a fiche counts, whatever their order`() throws {
        let old = bilan("2023-02-07", .partial, id: 1)
        let new = bilan("2023-05-01", .attained, id: 2)
        #expect(try line([new, old]).assessment?.id == ID(2))
        let sameDay = bilan("2023-05-01", .partial, id: 3)
        #expect(try line([sameDay, new]).assessment?.id == ID(3))
    }

    @Test func `a halted fiche is not late`() throws {
        let passed = bilan("2023-02-07", .partial, by: "2023-03")
        let synthesis = Synthesis(
            of: [melun.actions[0]], assessments: [passed],
            rulings: [fiche(1): [ruling(.standby, "2023-04-01")]],
            on: today)
        #expect(synthesis.late.isEmpty)
    }

    @Test func `every verdict gives its reason`() {
        for attainment in Attainment.allCases {
            for code in [nil, "2023-07"] {
                for effect in Decision.Effect.allCases {
                    let verdict = Verdict(
                        bilan("2023-02-07", attainment, by: code),
                        Standing([ruling(effect, "2023-03-01")], on: today), on: today)
                    #expect(verdict.reason.hasSuffix("."))
                }
            }
        }
    }
}
