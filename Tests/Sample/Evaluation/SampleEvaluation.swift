import Domain

/// The grid of the method of the region, as the slides give it; what answers its cases is plausible.
enum SampleEvaluation {
    private static let pathwayNote =
        "Les expérimentations conduites dans le cadre des «\u{202f}Projets Territoriaux de santé\u{202f}» (PTS\u{202f}: Mantois, Est-Ensemble + Rosny, Nord-Ouest du Val d’Oise) sont hors du territoire du contrat."

    static let topics: [EvaluationTopic] = {
        var criteria = Int64(0)
        return EvaluationTemplate.territorial.topics.enumerated().map { index, topic in
            var topic = topic
            topic.id = ID(Int64(index + 1))
            if index == 1 { topic.note = pathwayNote }
            for place in topic.criteria.indices {
                criteria += 1
                topic.criteria[place].id = ID(criteria)
            }
            for (theme, phase, label, target, source) in measures {
                guard let criterion = topic.criteria.first(where: { $0.theme == theme }) else { continue }
                var measure = EvaluationTopic.Measure(criterion.id, phase)
                (measure.label, measure.target, measure.source) = (label, target, source)
                measure.isInvented = true
                topic.measure(
                    criterion.id, phase, by: topic.measures(of: criterion.id, phase) + [measure])
            }
            return topic
        }
    }()

    private static let measures: [(EvaluationTheme, EvaluationPhase, String, String, String)] = [
        (.participation, .process, "Habitants présents aux instances", "à chaque COTECH", "Émargements"),
        (
            .sectors, .process, "Collèges représentés aux COTECH", "au moins quatre", "Émargements"
        ),
        (
            .accessibility, .effects, "Participation au dépistage organisé du cancer du sein",
            "en hausse", "CRCDC"
        ),
    ]
}
