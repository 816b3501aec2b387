import Domain
import HTML

/// The pages of who subscribes and of who leaves.
struct SubscriptionPages: OfContract {
    let contract: Contract

    func form(_ answers: FormData, _ errors: FieldErrors, _ csrf: String) -> Page {
        let form = HTML.form(action: Path.subscribe(slug), csrf: csrf) {
            SubscriptionRequest.form.shape.html(answers, errors)
                + HTML.formActions(HTML.button("M’abonner"))
        }
        let words: HTML = """
            <p>Vous recevrez un message à chaque revue publiée, quatre fois par an environ. Un premier message vous demandera de \
            confirmer.</p>
            """
        return Page("S’abonner aux revues", errors: errors, width: .text, content: words + form + rights)
    }

    /// What is kept, by whom, for what.
    private var rights: HTML {
        """
        <div class="signing-consent"><h2>Ce qui est gardé</h2>\
        <p>Votre adresse, que tient \(contract.holder), pour vous envoyer la revue et rien d’autre. Chaque message porte un lien \
        pour vous désabonner\u{202f}: votre adresse est alors effacée, et seule son empreinte reste, pour ne plus vous écrire.</p></div>
        """
    }

    /// Where letters cannot leave.
    var closed: Page {
        Page(
            "S’abonner aux revues", width: .text,
            content: """
                <p>L’abonnement par courriel n’est pas ouvert. Vous pouvez suivre le \
                \(HTML.link("fil d’actualité", Path.feed(slug))).</p>
                """)
    }

    /// The same words whoever asked.
    static let asked = Page(
        "Regardez vos messages", width: .text,
        content: """
            <p>Un message vient d’être préparé pour cette adresse. S’il demande de confirmer l’abonnement, suivez son lien dans les \
            48\u{a0}heures. Rien n’arrive\u{202f}? Voyez les indésirables.</p>
            """)

    /// Too many requests.
    static func waiting(_ sentence: String) -> Page {
        Page("Un instant", width: .text, content: "<p>\(sentence)</p>")
    }

    func confirmation(_ token: String, _ csrf: String) -> Page {
        Page(
            "Confirmer l’abonnement", width: .text,
            content: """
                <p>Vous recevrez un message à chaque revue publiée du contrat «\u{202f}\(contract.name)\u{202f}».</p>\
                \(HTML.postButton("Confirmer", action: Path.confirmSubscription(slug, token), csrf: csrf, style: .primary))
                """)
    }

    var confirmed: Page {
        Page(
            "Vous êtes abonné·e", width: .text,
            content: """
                <p>La prochaine revue vous parviendra. En attendant, \
                \(HTML.link("lisez les précédentes", Path.publicContract(slug))).</p>
                """)
    }

    var late: Page {
        Page(
            "Ce lien n’est plus valable", width: .text,
            content: """
                <p>Un lien de confirmation vaut 48\u{a0}heures. \(HTML.link("Demandez-en un autre", Path.subscribe(slug))).</p>
                """)
    }

    func leaving(_ token: String) -> Page {
        Page(
            "Se désabonner", width: .text,
            content: """
                <p>Vous ne recevrez plus les revues du contrat «\u{202f}\(contract.name)\u{202f}».</p>\
                <form class="form-button" method="post" action="\(Path.leave(token))">\(HTML.button("Me désabonner", .primary))</form>
                """)
    }

    var left: Page {
        Page(
            "Vous êtes désabonné·e", width: .text,
            content: """
                <p>Les revues ne vous seront plus envoyées. Elles restent à lire sur la \
                \(HTML.link("page publique", Path.publicContract(slug))).</p>
                """)
    }
}
