import Domain
import Testing

@testable import Storage

/// Meetings with their rows.
@Suite struct MeetingTests {
    private static let slug = Melun.slug

    @Test func `a meeting keeps every field and every row`() async throws {
        let melun = try await Melun()
        var full = Self.full(try await melun.dossier())
        #expect(
            alike(full, Meeting(.external, "", .year(1999), .planned))
                == ["id", "version", "documents", "attendance"])
        full.id = try await melun.store.save(full, in: Self.slug, by: melun.signature())
        let stored = try await read(full.id, melun)
        #expect(stored.conclusions.allSatisfy { $0.id != .unsaved })
        full.conclusions = zip(full.conclusions, stored.conclusions).map { $0.with(id: $1.id) }
        full.decisions[0].id = stored.decisions[0].id
        full.agenda = zip(full.agenda, stored.agenda).map { $0.with(id: $1.id) }
        #expect(stored.tasks.map(\.text) == full.tasks.map(\.text))
        full.tasks = stored.tasks
        #expect(stored == full)
        #expect(try await melun.dossier().meetings.first { $0.id == full.id } == full)
    }

    @Test func `rows are added, reordered and taken away, and the others keep their ids`() async throws {
        let melun = try await Melun()
        var meeting = Self.full(try await melun.dossier())
        meeting.id = try await melun.store.save(meeting, in: Self.slug, by: melun.signature())
        meeting = try await read(meeting.id, melun)
        let kept = meeting.conclusions[1]
        meeting.conclusions = [kept, Conclusion("Ajoutée")]
        meeting.agenda.reverse()
        try await melun.store.save(meeting, in: Self.slug, by: melun.signature())
        let stored = try await read(meeting.id, melun)
        #expect(stored.conclusions[0] == kept)
        #expect(stored.conclusions[1].id > kept.id)
        #expect(stored.agenda == meeting.agenda)
    }

    @Test func `the id of a conclusion is never given again`() async throws {
        let melun = try await Melun()
        var meeting = Meeting(.technical, "COTECH", .day(Melun.morning.day))
        meeting.conclusions = [Conclusion("Proposée", awaitsSteering: true)]
        meeting.id = try await melun.store.save(meeting, in: Self.slug, by: melun.signature())
        meeting = try await read(meeting.id, melun)
        let former = meeting.conclusions[0].id
        meeting.conclusions = [Conclusion("Une autre")]
        try await melun.store.save(meeting, in: Self.slug, by: melun.signature())
        #expect(try await read(meeting.id, melun).conclusions[0].id > former)
    }

    @Test func `a decision of another meeting is not taken over`() async throws {
        let melun = try await Melun()
        let decisions = try #require(try await melun.dossier().meetings.first { !$0.decisions.isEmpty })
            .decisions
        var meeting = Meeting(.steering, "COPIL", .day(Melun.morning.day))
        meeting.decisions = decisions
        let before = try await melun.dossier()
        #expect(await save(meeting, melun) == .notFound)
        #expect(try await melun.dossier() == before)
    }

    @Test(arguments: ["instance", "fiche", "tâche", "apport", "conclusion", "décision"])
    func `a thing of another contract does not exist`(_ field: String) async throws {
        let melun = try await Melun()
        let other = try await melun.neighbour().dossier
        var meeting = Meeting(.steering, "Réunion", .day(Melun.morning.day))
        switch field {
        case "instance": meeting.committee = other.committees[0].id
        case "fiche": meeting.actions = [other.actions[0].id]
        case "tâche": meeting.tasks = [MeetingTask("Écrire", owner: other.people[0].id)]
        case "apport": meeting.contributions = [Contribution("Dit", by: other.organizations[0].id)]
        case "conclusion": meeting.conclusions = [Conclusion("Dit", actions: [other.actions[1].id])]
        default: meeting.decisions = [Decision("Stop", .stop, actions: [other.actions[1].id])]
        }
        #expect(await save(meeting, melun) == .notFound)
    }

    @Test func `a removed meeting takes its decisions along, and brings them back`() async throws {
        let melun = try await Melun()
        let before = try await melun.dossier()
        let meeting = try #require(before.meetings.first { $0.decisions.contains { $0.effect == .standby } })
        #expect(before.synthesis(on: Melun.morning.day).count(.willNotBeAttained) == 1)
        try await melun.store.removeMeeting(
            meeting.id, version: meeting.version, in: Self.slug, by: melun.signature())
        #expect(try await melun.history().first?.label == meeting.historyName)
        #expect(try await melun.dossier().synthesis(on: Melun.morning.day).count(.willNotBeAttained) == 0)
        #expect(await outcome { try await read(meeting.id, melun) } == .notFound)
        try await melun.undoLast()
        #expect(try await melun.dossier().synthesis(on: Melun.morning.day).count(.willNotBeAttained) == 1)
        #expect(try await read(meeting.id, melun).decisions == meeting.decisions)
    }

    @Test func `two hands on one meeting: the second learns it`() async throws {
        let melun = try await Melun()
        var (first, second) = (try await melun.dossier().meetings[0], try await melun.dossier().meetings[0])
        first.notes = "Premières"
        second.agenda = []
        #expect(await save(first, melun) == .done)
        #expect(await save(second, melun) == .stale)
        #expect(try await read(first.id, melun).notes == "Premières")
    }

    private func save(_ meeting: Meeting, _ melun: Melun) async -> Outcome {
        await outcome { try await melun.store.save(meeting, in: Self.slug, by: melun.signature()) }
    }

    private func read(_ id: ID<Meeting>, _ melun: Melun) async throws -> Meeting {
        try await melun.store.meeting(id, in: Self.slug, visibleTo: melun[.reader])
    }

    private static func full(_ dossier: Dossier) -> Meeting {
        var meeting = Meeting(.steering, "Comité de pilotage", .month(year: 2023, month: 3))
        (meeting.committee, meeting.ordinal) = (dossier.committees[0].id, 3)
        (meeting.time, meeting.place, meeting.notes) = (TimeOfDay(14, 30), "Melun", "Notes")
        meeting.objectives = ["Un", "Deux"]
        meeting.agenda = [AgendaItem("Ouverture", owner: "Présidence", minutes: 10), AgendaItem("Bilan")]
        meeting.agenda[0].action = dossier.actions[2].id
        (meeting.ends, meeting.link, meeting.convenedOn) = (
            TimeOfDay(16, 0), "https://visio.example", Melun.morning.day
        )
        meeting.follows = [ID(1)]
        var task = MeetingTask("Écrire", owner: dossier.people[0].id, due: .month(year: 2023, month: 4))
        (task.organization, task.actions) = (dossier.organizations[0].id, [dossier.actions[1].id])
        meeting.tasks = [task]
        meeting.contributions = [
            Contribution("Dit", by: dossier.organizations[1].id), Contribution("Entendu"),
        ]
        meeting.conclusions = [
            Conclusion(
                "Une", by: dossier.organizations[2].id, awaitsSteering: true, actions: [dossier.actions[8].id]
            ),
            Conclusion("Deux"),
        ]
        var decision = Decision("Arrêter", .stop, .postponed, actions: dossier.actions.prefix(2).map(\.id))
        decision.answers = [ID(3)]
        meeting.decisions = [decision]
        meeting.actions = [dossier.actions[5].id, dossier.actions[3].id]
        meeting.next = .quarter(Quarter(of: Melun.morning.day))
        meeting.needsNoEntry = true
        return meeting
    }
}

extension AgendaItem {
    fileprivate func with(id: ID<AgendaItem>) -> AgendaItem {
        var item = self
        item.id = id
        return item
    }
}

extension Conclusion {
    fileprivate func with(id: ID<Conclusion>) -> Conclusion {
        var copy = self
        copy.id = id
        return copy
    }
}
