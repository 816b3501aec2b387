import Domain
import HTML
import Storage

/// What somebody convened sends: whose answer, and which.
struct SentAnswer: Sendable {
    var row: ID<Attendance>?
    var answer = ConvocationAnswer(nil)

    /// One answer of one of those that bear the name.
    static func form(_ rows: [ConvenedRow]) -> Form<SentAnswer> {
        let options = rows.map {
            Option(
                $0.id, code: $0.id.description,
                [$0.name, $0.detail].filter { !$0.isEmpty }.joined(separator: ", "))
        }
        let choices = ConvocationAnswer.Choice.allCases.map { Option($0, code: $0.rawValue, $0.label) }
        return Form(
            [
                .one("row", "Vous répondez pour", \.row, among: options, as: .radios, isRequired: true),
                .one(
                    "choice", "Votre réponse", \.answer.choice, among: choices, as: .radios, isRequired: true),
                .text(
                    "representative", "Qui vous représentera", \.answer.representative,
                    hint: "Nom et fonction, si vous envoyez quelqu’un.", width: .half),
            ],
            rule: { sent throws(Refusal) in
                if sent.row == nil { throw .invalid("row", "Dites pour qui vous répondez.") }
                try sent.answer.validate()
            })
    }
}

/// The pages of who answers a convocation by its link: narrow, few words, and nothing of the contract but the meeting.
struct AnswerPages {
    let meeting: OpenAttendance
    let csrf: String

    private var action: String { Path.convocationAnswer(meeting.code.code) }

    /// Who are you?
    func name(_ form: FormData = FormData(""), _ errors: FieldErrors = FieldErrors(), isUnknown: Bool = false)
        -> Page
    {
        let unknown = HTML.when(
            isUnknown,
            .callout(
                .warning, "Ce nom n’est pas dans la liste des personnes conviées",
                """
                <p>Écrivez votre nom de famille en entier, ou le nom de la structure que vous représentez. Sinon, répondez à la \
                personne qui vous a écrit.</p>
                """))
        return page(
            errors,
            unknown
                + HTML.form(action: action, csrf: csrf) {
                    Self.search.shape.html(form, errors) + HTML.formActions(HTML.button("Continuer"))
                } + consent)
    }

    static let search = Form<Signing>(
        [
            .text(
                "lastName", "Votre nom", \.lastName,
                hint: "Nom de famille, ou nom de la structure que vous représentez.", isRequired: true,
                width: .half
            ).autocomplete("family-name")
        ], rule: { signing throws(Refusal) in try signing.validateSearch() })

    /// Do you come?
    func choice(
        _ rows: [ConvenedRow], named typed: String, _ form: FormData, _ errors: FieldErrors = FieldErrors()
    ) -> Page {
        let answers = rows.count == 1 ? form.replacing("row", rows[0].id.description) : form
        return page(
            errors,
            HTML.form(action: action, csrf: csrf) {
                Field.hidden("lastName", typed) + Field.hidden("step", "choice")
                    + SentAnswer.form(rows).shape.html(answers, errors)
                    + HTML.formActions(HTML.button("Envoyer ma réponse"))
            } + consent)
    }

    /// The answer is kept.
    func thanks() -> Page {
        Page(
            "Merci, votre réponse est notée", kicker: "\(meeting.contractName)", width: .text,
            content: """
                <p>\(about)</p><p>Vous pouvez fermer cette page. Jusqu’à la réunion, la même adresse permet de changer de \
                réponse\u{202f}: la dernière compte.</p>\
                <p>\(HTML.link("Changer de réponse, ou répondre pour une autre personne", action))</p>
                """)
    }

    private func page(_ errors: FieldErrors, _ content: HTML) -> Page {
        Page(
            "Répondre à la convocation", kicker: "\(meeting.contractName)", lead: about, errors: errors,
            width: .text,
            content: content + documents)
    }

    private var documents: HTML {
        let lines = JoinedDocuments(documents: meeting.documents) { rank, _ in
            Path.joinedDocument(meeting.code.code, String(rank))
        }.lines
        return .when(!meeting.documents.isEmpty, .section("Documents joints", lines))
    }

    private var about: HTML { "\(meeting.inWords)" }

    private var consent: HTML {
        """
        <div class="signing-consent"><h2>Ce qui est gardé</h2>\
        <p>Votre réponse et son heure entrent dans la liste de présence de cette réunion, tenue par \(French.the(meeting.holder)). Elle sert à \
        préparer la réunion et à en écrire le compte-rendu.</p></div>
        """
    }

    /// Where the link opens nothing, or nothing any more.
    static func closed(_ why: ClosedCode) -> Page {
        let words =
            switch why {
            case .unknown, .early:
                "Relisez l’adresse de la convocation, ou répondez à la personne qui vous a écrit."
            case .over: "La réunion a commencé ou a eu lieu\u{202f}: on n’y répond plus ici."
            case .waiting(let sentence): sentence
            }
        return Page("Ce lien n’attend pas de réponse", width: .text, content: "<p>\(words)</p>")
    }
}
