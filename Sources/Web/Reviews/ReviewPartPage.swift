import Documents
import Domain
import HTML

/// One part of a review, to write.
struct ReviewPartPage {
    let review: ReviewInHand
    let written: WrittenPart

    private var part: ReportPart { written.part }
    private var path: String { Path.reviewPart(review.slug, review.quarter, written.section.place) }

    /// Its form; `seen` are the marks of the facts that the person saw, those of now when the form is shown.
    func form(seen: String) -> EditForm<ReportPart> {
        let contract = review.dossier.contract
        let back = Path.reviewWriting(review.slug, review.quarter)
        return EditForm(
            contract: contract, section: .reviews, title: "Rédiger une partie",
            breadcrumb: review.breadcrumb(Link("Rédaction", back)), action: path, back: back,
            form: ReportPart.form(ReportPart.Choices(contract, written, seen: seen)), stored: part,
            version: part.version, kicker: "\(written.title)", aside: beside,
            hidden: [Answer("_seen", written.marks)])
    }

    /// What the facts say now, beside a text that no longer follows them; and the ways back.
    private var beside: HTML {
        let title = "la partie «\u{202f}\(written.title)\u{202f}»"
        if part.isOwn {
            return HTML.postButton(
                "Supprimer cette partie", action: "\(path)/suppression", csrf: review.viewer.csrf,
                version: part.version, style: .danger, about: title)
        }
        guard part.wording != nil else { return .empty }
        let restore = HTML.postButton(
            "Reprendre le texte des faits", action: "\(path)/reprise", csrf: review.viewer.csrf,
            version: part.version, style: .secondary, about: title)
        return """
            <section class="panel"><h2>Ce que disent les faits aujourd’hui</h2>\
            <p class="soft">\(written.changes?.french.map { "Depuis votre rédaction\u{202f}: \($0). " } ?? "Rien n’a changé depuis votre rédaction. ")\
            \(HTML.link("Comparer", "\(path)/comparaison"))</p>\(restore)</section>
            """
    }
}
