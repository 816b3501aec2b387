import Domain
import HTML
import Storage

/// How far the letters of a review have come: left and found again, the page says it.
struct DistributionProgress {
    let viewer: Viewer
    let distribution: Distribution
    let mailing: Mailing

    private var letters: [Letter] { distribution.letters }
    private var slug: String { distribution.contract.slug }
    private var quarter: Quarter { distribution.publication.quarter }

    private func count(_ state: Letter.State) -> Int { letters.count { $0.state == state } }

    private var pending: Int { letters.count(where: \.state.isPending) }

    var lead: HTML {
        "«\u{202f}\(mailing.subject)\u{202f}», confié à l’envoi le \(mailing.confirmed.french)."
    }

    var content: HTML {
        """
        <div data-live="diffusion">\(state)\(figures)</div>\(refresh)\(table)
        """
    }

    private var state: HTML {
        if pending == 0 {
            let left = count(.failed)
            return left == 0
                ? HTML.callout(.success, "L’envoi est terminé", "<p>Rien n’attend plus.</p>")
                : HTML.callout(
                    .warning, "L’envoi est terminé, avec \(French.count(left, "échec"))",
                    "<p>Le motif est à chaque ligne\u{202f}: corrigez l’adresse dans l’annuaire, ou renvoyez.</p>"
                )
        }
        return HTML.callout(
            .info, "L’envoi est en cours",
            "<p>Vous pouvez quitter cette page\u{202f}: l’envoi continue, et vous la retrouverez ici.</p>")
    }

    private var figures: HTML {
        let others = [
            (Letter.State.failed, "en échec"), (.rejected, "rejeté"), (.cancelled, "annulé"),
        ].filter { count($0.0) > 0 }
        return HTML.keyFigures(
            [
                KeyFigure(
                    "\(count(.sent) + count(.rejected))", of: "\(letters.count)",
                    French.noun(count(.sent), "envoyé")),
                KeyFigure("\(pending)", "en attente"),
            ] + others.map { KeyFigure("\(count($0.0))", $0.1) })
    }

    /// For who has no script; with one, the figures follow by themselves.
    private var refresh: HTML {
        pending == 0 ? .empty : "<p>\(HTML.link("Actualiser", Path.distribution(slug, quarter)))</p>"
    }

    private var table: HTML {
        let columns: [Table.Column] = [
            "Destinataire", "Reçoit", "État", "Précisions",
            .init("Actions", isTitleHidden: true),
        ]
        let caption = French.count(letters.count, "message")
        return "\(Table("Messages", caption: "\(caption)", columns: columns).with(rows: byUrgency.map(row)))"
    }

    /// What asks for somebody comes first, what is done last.
    private var byUrgency: [Letter] {
        letters.sorted { ($0.urgency, $0.id) < ($1.urgency, $1.id) }
    }

    private func row(_ letter: Letter) -> [HTML] {
        let name: HTML = letter.name.isEmpty ? .empty : "\(letter.name)<br>"
        return [
            "\(name)\(letter.address.isEmpty ? "adresse effacée" : letter.address)",
            "\(letter.audience.versionLabel)",
            HTML.tag(letter.state.label, tone(letter.state)), "\(detail(letter))", acts(letter),
        ]
    }

    private func detail(_ letter: Letter) -> String {
        switch letter.state {
        case .waiting:
            let next = letter.nextTry.map { "Prochain essai le \($0.french)." } ?? ""
            return letter.attempts == 0 ? "" : "\(letter.reason) \(next)"
        case .sending: return ""
        case .sent: return letter.sent.map { "Le \($0.french)." } ?? ""
        case .failed, .rejected, .cancelled: return letter.reason
        }
    }

    private func acts(_ letter: Letter) -> HTML {
        let about = "le message à \(letter.address)"
        return switch letter.state {
        case .failed:
            HTML.postButton(
                "Renvoyer", action: Path.retry(slug, quarter, letter.id), csrf: viewer.csrf, style: .quiet,
                about: about)
        case .waiting where letter.attempts > 0:
            HTML.postButton(
                "Réessayer maintenant", action: Path.retry(slug, quarter, letter.id), csrf: viewer.csrf,
                style: .quiet, about: about)
        case .sent:
            HTML.buttonLink(
                "Marquer comme rejeté", Path.bounce(slug, quarter, letter.id), .quiet, about: about)
        case .waiting, .sending, .rejected, .cancelled: .empty
        }
    }

    private func tone(_ state: Letter.State) -> Tone {
        switch state {
        case .waiting, .cancelled: .grey
        case .sending: .blue
        case .sent: .green
        case .failed: .red
        case .rejected: .plum
        }
    }
}

extension Letter {
    /// 0 for what somebody must look at.
    fileprivate var urgency: Int {
        switch state {
        case .failed: 0
        case .sending: 1
        case .waiting: attempts > 0 ? 1 : 2
        case .rejected: 3
        case .sent: 4
        case .cancelled: 5
        }
    }
}
