import Domain
import HTML
import Storage

/// The form of a bilan, new or open.
struct AssessmentFormPage {
    let contract: Contract
    /// The fiche with its indicators; nil while a new bilan waits for its fiche.
    let sheet: AssessmentDetails?
    /// The fiches that a new bilan may be about, when none was named.
    var fiches: [Choice] = []
    /// The number of the fiche chosen.
    var chosen = ""
    let draft: AssessmentDraft
    let csrf: String
    var errors = FieldErrors()
    /// Above the form: what it started from, why it came back, both texts of a conflict.
    var notice: HTML = .empty
    /// The version now stored; nil for a new bilan.
    var version: Int?

    private var base: String { Path.assessments(contract.slug) }

    private var isNew: Bool { version == nil }

    private var action: String {
        sheet.map { isNew ? base : Path.assessment(contract.slug, $0.assessment.id) } ?? base
    }

    /// What the frame shows.
    func page(breadcrumb: [Link]) -> Page {
        Page(
            isNew ? "Créer un bilan" : "Modifier le bilan", lead: subject, breadcrumb: breadcrumb,
            errors: errors, width: .text, content: notice + form)
    }

    private var subject: HTML? {
        sheet.map { sheet in
            HTML.link(
                "Fiche\u{a0}\(sheet.action.number)\u{202f}: \(sheet.action.title)",
                Path.action(contract.slug, sheet.action.number))
        }
    }

    private var form: HTML {
        HTML.form(action: action, csrf: csrf, version: version, isDraft: true) {
            """
            \(HTML.formSection("Le bilan", fiche + kind + day))\
            \(HTML.formSection("Où en est la fiche", facts))\
            \(HTML.formSection(
                "Points à retenir", hint: "Une ligne par point. Une ligne laissée vide ne compte pas.",
                HTML.joined(Assessment.PointKind.allCases, points)))\
            \(indicators)\(version == nil ? Field.hidden("_once", Token.random()) : .empty)\(buttons)
            """
        }
    }

    private var buttons: HTML {
        HTML.formActions(
            HTML.button("Enregistrer le brouillon"),
            HTML.button("Soumettre", .secondary, name: "soumettre", value: "oui"),
            HTML.buttonLink("Annuler", isNew ? base : action, .quiet))
    }

    private var fiche: HTML {
        if let sheet { return isNew ? Field.hidden("fiche", "\(sheet.action.number)") : .empty }
        return Field("fiche", "Fiche action", errors: errors, isRequired: true).select(
            fiches, selected: chosen, blank: "Choisir")
    }

    private var kind: HTML {
        Field("kind", "Type de bilan", errors: errors).radios(
            Assessment.Kind.allCases.map { Choice($0.rawValue, $0.label) }, selected: draft.kind,
            isInline: true)
    }

    private var day: HTML {
        Field(
            "day", "Date du bilan",
            hint: "Le jour dont il dit les faits. Par exemple\u{202f}: 7\u{a0}février 2023.",
            errors: errors, isRequired: true
        ).date(draft.day, precision: .day)
    }

    private var facts: HTML {
        """
        \(answer("started", "Démarrée", draft.started))\(answer("underway", "En cours", draft.underway))\
        \(Field("attainment", "Atteinte des objectifs", errors: errors).radios(
            Attainment.allCases.map { Choice($0.rawValue, $0.label) }, selected: draft.attainment,
            isInline: true))\
        \(Field(
            "horizon", "Échéance prévue",
            hint: "Quand les objectifs seront atteints, aussi précisément qu’on le sait\u{202f}: 20\u{a0}février 2023, juillet 2023, T3\u{a0}2023 ou 2023. Vide s’il n’y en a pas.",
            errors: errors
        ).date(draft.horizon))\
        \(Field(
            "remaining", draft.remainingLabel, hint: remainingHint, errors: errors
        ).textarea(draft.remaining, rows: 5, allowsMarkup: true))
        """
    }

    private var remainingHint: String {
        draft.remainingLabel == "Commentaire"
            ? "Ce qu’il faut savoir de l’atteinte." : "Si les objectifs sont atteints, un commentaire."
    }

    private func answer(_ name: String, _ label: String, _ value: String) -> HTML {
        Field(name, label, errors: errors).radios(
            [Choice("oui", "Oui"), Choice("non", "Non")], selected: value, isInline: true)
    }

    private func points(_ kind: Assessment.PointKind) -> HTML {
        let means = Assessment.Means.allCases.map { Choice($0.rawValue, $0.label) }
        return Field(kind.rawValue, kind.label).rows(
            [RowColumn("text", "Point", .area, weight: 4), RowColumn("means", "Moyens", .choice(means))],
            values: draft.points[kind] ?? [], spare: 1)
    }

    private var indicators: HTML {
        guard let sheet else { return .empty }
        guard !sheet.indicators.isEmpty else {
            let link = HTML.link("la page de la fiche", Path.action(contract.slug, sheet.action.number))
            return HTML.formSection(
                "Valeurs des indicateurs",
                "<p class=\"soft\">Cette fiche n’a pas encore d’indicateur\u{202f}: ils s’ajoutent depuis \(link).</p>"
            )
        }
        return HTML.formSection(
            "Valeurs des indicateurs",
            hint:
                "À la date du bilan. NS pour une valeur non significative\u{202f}; vide si elle n’est pas connue.",
            HTML.joined(sheet.indicators) { indicator in
                Field(
                    "value.\(indicator.id)", indicator.label, hint: known(indicator), errors: errors
                ).number(draft.values[indicator.id], unit: indicator.unit.unlessBlank)
            })
    }

    /// «Dernière valeur : 12 le 7 février 2023 · cible : 20».
    private func known(_ indicator: Indicator) -> String {
        let last =
            indicator.readings.last.map {
                "Dernière valeur\u{202f}: \($0.french) le \(French.date($0.day))"
            } ?? "Aucune valeur encore"
        let target = indicator.target.map { " · cible\u{202f}: \(French.number($0))" } ?? ""
        return last + target
    }
}
