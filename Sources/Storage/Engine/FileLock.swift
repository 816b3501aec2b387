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

    deinit {
        close(descriptor)
    }
}
