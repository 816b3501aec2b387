import Domain
import Foundation
import Testing

@testable import Storage

/// Advances.
@Suite struct JournalTests {
    private static let slug = Melun.slug

    @Test func `an advance keeps every field, and its author is who wrote it`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        var full = JournalEntry(.campaign, .month(year: 2023, month: 3), "Mars bleu")
        (full.text, full.place) = ("**Dépistage**", "Marché")
        full.actions = [dossier.actions[8].id, dossier.actions[9].id]
        (full.communes, full.organizations) = (["77288", "77487"], dossier.organizations.suffix(2).map(\.id))
        (full.participants, full.communesRepresented) = (120, 4)
        (full.nextStep, full.next, full.nextTime) = ("Bilan", .year(2024), TimeOfDay(9, 5))
        (full.isToComplete, full.answers) = (true, dossier.entries[0].id)
        full.follows = [ID(1)]
        full.counts = [.init(350, "kits distribués")]
        let bytes = Data("photo".utf8)
        let name = StoredFile.name(of: bytes, kind: "jpg")
        let photograph = StoredFile(
            name: name, mediaType: "image/jpeg", size: bytes.count, width: 4, height: 3)
        try await melun.store.keep(bytes, as: photograph, in: Self.slug, by: melun.signature())
        full.pictures = [PictureUse(name, alternative: "Un stand", credit: "Ville")]
        full.attachments = [Attachment(name, title: "Affiche")]
        (full.meeting, full.author) = (dossier.meetings[0].id, melun[.reader].id)
        #expect(alike(full, JournalEntry(.action, .year(2020), "")) == ["id", "version"])
        full.id = try await melun.store.save(full, in: Self.slug, by: melun.signature(.contributor))
        full.author = melun[.contributor].id
        #expect(try await read(full.id, melun) == full)
        #expect(try await melun.dossier().entries.first { $0.id == full.id } == full)
        full.author = melun[.reader].id
        full.title = "Mars Bleu"
        try await melun.store.save(full, in: Self.slug, by: melun.signature())
        #expect(try await read(full.id, melun).author == melun[.contributor].id)
    }

    @Test func `a pilot writes on its fiches, before and after`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let store = melun.store
        let signature = melun.signature(.contributor)
        func save(_ entry: JournalEntry) async -> Outcome {
            await outcome { try await store.save(entry, in: Self.slug, by: signature) }
        }
        var entry = JournalEntry(.action, .year(2023), "Essai")
        #expect(await save(entry) == .forbidden)
        entry.actions = [dossier.actions[8].id, dossier.actions[0].id]
        #expect(await save(entry) == .forbidden)
        entry.actions = [dossier.actions[8].id]
        #expect(await save(entry) == .done)
        var others = try #require(dossier.entries.first { $0.actions == [dossier.actions[5].id] })
        others.actions = [dossier.actions[8].id]
        #expect(await save(others) == .forbidden)
        let removed = await outcome {
            try await store.removeEntry(others.id, version: 1, in: Self.slug, by: signature)
        }
        #expect(removed == .forbidden)
        #expect(try await read(others.id, melun).actions == [dossier.actions[5].id])
    }

    @Test func `a quarter counts the advances that its review tells`() async throws {
        let melun = try await Melun()
        let closed = try #require(Quarter(2022, 4))
        func note(_ when: Horizon) async throws {
            try await melun.store.save(
                JournalEntry(.action, when, "Note"), in: Self.slug, by: melun.signature())
        }
        try await note(.year(2023))
        try await note(.day(closed.first))
        _ = try await melun.publish(closed, "{}")
        try await note(.day(closed.last))
        let dossier = try await melun.dossier()
        let end = try #require(Day(2025, 12, 31))
        var quarter = try #require(Quarter(2021, 1))
        while quarter.first < end {
            let told = dossier.entries.count { dossier.periods.telling($0) == quarter }
            let counted = try await melun.store.countEntries(
                of: quarter, upTo: end, in: Self.slug, visibleTo: melun[.coordinator])
            #expect(counted == told, "\(quarter.code)")
            quarter = quarter.next
        }
    }

    @Test func `an advance is removed and brought back`() async throws {
        let melun = try await Melun()
        let entry = try await melun.dossier().entries[3]
        func remove(_ version: Int) async -> Outcome {
            await outcome {
                try await melun.store.removeEntry(
                    entry.id, version: version, in: Self.slug, by: melun.signature())
            }
        }
        #expect(await remove(5) == .stale)
        #expect(await remove(1) == .done)
        #expect(await outcome { try await read(entry.id, melun) } == .notFound)
        #expect(await remove(2) == .notFound)
        try await melun.undoLast()
        var back = try await read(entry.id, melun)
        back.version = 1
        #expect(back == entry)
    }

    @Test(arguments: ["fiche", "structure", "promesse", "réunion"])
    func `a thing of another contract does not exist`(_ field: String) async throws {
        let melun = try await Melun()
        let other = try await melun.neighbour().dossier
        var entry = JournalEntry(.action, .year(2023), "Essai")
        switch field {
        case "fiche": entry.actions = [other.actions[0].id]
        case "structure": entry.organizations = [other.organizations[0].id]
        case "promesse": entry.answers = other.entries[0].id
        default: entry.meeting = other.meetings[0].id
        }
        #expect(
            await outcome { try await melun.store.save(entry, in: Self.slug, by: melun.signature()) }
                == .notFound)
        let foreign = other.entries[0]
        #expect(await outcome { try await read(foreign.id, melun) } == .notFound)
    }

    private func read(_ id: ID<JournalEntry>, _ melun: Melun) async throws -> JournalEntry {
        try await melun.store.entry(id, in: Self.slug, visibleTo: melun[.reader])
    }
}
