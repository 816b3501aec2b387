import Documents
import Domain
import HTML

/// What to look at before a review is published, and the button that publishes it.
struct PublicationPage: ShownPage {
    let review: ReviewInHand
    let remarks: [ReviewRemark]
    /// What was typed when it was refused, and why.
    var typed = FormData("")
    var errors = FieldErrors()

    var contract: Contract { review.contract }
    private var viewer: Viewer { review.viewer }
    private var isCorrection: Bool { !review.publications.isEmpty }

    /// What it asks, by what was found.
    var form: Form<PublicationRequest> {
        PublicationRequest.form(correcting: isCorrection, PublicationRequest.Findings(remarks))
    }

    var page: Page {
        Page(
            "Publier la revue", kicker: "\(French.capitalized(review.quarter.french))",
            lead: """
                Une version publiée ne change plus\u{202f}: elle porte un numéro, et ses fichiers sont imprimés une fois pour toutes. Une \
                correction fait une nouvelle version.
                """,
            breadcrumb: review.breadcrumb(), errors: errors, width: .text,
            content: previews + checks + sending + versions)
    }

    private var previews: HTML {
        let links = Audience.allCases.map {
            HTML.link("\($0.label)", review.path + $0.query)
        }
        return "<p>Aperçu de ce qui sera publié\u{202f}: \(HTML.joined(links, separator: " · ")).</p>"
    }

    private var checks: HTML {
        guard !remarks.isEmpty else {
            return HTML.callout(
                .success, "Rien à reprendre", "<p>Les vérifications n’ont rien trouvé à corriger.</p>")
        }
        let groups = ReviewRemark.Kind.allCases.compactMap { kind -> HTML? in
            let own = remarks.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            if kind == .name || kind == .resident { return masked(kind, own) }
            let tag = kind.isBlocking ? HTML.tag("À corriger", .red) : HTML.tag("À relire", .ochre)
            return "<section><h3>\(kind.label) \(tag)</h3>\(HTML.lines(own.map(line)))</section>"
        }
        return """
            <section class="review-checks"><h2>Avant de publier</h2>\(HTML.joined(groups))</section>
            """
    }

    /// What is hidden without a question: each passage, to be looked at.
    private func masked(_ kind: ReviewRemark.Kind, _ own: [ReviewRemark]) -> HTML {
        let passages = HTML.details("Voir \(French.count(own.count, "passage"))", .lines(own.map(line)))
        return "<section><h3>\(kind.label) \(HTML.tag("À relire", .ochre))</h3>\(passages)</section>"
    }

    /// Whether a passage names somebody: asked once, remembered for the contract.
    private func question(_ passage: NamePassage) -> HTML {
        func button(_ label: String, _ isPerson: Bool) -> HTML {
            HTML.postButton(
                label, action: Path.nameAnswers(review.slug, review.quarter), csrf: viewer.csrf,
                style: .quiet,
                about: "«\u{202f}\(passage.words)\u{202f}»",
                values: ["passage": passage.finding.passage, "person": isPerson ? "oui" : "non"])
        }
        return button("C’est une personne", true) + button("Ce n’est pas une personne", false)
    }

    private func line(_ remark: ReviewRemark) -> HTML {
        let link: HTML =
            if let entry = remark.entry {
                HTML.link("Modifier l’avancée", Path.editEntry(review.slug, entry))
            } else if let place = remark.place {
                HTML.link("Modifier la partie", Path.reviewPart(review.slug, review.quarter, place))
            } else {
                ""
            }
        let question = remark.kind == .doubt ? remark.naming.map(question) : nil
        return "\(remark.sentence) <span class=\"line-note\">\(link)</span> \(question)"
    }

    private var sending: HTML {
        let number = (review.publications.map(\.number).max() ?? 0) + 1
        let action = Path.publication(review.slug, review.quarter)
        return HTML.form(action: action, csrf: viewer.csrf, version: nil, isDraft: false) {
            form.shape.html(typed, errors)
                + Field.hidden("_once", typed["_once"].unlessBlank ?? Token.random())
                + HTML.formActions(
                    HTML.button("Publier la version\u{a0}\(number)"),
                    HTML.buttonLink(
                        "Revenir à la rédaction", Path.reviewWriting(review.slug, review.quarter), .quiet))
        }
    }

    private var versions: HTML {
        .when(isCorrection, .section("Versions publiées", VersionLines(review: review).html))
    }
}

/// The published versions of a quarter, the latest first.
struct VersionLines {
    let review: ReviewInHand

    var html: HTML {
        .lines(
            review.publications.map { publication in
                let path = Path.reviewVersion(review.slug, review.quarter, publication.number)
                let reason = publication.reason.isBlank ? "" : "\u{202f}: \(publication.reason)"
                let note = HTML.lineNote("publiée le \(publication.published.french)\(reason)")
                return "\(HTML.link("Version\u{a0}\(publication.number)", path)) \(note)"
            })
    }
}
