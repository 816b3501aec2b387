import Documents
import Domain
import HTML

/// What to look at before a review is published, and the button that publishes it.
struct PublicationPage {
    let sheet: ReviewInHand

    private var visit: MemberVisit { sheet.visit }
    private var remarks: [ReviewRemark] {
        ReviewChecks(sheet.written(), on: visit.today).remarks
    }
    private var isCorrection: Bool { !sheet.publications.isEmpty }

    /// Refuses to publish what is not ready: everything at once.
    func requireReady(_ form: FormData) throws(Refusal) {
        let remarks = remarks
        var reader = FormerReader(form)
        if isCorrection, form["reason"].isBlank {
            reader.add("reason", "Dites pourquoi cette version remplace la précédente.")
        }
        if remarks.contains(where: \.kind.isBlocking) {
            reader.add("read", "Corrigez d’abord les textes alternatifs manquants et les parties vides.")
        } else if !remarks.isEmpty, form["read"].isEmpty {
            reader.add("read", "Cochez cette case quand vous avez relu les remarques.")
        }
        try reader.check { () throws(Refusal) in }
    }

    func page(_ typed: FormData, _ errors: FieldErrors) -> Page {
        let remarks = remarks
        return Page(
            "Publier la revue", kicker: "\(French.capitalized(sheet.quarter.french))",
            lead: """
                Une version publiée ne change plus\u{202f}: elle porte un numéro, et ses fichiers sont imprimés une fois pour toutes. Une \
                correction fait une nouvelle version.
                """,
            breadcrumb: visit.breadcrumb(
                sheet.dossier.contract, Link("Revues", Path.reviews(sheet.slug)),
                Link(sheet.quarter.code, sheet.path), Link("Publication", "", isCurrent: true)),
            errors: errors, width: .text,
            content: previews + checks(remarks) + form(remarks, typed, errors) + versions)
    }

    private var previews: HTML {
        let links = Audience.allCases.map {
            HTML.link("\($0.label)", sheet.path + $0.query)
        }
        return "<p>Aperçu de ce qui sera publié\u{202f}: \(HTML.joined(links, separator: " · ")).</p>"
    }

    private func checks(_ remarks: [ReviewRemark]) -> HTML {
        guard !remarks.isEmpty else {
            return HTML.callout(
                .success, "Rien à reprendre", "<p>Les vérifications n’ont rien trouvé à corriger.</p>")
        }
        let groups = ReviewRemark.Kind.allCases.compactMap { kind -> HTML? in
            let own = remarks.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            let tag = kind.isBlocking ? HTML.tag("À corriger", .red) : HTML.tag("À relire", .ochre)
            return """
                <section><h3>\(kind.label) \(tag)</h3><ul class="lines">\(HTML.joined(own, line))</ul></section>
                """
        }
        return """
            <section class="review-checks"><h2>Avant de publier</h2>\(HTML.joined(groups))</section>
            """
    }

    private func line(_ remark: ReviewRemark) -> HTML {
        let link: HTML =
            if let entry = remark.entry {
                HTML.link("Modifier l’avancée", Path.editEntry(sheet.slug, entry))
            } else if let place = remark.place {
                HTML.link("Modifier la partie", Path.reviewPart(sheet.slug, sheet.quarter, place))
            } else {
                ""
            }
        return "<li>\(remark.sentence) <span class=\"line-note\">\(link)</span></li>"
    }

    private func form(_ remarks: [ReviewRemark], _ typed: FormData, _ errors: FieldErrors) -> HTML {
        let number = (sheet.publications.map(\.number).max() ?? 0) + 1
        let reason = Field(
            "reason", "Ce que cette version corrige",
            hint: "Se lit sur la page publique, sous le numéro de la version.", errors: errors,
            isRequired: true)
        let read = Field("read", "J’ai relu ces remarques, la revue peut être publiée", errors: errors)
        let action = Path.publication(sheet.slug, sheet.quarter)
        return HTML.form(action: action, csrf: visit.csrf, version: nil, isDraft: false) {
            (isCorrection ? reason.text(typed["reason"], width: .full) : "")
                + (remarks.isEmpty ? "" : read.checkbox(isOn: !typed["read"].isEmpty))
                + Field.hidden("_once", visit.once ?? Token.random())
                + HTML.formActions(
                    HTML.button("Publier la version\u{a0}\(number)"),
                    HTML.buttonLink(
                        "Revenir à la rédaction", Path.reviewWriting(sheet.slug, sheet.quarter), .quiet))
        }
    }

    private var versions: HTML {
        guard isCorrection else { return "" }
        return "<section><h2>Versions publiées</h2>\(VersionLines(sheet: sheet).html)</section>"
    }
}

/// The published versions of a quarter, the latest first.
struct VersionLines {
    let sheet: ReviewInHand

    var html: HTML {
        let lines = HTML.joined(sheet.publications) { publication in
            let path = Path.reviewVersion(sheet.slug, sheet.quarter, publication.number)
            let reason: HTML = publication.reason.isBlank ? "" : "\u{202f}: \(publication.reason)"
            return """
                <li>\(HTML.link("Version\u{a0}\(publication.number)", path)) \
                <span class="line-note">publiée le \(publication.published.french)\(reason)</span></li>
                """
        }
        return "<ul class=\"lines\">\(lines)</ul>"
    }
}
