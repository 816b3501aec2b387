import Domain
import HTML
import Storage

/// One case of the grid: what it asks, of which fiches, and by what it is answered.
struct EvaluationCasePage: OfDossier, ShownPage, Viewed {
    let dossier: Dossier
    let viewer: Viewer
    let place: EvaluationCase

    var page: Page {
        Page(
            place.title, kicker: "\(place.topic.title)",
            breadcrumb: above(
                Link("Évaluation", Path.evaluation(slug)),
                Link("Questions évaluatives", Path.evaluationGrid(slug))),
            content: "<blockquote><p>\(place.question)</p></blockquote>\(details)\(answers)\(fiches)\(around)"
        )
    }

    private var details: HTML {
        .when(
            !place.criterion.details.isBlank,
            HTML.soft("Sous-critères\u{202f}: \(place.criterion.details)"))
    }

    private var answers: HTML {
        let edit = HTML.when(
            mayEdit,
            "<p>\(HTML.buttonLink(place.measures.isEmpty ? "Choisir des indicateurs" : "Modifier les indicateurs", Path.evaluationMeasures(slug, place), .secondary))</p>"
        )
        return "<section><h2>De l’indicateur à la source</h2>\(measures)\(edit)</section>"
    }

    private var measures: HTML {
        if place.measures.isEmpty {
            return HTML.soft("Aucun indicateur ne répond encore à cette case.")
        }
        let rows = place.measures.map { measure -> [HTML] in
            let name: HTML =
                measure.indicator.flatMap { dossier.$indicators[$0] }
                .map { HTML.link($0.label, Path.indicator(slug, $0.id)) }
                ?? "\(dossier.measureLabel(of: measure))"
            let mark = HTML.when(measure.isInvented, HTML.lineNote("plausible, à confirmer"))
            return [name + mark, "\(measure.target)", "\(measure.source)"]
        }
        return Table(
            "Indicateurs de la case", columns: ["Indicateur", "À atteindre", "Source"]
        ).with(rows: rows)
    }

    private var fiches: HTML {
        guard let theme = place.criterion.theme else { return .empty }
        let lines = ActionContribution.Level.allCases.filter { $0 != .absent }.compactMap { level -> HTML? in
            let own = dossier.actions(bearing: level, on: theme)
            guard !own.isEmpty else { return nil }
            return "\(level.label)\u{202f}: \(dossier.links(to: own.map(\.id)))"
        }
        let proposed = dossier.indicators(for: place).map { indicator in
            HTML.link(indicator.label, Path.indicator(slug, indicator.id))
        }
        let offered = HTML.when(
            !proposed.isEmpty,
            "<h3>Indicateurs de celles où c’est central</h3>\(HTML.list(proposed))")
        let none = HTML.soft(
            "Aucune fiche ne dit encore ce qu’elle vise. \(HTML.link("Contributions des fiches", Path.contributions(slug)))"
        )
        return """
            <section><h2>Fiches qui y contribuent</h2>\(lines.isEmpty ? none : HTML.list(lines))\(offered)</section>
            """
    }

    /// The case before and the case after.
    private var around: HTML {
        let cases = dossier.evaluationCases
        guard let index = cases.firstIndex(of: place) else { return .empty }
        let near = [("Case précédente", index - 1), ("Case suivante", index + 1)].compactMap {
            label, other -> HTML? in
            guard cases.indices.contains(other) else { return nil }
            return HTML.link(
                "\(label)\u{202f}: \(cases[other].title)", Path.evaluationCase(slug, cases[other]))
        }
        return HTML.lines(near)
    }
}
