import Foundation
import Storage

/// The folder of the data: the flag, then JALON_DATA, then ./data.
struct DataFolder {
    let path: String

    init(_ flag: String?, _ environment: [String: String] = ProcessInfo.processInfo.environment) {
        path = flag ?? environment["JALON_DATA"] ?? "data"
    }

    /// The database file in it.
    var database: String { "\(path)/jalon.sqlite" }

    /// Opens the data to write them, and makes the folder when there is none; throws `StoreFault.held` while a
    /// server holds them.
    func storeForWriting() throws -> Store {
        try prepare()
        return try Store(opening: database)
    }

    /// Makes the folder when there is none.
    func prepare() throws {
        Self.keepPrivate()
        if !FileManager.default.fileExists(atPath: path) {
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw StoreFault.unwritable(path)
            }
        }
    }

    /// Opens the data to read them, beside a server that may be running.
    func storeForReading() throws -> Store {
        try Store(reading: database)
    }

    /// The files made from now on are for their owner alone: they hold personal data.
    static func keepPrivate() {
        umask(0o077)
    }
}
