import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// Copies of the file.
@Suite struct BackUpTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `a copy opens, and is equal`() async throws {
        let melun = try await Melun(writingTo: Store(opening: folder.path("jalon.sqlite")))
        let copy = folder.path("copie.sqlite")
        try melun.store.backUp(to: copy)
        #expect(try await Store(reading: copy).dossier(Melun.slug) == melun.dossier())
        #expect(try await Store(reading: copy).verifyHistory() == melun.store.verifyHistory())
        let reopened = try Store(opening: copy)
        #expect(try await reopened.dossier(Melun.slug) == melun.dossier())
    }

    @Test func `a copy leaves no other file, and never writes over one`() async throws {
        let store = try await Melun(writingTo: Store(opening: folder.path("jalon.sqlite"))).store
        let before = folder.names
        let copy = folder.path("copie.sqlite")
        try store.backUp(to: copy)
        #expect(folder.names.subtracting(before) == ["copie.sqlite"])
        #expect(throws: StoreFault.exists(copy)) { try store.backUp(to: copy) }
        let nowhere = folder.path("nulle/part.sqlite")
        #expect(throws: StoreFault.unwritable(nowhere)) { try store.backUp(to: nowhere) }
    }

    @Test func `copies made while others write are whole, each at one moment`() async throws {
        let melun = try await Melun(writingTo: Store(opening: folder.path("jalon.sqlite")))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for number in 0..<25 {
                        let entry = JournalEntry(.action, .year(2023), "Écriture \(writer)-\(number)")
                        try await melun.store.save(entry, in: Melun.slug, by: melun.signature())
                    }
                }
            }
            group.addTask { [folder] in
                let reader = try Store(reading: folder.path("jalon.sqlite"))
                for number in 0..<10 {
                    let source = number.isMultiple(of: 2) ? melun.store : reader
                    try source.backUp(to: folder.path("\(number).sqlite"))
                }
            }
            try await group.waitForAll()
        }
        var counts: [Int] = []
        for number in 0..<10 {
            let copy = try Store(reading: folder.path("\(number).sqlite"))
            #expect(try await copy.texts("PRAGMA integrity_check") == ["ok"])
            #expect(try await copy.texts("PRAGMA foreign_key_check").isEmpty)
            #expect(try await copy.verifyHistory().isIntact)
            let file = try await copy.dossier(Melun.slug)
            let rows = try await copy.history(
                of: Melun.slug, kind: .entry, limit: 1_000, visibleTo: melun[.reader])
            #expect(rows.count == file.entries.count)
            counts.append(file.entries.count)
        }
        #expect(counts == counts.sorted())
        #expect(try await melun.dossier().entries.filter { $0.title.hasPrefix("Écriture") }.count == 100)
    }
}
