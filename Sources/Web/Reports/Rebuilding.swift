import Domain

/// What is built from a reading and then written: the write refuses what is no longer true, and it is built again from a
/// new reading. At most three times, before the person hears of it.
@discardableResult
func rebuilding<Basis, Result>(
    from read: () async throws -> Basis, _ write: (Basis) async throws -> Result
) async throws -> Result {
    for _ in 1..<3 {
        let basis = try await read()
        do { return try await write(basis) } catch Refusal.stale { continue }
    }
    return try await write(read())
}
