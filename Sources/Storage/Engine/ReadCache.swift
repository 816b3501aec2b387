import Domain
import GRDB

/// Keeps the last readings of contracts for as long as nothing was written in them.
///
/// Every write leaves its row in the history, in the same transaction: the last row that changed a contract names its
/// state, and a reading made in that state is still true while the row is the last.
actor ReadCache {
    /// What was read, and of which contract.
    struct Key: Hashable {
        let contract: ID<Contract>
        let reading: String
    }

    private struct Kept {
        let state: Int64
        let value: any Sendable
        let weight: Int
        var use: Int
    }

    /// The sum of weights that is kept; a fiche weighs 1.
    private let capacity: Int
    private var readings: [Key: Kept] = [:]
    private var weight = 0
    private var uses = 0

    init(capacity: Int = 256) {
        self.capacity = capacity
    }

    /// A reading made in that state of the contract; nil when none is kept.
    func reading<Value: Sendable>(_ key: Key, in state: Int64) -> Value? {
        guard let kept = readings[key], kept.state == state else { return nil }
        uses += 1
        readings[key]?.use = uses
        return kept.value as? Value
    }

    /// Keeps a reading; those that nobody asked for since longest make room.
    func keep(_ value: some Sendable, as key: Key, in state: Int64, weight: Int) {
        drop(key)
        uses += 1
        readings[key] = Kept(state: state, value: value, weight: weight, use: uses)
        self.weight += weight
        while self.weight > capacity, let oldest = readings.min(by: { $0.value.use < $1.value.use })?.key {
            drop(oldest)
        }
    }

    private func drop(_ key: Key) {
        weight -= readings.removeValue(forKey: key)?.weight ?? 0
    }
}

extension Store {
    /// A reading of a contract that the member sees: the one that was kept, or a new one in one transaction.
    func cached<Value: Sendable>(
        _ reading: String, weight: Int, of slug: String, visibleTo member: Member,
        _ body: (Database, ID<Contract>) throws -> Value
    ) async throws -> Value {
        let known = try read { try Lookup(db: $0).state(slug, visibleTo: member) }
        let key = ReadCache.Key(contract: known.contract, reading: reading)
        if let value: Value = await cache.reading(key, in: known.state) { return value }
        let (state, value) = try read { db in
            let now = try Lookup(db: db).state(slug, visibleTo: member)
            return (now.state, try body(db, now.contract))
        }
        await cache.keep(value, as: key, in: state, weight: weight)
        return value
    }
}
