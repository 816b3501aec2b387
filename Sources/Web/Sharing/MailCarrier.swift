import Domain
import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Takes letters from the outbox to the machine's mail, each exactly once.
///
/// It holds nothing of its own: what it knows is in the database and in the spool, so that it may die between any two
/// steps. A letter is marked before it is handed over; what came of it is read from the spool, by whichever server is
/// there then.
struct MailCarrier: Service {
    let store: Store
    let settings: MailSettings
    let now: @Sendable () -> Moment
    let logger: Logger

    private var spool: MailSpool { MailSpool(folder: settings.spool) }

    /// Works until the server stops; looks at the outbox every second.
    func run() async {
        await cancelWhenGracefulShutdown { await work() }
    }

    private func work() async {
        do {
            try spool.prepare()
            spool.sweep(except: try await store.lettersUnderway())
        } catch {
            logger.error("The mail spool cannot be used: \(String(reflecting: error))")
        }
        while !Task.isCancelled {
            do {
                try await turn()
                try await Task.sleep(for: .seconds(1))
            } catch is CancellationError {
                return
            } catch {
                logger.warning("The outbox could not be looked at: \(String(reflecting: error))")
                try? await Task.sleep(for: .seconds(10))
            }
        }
    }

    /// One round: writes what came of letters that were handed over, then hands over those whose time has come.
    func turn() async throws {
        var running = 0
        for id in try await store.lettersUnderway() {
            switch spool.trace(id) {
            case .running: running += 1
            case .ended(let code, let said): try await settle(id, Delivery(exitCode: code, said: said), said)
            case .lost: try await settle(id, .interrupted, "")
            }
        }
        for id in try await store.dueLetters(at: now(), limit: MailSettings.atOnce - running) {
            guard let letter = try await store.startSending(id) else { continue }
            do {
                try spool.signature(over: id, letter.message, to: settings)
            } catch {
                try await settle(
                    id, .later("La commande d’envoi n’a pas pu être lancée."), String(reflecting: error))
            }
        }
    }

    private func settle(_ id: ID<Letter>, _ delivery: Delivery, _ said: String) async throws {
        try await store.settle(id, delivery, at: now())
        spool.clear(id)
        switch delivery {
        case .sent: logger.info("Letter \(id) was sent.")
        case .later(let reason), .never(let reason):
            logger.warning(
                "Letter \(id): \(Self.withoutAddresses(reason))",
                metadata: ["said": "\(Self.withoutAddresses(said).prefix(500))"])
        }
    }

    /// What the machine's mail says, its recipients left out: a log is read by others, and kept otherwise.
    static func withoutAddresses(_ said: String) -> String {
        said.replacing(#/[^\s<>"'(),;:\[\]]+@[^\s<>"'(),;:\[\]]+/#, with: "[adresse]")
    }
}
