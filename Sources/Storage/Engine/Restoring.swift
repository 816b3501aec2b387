import Domain
import Foundation
import GRDB

extension Store {
    /// Opens a copy to check it, whatever its schema, without a journal beside it.
    package init(checking path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreFault.missing(path) }
        try self.init(unchecked: path)
    }

    /// Puts a copy in the place of a database that no process holds, and gives the folder where what was there is set
    /// aside, journals included: an old journal beside a new file would corrupt it. Nil where there was nothing.
    package static func restore(_ copy: String, to path: String, at moment: Moment) throws -> String? {
        let files = FileManager.default
        let lock = try FileLock(path + ".lock")
        defer { withExtendedLifetime(lock) {} }
        let hadData = files.fileExists(atPath: path)
        if hadData { _ = try FileLock(path) }
        let new = path + ".restauration"
        try? files.removeItem(atPath: new)
        do {
            try files.copyItem(atPath: copy, toPath: new)
            FileLock.keepPrivate(new)
            try FileLock.writeThrough(new)
            let aside = hadData ? try setAside(path, at: moment) : nil
            try files.moveItem(atPath: new, toPath: path)
            try FileLock.writeThrough(URL(filePath: path).deletingLastPathComponent().path)
            return aside
        } catch let error as CocoaError {
            throw StoreFault.unwritable(error.filePath ?? path)
        }
    }

    private static func setAside(_ path: String, at moment: Moment) throws -> String {
        let day = "\(moment.day.iso)-\(moment.milliseconds)"
        let folder = URL(filePath: path).deletingLastPathComponent().appending(path: "avant-\(day)").path
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for ending in ["", "-wal", "-shm"] where files.fileExists(atPath: path + ending) {
            let name = URL(filePath: path + ending).lastPathComponent
            try files.moveItem(atPath: path + ending, toPath: "\(folder)/\(name)")
        }
        return folder
    }
}
