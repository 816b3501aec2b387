import Domain
import HTML
import Storage

/// What an import found no field for, on the page of its fiche, for who may place it.
struct UnplacedTexts {
    let page: ActionPage

    var html: HTML {
        let texts = page.action.unplaced
        guard page.rights.mayEdit, !texts.isEmpty else { return .empty }
        return HTML.section(
            "Non placé",
            HTML.soft(
                "Apporté par l’import, sans champ où aller\u{202f}: à lire, puis à placer ou à retirer.")
                + HTML.joined(texts.indices.map { line($0, texts[$0]) }), id: "non-place")
    }

    private func line(_ index: Int, _ text: UnplacedText) -> HTML {
        let choices = page.action.passages.map { Choice($0.field, $0.title) }
        let name = text.heading.unlessBlank ?? "Sans titre"
        let form = HTML.form(
            action: Path.unplaced(page.slug, page.action.number), csrf: page.viewer.csrf,
            version: page.action.version
        ) {
            Field.hidden("titre", text.heading) + Field.hidden("texte", text.text)
                + Field("champ", "Le placer dans", id: "champ-\(index)").select(choices)
                + HTML.formActions(
                    HTML.button(
                        "Placer", .secondary, name: "acte", value: "placer",
                        about: "«\u{202f}\(name)\u{202f}»"),
                    HTML.button(
                        "Retirer", .quiet, name: "acte", value: "retirer", about: "«\u{202f}\(name)\u{202f}»")
                )
        }
        return "<h3>\(name)</h3>\(HTML.paragraphs(text.text))\(form)"
    }
}
