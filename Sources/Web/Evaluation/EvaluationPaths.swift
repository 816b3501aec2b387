import Domain

extension Path {
    static func evaluation(_ slug: String) -> String { "/cls/\(slug)/evaluation" }
    static func contributions(_ slug: String) -> String { "\(evaluation(slug))/contributions" }
    /// The line of a fiche.
    static func contribution(_ slug: String, of number: Int) -> String {
        "\(contributions(slug))#ligne-\(number)"
    }
    static func evaluationGrid(_ slug: String) -> String { "\(evaluation(slug))/questions" }
    /// Where the grid of the region is kept.
    static func evaluationTemplate(_ slug: String) -> String { "\(evaluationGrid(slug))/modele" }
    static func evaluationTopic(_ slug: String, _ id: ID<EvaluationTopic>) -> String {
        "\(evaluationGrid(slug))#theme-\(id)"
    }
    static func editEvaluationTopic(_ slug: String, _ id: ID<EvaluationTopic>) -> String {
        "\(evaluationGrid(slug))/\(id)"
    }
    static func newEvaluationTopic(_ slug: String) -> String { "\(evaluationGrid(slug))/nouveau" }
    static func evaluationCase(_ slug: String, _ place: EvaluationCase) -> String {
        "\(editEvaluationTopic(slug, place.topic.id))/cases/\(place.criterion.id)/\(place.phase.word)"
    }
    /// The form of what answers a case.
    static func evaluationMeasures(_ slug: String, _ place: EvaluationCase) -> String {
        "\(evaluationCase(slug, place))/indicateurs"
    }
}
