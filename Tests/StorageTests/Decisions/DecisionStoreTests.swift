import Domain
import Sample
import Testing

@testable import Storage

/// Decisions with their groups and bilans, tasks, minutes.
@Suite struct DecisionStoreTests {
    private static let slug = Melun.slug

    private func copil(_ melun: Melun) async throws -> Meeting {
        try #require(try await melun.dossier().meetings.first { $0.kind == .steering && $0.ordinal == 2 })
    }

    @Test func `a group opens in the transaction of its decision, or not at all`() async throws {
        let melun = try await Melun()
        var copil = try await copil(melun)
        var newcomers = Newcomers()
        var opening = Decision("Ouvrir", .opening)
        opening.committee = newcomers.group("Laverie")
        copil.decisions.append(opening)
        let before = try await melun.dossier().committees.count
        var stale = copil
        stale.version = 9
        let refused = await outcome { [stale, newcomers] in
            try await melun.store.save(stale, adding: newcomers, in: Self.slug, by: melun.signature())
        }
        #expect(refused == .stale)
        #expect(try await melun.dossier().committees.count == before)
        try await melun.store.save(copil, adding: newcomers, in: Self.slug, by: melun.signature())
        let dossier = try await melun.dossier()
        let group = try #require(dossier.committees.first { $0.name == "Laverie" })
        #expect(dossier.openings()[group.id]?.meetingName == "2e COPIL")
    }

    @Test func `the write asks again whether what opens is a working group`() async throws {
        let melun = try await Melun()
        var copil = try await copil(melun)
        var opening = Decision("Ouvrir", .opening)
        opening.committee = try #require(try await melun.dossier().committees.first { $0.kind == .technical })
            .id
        copil.decisions.append(opening)
        let refused = await outcome { [copil] in
            try await melun.store.save(copil, in: Self.slug, by: melun.signature())
        }
        #expect(refused == .invalid(["decisions.\(copil.decisions.count - 1).committee"]))
    }

    @Test func `a bilan that a COPIL validates is not sent back, until the decision is corrected`()
        async throws
    {
        let melun = try await Melun()
        let store = melun.store
        var bilan = try await AssessmentFlowTests.full(melun)
        bilan.id = try await store.save(bilan, in: Self.slug, by: melun.signature())
        try await store.submit(bilan.id, version: 1, in: Self.slug, by: melun.signature())
        var copil = try await copil(melun)
        var decision = Decision("Valider", .validation, actions: [bilan.action])
        decision.assessments = [bilan.id]
        copil.decisions.append(decision)
        try await store.save(copil, in: Self.slug, by: melun.signature())
        let sheet = try await store.assessmentDetails(bilan.id, in: Self.slug, visibleTo: melun[.reader])
        #expect(sheet.ruling?.source == "2e COPIL du 7\u{a0}février\u{a0}2023")
        func giveBack() async -> Outcome {
            await outcome {
                try await store.giveBack(
                    bilan.id, reason: "À revoir", version: 2, in: Self.slug, by: melun.signature(.referent))
            }
        }
        #expect(await giveBack() == .conflict)
        var corrected = try await self.copil(melun)
        corrected.decisions[corrected.decisions.count - 1].outcome = .postponed
        try await store.save(corrected, in: Self.slug, by: melun.signature())
        let free = try await store.assessmentDetails(bilan.id, in: Self.slug, visibleTo: melun[.reader])
        #expect(free.ruling == nil)
        #expect(await giveBack() == .done)
    }

    @Test func `a task is done once, by who writes the contract`() async throws {
        let melun = try await Melun()
        let copil = try await copil(melun)
        let task = try #require(copil.tasks.first)
        func finish(_ role: Role, _ id: ID<MeetingTask>) async -> Outcome {
            await outcome {
                try await melun.store.finishTask(id, of: copil.id, in: Self.slug, by: melun.signature(role))
            }
        }
        #expect(await finish(.reader, task.id) == .forbidden)
        #expect(await finish(.coordinator, ID(999)) == .notFound)
        #expect(await finish(.coordinator, task.id) == .done)
        let day = try await self.copil(melun).tasks[0].doneOn
        #expect(day == Melun.morning.day)
        #expect(await finish(.coordinator, task.id) == .done)
        #expect(try await self.copil(melun).version == 2)
    }

