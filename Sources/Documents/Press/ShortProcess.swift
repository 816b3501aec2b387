import Foundation
import Subprocess

extension Press {
    /// What a program of the press printed, and how it ended when that tells nothing.
    struct Line {
        let output: Data
        let complaint: String
    }

    /// Runs a program of the press on a job folder, against the clock; whichever comes first ends the other.
    func line(of script: String, in folder: JobFolder) async throws -> Line {
        try await withThrowingTaskGroup { group in
            group.addTask { try await execute(script, in: folder) }
            group.addTask {
                try await Task.sleep(for: configuration.timeLimit)
                throw PressError.timedOut
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw PressError.cancelled }
            return first
        }
    }

    /// One process. When the task is cancelled, the process is killed.
    private func execute(_ script: String, in folder: JobFolder) async throws -> Line {
        let python = configuration.python.absoluteURL
        let result = try await Subprocess.run(
            .name(python.lastPathComponent),
            arguments: ["-s", configuration.script(script).path, folder.url.path],
            environment: .custom([
                "PATH": python.deletingLastPathComponent().path, "HOME": folder.url.path,
                "TMPDIR": folder.url.path, "LANG": "C.UTF-8", "PYTHONHASHSEED": "0",
            ]),
            output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
        try Task.checkCancellation()
        return Line(
            output: Data(result.standardOutput.utf8),
            complaint: "\(result.terminationStatus) \(result.standardError)")
    }
}
