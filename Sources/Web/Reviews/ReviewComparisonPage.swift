import Documents
import Domain
import HTML

/// What became of the facts since a part was reworded, beside the wording.
struct ReviewComparisonPage: ShownPage {
    let review: ReviewInHand
    let written: WrittenPart

    var contract: Contract { review.contract }
    private var viewer: Viewer { review.viewer }
    private var path: String { Path.reviewPart(review.slug, review.quarter, written.section.place) }

    var page: Page {
        let changes = written.changes ?? FactChanges(from: [], to: [])
        return Page(
            "Comparer avec les faits", kicker: "\(written.title)",
            lead: changes.french.map { "Depuis votre rédaction\u{202f}: \($0)." },
            breadcrumb: review.breadcrumb(
                Link("Rédaction", Path.reviewWriting(review.slug, review.quarter)), Link(written.title, path)),
            content: changes.count == 0 ? same : table(changes) + acts + wording)
    }

    private var same: HTML {
        HTML.emptyState(
            "Rien n’a changé",
            purpose: written.part.wording == nil
                ? "Cette partie n’est pas reformulée\u{202f}: elle dit toujours ce que disent les faits."
                : "Les faits disent ce qu’ils disaient quand vous avez rédigé cette partie.",
            action: HTML.buttonLink("Modifier la partie", path, .primary))
    }

    private func table(_ changes: FactChanges) -> HTML {
        let new = changes.new.map { row("Nouveau", .green, $0.label, "", $0.said) }
        let changed = changes.changed.map {
            row("Modifié", .ochre, $0.now.label, $0.before.said, $0.now.said)
        }
        let gone = changes.gone.map { row("Retiré", .grey, $0.label, $0.said, "") }
        return Table(
            "Faits changés", caption: "\(changes.french ?? "")",
            columns: ["Fait", "Quand vous avez rédigé", "Aujourd’hui"]
        ).with(rows: new + changed + gone)
    }

    private func row(_ word: String, _ tone: Tone, _ label: String, _ before: String, _ now: String) -> [HTML]
    {
        ["\(HTML.tag(word, tone)) \(label)", HTML.paragraphs(before), HTML.paragraphs(now)]
    }

    private var acts: HTML {
        let title = "la partie «\u{202f}\(written.title)\u{202f}»"
        return HTML.formActions(
            HTML.buttonLink("Modifier ma rédaction", path, .primary),
            HTML.postButton(
                "Garder ma rédaction\u{202f}: j’en ai tenu compte", action: "\(path)/prise-en-compte",
                csrf: viewer.csrf, version: written.part.version, style: .secondary, about: title,
                values: ["_seen": written.marks]),
            HTML.postButton(
                "Reprendre le texte des faits", action: "\(path)/reprise", csrf: viewer.csrf,
                version: written.part.version, style: .quiet, about: title))
    }

    private var wording: HTML {
        """
        <section class="panel"><h2>Votre rédaction</h2><div class="prose">\
        \(HTML.paragraphs(written.part.wording ?? ""))</div></section>
        """
    }
}
