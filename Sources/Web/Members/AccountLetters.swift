import Domain
import Formats
import HTML
import Storage

/// The messages that tell a person of its account.
struct AccountLetters: Sendable {
    let settings: MailSettings
    let root: String
    let moment: Moment

    /// Tells of an act: «Noé Tessier a modifié votre compte : rôle.»
    func notice(to member: Member, _ sentence: String) -> AccountNotice? {
        letter(
            to: member, "votre compte a changé",
            """
            \(sentence)

            Si vous n’y êtes pour rien et que rien ne l’explique, prévenez la personne qui administre Jalon.
            """, ("Ouvrir mon compte", root + Path.account))
    }

    /// Gives the link by which a password is chosen.
    func invitation(to member: Member, from giver: String, _ token: String) -> AccountNotice? {
        letter(
            to: member, "choisissez votre mot de passe",
            """
            \(giver) vous donne accès à Jalon. Le lien ci-dessous sert une fois, pendant 7\u{a0}jours\u{202f}: vous y choisissez \
            votre mot de passe, et les sessions ouvertes de ce compte se ferment. Ne le transmettez à personne.
            """, ("Choisir mon mot de passe", root + Path.invitation(token)))
    }

    /// Gives the link that was asked for by somebody who forgot the password.
    func forgotten(to member: Member, _ token: String) -> AccountNotice? {
        letter(
            to: member, "mot de passe oublié",
            """
            Quelqu’un a demandé un autre mot de passe pour ce compte. Si c’est vous, le lien ci-dessous sert une fois, \
            pendant une heure. Sinon, ne faites rien\u{202f}: votre mot de passe reste le même.
            """, ("Choisir un autre mot de passe", root + Path.invitation(token)))
    }

    /// Nil for an address that no mail can reach.
    private func letter(
        to member: Member, _ what: String, _ words: String, _ link: (label: String, address: String)
    ) -> AccountNotice? {
        guard let mailbox = Mailbox(member.email) else { return nil }
        let text = LetterText(
            heading: "Jalon", words: "Bonjour,\n\n\(words)", link: link,
            note: "Ce message est envoyé à \(member.email), qui a un compte sur \(root).")
        var message = MailMessage(
            from: MailAddress("Jalon", settings.sender.description),
            to: MailAddress(member.name, mailbox.description))
        message.subject = "Jalon\u{202f}: \(what)"
        (message.key, message.date) = (Token.key(), moment.utc)
        (message.text, message.html) = (text.text, text.html(title: message.subject).text)
        return AccountNotice(ComposedLetter(message), to: mailbox)
    }
}

extension Visit {
    /// The messages about accounts; nil when the instance sends none.
    var accountLetters: AccountLetters? {
        site.mail.map { AccountLetters(settings: $0, root: publicRoot, moment: moment) }
    }
}

extension Member {
    /// What an act of the administration changed, in words; nil for nothing that the person need know.
    func changes(from former: Member) -> String? {
        let changed = [
            role == former.role ? nil : "rôle («\u{202f}\(role.label)\u{202f}»)",
            email == former.email ? nil : "adresse électronique (\(email))",
            name == former.name ? nil : "nom",
            region == former.region ? nil : "région suivie",
            contracts == former.contracts ? nil : "contrats ouverts",
            piloted == former.piloted ? nil : "fiches pilotées",
            isDisabled == former.isDisabled
                ? nil : isDisabled ? "compte désactivé" : "compte de nouveau actif",
        ].compactMap { $0 }
        return changed.isEmpty ? nil : French.list(changed)
    }
}
