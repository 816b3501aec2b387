import Domain
import HTML
import Storage

/// The evaluation of the contract: what it stands on so far, open from the first day.
struct EvaluationPage: OfDossier, ShownPage, Viewed {
    let dossier: Dossier
    let viewer: Viewer

    private var table: ContributionTable { dossier.contributionTable }

    var page: Page {
        Page(
            "Évaluation", lead: "L’évaluation commence avec le contrat, et se prépare au fil de l’eau.",
            breadcrumb: viewer.breadcrumb(dossier.contract), content: "\(contributions)\(questions)\(stakes)")
    }

    private var contributions: HTML {
        guard !table.lines.isEmpty else {
            return HTML.emptyState(
                "Aucune fiche action",
                purpose: "L’évaluation part de ce que vise chaque fiche. Il n’y en a pas encore.",
                action: HTML.buttonLink("Voir les fiches action", Path.actions(slug)))
        }
        let open = HTML.buttonLink(
            mayEdit && table.stored.count < table.lines.count
                ? "Confirmer ce que vise chaque fiche" : "Voir le tableau des contributions",
            Path.contributions(slug), .secondary)
        return """
            <section><h2>Ce que visent les fiches</h2><p>\(table.summary).</p>\(counts)<p>\(open)</p></section>
            """
    }

    private var counts: HTML {
        let rows = table.counts.map { count -> [HTML] in
            [
                "\(count.theme.label)", "\(count.central)", "\(count.secondary)",
                "\(count.total - count.central - count.secondary)", count.isBlunt ? "peu discriminant" : "",
            ]
        }
        return Table(
            "Ce que visent les fiches",
            columns: [
                "Stratégie ou critère", Table.Column("Centrale", isNumeric: true),
                Table.Column("Secondaire", isNumeric: true), Table.Column("Absente", isNumeric: true),
                "Remarque",
            ]
        ).with(rows: rows)
    }

    private var questions: HTML {
        let cases = dossier.evaluationCases
        let measured = cases.count { !$0.measures.isEmpty }
        let words =
            cases.isEmpty
            ? "Une grille est proposée\u{202f}: 14\u{a0}cases, 4\u{a0}questions."
            : "\(French.count(cases.count, "case")), dont \(measured) \(French.noun(measured, "a", "ont")) un indicateur."
        return """
            <section><h2>Ce que l’évaluation demande</h2><p>\(words)</p>\
            <p>\(HTML.buttonLink("Questions évaluatives", Path.evaluationGrid(slug), .secondary))</p></section>
            """
    }

    private var stakes: HTML {
        HTML.details("Pourquoi, et quand", HTML.list(EvaluationStakes.sentences.map { "\($0)" }))
    }
}
