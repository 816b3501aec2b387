import Domain
import Testing

@Suite struct ComingTests {
    private let today = day("2023-03-31")

    private func dossier(_ meetings: Meeting..., entries: [JournalEntry] = []) -> Dossier {
        var dossier = Dossier(melun.contract)
        dossier.meetings = meetings
        dossier.entries = entries
        return dossier
    }

    private func meeting(_ code: String, _ state: Meeting.State, on actions: [ID<Action>] = []) -> Meeting {
        var meeting = Meeting(.workingGroup, "Groupe \(code)", horizon(code), state)
        meeting.actions = actions
        return meeting
    }

    private func entry(next code: String, on actions: [ID<Action>] = []) -> JournalEntry {
        var entry = JournalEntry(.action, .day(today), "Avancée")
        entry.nextStep = "Suite"
        entry.next = horizon(code)
        entry.actions = actions
        return entry
    }

    private func codes(_ dossier: Dossier) -> [String] {
        dossier.coming(after: today).map(\.when.code)
    }

    @Test func `what is planned within a year comes, soonest first`() {
        let dossier = dossier(
            meeting("2023-12", .planned), meeting("2023-05-09", .planned), meeting("2025-01-10", .planned),
            meeting("2023-03-31", .planned), meeting("2023-06-01", .cancelled))
        #expect(codes(dossier) == ["2023-05-09", "2023-12"])
    }

    @Test func `a month that has begun still comes until its last day`() {
        #expect(codes(dossier(entries: [entry(next: "2023-03")])).isEmpty)
        #expect(codes(dossier(entries: [entry(next: "2023-T2")])) == ["2023-T2"])
    }

    @Test func `a meeting held since came where it was known, and not where it was cancelled`() {
        #expect(codes(dossier(meeting("2023-05-09", .held))) == ["2023-05-09"])
        #expect(dossier(meeting("2023-05-09", .held)).known(on: today).meetings.isEmpty)
        #expect(codes(dossier(meeting("2023-05-09", .cancelled))).isEmpty)
    }

    @Test func `a step that a planned meeting tells is told once`() {
        let same = dossier(
            meeting("2023-05-09", .planned, on: [fiche(9)]),
            entries: [entry(next: "2023-05-09", on: [fiche(9)])])
        #expect(same.coming(after: today).map(\.kind) == [.meeting])
        let other = dossier(
            meeting("2023-05-09", .planned, on: [fiche(9)]),
            entries: [entry(next: "2023-05-09", on: [fiche(3)])])
        #expect(Set(other.coming(after: today).map(\.kind)) == [.meeting, .step])
    }

    @Test func `the next meeting that a committee announced comes until somebody plans it`() {
        var committee = Meeting(.steering, "COPIL", horizon("2023-02-07"))
        committee.next = horizon("2023-12")
        #expect(
            dossier(committee).coming(after: today).map(\.label) == ["Prochaine réunion\u{202f}: COPIL"])
        committee.id = ID(8)
        var next = Meeting(.steering, "3e COPIL", horizon("2023-12"), .planned)
        next.id = ID(9)
        let others = dossier(committee, meeting("2023-12", .planned), meeting("2023-12", .cancelled))
        #expect(others.coming(after: today).count == 2)
        #expect(dossier(committee, next).coming(after: today).map(\.label) == ["3e COPIL"])
    }

    @Test func `a milestone comes until it is reached`() {
        var dossier = Dossier(melun.contract)
        var action = Action(number: 1, code: "", title: "Fiche", axis: ID(1))
        action.id = fiche(1)
        dossier.actions = [action]
        dossier.milestones = [
            Milestone("Ouverte", of: action.id, due: horizon("2023-05")),
            Milestone("Atteinte", of: action.id, due: horizon("2023-05"), done: .on(horizon("2023-03-02"))),
            Milestone(
                "Atteinte plus tard", of: action.id, due: horizon("2023-06"), done: .on(horizon("2023-06-02"))
            ),
        ]
        #expect(dossier.coming(after: today).map(\.label) == ["Ouverte", "Atteinte plus tard"])
    }

    @Test func `the forecasts of fiches on track come, those that passed do not`() throws {
        let forecasts = melun.coming(after: today).filter { $0.kind == .forecast }
        try #require(forecasts.map(\.when.code) == ["2023-05", "2023-07", "2023-07"])
        #expect(Set(forecasts[1].joining(forecasts[2]).actions) == [fiche(1), fiche(3)])
    }
}
