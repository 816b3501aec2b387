import Domain
import Testing

/// What a day knew, and which review tells what was noted later.
@Suite struct KnownFactsTests {
    private func noted<Fact>(_ fact: Fact, _ place: WritableKeyPath<Fact, Day>, _ iso: String) -> Fact {
        var fact = fact
        fact[keyPath: place] = day(iso)
        return fact
    }

    private func meeting(_ code: String, _ state: Meeting.State, known iso: String, id: Int64 = 1) -> Meeting
    {
        var meeting = noted(Meeting(.technical, "COTECH", horizon(code), state), \.known, iso)
        meeting.id = ID(id)
        return meeting
    }

    private func entry(_ code: String, known iso: String) -> JournalEntry {
        noted(JournalEntry(.action, horizon(code), "Avancée"), \.known, iso)
    }

    private func dossier(_ meetings: [Meeting] = [], _ entries: [JournalEntry] = []) -> Dossier {
        var dossier = Dossier(melun.contract)
        (dossier.meetings, dossier.entries) = (meetings, entries)
        return dossier
    }

    @Test func `a meeting decided in February is not among the dates announced on 31 December`() {
        let dossier = dossier([meeting("2023-02-20", .held, known: "2023-02-07")])
        #expect(QuarterlyReview(Quarter(of: day("2022-12-31")), of: dossier).coming.isEmpty)
        #expect(dossier.known(on: day("2023-02-07")).coming(after: day("2023-02-07")).count == 1)
    }

    @Test func `a planned meeting is known from what announced it`() {
        var former = meeting("2022-11-15", .held, known: "2022-11-15")
        former.next = horizon("2023-01")
        let planned = meeting("2023-01-10", .planned, known: "2022-12-20", id: 2)
        let day = day("2022-11-30")
        #expect(dossier([planned]).known(on: day).meetings.isEmpty)
        #expect(dossier([former, planned]).known(on: day).meetings.map(\.id) == [ID(1), ID(2)])
        var convened = planned
        convened.convenedOn = day
        #expect(dossier([convened]).known(on: day).meetings.count == 1)
    }

    @Test func `a step added today was not announced two years ago`() throws {
        var dossier = melun
        let fiche = dossier.actions[0].id
        dossier.milestones = [
            Milestone("Ajoutée", of: fiche, due: horizon("2023-02"), known: day("2026-11-29")),
            Milestone("D’origine", of: fiche, due: horizon("2023-02")),
        ]
        let then = QuarterlyReview(Quarter(of: day("2022-12-31")), of: dossier).coming.map(\.label)
        #expect(then.contains("D’origine") && !then.contains("Ajoutée"))
    }

    @Test func `a value noted later is not told of a day before`() throws {
        var dossier = melun
        var indicator = Indicator(action: fiche(9), .activity, "Dépistages")
        indicator.id = ID(900)
        indicator.readings = [
            .init(day("2022-12-31"), 12), .init(day("2023-01-31"), 30, known: day("2026-11-29")),
        ]
        dossier.indicators = [indicator]
        func last(_ iso: String) -> Double? {
            dossier.known(on: day(iso)).indicators.first?.latest(on: day("2026-12-31"))?.value
        }
        #expect(last("2022-12-30") == nil)
        #expect(last("2023-02-07") == 12)
        #expect(last("2026-11-29") == 30)
        var bilan = Assessment(action: fiche(9), .annual, on: day("2023-03-31"))
        #expect(bilan.reading(.number(4)).known == nil)
        bilan.known = day("2023-05-02")
        #expect(bilan.reading(.number(4)).known == day("2023-05-02"))
    }

    @Test func `what was approved is not told of a day that did not know it`() throws {
        var dossier = melun
        dossier.approvals = [
            Approval("Conseil communautaire", horizon("2021-02-11")),
            Approval("Assemblée départementale", horizon("2021-03-05"), known: day("2023-06-01")),
        ]
        dossier.amendments = [
            Amendment("Avenant", signed: horizon("2023-11"), newEnd: day("2025-12-31"))
        ]
        let then = dossier.known(on: day("2023-02-07"))
        #expect(then.approvals.map(\.label) == ["Conseil communautaire"])
        #expect(then.lastDay == dossier.contract.end)
        #expect(dossier.known(on: day("2023-12-01")).lastDay == day("2025-12-31"))
        #expect(dossier.known(on: day("2023-12-01")).approvals.count == 2)
    }

