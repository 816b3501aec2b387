import Domain
import Logging
import ServiceLifecycle
import Storage

/// Puts away, each hour, what the instance keeps for a time only: tries, dead keys, the security log, files that
/// nothing shows.
struct Housekeeping: Service {
    let store: Store
    let clock: @Sendable () -> Moment
    /// How far facts are from the clock, see `Site`.
    let shift: Int64
    let logger: Logger

    /// Works until the server stops.
    func run() async {
        await cancelWhenGracefulShutdown { await work() }
    }

    private func work() async {
        while !Task.isCancelled {
            do {
                try await store.putAway(at: clock(), shift: shift)
            } catch {
                logger.warning("Nothing was put away: \(String(reflecting: error))")
            }
            do { try await Task.sleep(for: .seconds(3_600)) } catch { return }
        }
    }
}
