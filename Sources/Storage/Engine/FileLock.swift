import Glibc

/// An exclusive lock on a file, held as long as the value lives: two writers would corrupt the database.
final class FileLock: Sendable {
    private let descriptor: Int32

    init(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreFault.unwritable(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StoreFault.held
        }
        self.descriptor = descriptor
    }

    /// Makes a database and its journals readable by their owner alone, whatever made them.
    static func keepPrivate(_ path: String) {
        for ending in ["", "-wal", "-shm"] { chmod(path + ending, 0o600) }
    }

    /// Waits for the disk to hold a file, or the names of a folder.
    static func writeThrough(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreFault.unwritable(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreFault.unwritable(path) }
    }

    deinit {
        close(descriptor)
    }
}
