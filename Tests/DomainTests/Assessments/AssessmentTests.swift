import Domain
import Testing

@Suite struct AssessmentTests {
    private let writer = ID<Member>(1)
    private let referent = ID<Member>(2)
    private let today = day("2023-02-07")

    private var draft: Assessment {
        var bilan = Assessment(action: fiche(9), .intermediate, on: today)
        bilan.started = true
        bilan.underway = true
        bilan.attainment = .partial
        bilan.remaining = "Mise en place d’actions."
        return bilan
    }

    @Test func `a bilan goes from draft to submitted to validated`() throws {
        var bilan = draft
        #expect(bilan.isOpen && !bilan.counts)
        try bilan.submit(by: writer, on: today)
        #expect(bilan.state == .submitted(by: writer, on: today))
        #expect(!bilan.isOpen && bilan.counts)
        try bilan.accept(by: referent, on: today.adding(days: 3))
        #expect(bilan.state == .validated(by: referent, on: day("2023-02-10")))
        #expect(bilan.counts)
    }

    @Test func `a bilan given back says why, may be written, and counts no longer`() throws {
        var bilan = draft
        try bilan.submit(by: writer, on: today)
        try bilan.giveBack(by: referent, on: today, reason: "Précisez l’échéance.")
        #expect(bilan.state == .returned(by: referent, on: today, reason: "Précisez l’échéance."))
        #expect(bilan.isOpen && !bilan.counts)
        try bilan.submit(by: writer, on: today)
        #expect(bilan.state.name == .submitted)
    }

    @Test func `a bilan that is not submitted is neither validated nor given back`() throws {
        for state: Assessment.State in [
            .draft, .returned(by: nil, on: today, reason: "x"), .validated(by: nil, on: today),
        ] {
            var bilan = draft
            bilan.state = state
            #expect(
                faults { () throws(Refusal) in try bilan.accept(by: referent, on: today) } == ["conflict"])
            #expect(
                faults { () throws(Refusal) in try bilan.giveBack(by: referent, on: today, reason: "x") }
                    == ["conflict"])
            #expect(bilan.state == state)
        }
    }

    @Test func `a submitted or validated bilan is not written nor submitted again`() {
        for state: Assessment.State in [.submitted(by: nil, on: today), .validated(by: nil, on: today)] {
            var bilan = draft
            bilan.state = state
            #expect(faults(bilan.requireOpen) == ["conflict"])
            #expect(faults { () throws(Refusal) in try bilan.submit(by: writer, on: today) } == ["conflict"])
        }
        #expect(faults(draft.requireOpen) == [])
    }

    @Test func `a bilan is given back with a reason, and submitted with its remaining work`() throws {
        var bilan = draft
        try bilan.submit(by: writer, on: today)
        #expect(
            faults { () throws(Refusal) in try bilan.giveBack(by: referent, on: today, reason: " \n") }
                == ["reason"])
        var bare = draft
        bare.remaining = " "
        #expect(faults { () throws(Refusal) in try bare.submit(by: writer, on: today) } == ["remaining"])
        #expect(bare.state == .draft)
        bare.started = false
        #expect(faults(bare.validate) == ["underway"])
        #expect(faults(bare.validateToSubmit) == ["underway", "remaining"])
        (bare.started, bare.underway, bare.attainment, bare.remaining) = (nil, nil, nil, "Tout")
        #expect(faults(bare.validate) == [])
        #expect(faults(bare.validateToSubmit) == ["started", "underway", "attainment"])
    }

    @Test func `a bilan does not contradict itself`() {
        var bilan = draft
        bilan.started = false
        bilan.attainment = .attained
        bilan.horizon = horizon("2023-07")
        bilan.points = [Assessment.Point(.blocking, .human, " ")]
        #expect(faults(bilan.validate) == ["underway", "horizon", "points"])
        bilan.horizon = horizon("2023-02")
        #expect(!faults(bilan.validate).contains("horizon"))
    }

    @Test func `what remains is a comment once the objectives are attained`() {
        var bilan = draft
        #expect(bilan.remainingLabel == "Reste-à-faire")
        bilan.attainment = .attained
        #expect(bilan.remainingLabel == "Commentaire")
    }

    @Test func `a forecast is late once it has passed, whatever its precision, unless attained`() {
        var bilan = draft
        #expect(!bilan.isLate(on: day("2030-01-01")))
        for code in ["2023-06-30", "2023-06", "2023-T2"] {
            bilan.horizon = horizon(code)
            #expect(!bilan.isLate(on: day("2023-06-30")))
            #expect(bilan.isLate(on: day("2023-07-01")))
        }
        bilan.attainment = .attained
        #expect(!bilan.isLate(on: day("2023-07-01")))
    }

    @Test func `a new bilan begins with what the last one said, as a draft of its own`() throws {
        var bilan = draft
        bilan.id = ID(4)
        bilan.points = [Assessment.Point(.helping, .other, "Portage politique")]
        try bilan.submit(by: writer, on: today)
        let next = bilan.successor(.annual, on: day("2023-12-01"), by: writer)
        #expect(next.id == .unsaved && next.state == .draft && next.author == writer)
        #expect(next.kind == .annual && next.day == day("2023-12-01"))
        #expect(next.remaining == bilan.remaining && next.points == bilan.points)
        #expect(next.started == true)
        #expect(next.values.isEmpty)
    }
}
