import Domain
import Logging
import ServiceLifecycle
import Storage

/// Puts away, each hour, what the instance keeps for a time only: tries, dead keys, the security log, files that
/// nothing shows.
struct Housekeeping: Service {
    let store: Store
    let now: @Sendable () -> Moment
    let logger: Logger

    /// Works until the server stops.
    func run() async {
        await cancelWhenGracefulShutdown { await work() }
    }

    private func work() async {
        while !Task.isCancelled {
            do {
                try await store.putAway(at: now())
            } catch {
                logger.warning("Nothing was put away: \(String(reflecting: error))")
            }
            do { try await Task.sleep(for: .seconds(3_600)) } catch { return }
        }
    }
}
