import ArgumentParser
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

    /// Opens the data to write them; refused, with a sentence, while a server holds them.
    func storeForWriting() throws -> Store {
        do {
            if !FileManager.default.fileExists(atPath: path) {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            return try Store(opening: database)
        } catch let fault as StoreFault {
            throw CommandFault(fault.sentence)
        }
    }

    /// Opens the data to read them, beside a server that may be running.
    func storeForReading() throws -> Store {
        do {
            return try Store(reading: database)
        } catch let fault as StoreFault {
            throw CommandFault(fault.sentence)
        }
    }
}
