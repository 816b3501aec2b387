import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

/// A database of a former schema, with its data, becomes one of this schema, whole, wherever it is cut.
@Suite struct FormerSchemaTests {
    private static let now = Moment(milliseconds: FormerData.morning * 1_000)
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `packed ids become links, but for those that name nothing`() async throws {
        let store = try migrated()
        let dossier = try await store.dossier("val")
        let copil = try #require(dossier.meetings.last)
        let cotech = try #require(dossier.meetings.first)
        #expect(cotech.conclusions.map { numbers($0.actions) } == [[2, 1], []])
        #expect(numbers(cotech.follows) == [4])
        #expect(copil.decisions.map { numbers($0.actions) } == [[3, 1, 2], [2]])
        #expect(copil.decisions.map { numbers($0.answers) } == [[1], [2]])
        #expect(copil.decisions.map { numbers($0.assessments) } == [[1], []])
        #expect(copil.decisions.map(\.reserve) == ["", "Budget"])
        #expect(copil.tasks.map { numbers($0.follows) } == [[5, 4], []])
        #expect(copil.tasks.map { numbers($0.actions) } == [[2], []])
        #expect(dossier.entries.flatMap { numbers($0.follows) } == [5])
    }

    @Test func `a fact of before is known from its own day, and what was planned from its convocation`()
        async throws
    {
        let path = folder.path("former.sqlite")
        let former = try queue(path)
        try await former.write { db in
            try db.execute(
                sql: """
                    INSERT INTO meeting (id, contract_id, kind, title, held, first_day, place, state, objectives, notes,
                            convened_on)
                        VALUES (8, 1, 'steering', 'COPIL', '2023-06-20', '2023-06-20', '', 'planned', '', '',
                            '2023-05-30')
                    """)
        }
        try former.close()
        let dossier = try await Store(opening: path).dossier("val")
        #expect(dossier.meetings.map(\.known.iso) == ["2023-01-10", "2023-02-07", "2023-05-30"])
        #expect(dossier.entries.allSatisfy { $0.known == $0.when.last })
        #expect(dossier.assessments.allSatisfy { $0.known == $0.day })
    }

