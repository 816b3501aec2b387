/// The grid that the method of the region gives, which a contract keeps, edits or replaces.
package enum EvaluationTemplate: String, CaseIterable, Sendable {
    /// By what name inequalities go in the region.
    case territorial, environmental

    /// The letters of its name.
    package var letters: String {
        switch self {
        case .territorial: "ISTS"
        case .environmental: "ISETS"
        }
    }

    /// What they stand for.
    package var inequalities: String {
        switch self {
        case .territorial: "inégalités sociales et territoriales de santé"
        case .environmental: "inégalités sociales, environnementales et territoriales de santé"
        }
    }

    /// Its two parts: four questions, fourteen cases.
    package var topics: [EvaluationTopic] { [inequality, pathway] }

    private var inequality: EvaluationTopic {
        var topic = EvaluationTopic(
            "La réduction des \(letters)",
            process:
                "Dans quelle mesure les stratégies et les actions du CLS sont-elles cohérentes et pertinentes avec l’objectif de contribuer à la réduction des \(inequalities)\u{202f}?",
            effects:
                "Dans quelle mesure les stratégies mises en place et les actions menées ont-elles permis de contribuer à la réduction des \(inequalities)\u{202f}?",
            criteria: [.determinants, .sectors, .participation, .universalism].map { theme in
                EvaluationTopic.Criterion(theme.label, theme: theme)
            })
        topic.note =
            "À travers le prisme de quatre stratégies identifiées comme prioritaires pour lutter contre les \(letters)."
        return topic
    }

    private var pathway: EvaluationTopic {
        EvaluationTopic(
            "Le parcours de santé",
            process:
                "Dans quelle mesure les stratégies et les actions du CLS sont-elles cohérentes et pertinentes avec l’objectif de favoriser la construction ou le renforcement à l’échelon local de parcours de santé\u{202f}?",
            effects:
                "Dans quelle mesure les stratégies et actions menées ont-elles permis de construire ou de renforcer à l’échelon local le parcours de santé\u{202f}?",
            criteria: [
                .init(
                    EvaluationTheme.accessibility.label,
                    details:
                        "géographique, administrative, financière, organisationnelle et socio-culturelle",
                    theme: .accessibility),
                .init(
                    EvaluationTheme.legibility.label,
                    details: "informations des habitants et des professionnels",
                    theme: .legibility),
                .init(
                    EvaluationTheme.quality.label,
                    details: "sécurité du parcours\u{202f}; coordination des prises en charge…",
                    theme: .quality),
            ])
    }
}
