import Domain
import Testing

@testable import Storage

/// How a refusal ends, whatever its sentence.
enum Outcome: Hashable {
    case done, notFound, forbidden, conflict, stale
    /// The fields at fault.
    case invalid([String])
    case fault(String)

    init(_ error: any Error) {
        self =
            switch error {
            case Refusal.notFound: .notFound
            case Refusal.forbidden: .forbidden
            case Refusal.conflict: .conflict
            case Refusal.stale: .stale
            case Refusal.invalid(let faults): .invalid(faults.map(\.field))
            default: .fault("\(error)")
            }
    }
}

/// What came of a write.
func outcome(_ write: () async throws -> some Sendable) async -> Outcome {
    do {
        _ = try await write()
        return .done
    } catch {
        return Outcome(error)
    }
}
