import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// The pages by which a published review is sent.
struct DistributionPages {
    let visit: MemberVisit
    let distribution: Distribution
    let typed: DistributionForm

    init(visit: MemberVisit, distribution: Distribution, typed: DistributionForm?) {
        self.visit = visit
        self.distribution = distribution
        self.typed =
            typed
            ?? DistributionForm(
                .proposal(of: distribution.publication, in: distribution.contract, at: visit.moment))
    }

    static let unset =
        "La diffusion par courriel n’est pas installée sur cette instance\u{202f}: voyez «\u{202f}Courriel\u{202f}» dans le guide d’exploitation."

    var slug: String { distribution.contract.slug }
    var quarter: Quarter { distribution.publication.quarter }
    private var path: String { Path.distribution(slug, quarter) }
    private var recipients: Recipients { distribution.recipients }

    func answer(_ page: Page, _ status: HTTPResponse.Status = .ok) -> Response {
        .html(visit.page(page, of: distribution.contract, in: .reviews), status: status)
    }

    /// What the letters say, and to whom they go.
    func writing(_ errors: FieldErrors) -> Page {
        guard visit.site.mail != nil else { return page("Diffuser la revue", notSetUp + whoReceives) }
        if recipients.all.isEmpty { return page("Diffuser la revue", nobody + whoReceives) }
        let form = HTML.form(action: path, csrf: visit.csrf, isDraft: true) {
            typed.fields(errors) + HTML.formActions(HTML.button("Relire avant l’envoi"))
        }
        return page("Diffuser la revue", form + whoReceives, errors: errors)
    }

    /// The letter as it will be read, in both its parts, and who receives it; then it is sent.
    func rereading(_ mailing: Mailing) -> Page {
        guard let first = recipients.all.first else { return page("Diffuser la revue", nobody) }
        let count = French.count(recipients.all.count, "message")
        let send = HTML.form(action: path, csrf: visit.csrf) {
            typed.hidden + Field.hidden("confirmed", "oui")
                + HTML.formActions(
                    HTML.button("Envoyer \(count)"), HTML.buttonLink("Revenir au texte", path, .secondary))
        }
        return page(
            "Relire avant l’envoi",
            LetterPreview(visit: visit, distribution: distribution, mailing: mailing, recipient: first).markup
                + send + whoReceives)
    }

    /// How far it has come.
    func progress(_ mailing: Mailing) -> Page {
        let progress = DistributionProgress(visit: visit, distribution: distribution, mailing: mailing)
        return page("Diffusion de la revue", progress.content + whoElse, lead: progress.lead)
    }

    /// Why a letter came back.
    func bounce(of id: ID<Letter>, _ why: String, _ errors: FieldErrors) throws(Refusal) -> Page {
        guard let letter = distribution.letters.first(where: { $0.id == id }), letter.state == .sent else {
            throw .notFound
        }
        let form = HTML.form(action: Path.bounce(slug, quarter, id), csrf: visit.csrf) {
            Field(
                "why", "Motif du rejet",
                hint: "Ce que dit le message revenu\u{202f}: «\u{202f}adresse inconnue\u{202f}».",
                errors: errors, isRequired: true
            ).text(why)
                + HTML.formActions(
                    HTML.button("Marquer comme rejeté"), HTML.buttonLink("Annuler", path, .secondary))
        }
        let words: HTML = """
            <p>Le message à \(letter.address) est revenu\u{202f}? Jalon n’écrira plus à cette adresse tant qu’elle n’aura pas été \
            corrigée dans l’annuaire.</p>
            """
        return page("Marquer comme rejeté", words + form, errors: errors, width: .text)
    }

    private func page(
        _ title: String, _ content: HTML, lead: HTML? = nil, errors: FieldErrors = FieldErrors(),
        width: Page.Width = .wide
    ) -> Page {
        Page(
            title, kicker: "\(distribution.publication.label)", lead: lead,
            breadcrumb: visit.breadcrumb(
                distribution.contract, Link("Revues", Path.reviews(slug)),
                Link(quarter.code, Path.review(slug, quarter)), Link("Diffusion", "", isCurrent: true)),
            errors: errors, width: width, content: content)
    }

    private var notSetUp: HTML {
        HTML.callout(
            .info, "La diffusion par courriel n’est pas installée",
            """
            <p>Jalon envoie la revue par le service de messagerie de la machine. La personne qui administre l’instance le règle \
            en trois lignes (--sendmail, --mail-from, --public-url), que décrit le guide d’exploitation. En attendant, la page \
            publique et le fil d’actualité fonctionnent\u{202f}: donnez-en l’adresse, \
            \(HTML.link(visit.visit.publicRoot + Path.publicContract(slug), Path.publicContract(slug))).</p>
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
        let button: HTML =
            recipients.all.isEmpty || visit.site.mail == nil
            ? .empty
            : HTML.postButton(
                "Envoyer à \(count)", action: Path.newcomers(slug, quarter), csrf: visit.csrf, style: .primary
            )
        let title = recipients.all.isEmpty ? "Qui ne reçoit rien" : "Arrivés depuis l’envoi"
        return RecipientTables(slug: slug, recipients: recipients).markup(title) + button
    }
}
