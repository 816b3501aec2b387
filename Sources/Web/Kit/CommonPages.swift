import HTML

/// Pages that several features share.
enum CommonPages {
    /// What a destructive act takes away, and the button that does it.
    static func removal(_ removal: Removal, action: String, csrf: String) -> Page {
        let content: HTML = """
            <div class="prose"><p>Seront retirés de toutes les pages et de tous les documents\u{202f}:</p>\
            \(HTML.list(removal.takes.map { "\($0)" }))\
            <p>Rien n’est effacé\u{202f}: l’historique permet de rétablir.</p></div>\
            \(HTML.form(action: action, csrf: csrf, version: removal.version) {
                HTML.formActions(HTML.button("Supprimer", .danger), HTML.buttonLink("Annuler", removal.back))
            })
            """
        return Page(removal.title, breadcrumb: removal.breadcrumb, width: .text, content: content)
    }

    /// Under a form: the way to the page that takes the thing out.
    static func wayOut(_ label: String, _ path: String) -> HTML {
        "<p>\(HTML.link(label, path))</p>"
    }

    /// One field of a conflict: what I typed and what is stored now.
    struct Difference {
        let label: String
        let mine: String
        let theirs: String
    }

    /// Above a form that somebody else saved first: both texts, none lost. The form below holds what was typed and
    /// the version now stored, so that saving again replaces it knowingly. Answer it with status 409.
    static func conflict(_ differences: [Difference]) -> HTML {
        let changed = differences.filter { $0.mine != $0.theirs }
        let table = Table(
            "Différences", caption: "Votre saisie et ce qui est enregistré",
            columns: ["Champ", "Votre saisie", "Enregistré maintenant"]
        ).with(rows: changed.map { ["\($0.label)", HTML.paragraphs($0.mine), HTML.paragraphs($0.theirs)] })
        return HTML.callout(
            .warning, "Une autre personne a enregistré entre-temps",
            """
            <div data-keep-draft><p>Votre saisie est conservée ci-dessous. Reprenez-y ce que vous voulez garder de l’autre version, \
            puis enregistrez\u{202f}: votre saisie remplacera alors ce qui est enregistré.</p>\(table)</div>
            """)
    }
}
