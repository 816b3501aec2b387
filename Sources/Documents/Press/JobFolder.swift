import Formats
import Foundation

/// A folder of one job, readable by this account alone, gone when the job is.
struct JobFolder {
    let url: URL

    /// Creates the folder with mode 0700, under a name that nobody guesses.
    init(in parent: URL) throws(PressError) {
        var template = Array(parent.appending(path: "jalon-presse-XXXXXX").path.utf8CString)
        let made = template.withUnsafeMutableBufferPointer { path in
            path.baseAddress.flatMap { mkdtemp($0) } != nil
        }
        guard made else { throw .missing(parent.path) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        url = URL(filePath: path, directoryHint: .isDirectory)
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
    }
}

/// What data.json holds.
struct Job: Encodable {
    let format: Format
    let title: String
    let documents: [Document]
}
