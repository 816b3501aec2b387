import Domain
import HTML
import HTTPTypes

/// A page outside any session, with a form.
protocol SignInPage {
    var status: HTTPResponse.Status { get }
    func page(csrf: String) -> Page
}

/// The pages that lead into the site.
enum SignInPages {
    /// E-mail and password.
    struct SignIn: SignInPage {
        let email: String
        /// Where to go once signed in.
        let target: String
        private var refusal: String?

        init(email: String = "", then target: String) {
            self.email = email.bounded(to: AnonymousLimits.email)
            // Browsers read «\» as «/» and skip tabs and line ends: «/<tab>/elsewhere» is another site to them.
            let isOwn =
                target.hasPrefix("/") && !target.hasPrefix("//") && !target.contains("\\")
                && target.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
            self.target = isOwn && target.utf8.count <= 2_000 ? target : Path.home
        }

        func refused(_ sentence: String) -> SignIn {
            var page = self
            page.refusal = sentence
            return page
        }

        /// A page that was open for long, or brought back by the browser: nothing was tried.
        var expired: SignIn {
            refused("Cette page avait expiré\u{202f}: saisissez de nouveau votre mot de passe.")
        }

        var status: HTTPResponse.Status { refusal == nil ? .ok : .unprocessableContent }

        func page(csrf: String) -> Page {
            let errors: FieldErrors = refusal.map { ["email": $0] } ?? FieldErrors()
            let form = HTML.form(action: Path.signIn, csrf: csrf) {
                Field("email", "Adresse électronique", errors: errors, isRequired: true).email(email)
                    + Field("password", "Mot de passe", isRequired: true).password()
                    + Field.hidden("retour", target == Path.home ? "" : target)
                    + HTML.formActions(HTML.button("Se connecter", .primary))
                    + "<p>\(HTML.link("Mot de passe oublié", Path.forgotten))</p>"
            }
            return Page(
                "Connexion", errors: errors, notice: target == Path.lateForm ? LatePages.kept : .empty,
                width: .text, content: form)
        }
    }

    /// Choosing a first password.
    struct Invitation: SignInPage {
        let token: String
        let member: Member
        var errors = FieldErrors()

        var status: HTTPResponse.Status { .ok }

        func page(csrf: String) -> Page {
            let form = HTML.form(action: Path.invitation(token), csrf: csrf) {
                Field("password", "Mot de passe", hint: PasswordPage.hint, errors: errors, isRequired: true)
                    .password(isNew: true)
                    + Field("confirmation", "Le même mot de passe", isRequired: true).password(isNew: true)
                    + HTML.formActions(HTML.button("Ouvrir mon compte", .primary))
            }
            let lead: HTML = "Bienvenue, \(member.name). Votre compte\u{202f}: \(member.email)."
            return Page("Choisir un mot de passe", lead: lead, errors: errors, width: .text, content: form)
        }
    }

    /// An invitation that opens nothing any more: taken already, or too old.
    static func spent(isTaken: Bool) -> Page {
        let words: HTML =
            isTaken
            ? "Le mot de passe de ce compte a déjà été choisi\u{202f}: connectez-vous avec lui."
            : "Une invitation vaut sept jours\u{202f}: demandez-en une autre à la personne qui administre Jalon."
        return Page(
            isTaken ? "Invitation déjà utilisée" : "Invitation expirée", width: .text,
            content:
                "<p>\(words)</p>\(HTML.formActions(HTML.buttonLink("Se connecter", Path.signIn, .primary)))")
    }
}
