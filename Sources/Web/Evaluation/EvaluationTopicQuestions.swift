import Domain
import HTML
import Storage

extension EvaluationTopic {
    /// A part of the grid: its questions, and through what it looks.
    static let form = Form<EvaluationTopic>(
        [
            .init([
                .text("title", "Thème", \.title, isRequired: true),
                .area(
                    "process", "Question sur le processus", \.process,
                    hint: "Vide\u{202f}: rien n’est demandé du processus.", rows: 3, allowsMarkup: false),
                .area(
                    "effects", "Question sur les effets", \.effects,
                    hint: "Vide\u{202f}: rien n’est demandé des effets.", rows: 3, allowsMarkup: false),
            ]),
            .init("Stratégies ou critères", hint: "Une case par ligne et par question.", [lenses]),
            .init(
                "Préciser", isFolded: true,
                [.area("note", "Note", \.note, hint: "Sous le titre du thème.", rows: 2, allowsMarkup: false)]
            ),
        ], rule: { topic throws(Refusal) in try topic.validate() })

    private static let lenses: Question<EvaluationTopic> = .rows(
        "criteria", "Stratégies ou critères", \.criteria, key: \.id, spare: 1, new: { Criterion("") },
        [
            .text("title", "Intitulé", \.title).weight(3),
            .text("details", "Sous-critères", \.details).weight(3),
            .one(
                "theme", "Contributions", \.theme, among: .all(\.shortLabel),
                as: .list(blank: "Aucune")
            ).weight(2),
        ])
}

extension EvaluationMeasures {
    /// By what a case is answered, a line an indicator.
    static func form(_ indicators: [Option<ID<Indicator>>], of place: EvaluationCase?) -> Form<
        EvaluationMeasures
    > {
        let criterion = place?.criterion.id ?? .unsaved
        let phase = place?.phase ?? .process
        return Form(
            [
                .rows(
                    "rows", "Indicateurs", \.rows, spare: 1,
                    new: { EvaluationTopic.Measure(criterion, phase) },
                    [
                        .one(
                            "indicator", "Indicateur du contrat", \.indicator, among: indicators,
                            as: .list(blank: "Un autre, à nommer")
                        ).weight(3),
                        .text("label", "Autre indicateur", \.label).weight(3),
                        .text("target", "À atteindre", \.target).weight(2),
                        .text("source", "Source", \.source).weight(2),
                    ])
            ], rule: { measures throws(Refusal) in try measures.validate() })
    }
}

extension ObjectPage {
    static let evaluationTopic = ObjectPage(
        .evaluationTopic, forms: { [EvaluationTopic.form.shape] },
        path: { slug, id, _ in Path.evaluationTopic(slug, ID(id)) })
}
