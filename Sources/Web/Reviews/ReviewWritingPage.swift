import Documents
import Domain
import HTML

/// The parts of a review in their order, with what was made of each.
struct ReviewWritingPage: ShownPage {
    let review: ReviewInHand
    /// What was typed of a new part when it was refused, and why.
    var typed = FormData("")
    var errors = FieldErrors()

    var contract: Contract { review.contract }

    private var viewer: Viewer { review.viewer }
    private var root: String { Path.reviewWriting(review.slug, review.quarter) }

    var page: Page {
        Page(
            "Rédaction de la revue", kicker: "\(French.capitalized(review.quarter.french))",
            lead: """
                Chaque partie s’écrit des faits du trimestre. Reformulez, complétez, déplacez ou masquez celles que vous voulez\u{202f}: \
                les autres suivent les faits jusqu’à la publication.
                """,
            breadcrumb: review.breadcrumb(),
            actions: HTML.buttonLink(
                "Vérifier et publier", Path.publication(review.slug, review.quarter), .primary)
                + HTML.buttonLink("Voir l’aperçu", review.path),
            errors: errors, content: groups + addition)
    }

    private var groups: HTML {
        let parts = review.written().parts
        let ranks: [(ReportSection.Rank, String)] = [
            (.opening, "En tête"), (.part, "Parties numérotées"),
            (.deployment, "Dans le déploiement du CLS"), (.annex, "Annexes"),
        ]
        return HTML.joined(ranks) { rank, title in
            let own = parts.filter { $0.section.rank == rank }
            return own.isEmpty ? "" : group(title, own)
        }
    }

    private func group(_ title: String, _ parts: [WrittenPart]) -> HTML {
        let items = parts.enumerated().map { index, part in
            let path = "\(root)/\(part.section.place)"
            return ReorderItem(
                id: part.section.place, label: "la partie «\u{202f}\(part.title)\u{202f}»",
                content: line(part, path), up: index > 0 ? "\(path)/montee" : nil,
                down: index < parts.count - 1 ? "\(path)/descente" : nil)
        }
        return """
            <section class="review-parts"><h2>\(title)</h2>\
            \(HTML.reorderList(items, label: title, action: root, csrf: viewer.csrf))</section>
            """
    }

    private func line(_ written: WrittenPart, _ path: String) -> HTML {
        let part = written.part
        let hide = HTML.postButton(
            part.isHidden ? "Afficher" : "Masquer", action: "\(path)/masquage", csrf: viewer.csrf,
            version: part.version, style: .quiet, about: "la partie «\u{202f}\(written.title)\u{202f}»",
            values: part.isHidden ? [:] : ["hidden": "oui"])
        return """
            <div class="review-part" id="\(written.section.place)"><div>\
            <strong>\(HTML.link(written.title, path))</strong> <span class="review-part-tags">\(tags(written, path))</span>\
            <span class="line-note">\(written.part.isOwn ? "Ajoutée par la coordination" : told(written))</span></div>\(hide)</div>
            """
    }

    /// What the coordinator made of it, in words.
    private func tags(_ written: WrittenPart, _ path: String) -> HTML {
        let part = written.part
        let states: [HTML] = [
            part.isHidden ? HTML.tag("Masquée", .grey) : "",
            part.wording != nil ? HTML.tag("Reformulée", .blue) : "",
            part.addition.isBlank ? "" : HTML.tag("Complétée", .blue),
            part.pictures.isEmpty ? "" : HTML.tag("Illustrée", .blue),
            written.changes?.french.map { changes in
                "\(HTML.tag(changes, .ochre)) \(HTML.link("Comparer", "\(path)/comparaison"))"
            } ?? "",
        ]
        return HTML.joined(states.filter { !$0.isEmpty }, separator: " ")
    }

    private func told(_ written: WrittenPart) -> String {
        let count = written.section.pieces.count
        return count == 0 ? "Selon les mots de la revue" : French.count(count, "fait")
    }

    private var addition: HTML {
        let field = Field(
            "title", "Titre d’une nouvelle partie", hint: "Par exemple\u{202f}: Le mot de la présidente.",
            errors: errors, isRequired: true)
        return """
            <section class="panel"><h2>Ajouter une partie</h2>\
            \(HTML.form(action: "\(root)/parties", csrf: viewer.csrf, version: nil, isDraft: false) {
                field.text(typed["title"], width: .half)
                    + Field.hidden("_once", typed["_once"].unlessBlank ?? Token.random())
                    + HTML.formActions(HTML.button("Ajouter la partie", .secondary))
            })</section>
            """
    }
}
