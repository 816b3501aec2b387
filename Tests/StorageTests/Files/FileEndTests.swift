import Domain
import Foundation
import Testing

@testable import Storage

/// Files have an owner and an end of life.
@Suite struct FileEndTests {
    private static let day: Int64 = 86_400

    @Test func `what a refused form had sent is deleted after a day`() async throws {
        let melun = try await Melun()
        let file = try await keep("orpheline", melun)
        try await melun.store.putAway(at: Melun.morning.adding(seconds: Self.day))
        #expect(try await isKept(file, melun))
        // Sent again, it lives another day.
        _ = try await keep("orpheline", melun, after: Self.day)
        try await melun.store.putAway(at: Melun.morning.adding(seconds: 2 * Self.day - 60))
        #expect(try await isKept(file, melun))
        try await melun.store.putAway(at: Melun.morning.adding(seconds: 3 * Self.day))
        #expect(try await !isKept(file, melun))
    }

    @Test func `a photograph that its advance shows no more is deleted, and the rest comes back without it`()
        async throws
    {
        let melun = try await Melun()
        let (kept, gone) = (try await keep("gardée", melun), try await keep("retirée", melun))
        var entry = JournalEntry(.action, .year(2023), "Photos")
        entry.pictures = [kept, gone].map { PictureUse($0, alternative: "Un stand", credit: "") }
        entry.id = try await melun.store.save(entry, in: Melun.slug, by: melun.signature())
        try await melun.store.putAway(at: Melun.morning.adding(seconds: 9 * Self.day))
        #expect(try await isKept(gone, melun))
        (entry.pictures, entry.text) = ([entry.pictures[0]], "Autre texte")
        try await melun.store.save(entry, in: Melun.slug, by: melun.signature(after: 70))
        try await melun.store.putAway(at: Melun.morning.adding(seconds: 2 * Self.day))
        #expect(try await isKept(kept, melun))
        #expect(try await !isKept(gone, melun))
        try await melun.undoLast()
        let restored = try await melun.store.entry(
            entry.id, in: Melun.slug, visibleTo: melun[.coordinator])
        #expect(restored.pictures.map(\.file) == [kept] && restored.text == "")
    }

    @Test
    func `an advance that was taken out brings its photograph back for thirty days, then it is deleted`()
        async throws
    {
        let melun = try await Melun()
        let file = try await keep("photo", melun)
        var entry = JournalEntry(.action, .year(2023), "Photo")
        entry.pictures = [PictureUse(file, alternative: "Un stand", credit: "")]
        entry.id = try await melun.store.save(entry, in: Melun.slug, by: melun.signature())
        try await melun.store.removeEntry(entry.id, version: 1, in: Melun.slug, by: melun.signature())
        try await melun.store.putAway(at: Melun.morning.adding(seconds: 29 * Self.day))
        #expect(try await isKept(file, melun))
        try await melun.store.putAway(at: Melun.morning.adding(seconds: 31 * Self.day))
        #expect(try await !isKept(file, melun))
        try await melun.undoLast()
        let restored = try await melun.store.entry(
            entry.id, in: Melun.slug, visibleTo: melun[.coordinator])
        #expect(restored.pictures.isEmpty)
    }

    @Test func `a file is told with who sent it last`() async throws {
        let melun = try await Melun()
        _ = try await keep("photo", melun)
        let owner = try await melun.store.texts("SELECT owner_id || '' FROM file")
        #expect(owner == [melun[.coordinator].id.description])
    }

    private func keep(_ text: String, _ melun: Melun, after seconds: Int64 = 0) async throws -> String {
        let bytes = Data(text.utf8)
        let name = StoredFile.name(of: bytes, kind: "jpg")
        let file = StoredFile(
            name: name, mediaType: "image/jpeg", size: bytes.count, width: 4, height: 3)
        try await melun.store.keep(bytes, as: file, in: Melun.slug, by: melun.signature(after: seconds))
        return name
    }

    private func isKept(_ name: String, _ melun: Melun) async throws -> Bool {
        try await melun.store.texts("SELECT name FROM file").contains(name)
    }
}
