import Domain
import HTML
import Storage

/// The pages of a form that came too late.
enum LatePages {
    /// On the page where one signs in again.
    static let kept = HTML.notice(
        .info, "Votre session s’était terminée",
        """
        <p>Ce que vous veniez d’envoyer est gardé pendant 24\u{a0}heures, pour votre compte seul. Connectez-vous\u{202f}: \
        Jalon vous le rend aussitôt.</p>
        """)

    /// Above the form that is given back.
    static func givenBack(_ late: LateForm, _ csrf: String) -> HTML {
        HTML.notice(
            .info, "Votre saisie vous est rendue",
            """
            <p>Envoyée le \(late.at.french), après la fin de votre session, elle n’est pas encore enregistrée\u{202f}: relisez, \
            puis enregistrez.</p>\(files(late))\(giveUp(late, csrf))
            """)
    }

    /// What no page shows again: the words, and what sends them again.
    static func asText(_ late: LateForm, _ form: FormData, _ csrf: String) -> Page {
        let sent = form.typed.filter { !["_csrf", LateForm.mark].contains($0.name) }
        let words = sent.filter { !$0.name.hasPrefix("_") }.map(\.value).filter { !$0.isEmpty }
        let content: HTML = """
            <div class="prose"><p>Envoyé le \(late.at.french), après la fin de votre session\u{202f}: rien n’en est encore \
            enregistré.</p>\(HTML.joined(words) { "<blockquote>\(HTML.paragraphs($0))</blockquote>" })\(files(late))</div>\
            \(HTML.form(action: late.path, csrf: csrf) {
                HTML.joined(sent) { Field.hidden($0.name, $0.value) }
                    + Field.hidden(LateForm.mark, String(late.id))
                    + HTML.formActions(HTML.button("Envoyer maintenant"))
            })\(giveUp(late, csrf))
            """
        return Page("Reprendre ce que vous aviez envoyé", width: .text, content: content)
    }

    /// Another form of the same session waits already.
    static let full = Page(
        "Saisie à renvoyer", width: .text,
        content: """
            <div class="prose"><p>Votre session s’est terminée, et Jalon garde déjà pour vous un autre envoi. Celui-ci n’est \
            <strong>pas</strong> gardé.</p>\
            <p>Ne fermez pas cette page\u{202f}: \
            <a href="\(Path.signIn)" target="_blank" rel="noopener">connectez-vous dans un autre onglet (nouvelle fenêtre)</a>, \
            puis actualisez cette page. Votre navigateur renverra votre saisie, et elle sera enregistrée.</p></div>
            """)

    private static func files(_ late: LateForm) -> HTML {
        let files = late.form.allFiles
        if files.isEmpty { return .empty }
        let names = French.list(files.map { "«\u{202f}\($0.shown)\u{202f}»" })
        let words =
            files.count == 1
            ? "Le fichier \(names) est gardé avec elle\u{202f}: il partira à l’enregistrement."
            : "Les fichiers \(names) sont gardés avec elle\u{202f}: ils partiront à l’enregistrement."
        return "<p>\(words)</p>"
    }

    private static func giveUp(_ late: LateForm, _ csrf: String) -> HTML {
        HTML.postButton(
            "Ne pas la garder", action: "\(Path.lateForm)/\(late.id)/oubli", csrf: csrf, style: .quiet)
    }
}
