import Domain
import Foundation
import Web

/// The settings of mail: nothing, or a command, who writes, and where the instance is.
struct MailOptions {
    /// Without a slash at its end; nil when it was not set.
    let publicAddress: String?
    private let command: [String]
    private let sender: Mailbox?

    init(_ serve: Serve, _ environment: [String: String], _ faults: inout [String]) {
        let written = (serve.sendmail ?? environment["JALON_SENDMAIL"])?.unlessBlank
        let from = (serve.mailFrom ?? environment["JALON_MAIL_FROM"])?.unlessBlank
        let address = (serve.publicUrl ?? environment["JALON_PUBLIC_URL"])?.unlessBlank
        command = written?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
        sender = from.flatMap { Mailbox($0) }
        publicAddress = address.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        if let program = command.first, !FileManager.default.isExecutableFile(atPath: program) {
            faults.append(
                "La commande \(program) (--sendmail) n’existe pas ou ne se lance pas\u{202f}: donnez son chemin entier."
            )
        }
        if let from, sender == nil {
            faults.append(
                "L’adresse «\u{202f}\(from)\u{202f}» (--mail-from) n’est pas une adresse électronique.")
        }
        if let publicAddress, !Self.isAddress(publicAddress) {
            faults.append(
                "L’adresse --public-url s’écrit comme https://jalon.exemple.fr, sans rien après le nom.")
        }
        if !command.isEmpty, from == nil || address == nil {
            faults.append("Pour envoyer des messages, --sendmail va avec --mail-from et --public-url.")
        }
    }

    /// What the site sends with; nil when the instance sends nothing.
    func settings(data: String) -> MailSettings? {
        guard !command.isEmpty, let sender else { return nil }
        let folder = URL(filePath: data).standardizedFileURL.path
        return MailSettings(command: command, sender: sender, spool: "\(folder)/mail")
    }

    /// A scheme, a host, perhaps a port.
    private static func isAddress(_ text: String) -> Bool {
        guard let url = URL(string: text), let host = url.host(), !host.isEmpty else { return false }
        return ["http", "https"].contains(url.scheme ?? "") && url.path.isEmpty && url.query == nil
            && url.user == nil && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
    }
}
