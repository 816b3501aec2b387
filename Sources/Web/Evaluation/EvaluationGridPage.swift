import Domain
import HTML
import Storage

/// The questions of the evaluation and their cases; before there are any, the one that is proposed.
struct EvaluationGridPage: OfDossier, ListPage, Viewed {
    let dossier: Dossier
    let viewer: Viewer

    private var topics: [EvaluationTopic] { dossier.evaluationTopics }

    var page: Page {
        Page(
            "Questions évaluatives", kicker: "Évaluation", lead: topics.isEmpty ? nil : "\(summary)",
            breadcrumb: above(Link("Évaluation", Path.evaluation(slug))), actions: actions,
            content: topics.isEmpty ? beginning : HTML.joined(topics) { part($0) })
    }

    private var actions: HTML {
        guard !topics.isEmpty else { return .empty }
        let add = HTML.buttonLink("Ajouter un thème", Path.newEvaluationTopic(slug), .secondary)
        return HTML.when(mayEdit, add)
            + HTML.spreadsheets({ "\(Path.evaluationGrid(slug)).\($0)" }, about: "des questions évaluatives")
    }

    /// «4 questions · 14 cases, dont 3 ont un indicateur».
    private var summary: String {
        let cases = dossier.evaluationCases
        let measured = cases.count { !$0.measures.isEmpty }
        let questions = topics.reduce(0) { $0 + $1.phases.count }
        return [
            French.count(questions, "question"),
            "\(French.count(cases.count, "case"))"
                + (measured == 0
                    ? "" : ", dont \(measured) \(French.noun(measured, "a", "ont")) un indicateur"),
        ].joined(separator: " · ")
    }

    private func part(_ topic: EvaluationTopic) -> HTML {
        let edit = HTML.when(
            mayEdit,
            "<p>\(HTML.buttonLink("Modifier", Path.editEvaluationTopic(slug, topic.id), about: "le thème «\u{202f}\(topic.title)\u{202f}»"))</p>"
        )
        return """
            <section id="theme-\(topic.id.description)"><h2>\(topic.title)</h2>\(asked(topic))\
            \(HTML.when(!topic.note.isBlank, HTML.soft("\(topic.note)")))\(edit)\(table(topic))</section>
            """
    }

    private func asked(_ topic: EvaluationTopic) -> HTML {
        HTML.joined(topic.phases) { phase in
            "<h3>\(phase.label)</h3><blockquote><p>\(topic.question(phase))</p></blockquote>"
        }
    }

    private func table(_ topic: EvaluationTopic) -> HTML {
        let rows = topic.criteria.map { criterion -> [HTML] in
            ["\(criterion.whole)"]
                + topic.cases.filter { $0.criterion == criterion }.map(cell)
        }
        return Table(
            "Cases du thème «\u{202f}\(topic.title)\u{202f}»",
            columns: [Table.Column("Stratégie ou critère")] + topic.phases.map { Table.Column($0.label) }
        ).with(rows: rows)
    }

    private func cell(_ place: EvaluationCase) -> HTML {
        let count = place.measures.count
        let words = count == 0 ? "Pas d’indicateur" : French.count(count, "indicateur")
        return HTML.buttonLink(words, Path.evaluationCase(slug, place), .quiet, about: place.title)
    }

    /// Nothing is kept yet: what is proposed.
    private var beginning: HTML {
        let template = EvaluationTemplate.territorial
        let keep: HTML = HTML.when(
            mayEdit,
            """
            <div class="form-actions">\(HTML.joined(EvaluationTemplate.allCases) { template in
                HTML.postButton(
                    "Garder cette grille, en disant \(template.letters)", action: Path.evaluationTemplate(slug),
                    csrf: viewer.csrf, style: template == .territorial ? .primary : .secondary,
                    values: ["sigle": template.rawValue])
            })\(HTML.buttonLink("Partir d’une grille vide", Path.newEvaluationTopic(slug), .quiet))</div>
            """)
        let parts = HTML.joined(template.topics) { topic in
            """
            <section><h2>\(topic.title)</h2>\(asked(topic))\(HTML.list(topic.criteria.map { "\($0.whole)" }))</section>
            """
        }
        return """
            <p>Une grille est proposée\u{202f}: 14 cases, 4 questions. Gardée, elle se modifie, se complète ou se remplace.</p>\
            \(keep)\(parts)
            """
    }

    /// A line an indicator; one for a case without.
    var spreadsheet: Spreadsheet {
        let heads = [
            "Thème", "Évaluation", "Question", "Stratégie ou critère", "Sous-critères", "Indicateur",
            "À atteindre", "Source",
        ]
        let lines = dossier.evaluationCases.flatMap { place -> [[String]] in
            let start = [
                place.topic.title, place.phase.label, place.question, place.criterion.title,
                place.criterion.details,
            ]
            let measures = place.measures.map { measure in
                start + [dossier.measureLabel(of: measure), measure.target, measure.source]
            }
            return measures.isEmpty ? [start + ["", "", ""]] : measures
        }
        return Spreadsheet(
            name: "questions-evaluatives-\(slug)", label: "Questions évaluatives", rows: [heads] + lines)
    }
}

extension Dossier {
    /// What a line of a case is called: its indicator, or its own words.
    func measureLabel(of measure: EvaluationTopic.Measure) -> String {
        measure.indicator.flatMap { $indicators[$0]?.label } ?? measure.label.unlessBlank
            ?? "Indicateur supprimé"
    }
}
