import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// The file: one writer, durable commits, readers beside it.
@Suite struct FileTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private var path: String { folder.path("jalon.sqlite") }

    @Test func `commits wait for the disk, and foreign keys hold`() async throws {
        let store = try Store(opening: path)
        let found = try await store.database.writeWithoutTransaction { db in
            try ["synchronous", "foreign_keys"].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
        }
        #expect(found == [2, 1])
        #expect(try await store.texts("PRAGMA journal_mode") == ["wal"])
        #expect(await store.isHealthy())
    }

    @Test func `a second writer is turned away, until the first is gone`() async throws {
        try await { [path] in
            let first = try Store(opening: path)
            #expect(throws: StoreFault.held) { try Store(opening: path) }
            #expect(await first.isHealthy())
        }()
        _ = try Store(opening: path)
        #expect(StoreFault.held.sentence.contains("tient le fichier"))
    }

    @Test func `removing the file of the lock lets no second writer in`() async throws {
        let first = try Store(opening: path)
        try FileManager.default.removeItem(atPath: path + ".lock")
        #expect(throws: StoreFault.held) { try Store(opening: path) }
        #expect(await first.isHealthy())
    }

    @Test func `the file and its journals are for their owner alone, whatever they were`() async throws {
        let former = umask(0o022)
        defer { umask(former) }
        try Data().write(to: URL(filePath: path))
        let store = try Store(opening: path)
        for ending in ["", "-wal", "-shm", ".lock"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path + ending)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(ending)")
        }
        #expect(await store.isHealthy())
    }

    @Test func `a copy is put back, and an old journal does not corrupt it`() async throws {
        let copy = folder.path("copie.sqlite")
        let (melun, before) = try await {
            let melun = try await Melun(writingTo: Store(opening: path))
            try melun.store.backUp(to: copy)
            return (melun.signature(), try await melun.dossier())
        }()
        try await {
            let later = try Store(opening: path)
            var action = try await later.action(9, in: Melun.slug, visibleTo: melun.member)
            action.title = "Après la copie"
            try await later.save(action, in: Melun.slug, by: melun)
            #expect(throws: StoreFault.held) { try Store.restore(copy, to: path, at: Melun.morning) }
        }()
        // What a killed server leaves beside its file.
        try Data("un vieux journal".utf8).write(to: URL(filePath: path + "-wal"))
        let aside = try #require(try Store.restore(copy, to: path, at: Melun.morning))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: aside).sorted().contains("jalon.sqlite-wal"))
        let restored = try Store(opening: path)
        #expect(try await restored.dossier(Melun.slug) == before)
        #expect(try await restored.damages().isEmpty)
        #expect(try await restored.verifyHistory().isIntact)
    }

    @Test func `what is no copy of ours is not put back`() throws {
        let other = folder.path("autre.sqlite")
        try Data("rien".utf8).write(to: URL(filePath: other))
        #expect(throws: StoreFault.unreadable(other)) { try Store(checking: other) }
        #expect(throws: StoreFault.missing(folder.path("absent"))) {
            try Store(checking: folder.path("absent"))
        }
    }

    @Test func `a reader reads beside the writer, what was just written`() async throws {
        let writer = try await Melun(writingTo: Store(opening: path))
        let reader = try Store(reading: path)
        #expect(try await reader.dossier(Melun.slug) == writer.dossier())
        var action = try await writer.action(9)
        action.title = "Neuf"
        try await writer.store.save(action, in: Melun.slug, by: writer.signature())
        let read = try await reader.action(9, in: Melun.slug, visibleTo: writer[.reader])
        #expect(read.title == "Neuf")
        let written = await outcome {
            try await reader.save(action, in: Melun.slug, by: writer.signature())
        }
        #expect(written != .done)
    }

    @Test func `a reader reads a file that nobody writes`() async throws {
        let file = try await Melun(writingTo: Store(opening: path)).dossier()
        #expect(try await Store(reading: path).dossier(Melun.slug) == file)
        #expect(try await Store(reading: path).verifyHistory().isIntact)
    }

    @Test func `a reader, then a writer, find all that a killed server had written`() async throws {
        let server = try await Melun(writingTo: Store(opening: path))
        let left = folder.path("left.sqlite")
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + ending, toPath: left + ending)
        }
        #expect(try await Store(reading: left).dossier(Melun.slug) == server.dossier())
        let writer = try Store(opening: left)
        #expect(try await writer.dossier(Melun.slug) == server.dossier())
        #expect(try await writer.verifyHistory() == server.store.verifyHistory())
    }

    @Test func `what is no database of ours is said to be none`() throws {
        let absent = folder.path("absent.sqlite")
        #expect(throws: StoreFault.missing(absent)) { try Store(reading: absent) }
        let nowhere = folder.path("nulle/part.sqlite")
        #expect(throws: StoreFault.unwritable(nowhere + ".lock")) { try Store(opening: nowhere) }
        let text = folder.path("texte.sqlite")
        try String(repeating: "Ceci n’est pas une base. ", count: 100)
            .write(toFile: text, atomically: true, encoding: .utf8)
        #expect(throws: StoreFault.unreadable(text)) { try Store(opening: text) }
        #expect(throws: StoreFault.unreadable(text)) { try Store(reading: text) }
    }

    @Test func `an older file is not read, a newer one not opened`() async throws {
        let empty = try DatabaseQueue(path: path)
        try await empty.write { try $0.execute(sql: "CREATE TABLE anything (id INTEGER)") }
        try empty.close()
        #expect(throws: StoreFault.olderSchema) { try Store(reading: path) }
        let newer = folder.path("newer.sqlite")
        try await Store(opening: newer).run("INSERT INTO grdb_migrations VALUES ('999 tomorrow')")
        #expect(throws: StoreFault.newerSchema) { try Store(opening: newer) }
        #expect(throws: StoreFault.newerSchema) { try Store(reading: newer) }
    }

    @Test func `migrations run twice change nothing`() async throws {
        let store = try await Melun(writingTo: Store(opening: path)).store
        let (schema, file) = (try await dump(store), try await store.dossier(Melun.slug))
        try Schema.migrator.migrate(store.database)
        #expect(try await dump(store) == schema)
        #expect(try await store.dossier(Melun.slug) == file)
        #expect(schema.count > 60)
    }

    private func dump(_ store: Store) async throws -> [String] {
        try await store.texts("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name")
    }
}
