import Domain
import HTML
import Storage

/// A letter before it leaves: who it is from, its subject, its HTML part and its text.
struct LetterPreview {
    let visit: MemberVisit
    let distribution: Distribution
    let mailing: Mailing
    let recipient: Recipient

    var markup: HTML {
        let root = visit.visit.publicRoot
        let text = composer(root).text(
            for: recipient,
            at: recipient.readership == .public
                ? Path.publicReview(distribution.contract.slug, distribution.publication.quarter)
                : Path.reading("…"),
            leaving: root + Path.leave("…"))
        return """
            \(HTML.summaryList([
                (name: "De", value: "\(distribution.contract.name), \(sender)"),
                (name: "À", value: "\(recipient.name.isEmpty ? "un·e abonné·e" : recipient.name), \(recipient.mailbox.description)"),
                (name: "Objet", value: "\(mailing.subject)"), (name: "Réponses à", value: "\(visit.member.email)"),
            ]))\
            <section class="letter-preview" aria-label="Message tel qu’il sera lu"><h2>\(text.heading)</h2>\(text.inner)</section>\
            \(HTML.details("Le même en texte seul", "<pre class=\"letter-text\">\(text.text)</pre>"))
            """
    }

    private var sender: String { visit.site.mail?.sender.description ?? "" }

    private func composer(_ root: String) -> LetterComposer {
        LetterComposer(
            settings: visit.site.mail ?? MailSettings(command: [], sender: recipient.mailbox, spool: ""),
            root: root,
            contract: distribution.contract, publication: distribution.publication, mailing: mailing,
            replyTo: visit.member.email, moment: visit.moment)
    }
}
