import Domain
import HTML

/// Who receives a review, and who cannot be written to.
struct RecipientTables {
    let slug: String
    let recipients: Recipients

    func markup(_ title: String) -> HTML {
        "<section><h2>\(title)</h2>\(counts)\(receiving)\(hindered)</section>"
    }

    private var counts: HTML {
        let parts = Audience.allCases.reversed().filter { recipients.count($0) > 0 }.map {
            "\($0.versionLabel.lowercased())\u{202f}: \(recipients.count($0))"
        }
        return .when(!parts.isEmpty, .soft("\(French.capitalized(French.list(parts)))."))
    }

    private var receiving: HTML {
        guard !recipients.all.isEmpty else { return .empty }
        let caption = French.count(recipients.all.count, "destinataire")
        let table = Table(
            "Destinataires", caption: "\(caption)",
            columns: ["Nom", "Structure", "Adresse", "Reçoit"]
        ).with(rows: recipients.all.map(row))
        return "\(table)"
    }

    private func row(_ recipient: Recipient) -> [HTML] {
        let name: HTML =
            switch recipient.source {
            case .person(let id): HTML.link(recipient.name, Path.person(slug, id))
            case .subscriber: "Abonné·e de la page publique"
            }
        let address = recipient.mailbox.description
        return [
            name + shared(recipient), "\(recipient.structure)", "\(address)",
            "\(recipient.audience.versionLabel)",
        ]
    }

    /// A mailbox of several is written to once.
    private func shared(_ recipient: Recipient) -> HTML {
        guard !recipient.sharers.isEmpty else { return .empty }
        let others = recipient.sharers.map { $0.isEmpty ? "un abonnement de la page publique" : $0 }
        return .lineNote(
            "Même adresse que \(French.list(others))\u{202f}: un seul message, dans cette version.")
    }

    private var hindered: HTML {
        guard !recipients.hindered.isEmpty else { return .empty }
        let lines = recipients.hindered.map { one -> HTML in
            let who = one.name.isEmpty ? one.address : "\(one.name), \(one.address)"
            return "\(who) \(HTML.lineNote("\(one.why.words)"))"
        }
        let count = French.count(
            recipients.hindered.count, "adresse ne reçoit rien", "adresses ne reçoivent rien")
        return HTML.details(French.capitalized(count), .lines(lines))
    }
}
