import Domain
import Sample
import Testing

/// When instances must meet, on the days where it turns.
@Suite struct CommitteeDueTests {
    private func due(_ dossier: Dossier, _ kind: Committee.Kind, on day: Day) throws -> CommitteeDue {
        try #require(dossier.committeeDues(on: day).first { $0.committee.kind == kind })
    }

    /// The sample with one more COTECH.
    private func planned(_ when: Horizon, _ state: Meeting.State = .planned) -> Dossier {
        var dossier = melun
        var meeting = Meeting(.technical, "Comité technique", when, state)
        meeting.id = ID(900)
        dossier.meetings.append(meeting)
        dossier.meetings.sort { $0.when.first < $1.when.first }
        return dossier
    }

    @Test func `the deadline itself is in time, the day after is not`() throws {
        let last = try due(melun, .technical, on: day("2023-05-15"))
        #expect(last.state(on: day("2023-05-15")) == .toPlan)
        #expect(last.state(on: day("2023-05-16")) == .overdue)
    }

    @Test(arguments: [
        ("2023-05-15", CommitteeDue.State.planned, "dans les délais."),
        ("2023-05-16", .plannedLate, "hors délai."),
        ("2023-04", .planned, "dans les délais."),
        ("2023-05", .plannedAbout, "dans les délais si elle se tient d’ici là."),
        ("2023-T3", .plannedLate, "hors délai."),
    ])
    func `a planned meeting says whether it keeps the rule`(
        code: String, state: CommitteeDue.State, words: String
    ) throws {
        let today = day("2023-03-06")
        let due = try due(planned(try #require(Horizon(code: code))), .technical, on: today)
        #expect(due.state(on: today) == state)
        #expect(due.french(on: today).hasSuffix(words))
        #expect(
            due.french(on: today).hasPrefix("Le COTECH doit se réunir au plus tard le 15\u{a0}mai\u{a0}2023.")
        )
    }

    @Test func `a meeting planned after the deadline leaves the instance overdue once it has passed`() throws
    {
        let dossier = planned(.day(day("2023-06-20")))
        let due = try due(dossier, .technical, on: day("2023-06-01"))
        #expect(due.state(on: day("2023-06-01")) == .overdue)
        #expect(
            due.french(on: day("2023-06-01"))
                == "Le COTECH devait se réunir au plus tard le 15\u{a0}mai\u{a0}2023. Sa prochaine réunion est prévue le 20\u{a0}juin\u{a0}2023, hors délai."
        )
    }

    @Test func `a cancelled meeting does not move the deadline, a held one does`() throws {
        let cancelled = planned(.day(day("2023-03-01")), .cancelled)
        #expect(try due(cancelled, .technical, on: day("2023-03-06")).deadline == day("2023-05-15"))
        let held = planned(.day(day("2023-03-01")), .held)
        #expect(try due(held, .technical, on: day("2023-03-06")).deadline == day("2023-09-01"))
        #expect(try due(held, .technical, on: day("2023-02-28")).deadline == day("2023-05-15"))
    }

    @Test func `an instance that never met counts from the start of the contract`() throws {
        let before = try due(melun, .steering, on: day("2021-06-01"))
        #expect(before.last == nil && before.deadline == day("2022-01-01"))
        #expect(
            before.french(on: day("2021-06-01")).hasPrefix(
                "Le COPIL doit se réunir une première fois au plus tard le 1er\u{a0}janvier\u{a0}2022."))
        let cotech = try due(melun, .technical, on: day("2021-06-01"))
        #expect(cotech.deadline == day("2021-07-01"))
        #expect(cotech.state(on: day("2021-07-02")) == .overdue)
    }

    @Test func `a group that a decision opened counts from that decision`() throws {
        var dossier = melun
        var group = Committee(.workingGroup, "Santé mentale des jeunes")
        (group.id, group.everyMonths) = (ID(90), 3)
        dossier.committees.append(group)
        let copil = try #require(dossier.meetings.firstIndex { $0.when.code == "2023-02-07" })
        var opening = Decision("Ouvrir un groupe de travail.", .opening)
        (opening.id, opening.committee) = (ID(900), group.id)
        dossier.meetings[copil].decisions.append(opening)
        #expect(dossier.due(of: group, on: day("2023-03-06"))?.deadline == day("2023-05-07"))
        #expect(dossier.opening(of: group)?.decision.id == ID(900))
        #expect(dossier.decisions(on: group).map(\.decision.id) == [ID(900)])
        dossier.meetings[copil].decisions[dossier.meetings[copil].decisions.count - 1].outcome = .refused
        #expect(dossier.due(of: group, on: day("2023-03-06"))?.deadline == day("2021-04-01"))
    }

    @Test func `before and after the contract nothing is due`() {
        #expect(melun.committeeDues(on: day("2020-12-31")).isEmpty)
        #expect(!melun.committeeDues(on: day("2023-12-31")).isEmpty)
        #expect(melun.committeeDues(on: day("2024-01-01")).isEmpty)
    }

    @Test func `the next ordinal follows the last, cancelled meetings aside`() throws {
        let steering = try #require(melun.committees.first { $0.kind == .steering })
        let technical = try #require(melun.committees.first { $0.kind == .technical })
        #expect(melun.nextOrdinal(of: steering) == 4)
        #expect(melun.nextOrdinal(of: technical) == 3)
        #expect(planned(.day(day("2023-05-01")), .cancelled).nextOrdinal(of: technical) == 3)
        let group = try #require(melun.committees.first { $0.kind == .workingGroup })
        #expect(melun.nextOrdinal(of: group) == nil)
    }
}
