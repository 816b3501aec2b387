import Domain
import HTML
import Storage

/// A bilan to read: what it says of the fiche, and where it stands between draft and validation.
struct AssessmentPage: ShownPage, Viewed {
    let details: AssessmentDetails
    let viewer: Viewer
    /// What the referent typed when a return was refused.
    var reason = ""
    var errors = FieldErrors()

    private var bilan: Assessment { details.assessment }
    var contract: Contract { details.contract }
    private var path: String { Path.assessment(slug, bilan.id) }
    private var mayWrite: Bool { bilan.isOpen && viewer.may(.writeAssessment(of: bilan.action)) }
    private var mayJudge: Bool { bilan.state.name == .submitted && viewer.may(.judgeAssessment) }

    /// What the frame shows.
    var page: Page {
        Page(
            bilan.label,
            kicker: "Fiche\u{a0}\(details.action.number)\u{a0}· \(details.action.code)",
            lead: HTML.link(details.action.title, Path.action(slug, details.action.number)),
            breadcrumb: breadcrumb, tags: HTML.tag(bilan.state.name) + HTML.tag(bilan.attainment),
            actions: actions, errors: errors,
            content: """
                \(returned)<div class="sheet"><div class="sheet-text prose">\(text)\(judgement)</div>\
                <aside class="sheet-facts">\(facts)\(siblings)</aside></div>
                """)
    }

    /// What removing it takes away.
    var removal: Removal {
        Removal(
            title: "Supprimer ce bilan",
            takes: [
                "\(bilan.label) de la fiche \(details.action.number)",
                French.count(bilan.points.count, "point"),
                French.count(bilan.values.count, "valeur d’indicateur", "valeurs d’indicateurs"),
            ], breadcrumb: breadcrumb + [Link(bilan.label, path)], back: path, version: bilan.version)
    }

    private var breadcrumb: [Link] {
        above(Link("Bilans", Path.assessments(slug)))
    }

    private var actions: HTML {
        let printed = HTML.prints(path, about: "de ce bilan")
        guard mayWrite else { return takeBack + printed }
        return """
            \(HTML.postButton(
                "Soumettre", action: "\(path)/soumission", csrf: viewer.csrf, version: bilan.version,
                style: .primary))\
            \(HTML.buttonLink("Modifier", "\(path)/modifier"))\(printed)\
            \(HTML.buttonLink("Supprimer", "\(path)/suppression", .quiet))
            """
    }

    /// As long as nobody judged it.
    private var takeBack: HTML {
        guard bilan.state.name == .submitted, details.ruling == nil,
            viewer.may(.writeAssessment(of: bilan.action))
        else { return .empty }
        return HTML.postButton(
            "Reprendre", action: "\(path)/reprise", csrf: viewer.csrf, version: bilan.version,
            about: "ce bilan soumis, pour le modifier")
    }

    private var returned: HTML {
        guard case .returned(let member, let day, let reason) = bilan.state else { return .empty }
        return HTML.callout(
            .warning, "Renvoyé le \(French.date(day))\(by(member))", HTML.paragraphs(reason))
    }

    private var text: HTML {
        """
        <h2>Où en est la fiche</h2><p>\(standing)</p>\
        <h2>\(bilan.remainingLabel)</h2>\(remaining)\
        \(HTML.joined(Assessment.PointKind.allCases, points))\(values)
        """
    }

    private var standing: String {
        let facts = AssessmentSentences(bilan)
        return [facts.progress, facts.attainment, facts.forecasts(details.siblings, on: viewer.today)]
            .compactMap(\.self).joined(separator: " ")
    }

    private var remaining: HTML {
        bilan.remaining.isBlank ? "<p class=\"soft\">Rien d’indiqué.</p>" : HTML.markup(bilan.remaining)
    }

    private func points(_ kind: Assessment.PointKind) -> HTML {
        let own = HTML.list(
            bilan.points.filter { $0.kind == kind }.map {
                "\($0.text) <span class=\"soft\">(\($0.means.label.lowercased()))</span>"
            })
        return .when(!own.isEmpty, "<h2>\(kind.label)</h2>\(own)")
    }

    private var values: HTML {
        let rows = bilan.values.compactMap { value -> [HTML]? in
            guard let indicator = details.indicators.first(where: { $0.id == value.indicator }) else {
                return nil
            }
            let number = value.measured.french
            let unit = indicator.unit.unlessBlank.map { HTML.lineNote("en \($0)") } ?? .empty
            let target =
                indicator.target.map(indicator.scale == .number ? French.number : indicator.say) ?? "–"
            return ["\(indicator.label)\(unit)", "\(number)", "\(target)"]
        }
        if rows.isEmpty { return .empty }
        return "<h2>Valeurs des indicateurs</h2>"
            + Table(
                "Valeurs des indicateurs", caption: "Au \(French.date(bilan.day))",
                columns: [
                    "Indicateur", .init("Valeur", isNumeric: true), .init("Cible", isNumeric: true),
                ]
            ).with(rows: rows)
    }

