import Domain
import HTML

/// The few words of a mailing, as they are typed.
struct DistributionForm {
    let subject: String
    let words: String

    init(_ form: FormData) {
        (subject, words) = (form["subject"], form["words"])
    }

    init(_ mailing: Mailing) {
        (subject, words) = (mailing.subject, mailing.words)
    }

    /// The mailing that it asks for; throws `.invalid` with every fault.
    func mailing(of publication: Publication, at moment: Moment) throws(Refusal) -> Mailing {
        let mailing = Mailing(of: publication.id, subject: subject, words: words, confirmed: moment)
        try mailing.validate()
        return mailing
    }

    func fields(_ errors: FieldErrors) -> HTML {
        Field("subject", "Objet du message", errors: errors, isRequired: true).text(subject)
            + Field(
                "words", "Quelques mots",
                hint: "Le lien vers la revue et celui du désabonnement suivent d’eux-mêmes.",
                errors: errors, isRequired: true
            ).textarea(words, rows: 10, allowsMarkup: false)
    }

    /// The same, to be sent again without being typed.
    var hidden: HTML {
        Field.hidden("subject", subject) + Field.hidden("words", words)
    }
}