    @Test func `links already given keep working, for as long as they did`() async throws {
        let store = try migrated()
        let (now, digest) = (Self.now, FormerData.digest)
        func signsIn(_ number: UInt8, after seconds: Int64) async throws -> Bool {
            try await store.session(digest(number), at: now.adding(seconds: seconds)) != nil
        }
        #expect(try await signsIn(1, after: 1_199))
        #expect(try await !signsIn(1, after: 1_200))
        #expect(try await signsIn(2, after: 1_799))
        #expect(try await !signsIn(2, after: 1_800))
        #expect(try await store.invited(digest(3), at: now.adding(seconds: 604_799)) != nil)
        #expect(try await store.invited(digest(3), at: now.adding(seconds: 604_800)) == nil)
        #expect(try await store.calendarOwner(digest(4))?.slug == "val")
        #expect(try await store.subscription(digest(5), at: now.adding(seconds: 172_799)).slug == "val")
        let year: Int64 = 365 * 86_400
        let last = now.adding(seconds: year - 1)
        #expect(try await store.publishedText(byLetter: digest(6), at: last).audience == .partners)
        await #expect(throws: Refusal.notFound) {
            try await store.publishedText(byLetter: digest(6), at: now.adding(seconds: year))
        }
        #expect(try await !store.leaving(digest(7)).hasLeft)
        // One purpose does not serve another, and a letter that went took its secret.
        #expect(try await store.invited(digest(1), at: now) == nil)
        await #expect(throws: Refusal.notFound) { try await store.leaving(digest(8)) }
        let given = try await store.database.read { db in
            try Int.fetchAll(
                db,
                sql:
                    "SELECT seq FROM sqlite_sequence WHERE name IN ('letter', 'subscriber') ORDER BY name")
        }
        #expect(given == [12, 4])
    }

    @Test func `tries already made count`() async throws {
        let store = try migrated()
        func admits(_ email: String) async throws -> Bool {
            try await store.admitsSignIn(email: email, address: "192.0.2.9", at: Self.now.adding(seconds: 1))
        }
        #expect(try await !admits("a@val.example"))
        #expect(try await admits("b@val.example"))
        let counts = try await store.texts(
            "SELECT purpose || ' ' || count(*) FROM attempt GROUP BY purpose ORDER BY purpose")
        #expect(
            counts == [
                "signIn 6", "signingName 299", "subscription 20", "subscriptionLetter 3", "wrongCode 30",
            ])
        let refused = await outcome {
            try await store.opened("inconnu", .signing, from: "192.0.2.1", at: Self.now)
        }
        #expect(refused == .conflict)
    }

    @Test func `the search finds what it found, in each contract`() async throws {
        let store = try migrated()
        let member = try await store.member(ID(1))
        let hits = try await store.search("laverie", in: "val", limit: 1_000, visibleTo: member)
        #expect(hits.count == 403)
        #expect(hits.prefix(3).map(\.actionNumber) == [3, 2, 1])
        #expect(hits.dropFirst(3).first?.objectID == 400)
        let short = try await store.search("laver", in: "val", limit: 5, visibleTo: member)
        #expect(short.map(\.kind) == [.action, .action, .action, .entry, .entry])
    }

    @Test func `the history holds, and not a word of it changed`() async throws {
        let former = try queue(folder.path("former.sqlite"))
        let words =
            "SELECT label || payload || hex(nonce) || hex(digest) || hex(hash) FROM history ORDER BY id"
        let before = try await former.read { try String.fetchAll($0, sql: words) }
        try former.close()
        let store = try Store(opening: folder.path("former.sqlite"))
        #expect(try await store.texts(words) == before)
        let verdict = try await store.verifyHistory()
        #expect(verdict.isIntact && verdict.rows == 40)
    }

    @Test func `cut anywhere, it holds the old schema or the new, and is taken up`() async throws {
        let path = folder.path("jalon.sqlite")
        try queue(path).close()
        let copies = Copies(path, in: folder)
        var configuration = Configuration()
        configuration.prepareDatabase { db in db.trace { copies.take(at: $0) } }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try Schema.migrator.migrate(pool)
        let whole = try await content(Store(opening: path))
        let known = try schemas()
        let cuts = copies.spread(over: 20)
        try #require(cuts.count == 20)
        var found: Set<[String]> = []
        for cut in cuts {
            let raw = try DatabaseQueue(path: cut)
            let schema = try await raw.read(Self.schema)
            found.insert(schema)
            #expect(known.contains(schema))
            try raw.close()
            let store = try Store(opening: cut)
            #expect(try await content(store) == whole)
            #expect(try await store.verifyHistory().isIntact)
        }
        #expect(found.count > 2)
    }

    private func numbers<Entity>(_ ids: [ID<Entity>]) -> [Int64] { ids.map(\.rawValue) }

    /// A file of the former schema with its data.
    private func queue(_ path: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: FormerData.schema)
        try queue.write(FormerData.fill)
        return queue
    }

    private func migrated() throws -> Store {
        let path = folder.path("former.sqlite")
        try queue(path).close()
        return try Store(opening: path)
    }

    /// The schema after each migration from the former one on.
    private func schemas() throws -> Set<[String]> {
        let names = Schema.migrator.migrations
        let from = try #require(names.firstIndex(of: FormerData.schema))
        return try names[from...].reduce(into: []) { known, name in
            let queue = try DatabaseQueue()
            try Schema.migrator.migrate(queue, upTo: name)
            known.insert(try queue.read(Self.schema))
        }
    }

    private static func schema(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: "SELECT coalesce(sql, name) FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    }

    /// All that the tables hold, but for what a table of another name is made of.
    private func content(_ store: Store) async throws -> [String] {
        try await store.database.read { db in
            let tables = try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY 1"
            )
            let found = try String.fetchAll(
                db, sql: "SELECT rowid || title || body FROM search ORDER BY rowid")
            return try tables.flatMap { try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map(\.description) }
                + found
        }
    }
}

/// Copies of a file and of its journal, as a cut would leave them.
private final class Copies: Sendable {
    private let path: String
    private let folder: Folder
    private let count = Mutex(0)

    init(_ path: String, in folder: Folder) {
        (self.path, self.folder) = (path, folder)
    }

    /// Before each statement of ours; those of the search index itself are many, and alike.
    func take(at event: Database.TraceEvent) {
        guard case .statement(let statement) = event, !statement.sql.contains("'main'.") else { return }
        let number = count.withLock { count in
            count += 1
            return count
        }
        for ending in ["", "-wal"] {
            try? FileManager.default.copyItem(atPath: path + ending, toPath: name(number) + ending)
        }
    }

    /// So many of them, from the first to the last.
    func spread(over wanted: Int) -> [String] {
        let taken = count.withLock { $0 }
        return (0..<wanted).map { name(1 + $0 * (taken - 1) / (wanted - 1)) }
    }

    private func name(_ number: Int) -> String { folder.path("cut-\(number).sqlite") }
}
