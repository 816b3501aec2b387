import Formats
import Foundation

/// A folder of one job, readable by this account alone, gone when the job is. It is locked (flock) for as long as the
/// process lives: what a killed one left is known by its lock being free.
struct JobFolder {
    let url: URL
    private let lock: Int32

    private static let prefix = "jalon-presse-"

    /// Creates the folder with mode 0700, under a name that nobody guesses.
    init(in parent: URL) throws(PressError) {
        var template = Array(parent.appending(path: "\(Self.prefix)XXXXXX").path.utf8CString)
        let made = template.withUnsafeMutableBufferPointer { path in
            path.baseAddress.flatMap { mkdtemp($0) } != nil
        }
        guard made else { throw .missing(parent.path) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        url = URL(filePath: path, directoryHint: .isDirectory)
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        _ = flock(lock, LOCK_EX | LOCK_NB)
    }

    /// Removes the folders of this account that no process holds any more, and says how many.
    static func sweep(_ parent: URL) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        return names.filter { $0.hasPrefix(prefix) }.filter { name in
            let path = parent.appending(path: name).path
            var found = stat()
            guard lstat(path, &found) == 0, found.st_uid == geteuid(), found.st_mode & S_IFMT == S_IFDIR
            else { return false }
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
            return (try? FileManager.default.removeItem(atPath: path)) != nil
        }.count
    }

    /// Writes the documents and, beside them, the pictures they show.
    func write(_ job: Job) throws {
        let encoder = JSON.encoder
        if let key = CodingUserInfoKey.picturesApart { encoder.userInfo[key] = true }
        try encoder.encode(job).write(to: url.appending(path: "data.json"))
        for picture in job.documents.flatMap(\.pictures) {
            try picture.bytes.write(to: url.appending(path: picture.fileName))
        }
    }

    /// The bytes of a file that the press wrote here.
    func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: url.appending(path: name)))
    }

    /// Removes the folder and all it holds.
    func remove() {
        try? FileManager.default.removeItem(at: url)
        if lock >= 0 { close(lock) }
    }
}

/// What data.json holds.
struct Job: Encodable {
    let format: Format
    let title: String
    let documents: [Document]
}
