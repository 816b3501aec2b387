import Domain
import Storage

extension Mailing {
    /// The few words of a mailing.
    static let form = Form<Mailing>(
        [
            .text("subject", "Objet du message", \.subject, isRequired: true),
            .area(
                "words", "Quelques mots", \.words,
                hint: "Le lien vers la revue et celui du désabonnement suivent d’eux-mêmes.",
                isRequired: true, rows: 10, allowsMarkup: false),
        ], rule: { mailing throws(Refusal) in try mailing.validate() })
}

extension Bounce {
    /// Why a letter came back.
    static let form = Form<Bounce>(
        [
            .text(
                "why", "Motif du rejet", \.why,
                hint: "Ce que dit le message revenu\u{202f}: «\u{202f}adresse inconnue\u{202f}».",
                isRequired: true)
        ], rule: { bounce throws(Refusal) in try bounce.validate() })
}

extension SubscriptionRequest {
    /// Where to write.
    static let form = Form<SubscriptionRequest>(
        [
            .email(
                "email", "Votre adresse électronique", \.email,
                hint: "Elle ne sert qu’à vous envoyer la revue.", isRequired: true)
        ], rule: { request throws(Refusal) in _ = try request.mailbox() })
}

extension ObjectPage {
    static let mailing = ObjectPage(.mailing, path: ObjectPage.publication.path)
}