    @Test func `minutes go from draft to sent to approved, and no further`() async throws {
        let melun = try await Melun()
        let store = melun.store
        let meeting = try #require(try await melun.dossier().meetings.first { $0.when.code == "2023-02-06" })
        let copil = try await copil(melun)
        func stored() async throws -> Minutes {
            try await store.minutes(of: meeting.id, in: Self.slug, visibleTo: melun[.reader])
        }
        #expect(try await stored().version == 0)
        try await store.writeOpening(
            "Début", of: meeting.id, version: 0, in: Self.slug, by: melun.signature())
        let again = await outcome {
            try await store.writeOpening(
                "Autre", of: meeting.id, version: 0, in: Self.slug, by: melun.signature())
        }
        #expect(again == .stale)
        try await store.sendMinutes(
            of: meeting.id, remarksUntil: nil, version: 1, in: Self.slug, by: melun.signature())
        try await store.add(
            .init("Oubli", by: "Une personne", on: Melun.morning.day), toMinutesOf: meeting.id, version: 2,
            in: Self.slug, by: melun.signature())
        try await store.answerRemark(
            0, "Corrigé", ofMinutesOf: meeting.id, version: 3, in: Self.slug, by: melun.signature())
        let basis = try await store.minutesBasis(
            of: meeting.id, in: Self.slug, visibleTo: melun[.coordinator])
        #expect(basis.facts.meeting.id == meeting.id && basis.facts.minutes.version == 4)
        try await store.approveMinutes(
            as: "figé", at: copil.id, from: basis, in: Self.slug, by: melun.signature())
        let minutes = try await stored()
        #expect(minutes.frozen == "figé" && minutes.approvedOn == copil.when.first)
        #expect(minutes.remarks.map(\.answer) == ["Corrigé"])
        #expect(try await melun.dossier().minutes.first { $0.meeting == meeting.id }?.frozen == nil)
        let change = await outcome {
            try await store.writeOpening(
                "Trop tard", of: meeting.id, version: 5, in: Self.slug, by: melun.signature())
        }
        #expect(change == .conflict)
        let last = try #require(try await melun.history().first)
        let undone = await outcome { try await store.undo(last.id, in: Self.slug, by: melun.signature()) }
        #expect(undone == .conflict)
    }

    @Test func `a thread of decisions comes with the fiche`() async throws {
        let melun = try await Melun()
        let sheet = try await melun.store.actionDetails(
            12, on: MelunSample.steeringDay, in: Self.slug, visibleTo: melun[.reader])
        let whole = try await melun.dossier().threads(of: sheet.action.id)
        #expect(sheet.threads.map { $0.steps.map(\.when) } == whole.map { $0.steps.map(\.when) })
        #expect(sheet.threads.count == 2)
        #expect(sheet.proposers.values.contains("l’UNAFAM 77"))
    }
}

extension DecisionStoreTests {
    @Test func `a decision that something follows does not go, and the refusal says what follows it`()
        async throws
    {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        var meeting = try #require(dossier.meetings.first { !$0.decisions.isEmpty })
        var entry = try #require(dossier.entries.first)
        entry.follows = [meeting.decisions[0].id]
        try await melun.store.save(entry, in: Melun.slug, by: melun.signature())
        meeting.decisions.removeFirst()
        do {
            try await melun.store.save(meeting, in: Melun.slug, by: melun.signature())
            Issue.record("the decision went")
        } catch Refusal.conflict(let words) {
            #expect(words.contains(entry.title))
        }
        entry = try #require(try await melun.dossier().entries.first { $0.id == entry.id })
        entry.follows = []
        try await melun.store.save(entry, in: Melun.slug, by: melun.signature())
        try await melun.store.save(meeting, in: Melun.slug, by: melun.signature())
        #expect(
            try await melun.dossier().meetings.first { $0.id == meeting.id }?.decisions == meeting.decisions)
    }
}