    @Test func `minutes are approved from the day that knew it`() throws {
        var (own, later) = (
            meeting("2022-11-15", .held, known: "2022-11-15"),
            Meeting(.steering, "COPIL", horizon("2023-02-07"), .held)
        )
        (own.id, later.id) = (ID(1), ID(2))
        var minutes = Minutes(of: own.id)
        try minutes.send(on: day("2022-12-01"), remarksUntil: nil)
        try minutes.approve(at: later, of: own, as: "{}", known: day("2023-03-20"))
        func state(_ iso: String) -> Minutes.State { minutes.known(on: day(iso)).state }
        #expect(
            ["2022-11-30", "2022-12-01", "2023-02-07", "2023-03-20"].map(state) == [
                .draft, .sent, .sent, .approved,
            ])
        #expect(minutes.known(on: day("2023-02-07")).approvedOn == nil)
    }

    @Test func `a bilan noted later is not what the committee was shown`() {
        var dossier = melun
        #expect(dossier.synthesisKnown(on: day("2023-02-07")).count(.attained) == 4)
        dossier.assessments = melun.assessments.map { noted($0, \.known, "2026-11-29") }
        #expect(dossier.synthesisKnown(on: day("2023-02-07")).lines.allSatisfy { $0.assessment == nil })
        #expect(
            dossier.assessmentsNoted(since: day("2023-02-07")).count
                == melun.assessments.filter(\.counts).count)
        #expect(dossier.synthesisKnown(on: day("2026-11-29")).count(.attained) == 4)
    }

    @Test func `the date announced for an instance leaves the agenda for a meeting of that instance alone`() {
        var former = meeting("2022-11-15", .held, known: "2022-11-15")
        former.next = horizon("2023-05-09")
        var other = Meeting(.workingGroup, "Groupe", horizon("2023-05-09"), .cancelled)
        other.id = ID(2)
        let day = day("2023-03-31")
        #expect(dossier([former, other]).announcedMeetings(on: day).count == 1)
        let own = meeting("2023-05-12", .planned, known: "2023-03-01", id: 3)
        #expect(dossier([former, other, own]).announcedMeetings(on: day).isEmpty)
        #expect(
            dossier([former, own]).calendarDates(on: day).map(\.when.code) == ["2022-11-15", "2023-05-12"])
    }

    @Test
    func `a fact entered late is told in its period while this one is open, else in the next as noted since`()
    {
        let open = Periods()
        let first = Quarter(of: day("2023-03-31"))
        #expect(open.telling(horizon("2023-03-15"), known: day("2023-04-05")) == first)
        #expect(open.lateness(horizon("2023-03-15"), known: day("2023-04-05")) == "le 5\u{a0}avril\u{a0}2023")
        #expect(open.lateness(horizon("2023-03-15"), known: day("2023-03-31")) == nil)
        let closed = Periods(closings: [first: day("2023-04-10"), first.next: day("2023-07-10")])
        #expect(closed.telling(horizon("2023-03-15"), known: day("2023-04-05")) == first)
        #expect(closed.telling(horizon("2023-03-15"), known: day("2023-04-20")) == first.next)
        #expect(closed.telling(horizon("2023-03-15"), known: day("2023-07-20")) == first.next.next)
        #expect(
            closed.lateness(horizon("2023-03-15"), known: day("2023-04-20"))
                == "depuis la revue du 1er trimestre\u{a0}2023, le 20\u{a0}avril\u{a0}2023")
    }

    @Test func `an advance dated by a year is told once, in the review of the period in which it was noted`()
    {
        let dossier = dossier([], [entry("2023", known: "2023-11-20")])
        let quarters = (0..<12).map { Quarter(of: day("2021-02-01").adding(months: 3 * $0)) }
        let telling = quarters.filter { !QuarterlyReview($0, of: dossier).entries.isEmpty }
        #expect(telling.map(\.code) == ["2023-T4"])
        #expect(Periods.about(horizon("2023"), known: day("2026-01-01")).code == "2023-T4")
        #expect(Periods.about(horizon("2023"), known: day("2022-01-01")).code == "2023-T1")
    }

    @Test func `a published review keeps what it knew`() {
        var dossier = melun
        let quarter = Quarter(of: day("2023-03-31"))
        let before = QuarterlyReview(quarter, of: dossier)
        dossier.periods = Periods(closings: [quarter: day("2023-04-10")])
        dossier.entries.append(entry("2023-03-15", known: "2023-04-20"))
        let after = QuarterlyReview(quarter, of: dossier)
        #expect(after.entries == before.entries)
        #expect(QuarterlyReview(quarter.next, of: dossier).entries.count == 1)
    }

    @Test func `no fact is known from a day to come`() {
        #expect(
            faults { () throws(Refusal) in try day("2023-04-02").requireKnown(by: day("2023-04-01")) } == [
                "known"
            ])
        #expect(
            faults { () throws(Refusal) in try day("2023-04-01").requireKnown(by: day("2023-04-01")) }.isEmpty
        )
    }
}