    private var facts: HTML {
        HTML.summaryList([
            ("Démarrée", "\(Assessment.answer(bilan.started))"),
            ("En cours", "\(Assessment.answer(bilan.underway))"),
            ("Atteinte des objectifs", "\(bilan.attainmentLabel)"),
            ("Échéance prévue", "\(bilan.horizon?.french ?? "Aucune")"), ("Inchangée", unchanged),
            ("Axe", "\(details.axis.number). \(details.axis.title)"),
            ("État", "\(stateWords)"), ("Validé par le COPIL", ruling),
            ("Rédaction", "\(bilan.author.flatMap { details.names[$0] })"),
            ("Trace", HTML.link("Historique du bilan", Path.history(slug, .assessment, bilan.id.rawValue))),
        ])
    }

    /// Since when the bilans of the fiche say the same: a forecast that nobody looked at again shows.
    private var unchanged: HTML {
        "\(bilan.unchanged(since: details.siblings).map { "depuis le \(French.date($0))" })"
    }

    /// The decision that validates it: while it stands, nobody sends the bilan back.
    private var ruling: HTML {
        guard let ruling = details.ruling else { return .empty }
        return HTML.link(ruling.source, Path.decision(slug, ruling.meeting, ruling.decision))
    }

    private var stateWords: String {
        switch bilan.state {
        case .draft: "Brouillon, pas encore soumis"
        case .submitted(let member, let day): "Soumis le \(French.date(day))\(by(member))"
        case .returned(let member, let day, _): "Renvoyé le \(French.date(day))\(by(member))"
        case .validated(let member, let day): "Validé le \(French.date(day))\(by(member))"
        }
    }

    private func by(_ member: ID<Member>?) -> String {
        details.names[member].map { " par \($0)" } ?? ""
    }

    private var siblings: HTML {
        let others = HTML.lines(
            details.siblings.filter { $0.id != bilan.id }.reversed().map { other in
                .line(
                    other.label, Path.assessment(slug, other.id),
                    note: "\(other.attainmentLabel), \(other.state.label.lowercased())")
            })
        return .when(!others.isEmpty, "<h2>Autres bilans de la fiche</h2>\(others)")
    }

    private var judgement: HTML {
        guard mayJudge else { return .empty }
        let accept = HTML.buttonLink("Valider", "\(path)/validation", .primary, about: "le bilan")
        let giveBack =
            details.ruling == nil
            ? self.giveBack : .soft("Le COPIL l’a validé\u{202f}: il ne se renvoie plus.")
        return """
            <h2>Votre avis</h2><p>Un bilan validé ne change plus\u{202f}; ses valeurs s’ajoutent aux indicateurs de la \
            fiche.</p>\(accept)\(giveBack)
            """
    }

    /// What validating it fixes, and the button that does it; nil for who may not, or when it is not submitted.
    var acceptance: Page? {
        guard mayJudge else { return nil }
        let added = French.count(bilan.values.count, "valeur d’indicateur", "valeurs d’indicateurs")
        let content: HTML = """
            <div class="prose"><p>Vous validez ce qui suit. Un bilan validé <strong>ne change plus</strong>, et rien ne \
            l’annule\u{202f}; \(added) en \(bilan.values.count < 2 ? "sera ajoutée" : "seront ajoutées") à la fiche.</p>\
            \(text)</div>\
            \(HTML.form(action: "\(path)/validation", csrf: viewer.csrf, version: bilan.version) {
                HTML.formActions(HTML.button("Valider ce bilan"), HTML.buttonLink("Annuler", path, .quiet))
            })
            """
        return Page(
            "Valider ce bilan\u{202f}?",
            lead: "\(bilan.label), fiche\u{a0}\(details.action.number)\u{202f}: \(details.action.title)",
            breadcrumb: breadcrumb + [Link(bilan.label, path)], width: .text, content: content)
    }

    private var giveBack: HTML {
        HTML.form(action: "\(path)/renvoi", csrf: viewer.csrf, version: bilan.version) {
            Field(
                "reason", "Motif du renvoi", hint: "Ce qu’il faut reprendre, pour la personne qui l’a écrit.",
                errors: errors
            ).textarea(reason, rows: 3) + HTML.formActions(HTML.button("Renvoyer", .secondary))
        }
    }
}
