import Domain
import HTML
import Storage

/// The pages by which a published review is sent.
struct DistributionPages: OfContract {
    let viewer: Viewer
    let distribution: Distribution
    /// Nil where letters cannot leave.
    let mail: MailSettings?
    /// What stands before the addresses that leave the site.
    let root: String

    static let unset =
        "La diffusion par courriel n’est pas installée sur cette instance\u{202f}: voyez «\u{202f}Courriel\u{202f}» dans le guide d’exploitation."

    var contract: Contract { distribution.contract }
    var quarter: Quarter { distribution.publication.quarter }
    private var path: String { Path.distribution(slug, quarter) }
    private var recipients: Recipients { distribution.recipients }

    /// Why nothing can be written; nil when there is mail, and somebody to write to.
    var hindrance: Page? {
        if mail == nil { return page("Diffuser la revue", notSetUp + whoReceives) }
        return recipients.all.isEmpty ? page("Diffuser la revue", nobody + whoReceives) : nil
    }

    /// What the letters say, and to whom they go.
    var writing: EditForm<Mailing> {
        EditForm(
            contract: contract, section: .reviews, title: "Diffuser la revue", breadcrumb: breadcrumb,
            action: path, back: nil, form: Mailing.form,
            stored: .proposal(of: distribution.publication, in: contract, at: viewer.moment), version: nil,
            button: "Relire avant l’envoi", kicker: kicker, width: .wide, aside: whoReceives)
    }

    /// The letter as it will be read, in both its parts, and who receives it; then it is sent.
    func rereading(_ mailing: Mailing, by settings: MailSettings) -> Page {
        guard let first = recipients.all.first else { return page("Diffuser la revue", nobody) }
        let count = French.count(recipients.all.count, "message")
        let send = HTML.form(action: path, csrf: viewer.csrf) {
            Field.hidden("subject", mailing.subject) + Field.hidden("words", mailing.words)
                + Field.hidden("confirmed", "oui")
                + HTML.formActions(
                    HTML.button("Envoyer \(count)"), HTML.buttonLink("Revenir au texte", path, .secondary))
        }
        let composer = LetterComposer(
            settings: settings, books: distribution.books, root: root, contract: contract,
            publication: distribution.publication,
            mailing: mailing, replyTo: viewer.member.email, moment: viewer.moment)
        return page(
            "Relire avant l’envoi",
            LetterPreview(composer: composer, recipient: first).markup + send + whoReceives)
    }

    /// How far it has come.
    func progress(_ mailing: Mailing) -> Page {
        let progress = DistributionProgress(viewer: viewer, distribution: distribution, mailing: mailing)
        return page("Diffusion de la revue", progress.content + whoElse, lead: progress.lead)
    }

    /// One of its letters; what is not there does not exist.
    func letter(_ id: ID<Letter>) throws(Refusal) -> Letter {
        guard let letter = distribution.letters.first(where: { $0.id == id }) else { throw .notFound }
        return letter
    }

    /// Why a letter came back.
    func bounce(of letter: Letter) -> EditForm<Bounce> {
        EditForm(
            contract: contract, section: .reviews, title: "Marquer comme rejeté", breadcrumb: breadcrumb,
            action: Path.bounce(slug, quarter, letter.id), back: path, form: Bounce.form, stored: Bounce(),
            version: nil, button: "Marquer comme rejeté", kicker: kicker,
            lead: """
                Le message à \(letter.address) est revenu\u{202f}? Jalon n’écrira plus à cette adresse tant qu’elle n’aura pas été \
                corrigée dans l’annuaire.
                """)
    }

    private var kicker: HTML { "\(distribution.publication.label)" }

    private var breadcrumb: [Link] {
        viewer.breadcrumb(contract, .reviews(slug), Link(quarter.code, Path.review(slug, quarter)))
    }

    private func page(_ title: String, _ content: HTML, lead: HTML? = nil) -> Page {
        Page(title, kicker: kicker, lead: lead, breadcrumb: breadcrumb, content: content)
    }

    private var notSetUp: HTML {
        HTML.callout(
            .info, "La diffusion par courriel n’est pas installée",
            """
            <p>Jalon envoie la revue par le service de messagerie de la machine. La personne qui administre l’instance le règle \
            en trois lignes (--sendmail, --mail-from, --public-url), que décrit le guide d’exploitation. En attendant, la page \
            publique et le fil d’actualité fonctionnent\u{202f}: donnez-en l’adresse, \
            \(HTML.link(root + Path.publicContract(slug), Path.publicContract(slug))).</p>
            """)
    }

    private var nobody: HTML {
        HTML.emptyState(
            "Personne ne reçoit encore la revue",
            purpose:
                "Reçoivent la revue les contacts de l’annuaire qui l’ont accepté et dont l’adresse est connue, et les personnes abonnées sur la page publique.",
            action: HTML.buttonLink("Ouvrir l’annuaire", Path.directory(slug), .primary))
    }

    /// Those who would receive it, and those who cannot.
    private var whoReceives: HTML {
        recipients.all.isEmpty && recipients.hindered.isEmpty
            ? .empty : RecipientTables(slug: slug, recipients: recipients).markup("Destinataires")
    }

    /// Those who came since it was sent.
    private var whoElse: HTML {
        guard !recipients.all.isEmpty || !recipients.hindered.isEmpty else { return .empty }
        let count = French.count(recipients.all.count, "nouveau destinataire", "nouveaux destinataires")
        let button = HTML.when(
            !recipients.all.isEmpty && mail != nil,
            .postButton(
                "Envoyer à \(count)", action: Path.newcomers(slug, quarter), csrf: viewer.csrf,
                style: .primary))
        let title = recipients.all.isEmpty ? "Qui ne reçoit rien" : "Arrivés depuis l’envoi"
        return RecipientTables(slug: slug, recipients: recipients).markup(title) + button
    }
}

extension Distribution {
    /// The names that each audience may not read.
    var books: [Audience: NameBook] {
        Dictionary(uniqueKeysWithValues: Audience.allCases.map { ($0, names.nameBook(for: $0)) })
    }
}
