import Domain
import Formats
import HTML
import Storage

/// Writes the letter of a review to one recipient, with secrets of its own.
struct LetterComposer: Sendable {
    let settings: MailSettings
    /// The names that each audience may not read.
    let books: [Audience: NameBook]
    /// «https://jalon.exemple.fr».
    let root: String
    let contract: Contract
    let publication: Publication
    let mailing: Mailing
    /// Who answers.
    let replyTo: String
    let moment: Moment

    func letter(to recipient: Recipient) -> ComposedLetter {
        let (reading, leaving) = (Token.random(), Token.random())
        let (name, subject) = (hiding(contract.name, from: recipient), subject(for: recipient))
        let isPublic = recipient.audience == .public
        let text = text(
            for: recipient,
            at: isPublic ? Path.publicReview(contract.slug, publication.quarter) : Path.reading(reading),
            leaving: root + Path.leave(leaving))
        var message = MailMessage(
            from: MailAddress(name, settings.sender.description),
            to: MailAddress(recipient.name, recipient.mailbox.description))
        (message.subject, message.key, message.date) = (subject, Token.key(), moment.utc)
        message.replyTo = Mailbox(replyTo)?.description
        message.list = MailList(
            contract.slug, name: name, leaveAddress: root + Path.leave(leaving),
            leaveKey: message.key)
        (message.text, message.html) = (text.text, text.html(title: subject).text)
        return ComposedLetter(
            message, readHash: isPublic ? nil : Token.hash(reading), leaveHash: Token.hash(leaving))
    }

    /// The words, with the addresses that a letter holds.
    func text(for recipient: Recipient, at path: String, leaving: String) -> LetterText {
        let why =
            switch recipient.source {
            case .person:
                "Vous recevez ce message parce que vous avez accepté de recevoir la revue du contrat local de santé."
            case .subscriber:
                "Vous recevez ce message parce que vous vous êtes abonné·e sur la page publique du contrat."
            }
        let personal =
            recipient.audience == .public
            ? ""
            : " Ce lien vous est personnel\u{202f}: il ouvre la \(recipient.audience.versionLabel.lowercased())."
        return LetterText(
            heading: hiding(contract.name, from: recipient), words: hiding(mailing.words, from: recipient),
            link: ("Lire la revue trimestrielle \(publication.quarter.span)", root + path),
            note: "\(why)\(personal) La revue est envoyée par \(hiding(contract.holder, from: recipient)).",
            leaveAddress: leaving)
    }

    /// As its reader will see it.
    func subject(for recipient: Recipient) -> String { hiding(mailing.subject, from: recipient) }

    private func hiding(_ words: String, from recipient: Recipient) -> String {
        books[recipient.audience]?.masked(words) ?? ""
    }
}
