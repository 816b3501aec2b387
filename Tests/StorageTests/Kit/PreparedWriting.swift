import Domain

@testable import Storage

/// What a way of writing needs, prepared once a process; each test writes on a copy.
actor PreparedWriting {
    private static let shared = PreparedWriting()
    private var prepared: [String: Task<Prepared, any Error>] = [:]

    private struct Prepared: Sendable {
        let melun: Melun
        let dossier: Dossier
        let write: WritingCase.Write
    }

    /// A copy of the prepared store, its contract, and the write itself.
    static func copy(
        _ writing: WritingCase
    ) async throws -> (melun: Melun, dossier: Dossier, write: WritingCase.Write) {
        let prepared = try await shared.of(writing)
        return (try prepared.melun.copied(), prepared.dossier, prepared.write)
    }

    private func of(_ writing: WritingCase) async throws -> Prepared {
        let task =
            prepared[writing.testDescription]
            ?? Task {
                let melun = try await Melun()
                let write = try await writing.prepare(melun)
                return Prepared(melun: melun, dossier: try await melun.dossier(), write: write)
            }
        prepared[writing.testDescription] = task
        return try await task.value
    }
}
