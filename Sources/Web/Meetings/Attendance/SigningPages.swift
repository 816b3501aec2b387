import Domain
import HTML
import Storage

/// The pages of who signs by the code of a meeting: narrow, few words, and nothing of the contract but the meeting.
struct SigningPages {
    let sitting: OpenAttendance
    let csrf: String

    private var action: String { Path.publicAttendance(sitting.code.code) }

    /// Who are you?
    func name() -> Page { name(FormData(""), FieldErrors()) }

    /// The step that was refused, with all that was typed.
    func refused(_ form: FormData, _ errors: FieldErrors) -> Page {
        form["new"] == "oui" ? page(errors, newcomer(form, errors)) : name(form, errors)
    }

    private func name(_ form: FormData, _ errors: FieldErrors) -> Page {
        page(
            errors,
            HTML.form(action: action, csrf: csrf) {
                Signing.searchForm.shape.html(form, errors)
                    + HTML.formActions(HTML.button("Continuer"))
            } + consent)
    }

    /// Those of that name, each with a button; then the form of who is none of them.
    func found(_ rows: [AwaitedRow], _ form: FormData) -> Page {
        if rows.isEmpty { return page(FieldErrors(), newcomer(form, FieldErrors())) }
        let known = HTML.joined(rows) { row in
            let button = HTML.postButton(
                row.isPresent ? "C’est moi" : "C’est moi, je signe", action: action, csrf: csrf,
                style: .primary,
                about: row.name,
                values: ["row": row.id.description, "lastName": form["lastName"]])
            return """
                <li class="signing-match"><p><strong>\(row.name)</strong>\(HTML.lineNote("\(row.detail)"))</p>\(button)</li>
                """
        }
        return page(
            FieldErrors(),
            """
            <ul class="signing-matches">\(known)</ul>\
            \(HTML.details("Ce n’est pas moi", newcomer(form, FieldErrors(), withConsent: false)))\(consent)
            """)
    }

    /// Name, function, structure.
    private func newcomer(_ form: FormData, _ errors: FieldErrors, withConsent: Bool = true) -> HTML {
        HTML.form(action: action, csrf: csrf) {
            Field.hidden("new", "oui")
                + Signing.newcomerForm.shape.html(form, errors)
                + HTML.formActions(HTML.button("Je signe l’émargement"))
        } + .when(withConsent, consent)
    }

    /// What is kept, by whom, for what.
    private var consent: HTML {
        """
        <div class="signing-consent"><h2>Ce qui est gardé</h2>\
        <p>Votre nom, votre fonction, votre structure et l’heure de votre signature entrent dans l’émargement de cette \
        réunion, pour attester de qui y était et en écrire le compte-rendu. Signer vaut accord. Ces données sont tenues par \
        \(French.the(sitting.holder)), le temps du contrat et de son évaluation\u{202f}; elles ne servent à rien d’autre. Vous pouvez les \
        consulter, les faire corriger ou effacer en écrivant à la coordination du contrat. Vous pouvez aussi signer sur papier.</p></div>
        """
    }

    /// The signature is kept.
    func thanks(isAgain: Bool) -> Page {
        let words: HTML =
            isAgain
            ? "Vous aviez déjà signé\u{202f}: votre nom figure une fois dans l’émargement."
            : "Votre nom figure dans l’émargement. Vous pouvez fermer cette page."
        return Page(
            isAgain ? "Déjà signé" : "Merci, c’est signé", kicker: "\(sitting.contractName)", width: .text,
            content: """
                <p>\(words)</p><p>\(about)</p>\
                <p>\(HTML.link("Signer pour une autre personne", action))</p>
                """)
    }

    private func page(_ errors: FieldErrors, _ content: HTML) -> Page {
        Page(
            "Signer l’émargement", kicker: "\(sitting.contractName)", lead: about, errors: errors,
            width: .text,
            content: content)
    }

    private var about: HTML { "\(sitting.inWords)" }
}

extension SigningPages {
    /// Where a code is typed; says when one is not known.
    static func entry(unknown code: String? = nil) -> Page {
        let errors: FieldErrors =
            code == nil
            ? FieldErrors()
            : ["code": "Ce code n’ouvre aucun émargement\u{202f}: relisez-le à l’écran de la salle."]
        let field = Field(
            "code", "Code de la réunion", hint: "Dix lettres et chiffres, affichés dans la salle.",
            errors: errors,
            isRequired: true
        ).text(code, width: .short, autocomplete: "off")
        return Page(
            "Signer l’émargement", errors: errors, width: .text,
            content: """
                <form class="form" method="get" action="\(Path.publicAttendance)" novalidate>\(field)\
                \(HTML.formActions(HTML.button("Continuer")))</form>
                """)
    }

    /// Where the code opens nothing now.
    static func closed(_ why: ClosedCode) -> Page {
        switch why {
        case .unknown(let code): entry(unknown: code)
        case .early(let sitting): early(sitting)
        case .over: over
        case .waiting(let sentence): Page("Un instant", width: .text, content: "<p>\(sentence)</p>")
        }
    }

    /// Before the hours of the meeting.
    private static func early(_ sitting: OpenAttendance) -> Page {
        Page(
            "L’émargement n’est pas encore ouvert", width: .text,
            content:
                "<p>Il s’ouvre le \(sitting.code.hours.lowerBound.french). Revenez alors à cette page.</p>")
    }

    /// After the hours of the meeting.
    private static let over = Page(
        "L’émargement est clos", width: .text,
        content: """
            <p>Les heures de cette réunion sont passées. Si vous y étiez et n’avez pas signé, dites-le à la coordination\u{202f}: \
            elle vous ajoutera.</p>
            """)
}
