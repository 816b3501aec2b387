import Domain
import Foundation
import Testing

@testable import Storage

/// The files of a contract.
@Suite struct KeptFileTests {
    private static let slug = Melun.slug
    private let bytes = Data("une photo".utf8)

    private func illustrated() -> JournalEntry {
        var entry = JournalEntry(.action, .year(2023), "Photo")
        entry.pictures = [PictureUse(file(bytes).name, alternative: "Un stand", credit: "Ville")]
        return entry
    }

    private func file(_ bytes: Data) -> StoredFile {
        StoredFile(
            name: StoredFile.name(of: bytes, kind: "jpg"), mediaType: "image/jpeg", size: bytes.count,
            width: 40,
            height: 30)
    }

    @Test func `a file is kept once, whoever sends it, and read by who sees the contract`() async throws {
        let melun = try await Melun()
        for role in [Role.coordinator, .contributor] {
            try await melun.store.keep(bytes, as: file(bytes), in: Self.slug, by: melun.signature(role))
        }
        let found = try await melun.store.file(file(bytes).name, in: Self.slug, visibleTo: melun[.reader])
        #expect(found.file == file(bytes) && found.bytes == bytes)
        let some = try await melun.store.files(
            [file(bytes).name, "autre.jpg"], in: Self.slug, visibleTo: melun[.reader])
        #expect(some == [file(bytes).name: bytes])
        #expect(try await melun.store.files([file(bytes).name], in: Self.slug) == some)
    }

    @Test func `who may not write keeps nothing, and who does not see reads nothing`() async throws {
        let melun = try await Melun()
        await #expect(throws: Refusal.self) {
            try await melun.store.keep(bytes, as: file(bytes), in: Self.slug, by: melun.signature(.reader))
        }
        try await melun.store.keep(bytes, as: file(bytes), in: Self.slug, by: melun.signature())
        await #expect(throws: Refusal.notFound) {
            try await melun.store.file(file(bytes).name, in: Self.slug, visibleTo: melun[.administrator])
        }
        await #expect(throws: Refusal.notFound) {
            try await melun.store.files([file(bytes).name], in: "ailleurs")
        }
    }

    @Test func `an advance names files of its contract alone`() async throws {
        let melun = try await Melun()
        let entry = illustrated()
        await #expect(throws: Refusal.self) {
            try await melun.store.save(entry, in: Self.slug, by: melun.signature())
        }
        try await melun.store.keep(bytes, as: file(bytes), in: Self.slug, by: melun.signature())
        let id = try await melun.store.save(entry, in: Self.slug, by: melun.signature())
        let read = try await melun.store.entry(id, in: Self.slug, visibleTo: melun[.reader])
        #expect(read.pictures == entry.pictures)
    }

    @Test func `a name is the digest of the bytes`() {
        #expect(
            StoredFile.name(of: Data("a".utf8), kind: "png")
                == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb.png")
    }
}
