import Domain
import HTML
import Storage

/// One's own page: what the account is, its open sessions, the links that it was given, what happened to it.
struct AccountPage: Sendable {
    let viewer: Viewer
    let details: AccountDetails
    /// What an act just did.
    var notice = HTML.empty

    var page: Page {
        Page(
            "Mon compte", lead: "\(details.member.email), \(details.member.role.label)",
            actions: HTML.buttonLink("Mes données (JSON)", "\(Path.account)/donnees.json"), notice: notice,
            content: warning + identity + sessions + links + history)
    }

    private var warning: HTML {
        guard let giver = details.givenBy else { return .empty }
        return HTML.callout(
            .warning, "Votre mot de passe a été choisi par une invitation",
            """
            <p>\(giver) a donné cette invitation. Jusqu’à ce que vous en choisissiez un autre, l’historique dit de chaque acte \
            qu’il vient d’un accès que l’administration a donné.</p><p>\
            \(HTML.link("Changer le mot de passe", Path.ownPassword))</p>
            """)
    }

    private var identity: HTML {
        HTML.section(
            "Identité",
            HTML.summaryList([
                ("Nom", "\(details.member.name)"), ("Adresse électronique", "\(details.member.email)"),
                ("Région suivie", "\(details.member.region)"),
                ("Contrats ouverts", HTML.list(details.contracts.map { "\($0)" })),
            ])
                + "<p>\(HTML.link("Modifier mon nom", Path.ownName)) · \(HTML.link("Changer le mot de passe", Path.ownPassword))</p>"
                + HTML.soft("Le rôle, l’adresse et les contrats sont donnés par l’administration."))
    }

    private var sessions: HTML {
        let table = Table(
            "Sessions ouvertes",
            caption: "\(French.count(details.sessions.count, "session ouverte", "sessions ouvertes"))",
            columns: ["Appareil", "Ouverte", "Se ferme sans activité", "Acte"]
        ).with(
            rows: details.sessions.map { session in
                [
                    "\(session.device.unlessBlank ?? "Appareil inconnu")\(session.isThis ? ", celui-ci" : "")",
                    "\(session.opened.french)",
                    "\(session.until.french)",
                    session.isThis
                        ? "Se déconnecter par le menu" as HTML
                        : HTML.postButton(
                            "Fermer", action: "\(Path.account)/sessions/\(session.key)/fin",
                            csrf: viewer.csrf,
                            about: "la session de \(session.device.unlessBlank ?? "l’appareil inconnu")"),
                ]
            })
        let all = HTML.postButton(
            "Fermer toutes les autres sessions", action: "\(Path.account)/sessions/fin", csrf: viewer.csrf)
        return HTML.section("Sessions", table + HTML.when(details.sessions.count > 1, all))
    }

    private var links: HTML {
        let table = Table(
            "Liens donnés", caption: "\(French.count(details.links.count, "lien donné", "liens donnés"))",
            columns: ["Lien", "Donné", "Jusqu’au", "Acte"]
        ).with(
            rows: details.links.map { link in
                [
                    "\(link.label)", "\(link.made.french)",
                    "\(link.until?.french ?? "ce qu’il soit retiré")",
                    HTML.postButton(
                        "Retirer", action: "\(Path.account)/liens/\(link.key)/fin", csrf: viewer.csrf),
                ]
            })
        let none = HTML.soft("Aucun lien d’agenda ni de lecture n’est ouvert à votre nom.")
        return HTML.section("Liens donnés", details.links.isEmpty ? none : table)
    }

    private var history: HTML {
        HTML.section(
            "Ce qui est arrivé à ce compte", AdminPages.table(Array(details.history.prefix(20))))
    }
}

/// Choosing another password, the one that is in use being given.
struct PasswordPage: Sendable {
    let csrf: String
    var errors = FieldErrors()

    var page: Page {
        let form = HTML.form(action: Path.ownPassword, csrf: csrf) {
            Field("current", "Mot de passe actuel", errors: errors, isRequired: true).password()
                + Field("password", "Nouveau mot de passe", hint: Self.hint, errors: errors, isRequired: true)
                .password(isNew: true)
                + Field("confirmation", "Le même mot de passe", errors: errors, isRequired: true)
                .password(isNew: true)
                + HTML.formActions(
                    HTML.button("Changer le mot de passe", .primary),
                    HTML.buttonLink("Annuler", Path.account, .quiet))
        }
        return Page(
            "Changer le mot de passe", breadcrumb: [Link("Mon compte", Path.account)], errors: errors,
            width: .text,
            content: HTML.soft("Vos autres sessions se fermeront.") + form)
    }

    static let hint = "Au moins 15\u{a0}caractères. Plusieurs mots sans rapport font un bon mot de passe."
}

/// What is asked of who forgot its password.
enum ForgottenPages {
    /// Where no message leaves.
    static let closed = Page(
        "Mot de passe oublié", width: .text,
        content: """
            <p>Cette instance n’envoie pas de message. Demandez un lien à la personne qui administre Jalon\u{202f}: il sert une \
            fois, et vous y choisirez un autre mot de passe.</p><p>\(HTML.link("Retour à la connexion", Path.signIn))</p>
            """)

    static func form(_ email: String, _ errors: FieldErrors, _ csrf: String) -> Page {
        let form = HTML.form(action: Path.forgotten, csrf: csrf) {
            Field(
                "email", "Adresse électronique", hint: "Celle de votre compte.", errors: errors,
                isRequired: true
            ).email(email) + HTML.formActions(HTML.button("Recevoir un lien", .primary))
        }
        return Page("Mot de passe oublié", errors: errors, width: .text, content: form)
    }

    /// The same whether there is such an account or not.
    static let asked = Page(
        "Regardez vos messages", width: .text,
        content: """
            <p>Si un compte a cette adresse, un message y part\u{202f}: son lien sert une fois, pendant une heure. Rien ne vient\u{202f}? \
            Regardez les indésirables, puis demandez à la personne qui administre Jalon.</p>\
            <p>\(HTML.link("Retour à la connexion", Path.signIn))</p>
            """)
}
