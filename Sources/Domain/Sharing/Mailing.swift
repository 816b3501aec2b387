/// The sending of a published review to those who receive it. On screen: «diffusion».
package struct Mailing: Hashable, Sendable {
    package var id: ID<Mailing> = .unsaved
    package var version = 1
    package let publication: ID<Publication>
    /// Of the letters.
    package var subject: String
    /// A few words before the link, paragraphs parted by blank lines.
    package var words: String
    /// When it was decided.
    package var confirmed: Moment

    package init(
        id: ID<Mailing> = .unsaved, of publication: ID<Publication>, subject: String, words: String,
        confirmed: Moment
    ) {
        self.id = id
        self.publication = publication
        self.subject = subject
        self.words = words
        self.confirmed = confirmed
    }

    /// Refuses a subject that is empty, long or of several lines, and words that are missing or too many.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if subject.isBlank { faults.append(Invalid("subject", "Écrivez l’objet du message.")) }
        if subject.count > 150 || subject.contains(where: \.isNewline) {
            faults.append(Invalid("subject", "L’objet tient en une ligne, de 150\u{a0}caractères au plus."))
        }
        if words.isBlank { faults.append(Invalid("words", "Écrivez quelques mots.")) }
        if words.count > 4_000 {
            faults.append(Invalid("words", "Écrivez 4\u{202f}000\u{a0}caractères au plus."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// What is written beforehand.
    package static func proposal(of publication: Publication, in contract: Contract, at moment: Moment)
        -> Mailing
    {
        let quarter = publication.quarter
        let correction =
            publication.number == 1
            ? ""
            : "Cette version\u{a0}\(publication.number) remplace la précédente. Motif\u{202f}: \(publication.reason)\n\n"
        return Mailing(
            of: publication.id, subject: "\(contract.name)\u{202f}: revue trimestrielle \(quarter.span)",
            words: """
                Bonjour,

                La revue trimestrielle du contrat local de santé, \(quarter.span), est parue. Elle fait la synthèse des rencontres \
                et des avancées du trimestre.

                \(correction)Bonne lecture,
                La coordination du contrat local de santé
                """, confirmed: moment)
    }
}
