import Domain
import Foundation
import Glibc

/// The folder where letters are handed to the machine's mail: what was handed over outlives the server.
///
/// The message of letter 12 is `12.eml`. The command reads it from its standard input, locked (flock) before the
/// command starts: the lock is held for as long as the command or anything it started lives, whoever else dies. A shell
/// leaves the exit code in `12.result`, renamed into place whole; what the command said is in `12.said`.
struct MailSpool: Sendable {
    /// What is known of a letter that was handed over.
    enum Trace: Equatable {
        case ended(exitCode: Int, said: String)
        case running
        /// Neither at work nor ended: it was stopped with the machine, or never began.
        case lost
    }

    let folder: String

    /// Makes the folder, for the owner alone.
    func prepare() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Starts the command on a message and returns at once.
    func signature(over id: ID<Letter>, _ message: String, to settings: MailSettings) throws {
        clear(id)
        try write(message, to: path(id, "eml"))
        let input = open(path(id, "eml"), O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw Fault.unwritable(folder) }
        defer { close(input) }
        guard flock(input, LOCK_EX | LOCK_NB) == 0 else { throw Fault.locked }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/setsid")
        process.arguments =
            ["/bin/sh", "-c", Self.script, "jalon-mail", path(id, "result"), path(id, "said")]
            + ["\(MailSettings.timeLimit)"] + settings.command
        process.standardInput = FileHandle(fileDescriptor: input, closeOnDealloc: false)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// What became of a letter.
    func trace(_ id: ID<Letter>) -> Trace {
        if let ended = ended(id) { return ended }
        let input = open(path(id, "eml"), O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { return .lost }
        defer { close(input) }
        guard flock(input, LOCK_EX | LOCK_NB) == 0 else { return .running }
        // It may have ended between the two looks.
        return ended(id) ?? .lost
    }

    /// Forgets a letter.
    func clear(_ id: ID<Letter>) {
        for kind in ["result", "result.part", "said", "eml"] { unlink(path(id, kind)) }
    }

    /// Forgets every letter that nobody waits for.
    func sweep(except underway: [ID<Letter>]) {
        let kept = Set(underway.map(\.description))
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where !kept.contains(String(name.prefix { $0 != "." })) {
            unlink("\(folder)/\(name)")
        }
    }

    enum Fault: Error {
        case unwritable(String)
        case locked
    }

    /// Fixed text: paths, limit and command are arguments, never parts of it. What the command says is read to its end
    /// and kept short, so that nothing stops it from speaking.
    private static let script = """
        result=$1; said=$2; limit=$3; shift 3
        code=$({ { timeout -k 10 "$limit" "$@" 2>&1 >/dev/null 3>&-; echo $? >&3; } |
            { head -c 2000 >"$said"; cat >/dev/null; } 3>&-; } 3>&1)
        printf '%s\\n' "$code" >"$result.part" && sync "$result.part" && mv "$result.part" "$result"
        """

    private func path(_ id: ID<Letter>, _ kind: String) -> String { "\(folder)/\(id).\(kind)" }

    private func ended(_ id: ID<Letter>) -> Trace? {
        guard let text = try? String(contentsOfFile: path(id, "result"), encoding: .utf8) else { return nil }
        let code = Int(text.filter { !$0.isWhitespace }) ?? 1
        let said = FileManager.default.contents(atPath: path(id, "said")) ?? Data()
        return .ended(exitCode: code, said: String(decoding: said, as: UTF8.self))
    }

    private func write(_ message: String, to path: String) throws {
        let output = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw Fault.unwritable(folder) }
        let handle = FileHandle(fileDescriptor: output, closeOnDealloc: true)
        try handle.write(contentsOf: Data(message.utf8))
        try handle.close()
    }
}
