/// What came of handing a letter to the machine's mail command, and what to do next.
package enum Delivery: Hashable, Sendable {
    case sent
    /// To be tried again, and why.
    case later(String)
    /// Trying again would change nothing, and why.
    case never(String)

    /// Reads the exit code of a sendmail-compatible command (sysexits.h, and those of `timeout`) with what it said.
    ///
    /// A relay that answers 4xx asks to come back, whatever code its client makes of it: msmtp says 65 for a refused
    /// recipient, lasting or not.
    package init(exitCode: Int, said: String) {
        let isPassing = Self.hasPassingReply(said)
        switch exitCode {
        case 0: self = .sent
        case 64:
            self = .never(
                "La commande d’envoi refuse ses arguments\u{202f}: l’administration doit revoir le réglage.")
        case 65, 66, 67, 76:
            self =
                isPassing
                ? .later("Le serveur de messagerie demande de réessayer plus tard.")
                : .never("Le serveur de messagerie refuse l’adresse ou le message.")
        case 68, 69, 75:
            self = .later(
                isPassing
                    ? "Le serveur de messagerie demande de réessayer plus tard."
                    : "Le serveur de messagerie ne répond pas.")
        case 77 where !isPassing:
            self = .never(
                "Le serveur de messagerie refuse de se laisser utiliser\u{202f}: l’administration doit revoir le compte."
            )
        case 78: self = .never("La commande d’envoi est mal réglée\u{202f}: l’administration doit la revoir.")
        case 124, 137: self = .later("Le serveur de messagerie n’a pas répondu à temps.")
        case 126, 127: self = .later("La commande d’envoi n’est pas installée ou ne se lance pas.")
        default: self = .later("L’envoi s’est interrompu (code \(exitCode)).")
        }
    }

    /// Nothing was left of the command: the machine stopped it.
    package static let interrupted = Delivery.later("L’envoi a été interrompu avec la machine.")

    /// When to try again after so many tries; nil when three days have been enough.
    package static func nextTry(after attempts: Int, queued: Moment, at moment: Moment) -> Moment? {
        let minutes: [Int64] = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60]
        let next = moment.adding(seconds: minutes[min(max(attempts, 1), minutes.count) - 1] * 60)
        return next > queued.adding(seconds: patience) ? nil : next
    }

    /// Seconds after which a letter is given up: three days.
    package static let patience: Int64 = 3 * 86_400

    /// Whether the server's reply begins with 4: «451 4.3.0 Try again later».
    private static func hasPassingReply(_ said: String) -> Bool {
        let quoted = said.split(separator: "message: ").dropFirst().map { String($0.prefix(3)) }
        let words = said.split { !$0.isNumber && $0 != "-" }.map(String.init)
        let replies = (quoted.isEmpty ? words : quoted).filter { $0.utf8.count == 3 && Int($0) != nil }
        return replies.contains { $0.hasPrefix("4") } && !replies.contains { $0.hasPrefix("5") }
    }
}
