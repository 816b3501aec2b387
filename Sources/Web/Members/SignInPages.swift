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

        var status: HTTPResponse.Status { refusal == nil ? .ok : .unprocessableContent }

        func page(csrf: String) -> Page {
            let errors: FieldErrors = refusal.map { ["email": $0] } ?? FieldErrors()
            let form = HTML.form(action: Path.signIn, csrf: csrf) {
                Field("email", "Adresse électronique", errors: errors).email(email)
                    + Field("password", "Mot de passe").password()
                    + Field.hidden("retour", target == Path.home ? "" : target)
                    + HTML.formActions(HTML.button("Se connecter", .primary))
                    + "<p>\(HTML.link("Mot de passe oublié", Path.forgotten))</p>"
            }
            return Page("Connexion", errors: errors, width: .text, content: form)
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
                Field("password", "Mot de passe", hint: PasswordPage.hint, errors: errors).password(
                    isNew: true)
                    + Field("confirmation", "Le même mot de passe").password(isNew: true)
                    + HTML.formActions(HTML.button("Ouvrir mon compte", .primary))
            }
            let lead: HTML = "Bienvenue, \(member.name). Votre compte\u{202f}: \(member.email)."
            return Page("Choisir un mot de passe", lead: lead, errors: errors, width: .text, content: form)
        }
    }
}
