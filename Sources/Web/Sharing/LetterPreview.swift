import Domain
import HTML

/// A letter before it leaves: who it is from, its subject, its HTML part and its text.
struct LetterPreview {
    let composer: LetterComposer
    let recipient: Recipient

    var markup: HTML {
        let text = composer.text(
            for: recipient,
            at: recipient.audience == .public
                ? Path.publicReview(composer.contract.slug, composer.publication.quarter)
                : Path.reading("…"),
            leaving: composer.root + Path.leave("…"))
        return """
            \(HTML.summaryList([
                (name: "De", value: "\(composer.contract.name), \(composer.settings.sender.description)"),
                (name: "À", value: "\(recipient.name.isEmpty ? "un·e abonné·e" : recipient.name), \(recipient.mailbox.description)"),
                (name: "Objet", value: "\(composer.subject(for: recipient))"), (name: "Réponses à", value: "\(composer.replyTo)"),
            ]))\
            <section class="letter-preview" aria-label="Message tel qu’il sera lu"><h2>\(text.heading)</h2>\(text.inner)</section>\
            \(HTML.details("Le même en texte seul", "<pre class=\"letter-text\">\(text.text)</pre>"))
            """
    }
}
