import Domain
import Testing

@Suite struct RegisterTests {
    private func dossier(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
        var dossier = melun
        for index in dossier.meetings.indices {
            dossier.meetings[index].follows = []
            dossier.meetings[index].tasks = []
        }
        for index in dossier.entries.indices { dossier.entries[index].follows = [] }
        change(&dossier)
        return dossier
    }

    private func line(_ dossier: Dossier, _ id: Int64, on when: String) throws -> Register.Line {
        try #require(Register(dossier, on: day(when)).lines.first { $0.decision.id == ID(id) })
    }

    @Test func `every decision of a meeting held up to the day stands in the register, the latest first`() {
        let held = melun.meetings.filter { $0.state == .held }.flatMap(\.decisions).count
        #expect(Register(melun, on: day("2023-03-31")).lines.count == held)
        let dates = Register(melun, on: day("2023-03-31")).lines.map(\.meeting.when.first)
        #expect(dates == dates.sorted(by: >))
        #expect(Register(melun, on: day("2022-12-31")).lines.map(\.decision.effect) == [.standby])
    }

    @Test func `what became of a decision: nothing yet, nothing for months, a task late, done`() throws {
        var dossier = dossier()
        dossier.entries = []
        dossier.assessments = []
        #expect(try line(dossier, 6, on: "2023-03-06").sequel == .recent)
        let without = try line(dossier, 6, on: "2023-05-07")
        #expect(without.sequel == .without)
        #expect(without.french == "Sans suite depuis 3\u{a0}mois")
        #expect(try line(dossier, 1, on: "2023-05-07").sequel == .settled)
        let index = try #require(dossier.meetings.firstIndex { $0.id == ID(4) })
        var task = MeetingTask("Écrire", due: horizon("2023-03"))
        task.follows = [ID(6)]
        dossier.meetings[index].tasks = [task]
        #expect(try line(dossier, 6, on: "2023-03-31").sequel == .underway)
        #expect(try line(dossier, 6, on: "2023-04-01").sequel == .late)
        dossier.meetings[index].tasks[0].doneOn = day("2023-04-02")
        #expect(try line(dossier, 6, on: "2023-05-07").sequel == .done)
    }

    @Test func `a meeting or an advance carries a decision on, unless it is cancelled`() throws {
        var dossier = dossier { $0.entries = [] }
        let index = try #require(dossier.meetings.firstIndex { $0.id == ID(11) })
        dossier.meetings[index].follows = [ID(5)]
        #expect(try line(dossier, 5, on: "2023-06-30").meetings.map(\.id) == [ID(11)])
        #expect(try line(dossier, 5, on: "2023-06-30").sequel == .underway)
        dossier.meetings[index].state = .cancelled
        #expect(try line(dossier, 5, on: "2023-06-30").meetings.isEmpty)
    }

    @Test func `a later decision on the same fiche follows the one before it`() throws {
        var dossier = dossier()
        (dossier.entries, dossier.assessments) = ([], [])
        for index in dossier.meetings.indices { dossier.meetings[index].actions = [] }
        let first = try #require(dossier.meetings.firstIndex { $0.id == ID(1) })
        dossier.meetings[first].decisions[0].effect = .orientation
        dossier.meetings[first].decisions[0].actions = [ID(9)]
        #expect(try line(dossier, 1, on: "2022-12-31").sequel == .without)
        #expect(!dossier.checks(on: day("2022-12-31")).filter { $0.kind == .decisionWithoutFollowUp }.isEmpty)
        #expect(try line(dossier, 1, on: "2023-03-31").sequel == .underway)
        #expect(dossier.checks(on: day("2023-03-31")).filter { $0.kind == .decisionWithoutFollowUp }.isEmpty)
    }

    @Test func `the propositions that wait stand apart`() throws {
        #expect(Register(melun, on: day("2023-01-31")).waiting.count == 5)
        #expect(Register(melun, on: day("2023-02-07")).waiting.isEmpty)
    }

    @Test func `tasks that nobody has done come by date, for a COPIL and for the same instance`() throws {
        var dossier = dossier()
        let (cotech, copil) = (
            try #require(dossier.meetings.firstIndex { $0.id == ID(3) }),
            try #require(dossier.meetings.firstIndex { $0.id == ID(4) })
        )
        var (late, soon, done) = (MeetingTask("Sans date"), MeetingTask("Bientôt"), MeetingTask("Faite"))
        (late.id, soon.id, done.id) = (ID(1), ID(2), ID(3))
        soon.due = horizon("2023-01")
        done.doneOn = day("2023-01-05")
        dossier.meetings[cotech].tasks = [late, soon, done]
        #expect(dossier.openTasks.map(\.task.text) == ["Bientôt", "Sans date"])
        #expect(dossier.tasksLeft(before: dossier.meetings[copil]).count == 2)
        #expect(dossier.tasksLeft(before: dossier.meetings[cotech]).isEmpty)
    }
}
