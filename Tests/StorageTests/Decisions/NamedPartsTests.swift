import Domain
import GRDB
import Testing

@testable import Storage

/// What other things name of a meeting is not taken away under them.
@Suite struct NamedPartsTests {
    private static let slug = Melun.slug

    private func copil(_ melun: Melun) async throws -> Meeting {
        try #require(try await melun.dossier().meetings.first { $0.kind == .steering && $0.ordinal == 2 })
    }

    /// A meeting with one decision of its own, stored.
    private func decided(_ melun: Melun) async throws -> Meeting {
        var meeting = Meeting(.information, "Rencontre", try #require(Horizon(code: "2023-03-01")), .held)
        meeting.decisions = [Decision("Ouvrir la laverie"), Decision("Attendre")]
        let id = try await melun.store.save(meeting, in: Self.slug, by: melun.signature())
        return try await melun.store.meeting(id, in: Self.slug, visibleTo: melun[.reader])
    }

    private func sentence(_ write: () async throws -> some Sendable) async -> String {
        do {
            _ = try await write()
            return "fait"
        } catch Refusal.conflict(let sentence) {
            return sentence
        } catch {
            return "\(error)"
        }
    }

    @Test func `a decision that is followed is kept, with the names of what follows it`() async throws {
        let melun = try await Melun()
        let store = melun.store
        let meeting = try await decided(melun)
        let followed = meeting.decisions[0].id
        var copil = try await copil(melun)
        copil.follows = [followed]
        var task = MeetingTask("Écrire au bailleur")
        task.follows = [followed]
        copil.tasks.append(task)
        try await store.save(copil, in: Self.slug, by: melun.signature())
        var entry = JournalEntry(.action, .year(2023), "Laverie ouverte")
        entry.follows = [followed]
        entry.id = try await store.save(entry, in: Self.slug, by: melun.signature())
        var less = meeting
        less.decisions.removeFirst()
        let refused = await sentence { [less] in
            try await store.save(less, in: Self.slug, by: melun.signature())
        }
        #expect(
            refused
                == "Une décision que vous retirez est suivie par la tâche «\u{202f}Écrire au bailleur\u{202f}», "
                + "la réunion «\u{202f}\(copil.historyName)\u{202f}» et l’avancée «\u{202f}Laverie ouverte\u{202f}»"
                + "\u{202f}: retirez-y ce lien d’abord.")
        #expect(
            try await store.meeting(meeting.id, in: Self.slug, visibleTo: melun[.reader]).decisions.count == 2
        )
        var freed = try await self.copil(melun)
        freed.follows = []
        freed.tasks.removeLast()
        try await store.save(freed, in: Self.slug, by: melun.signature())
        // What was removed holds nothing back, and comes back without the link.
        try await store.removeEntry(entry.id, version: 1, in: Self.slug, by: melun.signature())
        try await store.save(less, in: Self.slug, by: melun.signature())
        let removal = try #require(try await melun.history().first { $0.verb == .remove })
        try await store.undo(removal.id, in: Self.slug, by: melun.signature())
        #expect(try await melun.dossier().entries.first { $0.id == entry.id }?.follows == [])
        #expect(try await store.verifyHistory().isIntact)
    }

    @Test func `a task that dates an étape stays, and goes when the étape is gone`() async throws {
        let melun = try await Melun()
        let store = melun.store
        var copil = try await copil(melun)
        copil.tasks.append(MeetingTask("Écrire au bailleur"))
        try await store.save(copil, in: Self.slug, by: melun.signature())
        copil = try await self.copil(melun)
        var step = Milestone("Bail signé")
        step.become(.task(try #require(copil.tasks.last).id), on: melun.signature().day)
        step.id = try await store.save(step, in: Self.slug, by: melun.signature())
        copil.tasks.removeLast()
        let refused = await sentence { [copil] in
            try await store.save(copil, in: Self.slug, by: melun.signature())
        }
        #expect(
            refused
                == "Une tâche que vous retirez date encore l’étape «\u{202f}Bail signé\u{202f}»"
                + "\u{202f}: retirez-y ce lien d’abord.")
        try await store.removeMilestone(step.id, version: 1, in: Self.slug, by: melun.signature())
        try await store.save(copil, in: Self.slug, by: melun.signature())
        let removal = try #require(try await melun.history().first { $0.verb == .remove })
        try await store.undo(removal.id, in: Self.slug, by: melun.signature())
        #expect(try await melun.dossier().milestones.first { $0.id == step.id }?.source == nil)
        #expect(try await store.verifyHistory().isIntact)
    }

    @Test func `a decision that others follow may be reworded, moved and go with its own task`() async throws
    {
        let melun = try await Melun()
        let store = melun.store
        var meeting = try await decided(melun)
        var task = MeetingTask("Écrire")
        task.follows = [meeting.decisions[0].id]
        meeting.tasks = [task]
        try await store.save(meeting, in: Self.slug, by: melun.signature())
        meeting = try await store.meeting(meeting.id, in: Self.slug, visibleTo: melun[.reader])
        meeting.decisions.reverse()
        meeting.decisions[1].text = "Ouvrir deux laveries"
        try await store.save(meeting, in: Self.slug, by: melun.signature())
        meeting = try await store.meeting(meeting.id, in: Self.slug, visibleTo: melun[.reader])
        #expect(meeting.tasks.flatMap(\.follows) == [meeting.decisions[1].id])
        (meeting.tasks, meeting.decisions) = ([], [])
        try await store.save(meeting, in: Self.slug, by: melun.signature())
        try await melun.undoLast()
        let back = try await store.meeting(meeting.id, in: Self.slug, visibleTo: melun[.reader])
        #expect(back.decisions.map(\.text) == ["Attendre", "Ouvrir deux laveries"])
        #expect(back.tasks.flatMap(\.follows) == [back.decisions[1].id])
    }

    @Test func `a meeting whose decision is followed elsewhere is kept whole`() async throws {
        let melun = try await Melun()
        let store = melun.store
        var meeting = try await decided(melun)
        var task = MeetingTask("Écrire")
        task.follows = [meeting.decisions[0].id]
        meeting.tasks = [task]
        try await store.save(meeting, in: Self.slug, by: melun.signature())
        var copil = try await copil(melun)
        copil.follows = [meeting.decisions[0].id]
        try await store.save(copil, in: Self.slug, by: melun.signature())
        let name = copil.historyName
        let refused = await sentence {
            try await store.removeMeeting(meeting.id, version: 2, in: Self.slug, by: melun.signature())
        }
        #expect(
            refused
                == "Une décision que vous retirez est suivie par la réunion «\u{202f}\(name)\u{202f}»"
                + "\u{202f}: retirez-y ce lien d’abord.")
        copil = try await self.copil(melun)
        copil.follows = []
        try await store.save(copil, in: Self.slug, by: melun.signature())
        // Its own task holds nothing back.
        try await store.removeMeeting(meeting.id, version: 2, in: Self.slug, by: melun.signature())
        #expect(try await melun.dossier().meetings.allSatisfy { $0.id != meeting.id })
    }

    @Test func `a conclusion that a decision answers is kept`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let answered = Set(dossier.meetings.flatMap(\.decisions).flatMap(\.answers))
        var meeting = try #require(
            dossier.meetings.first { $0.conclusions.contains { answered.contains($0.id) } })
        meeting.conclusions = []
        let refused = await sentence { [meeting] in
            try await melun.store.save(meeting, in: Self.slug, by: melun.signature())
        }
        #expect(refused.hasPrefix("Une décision de «\u{202f}2e COPIL"))
    }

    @Test func `a decision of another contract, or of none, is not followed`() async throws {
        let melun = try await Melun()
        let neighbour = try await melun.neighbour()
        let theirs = try #require(neighbour.dossier.meetings.flatMap(\.decisions).first)
        for id in [theirs.id, ID(99_999)] {
            var entry = JournalEntry(.action, .year(2023), "Suite")
            entry.follows = [id]
            let refused = await outcome { [entry] in
                try await melun.store.save(entry, in: Self.slug, by: melun.signature())
            }
            #expect(refused == .notFound)
        }
    }

    @Test func `a row kept before decisions and points had more columns is put back`() async throws {
        let melun = try await Melun()
        let copil = try await copil(melun)
        let rows: [[Cell]] = copil.decisions.map { decision in
            [
                .integer(decision.id.rawValue), .text("Comme avant"), .text(decision.effect.rawValue),
                .text(decision.outcome.rawValue), .text(Packed.pack(decision.actions)),
                .text(Packed.pack(decision.answers)),
            ]
        }
        let points: [[Cell]] = [[.text("Un point"), .text(""), .integer(10)]]
        try await melun.store.database.write { db in
            try Ledger(db: db).add(
                .init(
                    verb: .change, kind: .meeting, objectID: copil.id.rawValue, contractID: 1, label: "COPIL",
                    changes: [
                        "decision": [.rows(rows), .rows([])], "agenda_item": [.rows(points), .rows([])],
                    ]), member: nil, at: Melun.morning)
        }
        try await melun.undoLast()
        let back = try await melun.store.meeting(copil.id, in: Self.slug, visibleTo: melun[.reader])
        #expect(Set(back.decisions.map(\.text)) == ["Comme avant"])
        #expect(back.decisions.map(\.id) == copil.decisions.map(\.id))
        #expect(back.decisions.map(\.actions) == copil.decisions.map(\.actions))
        #expect(Set(back.decisions.map(\.reserve)) == [""])
        #expect(back.agenda.map(\.title) == ["Un point"] && back.agenda.first?.minutes == 10)
    }
}
