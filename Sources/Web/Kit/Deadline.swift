import Hummingbird

/// A limit on how long a part of a request may take.
enum Deadline {
    /// Runs the work; throws 408 when it takes longer.
    static func within<Result: Sendable>(
        seconds: Int, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw HTTPError(.requestTimeout)
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw HTTPError(.requestTimeout) }
            return first
        }
    }
}
