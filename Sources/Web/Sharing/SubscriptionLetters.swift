import Domain
import Formats
import HTML
import Storage

/// The letters of who asks to subscribe.
struct SubscriptionLetters: Sendable {
    let settings: MailSettings
    let root: String
    let mailbox: Mailbox
    let token: String
    let moment: Moment

    /// Asks to confirm.
    func confirmation(_ contract: Contract) -> ComposedLetter {
        let text = LetterText(
            heading: contract.name,
            words: """
                Bonjour,

                Cette adresse a été donnée pour recevoir les revues trimestrielles du contrat local de santé. Si c’est bien \
                vous, confirmez-le dans les 48\u{a0}heures\u{202f}; sinon ne faites rien\u{202f}: elle sera oubliée.
                """,
            link: ("Confirmer l’abonnement", root + Path.confirmSubscription(contract.slug, token)),
            note: "Ce message est envoyé par \(French.the(contract.holder)).")
        return ComposedLetter(message(text, contract, "confirmez votre abonnement"))
    }

    /// Says that nothing need be done: whoever asked reads the same page.
    func known(_ contract: Contract) -> ComposedLetter {
        var text = LetterText(
            heading: contract.name,
            words: """
                Bonjour,

                Cette adresse vient d’être donnée pour recevoir les revues trimestrielles du contrat local de santé\u{202f}: elle \
                les reçoit déjà. Il n’y a rien à faire.
                """,
            link: ("Lire les revues parues", root + Path.publicContract(contract.slug)),
            note: "Ce message est envoyé par \(French.the(contract.holder)).")
        text.leaveAddress = root + Path.leave(token)
        return ComposedLetter(
            message(text, contract, "vous êtes déjà abonné·e"), leaveHash: Token.hash(token))
    }

    private func message(_ text: LetterText, _ contract: Contract, _ what: String) -> MailMessage {
        var message = MailMessage(
            from: MailAddress(contract.name, settings.sender.description),
            to: MailAddress("", mailbox.description))
        message.subject = "\(contract.name)\u{202f}: \(what)"
        (message.key, message.date) = (Token.key(), moment.utc)
        (message.text, message.html) = (text.text, text.html(title: message.subject).text)
        return message
    }
}
