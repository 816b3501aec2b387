import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct ReviewStoreTests {
    private let quarter = Quarter(of: Day.first(ofMonth: 1, 2023))

    private func edits(_ melun: Melun) async throws -> ReportEdits {
        try await melun.store.reviewEdits(of: quarter, in: Melun.slug, visibleTo: melun.signature().member)
    }

    @Test func `a part is written whole, and read back with its facts and pictures`() async throws {
        let melun = try await Melun()
        let bytes = Data("photo".utf8)
        let name = StoredFile.name(of: bytes, kind: "jpg")
        let dossier = StoredFile(name: name, mediaType: "image/jpeg", size: 5)
        try await melun.store.keep(bytes, as: dossier, in: Melun.slug, by: melun.signature())
        var part = try await edits(melun).part("fiche-9")
        part.title = "Santé des femmes"
        part.wording = "Trois rencontres."
        part.addition = "Et une quatrième."
        part.basis = [ReportFact("avancee-1", "Avancée", said: "Une rencontre\nà Melun")]
        part.pictures = [PictureUse(name, alternative: "Des affiches", credit: "CAMVS")]
        try await melun.store.save(part, in: Melun.slug, by: melun.signature())
        var read = try await edits(melun).part("fiche-9")
        #expect(read.version == 1)
        (read.id, read.version) = (part.id, part.version)
        #expect(read == part)
    }

    @Test func `two people write two parts at once; of one part, the second is told`() async throws {
        let melun = try await Melun()
        let first = try await edits(melun).part("fiche-9")
        let other = try await edits(melun).part("fiche-10")
        try await melun.store.save(first, in: Melun.slug, by: melun.signature())
        try await melun.store.save(other, in: Melun.slug, by: melun.signature())
        await refused {
            try await melun.store.save(first, in: Melun.slug, by: melun.signature())
        }
    }

    @Test func `a picture that the contract does not keep is refused`() async throws {
        let melun = try await Melun()
        var part = try await edits(melun).part("fiche-9")
        part.pictures = [PictureUse(String(repeating: "0", count: 64) + ".jpg")]
        await refused { [part] in
            try await melun.store.save(part, in: Melun.slug, by: melun.signature())
        }
    }

    @Test func `parts of one's own are numbered, removed, and never numbered the same`() async throws {
        let melun = try await Melun()
        let slug = Melun.slug
        let first = try await melun.store.addPart(titled: "Un", of: quarter, in: slug, by: melun.signature())
        #expect(first == "libre-1")
        try await melun.store.removePart(first, of: quarter, version: 1, in: slug, by: melun.signature())
        #expect(try await edits(melun).parts.isEmpty)
        let second = try await melun.store.addPart(
            titled: "Deux", of: quarter, in: slug, by: melun.signature())
        #expect(second == "libre-2")
        await refused {
            try await melun.store.addPart(titled: " ", of: quarter, in: slug, by: melun.signature())
        }
    }

    @Test func `the order of one rank leaves the others where they are`() async throws {
        let melun = try await Melun()
        let signature = melun.signature()
        try await melun.store.order(["b", "a"], of: quarter, in: Melun.slug, by: signature)
        try await melun.store.order(["y", "x"], of: quarter, in: Melun.slug, by: signature)
        try await melun.store.order(["a", "b"], of: quarter, in: Melun.slug, by: signature)
        #expect(try await edits(melun).order.places == ["y", "x", "a", "b"])
    }

    @Test func `what was published is numbered, kept, and says why it was corrected`() async throws {
        let melun = try await Melun()
        let (store, slug, signature) = (melun.store, Melun.slug, melun.signature())
        let text = "\(try await melun.dossier().entries.count) avancées"
        let first = try await melun.publish(quarter, text)
        #expect(first.number == 1 && first.reason.isEmpty && first.digest.count == 64)
        await refused { try await melun.publish(quarter, text, because: " ") }
        let second = try await melun.publish(quarter, text, because: "Coquille")
        #expect(second.number == 2 && second.reason == "Coquille")
        let all = try await store.publications(in: slug, visibleTo: signature.member)
        #expect(all.map(\.number) == [2, 1])
        let entry = try #require(try await melun.dossier().entries.first)
        try await store.removeEntry(entry.id, version: entry.version, in: slug, by: signature)
        let kept = try await store.publishedText(
            quarter, number: 1, for: .public, in: slug, visibleTo: signature.member)
        #expect(kept.document == text)
    }

    @Test func `the first printing stays, and nothing published can be changed`() async throws {
        let melun = try await Melun()
        let (store, slug, signature) = (melun.store, Melun.slug, melun.signature())
        let made = try await melun.publish(quarter, "{}")
        for bytes in ["une", "deux"] {
            try await store.keepPublishedFile(
                Data(bytes.utf8), printedFrom: "{}", of: made.id, for: .public, as: "pdf")
        }
        try await store.keepPublishedFile(
            Data("autre".utf8), printedFrom: "{\"nom\": \"retiré depuis\"}", of: made.id, for: .partners,
            as: "pdf")
        await #expect(throws: Refusal.self, "printed from words that are no more") {
            try await store.publishedFile(
                made.id, for: .partners, as: "pdf", in: slug, visibleTo: signature.member)
                ?? { throw Refusal.notFound }()
        }
        let kept = try await store.publishedFile(
            made.id, for: .public, as: "pdf", in: slug, visibleTo: signature.member)
        #expect(kept == Data("une".utf8))
        for table in ["publication", "publication_text", "publication_file"] {
            for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET rowid = rowid"] {
                await #expect(throws: (any Error).self) {
                    try await store.database.write { db in try db.execute(sql: sql) }
                }
            }
        }
    }

    private func refused(_ write: () async throws -> some Any) async {
        do {
            _ = try await write()
            Issue.record("nothing was refused")
        } catch {
            #expect(error is Refusal)
        }
    }
}
