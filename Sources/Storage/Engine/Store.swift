import Domain
import FoundationEssentials
import GRDB

/// The one database: all SQL is behind it, a public method is one sentence and one transaction.
package struct Store: Sendable {
    let database: any DatabaseWriter
    let cache = ReadCache()
    /// On a file beside the database, and on the database itself: who removes the first lets no second process in.
    private let locks: [FileLock]
    /// Whether readings bring whole contracts, whatever they are asked: true only in the test that compares pages.
    let readsWhole: Bool

    /// Opens the file for writing, as the only process that may; brings its schema up to date.
    /// Throws `StoreFault` with a French sentence when another process holds it.
    package init(opening path: String) throws {
        locks = [try FileLock(path + ".lock"), try FileLock(path)]
        readsWhole = false
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // One for each thread that may read at once, and some more.
        configuration.maximumReaderCount = ProcessInfo.processInfo.activeProcessorCount + 4
        let pool = try StoreFault.reading(path) { try Self.opened(path, configuration) }
        try pool.writeWithoutTransaction { db in
            // GRDB sets NORMAL in WAL mode after it opens: FULL must come later, or a power cut loses commits.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw StoreFault.notDurable }
        }
        database = pool
        FileLock.keepPrivate(path)
        try Self.requireKnownSchema(pool)
        if try !pool.read({ try Schema.migrator.hasCompletedMigrations($0) }) {
            try Schema.migrator.migrate(pool)
        }
    }

    /// Opens the file with a connection for each reader; on a disk that is full, where the journal's index has no room,
    /// with one that keeps it in memory: pages are read, and writes are refused until there is room.
    private static func opened(
        _ path: String, _ configuration: Configuration
    ) throws -> any DatabaseWriter {
        do {
            return try DatabasePool(path: path, configuration: configuration)
        } catch let error as DatabaseError
            where [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
        {
            var alone = configuration
            alone.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            return try DatabaseQueue(path: path, configuration: alone)
        }
    }

    /// Opens the file for reading, beside a process that may write it.
    package init(reading path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreFault.missing(path) }
        locks = []
        readsWhole = false
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try StoreFault.reading(path) {
            try DatabaseQueue(path: path, configuration: configuration)
        }
        try Self.requireKnownSchema(queue)
        guard try queue.read({ try Schema.migrator.hasCompletedMigrations($0) }) else {
            throw StoreFault.olderSchema
        }
        database = queue
    }

    /// Opens a file to look at it alone, whatever version wrote it.
    init(unchecked path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let opened = try StoreFault.reading(path) {
            try DatabaseQueue(path: path, configuration: configuration)
        }
        guard try opened.read({ try $0.tableExists("history") }) else { throw StoreFault.unreadable(path) }
        try Self.requireKnownSchema(opened)
        self.init(database: opened)
    }

    /// A database in memory, for tests.
    package static func inMemory() throws -> Store {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue)
        return Store(database: queue)
    }

    /// A copy in memory, whole and apart from this one, for tests.
    package func copiedInMemory() throws -> Store {
        let copy = try DatabaseQueue()
        try database.backup(to: copy)
        return Store(database: copy, readsWhole: readsWhole)
    }

    /// The same database, read whole whatever is asked: a page must not show it.
    package func readingWhole() -> Store {
        Store(database: database, readsWhole: true)
    }

    private init(database: any DatabaseWriter, readsWhole: Bool = false) {
        self.database = database
        self.readsWhole = readsWhole
        locks = []
    }

    /// An older binary would misread, or undo, what a newer one wrote.
    private static func requireKnownSchema(_ database: some DatabaseReader) throws {
        if try database.read({ try Schema.migrator.hasBeenSuperseded($0) }) { throw StoreFault.newerSchema }
    }

    /// Reads on the thread that asks. Reading is work for the processor, and a page asks little: to hand it to another
    /// thread and wait costs several times as much. All readings come this way: one that were awaited could hold a
    /// connection while those that want one hold every thread.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try database.read(body)
    }

    /// Answers when the database does.
    package func isHealthy() async -> Bool {
        (try? read { try Int.fetchOne($0, sql: "SELECT 1") }) == 1
    }

    /// Copies the database, whole and consistent, to a new file, and checks the copy.
    /// Throws `StoreFault.badCopy` when the copy does not pass its integrity check; no copy is left then.
    package func backUp(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreFault.exists(path) }
        do {
            let copy = try DatabaseQueue(path: path)
            try database.backup(to: copy)
            let verdict = try copy.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
            try copy.close()
            guard verdict == "ok" else { throw StoreFault.badCopy(path) }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error is DatabaseError ? StoreFault.unwritable(path) : error
        }
    }
}

/// Why the file could not be opened or copied.
package enum StoreFault: Error, Hashable, Sendable {
    /// Another process holds the file.
    case held
    case missing(String)
    case unreadable(String)
    case olderSchema
    case newerSchema
    case notDurable
    case exists(String)
    case badCopy(String)
    case unwritable(String)

    /// One French sentence for a terminal.
    package var sentence: String {
        switch self {
        case .held:
            "Le serveur tient le fichier de données\u{202f}: arrêtez-le, ou passez par ses pages, pour cette écriture."
        case .missing(let path):
            "Aucun fichier de données à \(path)\u{202f}: lancez d’abord jalon serve ou jalon demo."
        case .olderSchema:
            "Le fichier de données est d’une version antérieure\u{202f}: lancez jalon serve pour le mettre à jour."
        case .newerSchema:
            "Le fichier de données est d’une version plus récente\u{202f}: mettez jalon à jour pour l’ouvrir."
        case .unreadable(let path): "\(path) n’est pas un fichier de données de Jalon, ou il est abîmé."
        case .notDurable: "SQLite refuse synchronous=FULL\u{202f}: les écritures ne seraient pas sûres."
        case .exists(let path): "Le fichier \(path) existe déjà\u{202f}: choisissez un autre nom."
        case .badCopy(let path): "La copie \(path) n’est pas intègre\u{202f}: ne vous y fiez pas."
        case .unwritable(let path): "Impossible d’écrire \(path)\u{202f}: vérifiez le dossier et ses droits."
        }
    }
}

extension StoreFault {
    /// Opens a database; a file that is none says so.
    fileprivate static func reading<Opened>(_ path: String, _ open: () throws -> Opened) throws -> Opened {
        do {
            return try open()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            throw StoreFault.unwritable(path)
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
        {
            throw StoreFault.unreadable(path)
        }
    }
}
